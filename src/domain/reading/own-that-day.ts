// "I can't do Delacroix, my sister is visiting that day": the day is the charter's.
import { foldLetters } from './fold.ts'
import type { BookedCharter, Change } from './reading.ts'
import { saidDays } from './said-dates.ts'
import type { Unit } from './units.ts'

interface Said {
  readonly unit: Unit
  readonly changes: readonly Change[]
}

const THEN =
  /\b(?:that|the same|ese|esa|aquel) (day|night|evening|afternoon|morning|date|dia|noche|tarde|\p{L}{3,10})\b/u
const FREE = /\b(?:only|not|except|free|available|after) (?:on )?that\b/

/** What the writer says no to, with a reason of that day. */
export function absentThen<T extends Said>(charter: BookedCharter | undefined, said: readonly T[]): readonly T[] {
  if (!charter) return []
  return said.flatMap((one) => {
    const folded = foldLetters(one.unit.text)
    const word = THEN.exec(folded)?.[1]
    const declined = one.changes.find(({ kind }) => kind === 'decline')
    const isElse = one.changes.some(({ kind }) => kind === 'away' || kind === 'accept')
    if (!word || declined?.kind !== 'decline' || isElse || FREE.test(folded) || !isDay(word, charter.date)) return []
    const { crew, evidence } = declined
    return [{ ...one, changes: [{ kind: 'away', crew, from: charter.date, to: charter.date, evidence }] }]
  })
}

function isDay(word: string, date: string): boolean {
  if (/^(?:day|night|evening|afternoon|morning|date|dia|noche|tarde)$/.test(word)) return true
  const days = saidDays(word, '', false)
  return days.length > 0 && days.every((isThat) => isThat(date))
}
