// Where one story is played: a world, its time, its dice, and what goes wrong in it.
import { rememberedOf } from '../../src/domain/remembered.ts'
import type { LedgerName } from '../../src/ports/clock.ts'
import { type Ower, owersIn } from '../fakes/acting.ts'
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
  /** Ledgers with something due that nobody sees to. */
  readonly dueUnseen: (isSeen: (name: LedgerName, id: string) => boolean) => readonly LedgerName[]
  /** Milliseconds that the program may lie idle. */
  readonly untilDue: () => number
}

/** Nothing lies idle for longer. */
const LONGEST_SLEEP = 24 * HOUR

export function looksWorth(fake: FakeWorld): Pick<Stage, 'isEntryNew' | 'isMailNew'> {
  return {
    isEntryNew: (token = fake.desk()?.calendarToken) => token !== String(fake.google.changes),
    isMailNew: () => fake.desk()?.mailCursor !== String(fake.google.mails.length),
  }
}

/** Ledgers with something due that nobody sees to. */
export function dueUnseen(fake: FakeWorld, isSeen: (name: LedgerName, id: string) => boolean): readonly LedgerName[] {
  const now = fake.clock.business().getTime()
  const all = Object.entries(owersIn(fake)) as [LedgerName, readonly Ower[]][]
  return all
    .filter(([name, owers]) => owers.some((ower) => dueOf(ower) <= now && !isSeen(name, ower.id)))
    .map(([name]) => name)
}

export function untilDue(fake: FakeWorld): number {
  const wait =
    Math.min(...Object.values(owersIn(fake)).flat<readonly (readonly Ower[])[]>().map(dueOf)) -
    fake.clock.business().getTime()
  return Math.min(LONGEST_SLEEP, Math.max(MINUTE, wait))
}

/** Milliseconds since 1970 of what is due first and is no question to a person; infinite: nothing is. */
const dueOf = rememberedOf(({ owed }: Ower) =>
  Math.min(...Object.values(owed).map(({ held, due }) => (held ? Number.POSITIVE_INFINITY : Date.parse(due)))),
)
