// Phone numbers as every system takes them: E.164 where it can be told, else as they were written.
import parsePhoneNumber, { type CountryCode } from 'libphonenumber-js/min'
import type { Contact } from './charter-facts.ts'
import { remembered } from './remembered.ts'

/** Whose numbers are meant where no country is written: those of the operator's own coast. */
const COUNTRIES: readonly (readonly [zone: RegExp, country: CountryCode])[] = [
  [/^America\/(Argentina|Buenos)/, 'AR'],
  [/^America\/(Sao_Paulo|Bahia|Recife|Fortaleza)/, 'BR'],
  [/^America\/(Mexico|Cancun|Tijuana|Mazatlan)/, 'MX'],
  [/^(America\/|Pacific\/Honolulu|US\/)/, 'US'],
  [/^Europe\/London/, 'GB'],
  [/^Europe\/Dublin/, 'IE'],
  [/^Europe\/Lisbon/, 'PT'],
  [/^(Europe\/Madrid|Atlantic\/Canary)/, 'ES'],
  [/^Europe\/Paris/, 'FR'],
  [/^Europe\/Rome/, 'IT'],
  [/^Europe\/Athens/, 'GR'],
  [/^Europe\/Zagreb/, 'HR'],
  [/^Europe\/(Berlin|Busingen)/, 'DE'],
  [/^Europe\/Amsterdam/, 'NL'],
  [/^Australia\//, 'AU'],
  [/^Pacific\/Auckland/, 'NZ'],
]

export function e164(written: string, timeZone: string): string {
  return numberIn(timeZone)(written)
}

const numberIn = remembered((timeZone: string) => {
  const country = COUNTRIES.find(([zone]) => zone.test(timeZone))?.[1]
  return remembered((written: string): string => {
    const number = parsePhoneNumber(written, country)
    return number?.isPossible() ? number.number : written
  }, 200)
}, 20)

/** As people read it: `+1 619 555 0134`. */
export function phoneWords(phone: string): string {
  const number = phone.startsWith('+') ? parsePhoneNumber(phone) : undefined
  return number?.isPossible() ? number.formatInternational() : phone
}

/** A contact as it is kept, wherever it came from. */
export function keptContact(contact: Contact | undefined, timeZone: string): Contact | undefined {
  if (!contact?.phone) return contact
  const phone = e164(contact.phone, timeZone)
  return phone === contact.phone ? contact : { ...contact, phone }
}
