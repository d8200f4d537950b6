// Plays one weekend from its seed: people and trouble, then rest, then the days after.
import { MINUTE } from '../fakes/clock.ts'
import type { FakeWorld } from '../fakes/world.ts'
import { overdue } from './at-rest.ts'
import { dice } from './chance.ts'
import { rest } from './rest.ts'
import { tellOfSend } from './send-events.ts'
import { newWorld, weekendOf } from './set-up.ts'
import type { Violation } from './stage.ts'
import { type Act, drawStory, type Held, type Scene } from './story.ts'
import { traceOf } from './trace.ts'
import { trouble } from './trouble.ts'
import { inVirtualTime } from './virtual-time.ts'
import { WEEKEND, type Weekend } from './weekend.ts'
import { lastOf, windowsOf } from './windows.ts'

export interface Played {
  readonly seed: number
  readonly rate: number
  readonly calls: number
  readonly faults: number
  /** By kind of call. */
  readonly struck: ReadonlyMap<string, number>
  /** What happened beside the main job, charter by charter. */
  readonly held: readonly Held[]
  readonly violations: readonly Violation[]
  /** Minutes from the last fault, or a person's last act after it, until all was well. */
  readonly minutes: number
  /** Mails whose end nobody can know, shown to a person. */
  readonly asked: number
  /** One line a call, where asked for, and their hash. */
  readonly trace: readonly string[]
  readonly hash: string
}

export interface Options {
  /** Faults per call, 0 to 1; without it, one of three by the seed. */
  readonly rate?: number | undefined
  /** Keeps each call as a line. */
  readonly traced?: boolean
  /** One charter's weekend, unless said. */
  readonly scene?: Scene
  /** Changes a world before it is played, as a test that plants a mistake does. */
  readonly spoil?: (fake: FakeWorld) => void
  /** More that people do, and whoever watches each step. */
  readonly also?: (weekend: Weekend) => void
  readonly watched?: (fake: FakeWorld) => void
}

const EVENTS = 'events of mails'
/** What was due so long ago is done, or somebody was asked. */
const LATEST = 15 * MINUTE
const RATES = [0.01, 0.01, 0.1, 0.1, 0.3] as const

export function play(
  seed: number,
  { rate = rateOf(seed), spoil, traced, scene = WEEKEND, also, watched }: Options = {},
): Promise<Played> {
  let fake: FakeWorld | undefined
  return inVirtualTime(
    (ms) => fake?.clock.pass(ms),
    async (time) => {
      const trace = traceOf(traced === true)
      const violations: Violation[] = []
      const all = dice(seed)
      const story = drawStory(scene, all)
      const windows = windowsOf(story, scene.windows, rate, all.apart('windows'))
      const wrong = trouble(all, rate, time.now, windows)
      fake = newWorld(time, wrong, trace, scene)
      spoil?.(fake)
      const weekend = weekendOf({ fake, time, dice: all, trouble: wrong, violations })
      for (const { at, does } of story.acts) time.at(at, () => done(weekend, does))
      also?.(weekend)
      const steps = stepsOf(
        weekend,
        story.held.some((one) => one.has(EVENTS)),
      )
      const step = () => {
        steps()
        watched?.(weekend.fake)
      }

      await time.playUntil(lastOf(windows), step)
      wrong.end()
      weekend.program.lookAround()
      const minutes = await rest(weekend, step)
      if (time.now() < story.over) {
        await time.playUntil(story.over, step)
        await rest(weekend, step)
      }
      const asked = heldMails(fake)
      for (const { kind, about, problems } of overdue(fake, -LATEST))
        violations.push({ flaw: 'unconverged', what: `after the sailing ${kind} ${about ?? ''} is owed: ${problems}` })
      for (const act of weekend.people.unanswered()) violations.push({ flaw: 'broken', what: `no answer: ${act}` })
      const [calls, { struck }] = [fake.calls.list.length, wrong]
      const faults = struck.values().reduce((sum, count) => sum + count, 0)
      const [counts, mark] = [
        { calls, faults, struck, minutes, asked },
        { trace: trace.lines, hash: trace.mark() },
      ]
      return { seed, rate, held: story.held, ...counts, violations, ...mark }
    },
  )
}

function rateOf(seed: number): number {
  return dice(seed).apart('rate').pick(RATES)
}

function done(weekend: Weekend, does: Act['does']): void {
  weekend.people.act()
  void does(weekend)
}

function stepsOf(weekend: Weekend, areToldOf: boolean): () => void {
  let mails = 0
  return () => {
    weekend.program.supervise()
    weekend.watch.step()
    for (const { sent } = weekend.fake; mails < sent.length; mails += 1) {
      const mail = sent[mails]
      if (mail && areToldOf) tellOfSend(weekend, mail)
    }
  }
}

function heldMails(fake: FakeWorld): number {
  return fake
    .charterIds()
    .flatMap((id) => Object.values(fake.charter(id).owed))
    .filter(({ held, claimed }) => held && claimed).length
}
