// A boat that is out, in words: until when, how late, and how it ended.
import type { Charter } from '../domain/charter.ts'
import type { VoyageDeed } from '../domain/deed.ts'
import type { Operator } from '../domain/operator.ts'
import { backBy } from '../domain/return-clock.ts'
import type { Voyage } from '../domain/voyage.ts'
import { clockTimeWithZone, moment } from './times.ts'

/** "45 minutes", "1 hour", "2 h 15 min", "3 days". */
export function durationWords(minutes: number): string {
  if (minutes < 60) return `${minutes} minute${minutes === 1 ? '' : 's'}`
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours >= 48) return `${Math.floor(hours / 24)} days`
  return rest === 0 ? `${hours} hour${hours === 1 ? '' : 's'}` : `${hours} h ${rest} min`
}

/** "Out since 3:04 PM PDT, 7 aboard, back by 7:00 PM PDT", or how it ended. */
export function voyageSentence(charter: Charter, voyage: Voyage, { timeZone }: Operator): string {
  const { over, at, by, aboard } = voyage
  const time = (instant: string) => clockTimeWithZone(instant, timeZone)
  if (over?.kind === 'back') return `Back: ${over.by} said so, ${moment(over.at, timeZone)}.`
  if (over) return `Not out after all: ${over.by} took the cast off back, ${moment(over.at, timeZone)}.`
  return `Cast off ${time(at)} with ${aboard} aboard, said by ${by}. Back by ${time(backBy(charter, voyage))}.`
}

export function voyageDeedWords(deed: VoyageDeed): string {
  if (deed.kind === 'cast-off')
    return `Cast off with ${deed.aboard} aboard · manifest SHA-256 ${deed.hash.slice(0, 16)}…`
  return deed.kind === 'back' ? 'Back' : 'Cast off taken back: they did not leave'
}
