// One charter's weekend: its main job, and a part of all that may happen besides.
import { HOUR } from '../fakes/clock.ts'
import { QUINN, QUINN_ENTRY } from '../fakes/jada.ts'
import type { Dice } from './chance.ts'
import { GUESTS } from './guests.ts'
import { mainJob, SEATS } from './main-job.ts'
import type { People } from './people.ts'
import type { Program } from './program.ts'
import { AT_SEA, MONEY } from './sailing.ts'
import { SECOND_THOUGHTS } from './second-thoughts.ts'
import type { Stage } from './stage.ts'
import type { Happening, Held, Sail, Scene } from './story.ts'
import { TURNS } from './turns.ts'
import type { Watch } from './watch.ts'

export interface Weekend extends Stage {
  readonly program: Program
  readonly people: People
  readonly watch: Watch
}

/** Else the story ends when they have left. */
const AFTERWARDS = 'the day after'
export const OF_CHARTERS: readonly Happening[] = [
  ...SEATS,
  ...SECOND_THOUGHTS,
  ...MONEY,
  ...GUESTS,
  ...AT_SEA,
  { name: AFTERWARDS, chance: 0.3 },
]

export const WEEKEND: Scene = {
  sails: (dice) => [quinn(dice)],
  main: mainJob,
  ofCharters: OF_CHARTERS,
  ofWorld: TURNS,
  windows: 2,
  over: ([sail], [held]) => (sail && held ? end(sail, held) : 0),
}

/** With all that happens at the dock and at sea. */
export const SEASON: Scene = {
  ...WEEKEND,
  always: [...MONEY, ...GUESTS, ...AT_SEA].map(({ name }) => name),
}

/** Days in which nobody thought of the crew yet. */
const QUIET = [0, 0, 0, 22 * HOUR, 44 * HOUR] as const

function quinn(dice: Dice): Sail {
  const first = dice.pick(QUIET)
  const mailed = first + dice.between(0.01 * HOUR, 3 * HOUR)
  const [due, starts, ends] = [77.5 * HOUR, 102 * HOUR, 106 * HOUR]
  const looked = mailed + dice.between(0.1 * HOUR, 2 * HOUR)
  const rush = dice.between(looked + HOUR, starts - 8 * HOUR)
  return { id: QUINN, entryId: QUINN_ENTRY, name: 'Quinn', day: '5/30', mailed, looked, rush, due, starts, ends }
}

function end({ starts, ends }: Sail, held: Held): number {
  const isLong = [AFTERWARDS, ...AT_SEA.map(({ name }) => name)].some((name) => held.has(name))
  return isLong ? ends + 14 * HOUR : starts + HOUR
}
