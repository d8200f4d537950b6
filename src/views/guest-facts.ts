// What changed for guests between two states of a charter, one sentence for each fact.
import { boardsAt, type CharterFacts, captainOf } from '../domain/charter-facts.ts'
import { firstName } from '../domain/person.ts'
import { counted } from './plain-text.ts'
import { clockTimeWithZone, hoursWords, longDateWords } from './times.ts'

export interface GuestFact {
  readonly label: string
  readonly value: string
}

/** What matters at the dock, as label and value; what is not known yet is left out. */
export function guestFacts(charter: CharterFacts): readonly GuestFact[] {
  const { date, times, timeZone, place, guestCount } = charter
  const boards = boardsAt(charter)
  const captain = captainOf(charter)?.name
  const rows = [
    ['Day', longDateWords(date)],
    ['Boarding', boards && clockTimeWithZone(boards, timeZone)],
    ['Sailing', times && hoursWords(times.startsAt, times.endsAt, timeZone)],
    ['Where', place],
    ['Captain', captain && firstName(captain)],
    ['Your party', guestCount === undefined ? undefined : counted(guestCount, 'guest')],
  ] as const
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

/** "Boarding is now 2:00 PM PDT; it was 2:30 PM PDT." */
export function guestChanges(before: CharterFacts, after: CharterFacts): readonly string[] {
  if (before.cancelled !== after.cancelled)
    return [after.cancelled ? 'The sail is cancelled.' : 'The sail is on again.']
  const [was, is] = [guestFacts(before), guestFacts(after)]
  const labels = [...new Set([...is, ...was].map(({ label }) => label))]
  return labels.flatMap((label) => {
    const [old, fresh] = [valueUnder(was, label), valueUnder(is, label)]
    if (old === fresh) return []
    return [`${label} is now ${fresh ?? 'open again'}${old ? `; it was ${old}` : ''}.`]
  })
}

function valueUnder(facts: readonly GuestFact[], wanted: string): string | undefined {
  return facts.find(({ label }) => label === wanted)?.value
}
