// Who says that they can't sail is told which seat that is about; whoever decides about it too.
import { type CharterFacts, seatsOf } from '../domain/charter-facts.ts'
import type { Person } from '../domain/person.ts'
import type { Change } from '../domain/reading/reading.ts'
import { changeWords } from './change-words.ts'
import { nameOf } from './consequences.ts'
import { listed } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { timeWindow } from './times.ts'

/** A change of a charter's reading; one's own yes or no names the seat. */
export function partWords(
  change: Change,
  charter: CharterFacts | undefined,
  people: readonly Person[],
  writer: string | undefined,
): string {
  const words = changeWords(change, people)
  if (!charter || (change.kind !== 'accept' && change.kind !== 'decline')) return words
  const seats = seatsSaid(charter, change.crew)
  const isOwn = change.crew === writer
  const said = change.kind === 'accept' ? 'sail' : 'can’t make it'
  const who = isOwn ? `You ${said}` : words
  if (!seats) return `${who}; ${isOwn ? 'you have' : 'they have'} no seat on it`
  return `${who}; ${isOwn ? 'you are' : 'they are'} ${seats}`
}

/** The writer gives a seat up that they have. */
export function givesSeatUp(changes: readonly Change[], charter: CharterFacts, writer: string | undefined): boolean {
  return changes.some(
    (change) => change.kind === 'decline' && change.crew === writer && seatsSaid(charter, change.crew) !== '',
  )
}

/** "You are Captain on Quinn, Sat May 30, 3:00–7:00 PM PDT." for each seat within days that somebody is away. */
export function seatsMeanwhile(
  changes: readonly Change[],
  charters: readonly CharterFacts[],
  people: readonly Person[],
  writer?: string,
): readonly string[] {
  return changes.flatMap((change) => {
    if (change.kind !== 'away') return []
    const held = charters.filter(
      (charter) => change.from <= charter.date && charter.date <= change.to && seatsSaid(charter, change.crew) !== '',
    )
    const who = change.crew === writer ? 'You are' : `${nameOf(change.crew, people)} is`
    return held.map(
      (charter) => `${who} ${seatsSaid(charter, change.crew)} on ${charter.name}, ${timeWindow(charter)}.`,
    )
  })
}

function seatsSaid(charter: CharterFacts, crew: string): string {
  return listed(seatsOf(charter, crew).map(({ seat }) => seatWords(seat)))
}
