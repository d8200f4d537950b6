// How each connection and job is doing: what a manager's Home tab knows, as data.
import type { Desk } from '../../domain/desk.ts'
import { calendarAge } from '../calendar-age.ts'
import { connectionsOf, tokenLines } from '../connection-parts.ts'
import { spoken } from '../slack-text.ts'
import type { Health } from './schema.ts'

export function healthSaid(desk: Desk | undefined, now: Date, timeZone: string): Health {
  const notes = desk ? [...tokenLines(desk, now, timeZone), ...calendarAge(desk, timeZone)] : []
  return {
    jobs: connectionsOf(desk, timeZone).map(({ words, ...one }) => ({ ...one, words: spoken(words) })),
    notes: notes.map(spoken),
  }
}
