// The table's last part: the desk, words, crew members, sessions, look-ups, who sails, questions about them, and their hours.
import { DESK, emptyDesk } from '../../src/domain/desk.ts'
import { newMember } from '../../src/domain/member.ts'
import { newSession, type Session } from '../../src/domain/ops-session.ts'
import { emptyWords, WORDS } from '../../src/domain/words.ts'
import type { Decision } from '../../src/ports/store.ts'
import type { World } from '../../src/ports.ts'
import { charter } from './store.ts'
import { get, KNOWN, LOOKED_FOR, made, put, query, type Row, row, UNTIL_ANSWERED, update } from './wire-row.ts'

export const CREW_PORTS = [
  'desk',
  'words',
  'members',
  'sessions',
  'lookUp',
  'assignments',
  'conflicts',
  'seaTime',
] as const

const DAYS = { from: '2026-05-01', to: '2026-06-30' }
const PAGE = { ...DAYS, most: 9 }
const QUESTION = { crew: KNOWN, charters: ['one', 'two'] } as const

export async function prepareCrew(world: World): Promise<void> {
  await world.desk.create(emptyDesk())
  await world.words.create(emptyWords())
  await world.members.create(newMember(KNOWN))
  await world.sessions.begin(session(KNOWN))
}

export const CREW_ROWS: readonly Row[] = [
  row('desk.get', get, UNTIL_ANSWERED, ({ desk }) => desk.get(DESK)),
  row('desk.change', put, LOOKED_FOR, ({ desk }) => desk.change(DESK, rewritten)),
  // There is one already: that refusal, too, may be cut short.
  row('desk.create', put, UNTIL_ANSWERED, ({ desk }) => desk.create(emptyDesk())),
  row('desk.due', query, UNTIL_ANSWERED, ({ desk, clock }) => desk.due(clock.business(), 9)),
  row('words.get', get, UNTIL_ANSWERED, ({ words }) => words.get(WORDS)),
  row('words.change', put, LOOKED_FOR, ({ words }) => words.change(WORDS, rewritten)),
  row('words.create', put, UNTIL_ANSWERED, ({ words }) => words.create(emptyWords())),
  row('words.due', query, UNTIL_ANSWERED, ({ words, clock }) => words.due(clock.business(), 9)),
  row('members.get', get, UNTIL_ANSWERED, ({ members }) => members.get(KNOWN)),
  row('members.change', put, LOOKED_FOR, ({ members }) => members.change(KNOWN, rewritten)),
  row('members.create', put, LOOKED_FOR, async ({ members }, fresh) => made(await members.create(newMember(fresh)))),
  row('members.due', query, UNTIL_ANSWERED, ({ members, clock }) => members.due(clock.business(), 9)),
  row('members.all', query, UNTIL_ANSWERED, ({ members }) => members.all()),
  row('sessions.begin', put, UNTIL_ANSWERED, async ({ sessions }, fresh) =>
    made((await sessions.begin(session(fresh))) || undefined),
  ),
  row('sessions.get', get, UNTIL_ANSWERED, ({ sessions }) => sessions.get(KNOWN, KNOWN)),
  row('sessions.end', update, UNTIL_ANSWERED, ({ sessions }) => sessions.end(KNOWN, '2026-05-26T16:00:00Z', KNOWN)),
  row('lookUp.byDate', query, UNTIL_ANSWERED, ({ lookUp }) => lookUp.byDate(PAGE)),
  row('lookUp.byCrew', query, UNTIL_ANSWERED, ({ lookUp }) => lookUp.byCrew(KNOWN, PAGE)),
  row('assignments.project', put, UNTIL_ANSWERED, (world, fresh) => world.assignments.project(charter(fresh, world))),
  row('assignments.sailing', query, UNTIL_ANSWERED, ({ assignments }) => assignments.sailing(KNOWN, DAYS.from)),
  row('conflicts.ask', put, UNTIL_ANSWERED, async ({ conflicts }, fresh) => {
    const { asker } = await conflicts.ask({ ...QUESTION, crew: fresh }, fresh)
    made(asker === fresh || undefined)
  }),
  row('conflicts.allow', update, UNTIL_ANSWERED, ({ conflicts }) => conflicts.allow(QUESTION, 'Sam')),
  row('seaTime.keep', put, UNTIL_ANSWERED, ({ seaTime }) => seaTime.keep(SAILED)),
  row('seaTime.between', query, UNTIL_ANSWERED, ({ seaTime }) => seaTime.between(DAYS.from, DAYS.to)),
]

const SAILED = {
  crew: KNOWN,
  name: 'Wired',
  charter: KNOWN,
  charterName: 'Wired',
  boat: 'JADA',
  date: '2026-05-30',
  timeZone: 'America/Los_Angeles',
  from: '2026-05-30T14:30:00-07:00',
  to: '2026-05-30T19:15:00-07:00',
  hours: 4.75,
  seats: ['host'],
  standing: 'prefilled',
} as const

/** As it is, but written. */
function rewritten<T>(item: T): Decision<T, 'written'> {
  return { next: { ...item }, outcome: 'written' }
}

function session(id: string): Session {
  return newSession({ person: KNOWN, id, secret: id }, 'manager', new Date('2026-05-26T16:00:00Z'))
}
