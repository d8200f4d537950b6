// The mail that brings guests to the dock, and its correction: the same words in HTML and in plain text.
import { boardingFacts } from '../domain/boarding.ts'
import type { Charter } from '../domain/charter.ts'
import { boardsAt, type CharterFacts } from '../domain/charter-facts.ts'
import type { Operator } from '../domain/operator.ts'
import { firstName } from '../domain/person.ts'
import { guestHost, mapAddress, pageAddress, waiverAddress } from './addresses.ts'
import { type GuestFact, guestChanges, guestFacts } from './guest-facts.ts'
import { type GuestColours, guestColours } from './guest-page.ts'
import { oneLine } from './plain-text.ts'
import { clockTimeWithZone, dateWords, longDateWords, timeWindow } from './times.ts'

export interface BoardingMailData {
  readonly subject: string
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
  const name = charter.contact?.name ? ` ${firstName(charter.contact.name)}` : ''
  const page = pageAddress(operator, charter.id)
  return {
    subject: oneLine(`${changes.length > 0 ? 'Changed: ' : ''}${subject(operator, charter)}`),
    greeting: `Hello${name},`,
    lead: lead(operator, charter, changes.length > 0),
    changes,
    facts: charter.cancelled ? [] : facts(charter),
    map: charter.place && !charter.cancelled ? mapAddress(charter.place) : undefined,
    page,
    button: 'Open your guest page',
    waiver: token && !charter.cancelled ? waiverAddress(operator, token) : undefined,
    closing: `Questions? Write to ${operator.inbox}.`,
    brand: operator.brand,
    colours: guestColours(operator),
  }
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
    description: facts(charter)
      .map(({ label, value }) => `${label}: ${value}`)
      .join('\n'),
    location: charter.place === undefined ? undefined : oneLine(charter.place),
    url,
    cancelled: charter.cancelled,
    stamp: now.toISOString(),
  }
}

function changesSince(charter: Charter, before: CharterFacts | undefined): readonly string[] {
  const { boarding } = charter.shown
  if (!boarding || boarding.facts === boardingFacts(charter)) return []
  const changes = before ? guestChanges(before, charter).map(oneLine) : []
  return changes.length > 0 ? changes : ['Something has changed since our last mail. What stands below is right.']
}

function subject({ boat }: Operator, charter: Charter): string {
  if (charter.cancelled) return `Your sail aboard ${boat} on ${dateWords(charter.date)} is cancelled`
  const boards = boardsAt(charter)
  return boards
    ? `Boarding ${boat} ${dateWords(charter.date)}, ${clockTimeWithZone(boards, charter.timeZone)}`
    : `Your sail aboard ${boat}, ${timeWindow(charter)}`
}

function lead({ boat }: Operator, charter: Charter, changed: boolean): string {
  if (charter.cancelled) return `Your sail aboard ${boat} on ${longDateWords(charter.date)} is cancelled.`
  if (changed)
    return `Something about your sail aboard ${boat} has changed. What stands here is right; what we wrote before is not.`
  return `Your sail aboard ${boat} is near. Here is what matters at the dock.`
}

function facts(charter: Charter): readonly GuestFact[] {
  return guestFacts(charter).map(({ label, value }) => ({ label, value: oneLine(value) }))
}
