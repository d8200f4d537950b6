// How each connection and job is doing: what a manager's Home tab knows, as data.
import type { Desk } from '../../domain/desk.ts'
import { calendarAge } from '../calendar-age.ts'
import { connectionsOf, tokenLines } from '../connection-parts.ts'
import { lastCheckup } from '../doctor-card.ts'
import { spoken } from '../slack-text.ts'
import type { Health } from './schema.ts'

export function healthSaid(desk: Desk | undefined, now: Date, timeZone: string): Health {
  const notes = desk
    ? [...tokenLines(desk, now, timeZone), ...calendarAge(desk, timeZone), ...checkupLines(desk, timeZone)]
    : []
  return {
    jobs: connectionsOf(desk, timeZone).map(({ words, ...one }) => ({ ...one, words: spoken(words) })),
    notes: notes.map(spoken),
  }
}

/** What is wrong and what mends it, as `/crew doctor` found it last. */
function checkupLines({ checkup }: Desk, timeZone: string) {
  return checkup ? lastCheckup(checkup, timeZone, true) : []
}
