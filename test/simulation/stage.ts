// Where one story is played: a world, its time, its dice, and what goes wrong in it.
import { rememberedOf } from '../../src/domain/remembered.ts'
import { msOf } from '../../src/domain/times.ts'
import type { LedgerName } from '../../src/ports/clock.ts'
import { LEDGERS } from '../../src/workflows/resume.ts'
import { owedIn } from '../fakes/acting.ts'
import { HOUR, MINUTE } from '../fakes/clock.ts'
import type { Item } from '../fakes/disk.ts'
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
export function dueUnseen(
  { ledgers, clock }: FakeWorld,
  isSeen: (name: LedgerName, id: string) => boolean,
): readonly LedgerName[] {
  const now = clock.business().getTime()
  return LEDGERS.filter((name) => {
    for (const [id, item] of ledgers[name]) if (dueOf(item) <= now && !isSeen(name, id)) return true
    return false
  })
}

export function untilDue({ ledgers, clock }: FakeWorld): number {
  let first = Number.POSITIVE_INFINITY
  for (const name of LEDGERS) for (const item of ledgers[name].values()) first = Math.min(first, dueOf(item))
  return Math.min(LONGEST_SLEEP, Math.max(MINUTE, first - clock.business().getTime()))
}

/** Milliseconds since 1970 of what is due first and is no question to a person; infinite: nothing is. */
const dueOf = rememberedOf((item: Item) =>
  owedIn(item).reduce((first, { held, due }) => (held ? first : Math.min(first, msOf(due))), Number.POSITIVE_INFINITY),
)
