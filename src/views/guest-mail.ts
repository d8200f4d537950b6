// The guests' other mails, in the boarding mail's own layout: a reminder, waivers that are missing, thanks.
import type { Charter } from '../domain/charter.ts'
import { boardsAt } from '../domain/charter-facts.ts'
import type { Operator } from '../domain/operator.ts'
import { mapOf, pageAddress, postAddress, waiverAddress } from './addresses.ts'
import { type BoardingMailData, frame, mailFacts } from './boarding-mail.ts'
import { counted, oneLine } from './plain-text.ts'
import { waiversOf } from './readiness.ts'
import { clockTimeWithZone, dateWords, longDateWords } from './times.ts'

export interface GuestMailInput {
  readonly operator: Operator
  readonly charter: Charter
  /** `reminder-48`, `waiver` or `thanks`. */
  readonly about: string
  /** Of the party's link. */
  readonly token: string
  /** The party's photos, where there are any. */
  readonly gallery?: string | undefined
}

export function guestMail(input: GuestMailInput): BoardingMailData {
  if (input.about === 'waiver') return waiverMail(input)
  return input.about === 'thanks' ? thanksMail(input) : reminderMail(input)
}

function reminderMail({ operator, charter, token }: GuestMailInput): BoardingMailData {
  const waiting = waiversOf(charter).signed < waiversOf(charter).expected
  return {
    ...frame(operator, charter),
    headline: oneLine(`Reminder: boarding ${operator.boat} ${whenWords(charter)}`),
    lead: `Your sail aboard ${operator.boat} is coming up. Everything is as we wrote before:`,
    changes: [],
    facts: mailFacts(operator, charter),
    map: mapOf(operator, charter.place),
    page: pageAddress(operator, charter.id),
    button: 'Open your guest page',
    waiver: waiting ? waiverAddress(operator, token) : undefined,
  }
}

function waiverMail({ operator, charter, token }: GuestMailInput): BoardingMailData {
  const { signed, expected } = waiversOf(charter)
  const missing = expected - signed
  const verb = missing === 1 ? 'is' : 'are'
  return {
    ...frame(operator, charter),
    headline: oneLine(`${counted(missing, 'waiver')} still to sign: boarding ${operator.boat} ${whenWords(charter)}`),
    lead: `${signedWords(signed, expected)}; ${counted(missing, 'waiver')} ${verb} missing. It takes two minutes on a phone, and nobody has to wait for it at the dock. A parent or guardian signs for those under 18.`,
    changes: [],
    facts: [],
    map: undefined,
    page: waiverAddress(operator, token),
    button: 'Sign the waiver',
    waiver: undefined,
    more: [{ label: 'Your guest page', address: pageAddress(operator, charter.id) }],
  }
}

function signedWords(signed: number, expected: number): string {
  return signed === 0 ? 'Nobody of your party has signed yet' : `${signed} of ${expected} of your party have signed`
}

function thanksMail({ operator, charter, gallery }: GuestMailInput): BoardingMailData {
  const page = postAddress(operator, charter.id)
  const photos = gallery ? [{ label: 'The photos of your party, and a place for yours', address: gallery }] : []
  return {
    ...frame(operator, charter),
    headline: oneLine(`Thank you for sailing aboard ${operator.boat}`),
    lead: `Thank you for sailing with us on ${longDateWords(charter.date)}. We hope that you liked it. If something was left aboard, write to us, and we will look for it.`,
    changes: [],
    facts: [],
    map: undefined,
    page,
    button: 'Open your page',
    waiver: undefined,
    more: photos,
  }
}

function whenWords(charter: Charter): string {
  const boards = boardsAt(charter)
  return `${dateWords(charter.date)}${boards ? `, ${clockTimeWithZone(boards, charter.timeZone)}` : ''}`
}
