// What an approval would bring about, and for whom.
import { applyChanges } from '../domain/apply-changes.ts'
import { boardingDue, boardingGaps } from '../domain/boarding.ts'
import type { Charter } from '../domain/charter.ts'
import { boardsAt, type CharterFacts, factsOf } from '../domain/charter-facts.ts'
import { partOf, written } from '../domain/crew-part.ts'
import type { Operator } from '../domain/operator.ts'
import { firstName, type Person } from '../domain/person.ts'
import type { Proposal } from '../domain/proposal.ts'
import { listed } from './plain-text.ts'
import { moment } from './times.ts'

export interface Consequences {
  readonly before: CharterFacts
  readonly after: CharterFacts
  /** People whose own part changes; `off`: no seat any more. */
  readonly told: readonly { readonly id: string; readonly name: string; readonly off: boolean }[]
}

/** Of an approved proposal: what the approval brought about. */
export function consequencesOf(charter: Charter, proposal: Proposal, people: readonly Person[]): Consequences {
  const before = proposal.decision?.before ?? factsOf(charter)
  return changeConsequences(before, proposal.decision?.after ?? proposed(before, proposal, people), people)
}

export function changeConsequences(before: CharterFacts, after: CharterFacts, people: readonly Person[]): Consequences {
  const everybody = [...after.seats, ...before.seats].flatMap(({ crew }) => crew ?? [])
  const concerned = [...new Set(everybody)].filter((id) => written(partOf(before, id)) !== written(partOf(after, id)))
  const told = concerned.map((id) => ({
    id,
    name: nameOf(id, people, [before, after]),
    off: partOf(after, id) === undefined,
  }))
  return { before, after, told }
}

/** "Gene and Angela are told, Dan is told of being off" */
export function toldWords({ told, after }: Consequences): string {
  if (told.length === 0) return 'nobody in the crew needs telling'
  const [on, off] = [told.filter((one) => !one.off), told.filter((one) => one.off)]
  const names = (some: Consequences['told']) =>
    `${listed(some.map(({ name }) => shortName(name, told)))} ${some.length === 1 ? 'is' : 'are'} told`
  const why = after.cancelled ? 'that it is cancelled' : 'of being off'
  return [...(on.length > 0 ? [names(on)] : []), ...(off.length > 0 ? [`${names(off)} ${why}`] : [])].join(', ')
}

/** What becomes of the guests' mail: a correction, the boarding mail in its time, or none and why. */
export function guestMailWords(operator: Operator, charter: Charter, after: CharterFacts, now: Date): string {
  const sent = charter.shown.boarding !== undefined
  const next = { ...charter, ...after }
  if (after.cancelled) {
    if (!sent) return 'no guest mail, for none has left yet: tell the guests yourself'
    const due = boardingDue(next, operator.boardingLeadHours, now)
    return due ? 'the guests are written to that it is cancelled' : 'no guest mail: tell the guests yourself'
  }
  if (!after.contact?.email) return 'no guest mail: there is no address to write to'
  const boards = boardsAt(after)
  if (!boards) return 'no guest mail until the time is set'
  if (new Date(boards) <= now) return 'no guest mail: boarding is past'
  const due = boardingDue(next, operator.boardingLeadHours, now)
  if (!due) return 'no guest mail'
  const what = sent ? 'a corrected mail goes to the guests' : 'the boarding mail goes to the guests'
  const gaps = boardingGaps(next)
  if (gaps.length > 0 && sent) return `the guests keep the mail they have until: ${gaps.join(' ')}`
  if (new Date(due) <= now)
    return gaps.length > 0 ? `the boarding mail waits: ${gaps.join(' ')}` : `${what} as soon as the page is live`
  return `no guest mail now; ${what} ${moment(due, operator.timeZone)}`
}

export function nameOf(id: string, people: readonly Person[], facts: readonly CharterFacts[] = []): string {
  const known = people.find((person) => person.id === id)?.name
  return known ?? facts.flatMap(({ seats }) => seats).find(({ crew }) => crew === id)?.name ?? id
}

function proposed(before: CharterFacts, { changes, mail }: Proposal, people: readonly Person[]): CharterFacts {
  return applyChanges(before, changes, { people, source: { kind: 'mail', mailId: mail.id, by: '', at: mail.date } })
}

/** The first name, or the whole one where two share the first. */
function shortName(name: string, among: readonly { readonly name: string }[]): string {
  const first = firstName(name)
  return among.filter((other) => firstName(other.name) === first).length > 1 ? name : first
}
