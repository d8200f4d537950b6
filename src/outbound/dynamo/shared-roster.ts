// The roster as one process shares it: read at most once a minute, and anew after a change of its own.
import type { Person } from '../../domain/person.ts'
import { rememberedOf } from '../../domain/remembered.ts'
import { sameValue } from '../../domain/same-value.ts'
import type { People } from '../../ports/store.ts'
import { sharedFor } from './shared-for.ts'

/** The roster is read at most once in this time. */
export const ROSTER_AGE_MS = 60_000

export type Roster = Pick<People, 'current' | 'enrol' | 'save'>

export function sharedRoster({ current, enrol, save }: Roster): People {
  const roster = sharedFor(ROSTER_AGE_MS, async () => kept(await current()))
  let last: readonly Person[] = []
  return {
    all: async () => aboard(await roster.ask('people')),
    everybody: () => roster.ask('people'),
    current,
    enrol: (person) => enrol(person).finally(roster.forget),
    save: (person) => save(person).finally(roster.forget),
  }

  /** The very same list while nobody on it has changed: what was made of it, such as how its names are read, need not be made again. */
  function kept(now: readonly Person[]): readonly Person[] {
    if (!sameValue(now, last)) last = now
    return last
  }
}

/** The same list while the roster is. */
const aboard = rememberedOf((everybody: readonly Person[]) => everybody.filter(({ left }) => !left))
