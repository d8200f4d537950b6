// The mail that brings guests to the dock, and its correction: the same words in HTML and in plain text.
import { boardingFacts, continuesThread, isNewReader } from '../domain/boarding.ts'
import type { Charter } from '../domain/charter.ts'
import { boardsAt, type CharterFacts } from '../domain/charter-facts.ts'
import type { Operator } from '../domain/operator.ts'
import { firstName } from '../domain/person.ts'
import { guestHost, mapOf, pageAddress, waiverAddress } from './addresses.ts'
import { type GuestFact, guestChanges, guestFacts } from './guest-facts.ts'
import { type GuestColours, guestColours } from './guest-page.ts'
import { partyName } from './guest-words.ts'
import { oneLine } from './plain-text.ts'
import { clockTimeWithZone, dateWords, longDateWords, timeWindow } from './times.ts'

export interface BoardingMailData {
  /** One for the whole conversation: mail programs keep it together by this. */
  readonly subject: string
  /** What this mail says, in one line. */
  readonly headline: string
  readonly greeting: string
  readonly lead: string
  /** Sentences; empty on the first mail. */
  readonly changes: readonly string[]
  readonly facts: readonly GuestFact[]
  readonly map: string | undefined
  readonly page: string
  readonly button: string
  /** Where the party signs; undefined when there is nothing to sign. */
  readonly waiver: string | undefined
  /** Other addresses worth having. */
  readonly more: readonly { readonly label: string; readonly address: string }[]
  readonly closing: string
  readonly brand: string
  readonly colours: GuestColours
}

export interface BoardingMailInput {
  readonly operator: Operator
  readonly charter: Charter
  /** The facts that the last boarding mail spoke of, where they are known: a correction says what changed. */
  readonly before?: CharterFacts | undefined
  /** Of the party's link. */
  readonly token?: string | undefined
}

export function boardingMail({ operator, charter, before, token }: BoardingMailInput): BoardingMailData {
  const changes = changesSince(charter, before)
  const page = pageAddress(operator, charter.id)
  return {
    headline: oneLine(`${changes.length > 0 ? 'Changed: ' : ''}${headline(operator, charter)}`),
    lead: lead(operator, charter, changes.length > 0),
    changes,
    facts: charter.cancelled ? [] : mailFacts(operator, charter),
    map: charter.cancelled ? undefined : mapOf(operator, charter.place),
    page,
    button: 'Open your guest page',
    waiver: token && !charter.cancelled ? waiverAddress(operator, token) : undefined,
    ...frame(operator, charter),
  }
}

/** What every mail to guests has around its words. */
export function frame(
  operator: Operator,
  charter: Charter,
): Pick<BoardingMailData, 'subject' | 'greeting' | 'more' | 'closing' | 'brand' | 'colours'> {
  const { contact } = charter
  const name = contact?.name ? ` ${oneLine(firstName(contact.name))}` : ''
  return {
    subject: `${continuesThread(charter) ? 'Re: ' : ''}${conversation(operator, charter)}`,
    greeting: `Hello${name},`,
    more: [],
    closing: `Questions? Write to ${operator.inbox}.`,
    brand: operator.brand,
    colours: guestColours(operator),
  }
}

/** Nothing in it may change with the sail: not its day, nor its time, nor whether it takes place. */
function conversation({ boat }: Operator, charter: Charter): string {
  const name = partyName(charter)
  return oneLine(`Your sail aboard ${boat}${name ? `, ${name}` : ''}`)
}

export interface BoardingEvent {
  /** Stays the same for good, so that a later file corrects an earlier one. */
  readonly uid: string
  readonly sequence: number
  readonly start: string
  readonly end: string
  readonly timeZone: string
  readonly summary: string
  readonly description: string
  readonly location: string | undefined
  readonly url: string
  readonly cancelled: boolean
  readonly organizer: { readonly name: string; readonly email: string }
  /** Whom it was sent to. */
  readonly attendee: string | undefined
  /** When this version was made, ISO 8601. */
  readonly stamp: string
}

/** For the .ics; undefined while the times are not set. */
export function boardingEvent({
  operator,
  charter,
  sequence,
  now,
}: {
  readonly operator: Operator
  readonly charter: Charter
  readonly sequence: number
  readonly now: Date
}): BoardingEvent | undefined {
  const start = boardsAt(charter)
  if (!charter.times || !start) return undefined
  const url = pageAddress(operator, charter.id)
  return {
    uid: `${charter.id}@${guestHost(operator)}`,
    sequence,
    start,
    end: charter.times.endsAt,
    timeZone: charter.timeZone,
    summary: oneLine(`Sail aboard ${operator.boat}`),
    description: mailFacts(operator, charter)
      .map(({ label, value }) => `${label}: ${value}`)
      .join('\n'),
    location: charter.place === undefined ? undefined : oneLine(charter.place),
    url,
    cancelled: charter.cancelled,
    organizer: { name: oneLine(operator.brand), email: operator.inbox },
    attendee: charter.contact?.email ?? charter.shown.boarding?.to,
    stamp: now.toISOString(),
  }
}

function changesSince(charter: Charter, before: CharterFacts | undefined): readonly string[] {
  const { boarding } = charter.shown
  if (!boarding || charter.cancelled || isNewReader(charter) || boarding.facts === boardingFacts(charter)) return []
  const changes = before ? guestChanges(before, charter).map(oneLine) : []
  return changes.length > 0 ? changes : ['Something has changed since our last mail. What stands below is right.']
}

function headline({ boat }: Operator, charter: Charter): string {
  if (charter.cancelled) return `Your sail aboard ${boat} on ${dateWords(charter.date)} is cancelled`
  const boards = boardsAt(charter)
  return boards
    ? `Boarding ${boat} ${dateWords(charter.date)}, ${clockTimeWithZone(boards, charter.timeZone)}`
    : `Your sail aboard ${boat}, ${timeWindow(charter)}`
}

function lead({ boat }: Operator, charter: Charter, changed: boolean): string {
  if (charter.cancelled)
    return `Your sail aboard ${boat} on ${longDateWords(charter.date)} is cancelled. Please don’t come to the dock; if that surprises you, write to us.`
  if (changed)
    return `Something about your sail aboard ${boat} has changed. What stands here is right; what we wrote before is not.`
  return `Your sail aboard ${boat} is near. Here is what matters at the dock.`
}

/** What matters at the dock, and where the boat lies and cars stand, if the operator says so. */
export function mailFacts({ dock, parking }: Operator, charter: Charter): readonly GuestFact[] {
  const ways = [
    ['Dock', dock],
    ['Parking', parking],
  ] as const
  const facts = [...guestFacts(charter), ...ways.flatMap(([label, value]) => (value ? [{ label, value }] : []))]
  return facts.map(({ label, value }) => ({ label, value: oneLine(value) }))
}
