// Where one story is played: a world, its time, its dice, and what goes wrong in it.
import { rememberedOf } from '../../src/domain/remembered.ts'
import { type Ower, owers } from '../fakes/acting.ts'
import { HOUR, MINUTE } from '../fakes/clock.ts'
import type { FakeWorld } from '../fakes/world.ts'
import type { Dice } from './chance.ts'
import type { Trouble } from './trouble.ts'
import type { VirtualTime } from './virtual-time.ts'

export type Flaw = 'lost' | 'doubled' | 'unconverged' | 'broken'

export interface Violation {
  readonly flaw: Flaw
  readonly what: string
}

export interface Stage {
  readonly fake: FakeWorld
  readonly time: VirtualTime
  readonly dice: Dice
  readonly trouble: Trouble
  readonly found: (violation: Violation) => void
  readonly broken: (what: string) => void
  /** What a look would find, if it went well; `token`: where the last one ended, unless it failed. */
  readonly isEntryNew: (token: string | undefined) => boolean
  readonly isMailNew: () => boolean
  readonly isDue: () => boolean
  /** Milliseconds that the program may lie idle. */
  readonly untilDue: () => number
}

/** Nothing lies idle for longer. */
const LONGEST_SLEEP = 24 * HOUR

export function looksWorth(fake: FakeWorld): Pick<Stage, 'isEntryNew' | 'isMailNew' | 'isDue'> {
  return {
    isEntryNew: (token = fake.desk()?.calendarToken) => token !== String(fake.google.changes),
    isMailNew: () => fake.desk()?.mailCursor !== String(fake.google.mails.length),
    isDue: () => earliest(fake) <= fake.clock.business().getTime(),
  }
}

export function untilDue(fake: FakeWorld): number {
  const wait = earliest(fake) - fake.clock.business().getTime()
  return Math.min(LONGEST_SLEEP, Math.max(MINUTE, wait))
}

/** Milliseconds since 1970 of what is due first and is no question to a person; infinite: nothing is. */
function earliest(fake: FakeWorld): number {
  return Math.min(...owers(fake).map(dueOf))
}

const dueOf = rememberedOf(({ owed }: Ower) =>
  Math.min(...Object.values(owed).map(({ held, due }) => (held ? Number.POSITIVE_INFINITY : Date.parse(due)))),
)
