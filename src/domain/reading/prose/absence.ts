// When somebody is not to be had, or is: "she's away on the 7th", "Dan is free Sunday".
import type { Person } from '../../person.ts'
import { change, type Found, joined } from '../rule.ts'
import { type Period, periodOf } from './day-spans.ts'
import { core, personIn, type Scene, type SegmentRule } from './scene.ts'
import { partsOf, type Segment } from './segments.ts'

export const away: SegmentRule = (segment, scene) => {
  const parts = partsOf(core(segment, 'CDtvwIJVpjqy'))
  if (!/^(?:S?P|h|c)?h?[AaZ]{1,2}h?$|^[AaZ]P$/.test(parts) || !/[Aa]/.test(parts)) return undefined
  const person = whose(segment, scene)
  if (!person) return undefined
  const isExplicit = parts.includes('A')
  const periods = periodsOf(segment, scene) ?? (isExplicit ? ownDay(scene) : [])
  return periods.length === 0 ? undefined : saying('away', person, periods, scene)
}

export const free: SegmentRule = (segment, scene) => {
  const parts = partsOf(core(segment, 'CtvwIJVYpjqy'))
  if (!/^(?:P|h)?D*[FV]D*h?$|^FPD*$|^D*PFD*$/.test(parts.replaceAll('+', '')) || !/D/.test(parts) || /~/.test(parts))
    return undefined
  const person = whose(segment, scene)
  const periods = periodsOf(segment, scene) ?? []
  return person && periods.length > 0 ? saying('free', person, periods, scene) : undefined
}

function saying(kind: 'away' | 'free', { id }: Person, periods: readonly Period[], { evidence }: Scene): Found {
  return joined(periods.map(({ from, to }) => change({ kind, crew: id, from, to, evidence })))
}

/** Named here, else "she" and the only one whom the sentence names, else the writer. */
function whose(segment: Segment, { sentence, self }: Scene): Person | undefined {
  const here = segment.filter(({ part }) => part === 'P')
  if (here.length > 0) return here.length === 1 && here[0] ? personIn(here[0]) : undefined
  const parts = partsOf(segment)
  const all = [
    ...new Map(sentence.flatMap((token) => (token.part === 'P' ? [[token.text, token] as const] : []))).values(),
  ]
  if (/[IV]/.test(parts)) return self
  if (parts.includes('h'))
    return all.length === 1 && all[0] && !partsOf(sentence).includes('C') ? personIn(all[0]) : undefined
  return undefined
}

/** The days said here, or the only one of the sentence; undefined where none is said, empty where one isn't certain. */
function periodsOf(segment: Segment, { sentence, today, book }: Scene): readonly Period[] | undefined {
  const here = segment.filter(({ part }) => part === 'D')
  const days = here.length > 0 ? here : sentence.filter(({ part }) => part === 'D')
  if (days.length === 0) return undefined
  const periods = days.map(({ text }) => periodOf(text, today, book.timeZone))
  const certain = periods.flatMap((period) => period ?? [])
  const at = segment.findIndex(({ part }) => part === 'D')
  const before = segment[at - 1]
  const isUntil = /^(?:until|till?|to|by|after|before|desde|hasta)$/i.test(before?.part === 't' ? before.text : '')
  if (certain.length < periods.length || certain.length > 3 || (here.length === 0 && certain.length > 1)) return []
  const [first, last] = [certain[0], certain.at(-1)]
  if (!first || !last || (isUntil && certain.length === 1)) return []
  const between = partsOf(segment.slice(at + 1)).split('D')[0] ?? ''
  if (certain.length === 2 && between === 't' && first.to <= last.from) return [{ from: first.from, to: last.to }]
  if (certain.length > 1 && between !== '+') return []
  return certain.length === 2 && nextDay(first.to) === last.from ? [{ from: first.from, to: last.to }] : certain
}

/** "Angela has a wedding" speaks of the charter's own day, where its sentence replaces or releases her. */
function ownDay({ charter, before, sentence }: Scene): readonly Period[] {
  const isLeaving = before.changes.some(({ kind }) => kind === 'release') && partsOf(sentence).includes('P')
  return charter && isLeaving ? [{ from: charter.date, to: charter.date }] : []
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
