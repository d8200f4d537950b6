// A change in a few words, where there is no charter to say what it replaces.
import { isTimeOff } from '../domain/decided.ts'
import type { Person } from '../domain/person.ts'
import type { Change } from '../domain/reading/reading.ts'
import { bookingWords, contactWords } from './booking-words.ts'
import { nameOf } from './consequences.ts'
import { daysWords } from './ladder-words.ts'
import { seatWords } from './seat-words.ts'
import { dateWords, hourWords } from './times.ts'

export function changeWords(change: Change, people: readonly Person[]): string {
  const name = 'crew' in change ? nameOf(change.crew, people) : ''
  switch (change.kind) {
    case 'assign':
      return `${seatWords(change.seat)}: ${name}${change.standing === 'tentative' ? ' (tentative)' : ''}`
    case 'release':
      return `${seatWords(change.seat)}: ${name} leaves`
    case 'open':
      return `${seatWords(change.seat)}: open`
    case 'accept':
    case 'decline':
      return `${name} ${change.kind}s`
    case 'time': {
      const said = [
        ['boarding', change.boards],
        ['start', change.start],
        ['end', change.end],
      ] as const
      return `Times: ${said.flatMap(([what, time]) => (time ? [`${what} ${hourWords(time)}`] : [])).join(', ')}`
    }
    case 'move':
      return `Moved to ${dateWords(change.date)}`
    case 'cancel':
      return 'Cancelled'
    case 'guests':
      return `Guests: ${change.count}`
    case 'contact':
      return `Guests’ contact: ${contactWords(change)}`
    case 'booking':
      return `New booking: ${bookingWords(change)}`
    case 'away':
    case 'free':
      return `${name}: ${change.kind} ${daysWords(change)}`
  }
}

/** Days off are no facts of the charter, and go back all the same when an approval is undone. */
export function daysOffBack(changes: readonly Change[], people: readonly Person[]): readonly string[] {
  return changes.filter(isTimeOff).map((change) => `no longer noted: ${changeWords(change, people)}`)
}
