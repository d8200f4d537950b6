// What an order about a whole charter makes of its facts: another day or time, another name, another contact, none at all.
import type { CharterFacts, CharterTimes, Contact } from './charter-facts.ts'
import { inZone, localTime, shiftDate, zoned } from './times.ts'

export interface NewTime {
  /** Local date; the same day where it isn't said. */
  readonly date?: string | undefined
  /** `HH:MM`; without an end it lasts as long as before. */
  readonly start?: string | undefined
  readonly end?: string | undefined
}

/** Boarding stays as long before the start as it was. */
export function movedFacts(facts: CharterFacts, { date = facts.date, start, end }: NewTime): CharterFacts {
  const { times, timeZone } = facts
  const from = start ?? (times && localTime(times.startsAt, timeZone))
  if (!from) return { ...facts, date }
  const startsAt = zoned(date, from, timeZone)
  const later = (instant: string, before: string) =>
    inZone(new Date(Date.parse(startsAt) + Date.parse(instant) - Date.parse(before)), timeZone)
  const endsAt = end
    ? zoned(end > from ? date : shiftDate(date, 1), end, timeZone)
    : times && later(times.endsAt, times.startsAt)
  if (!endsAt) return { ...facts, date }
  const boardsAt = times?.boardsAt && later(times.boardsAt, times.startsAt)
  const moved: CharterTimes = { startsAt, endsAt, ...(boardsAt ? { boardsAt } : {}) }
  return { ...facts, date, times: moved }
}

/** What isn't said of the same person stays; another person has only what is said. */
export function withContact(facts: CharterFacts, said: Contact): CharterFacts {
  const isSame = said.name === undefined || said.name === facts.contact?.name
  const { name, email, phone } = { ...(isSame ? facts.contact : {}), ...present(said) }
  return { ...facts, contact: { name, email, phone } }
}

/** Another person without a mail address: nothing would reach the guests any more, so that is shown first. */
export function losesMail(charter: CharterFacts, said: Contact): boolean {
  return charter.contact?.email !== undefined && withContact(charter, said).contact?.email === undefined
}

/** What a form shows and gives back of a charter; times as `HH:MM`. */
export interface Details {
  readonly name: string
  /** Local date. */
  readonly date: string
  readonly start: string | undefined
  readonly end: string | undefined
  readonly boards: string | undefined
  readonly contact: Contact | undefined
}

export function detailsOf({ name, date, times, timeZone, contact }: CharterFacts): Details {
  const known = (instant: string | undefined) => (instant ? localTime(instant, timeZone) : undefined)
  return {
    name,
    date,
    start: known(times?.startsAt),
    end: known(times?.endsAt),
    boards: known(times?.boardsAt),
    contact,
  }
}

/** What was left as it was stays exactly so. */
export function withDetails(facts: CharterFacts, details: Details): CharterFacts {
  const known = detailsOf(facts)
  const { name, date, start, end, boards, contact } = details
  const isMoved = date !== known.date || start !== known.start || end !== known.end
  const moved = isMoved && start && end ? movedFacts(facts, { date, start, end }) : { ...facts, date }
  const boarded = boards !== known.boards && moved.times ? withBoarding(moved, moved.times, boards) : moved
  const isSame = (['name', 'email', 'phone'] as const).every((field) => contact?.[field] === facts.contact?.[field])
  return { ...boarded, name, contact: isSame ? facts.contact : contact }
}

function withBoarding(facts: CharterFacts, times: CharterTimes, boards: string | undefined): CharterFacts {
  const { startsAt, endsAt } = times
  const boardsAt = boards && zoned(facts.date, boards, facts.timeZone)
  return { ...facts, times: { startsAt, endsAt, ...(boardsAt ? { boardsAt } : {}) } }
}

export type ContactRead =
  | { readonly kind: 'contact'; readonly contact: Contact }
  | { readonly kind: 'wrong'; readonly about: 'nothing' | 'email' | 'phone'; readonly said: string }

const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/
const PHONE = /\+?\(?\d[\d\s().-]{4,}\d/

/** "Quinn Alder quinn@example.test +1 619 555 0134", in any order; Slack's own links are taken as their text. */
export function contactSaid(text: string): ContactRead {
  const plain = text.replace(/<(?:mailto|tel):[^|>]*\|([^>]*)>/g, '$1').replace(/[<>,;]/g, ' ')
  const mail = plain.split(/\s+/).find((word) => word.includes('@'))
  if (mail && !EMAIL.test(mail)) return { kind: 'wrong', about: 'email', said: mail }
  const rest = mail ? plain.replace(mail, ' ') : plain
  const phone = PHONE.exec(rest)?.[0]
  const digits = phone?.replace(/[^\d+]/g, '')
  if (phone && (digits ?? '').replace('+', '').length > 15) return { kind: 'wrong', about: 'phone', said: phone }
  const name = (phone ? rest.replace(phone, ' ') : rest).replace(/\s+/g, ' ').trim()
  const stray = /\d/.exec(name)
  if (stray) return { kind: 'wrong', about: 'phone', said: name }
  if (!name && !mail && !digits) return { kind: 'wrong', about: 'nothing', said: text }
  return { kind: 'contact', contact: { ...(name ? { name } : {}), ...present({ email: mail, phone: digits }) } }
}

function present(contact: Contact): Contact {
  return Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== undefined && value !== ''))
}
