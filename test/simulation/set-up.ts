// A world in virtual time with its program, its people and whoever watches.
import { MINUTE } from '../fakes/clock.ts'
import { PEOPLE, person } from '../fakes/jada.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'
import { people } from './people.ts'
import { startProgram } from './program.ts'
import { ROSA } from './second-thoughts.ts'
import { dueUnseen, looksWorth, type Stage, untilDue, type Violation } from './stage.ts'
import type { Scene } from './story.ts'
import type { Trace } from './trace.ts'
import type { VirtualTime } from './virtual-time.ts'
import { watch } from './watch.ts'
import type { Weekend } from './weekend.ts'

const CREW = [...PEOPLE, person('rosa', ROSA, ['host'], 'U0JROSA009')]

export function newWorld(time: VirtualTime, wrong: Stage['trouble'], trace: Trace, { entries }: Scene): FakeWorld {
  const fake: FakeWorld = fakeWorld({
    ...(entries ? { entries } : {}),
    people: CREW,
    gap: () => time.sleep(wrong.latency()),
    chance: (call) => {
      const fate = wrong.chance(call)
      trace.note(time.now(), call, fate)
      return fate
    },
  })
  return fake
}

interface Parts extends Pick<Stage, 'fake' | 'time' | 'dice' | 'trouble'> {
  readonly violations: Violation[]
}

export function weekendOf({ violations, ...parts }: Parts): Weekend {
  const { fake, time } = parts
  const found = (violation: Violation) =>
    void violations.push({ ...violation, what: `${time.now() / MINUTE} min: ${violation.what}` })
  const stage: Stage = {
    ...parts,
    found,
    broken: (what) => found({ flaw: 'broken', what }),
    ...looksWorth(fake),
    dueUnseen: (isSeen) => dueUnseen(fake, isSeen),
    untilDue: () => untilDue(fake),
  }
  return {
    ...stage,
    program: startProgram(stage),
    people: people(stage),
    watch: watch({ fake, rejected: ROSA, found }),
  }
}
