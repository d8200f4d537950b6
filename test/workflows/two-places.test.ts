// Managers, captains and processes at two charters of the same hours, in any order: nobody hears that they sail both before a manager has said so.
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { approve, undo } from '../../src/domain/decide.ts'
import { allowConflict } from '../../src/workflows/allow-conflict.ts'
import { ended, posts, pressed, settleDown, surviving, tick, words } from '../fakes/acting.ts'
import type { Fate, Gap } from '../fakes/calls.ts'
import { MINUTE } from '../fakes/clock.ts'
import { pressValue, say } from '../fakes/commanding.ts'
import { MARISOL } from '../fakes/crew-acting.ts'
import { PRIYA, QUINN, SAM } from '../fakes/jada.ts'
import { twoAtOnce } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

const JONATHAN = 'jonathan-may-30'
const ACTS = {
  'sam approves quinn': (fake) => judged(fake, QUINN, approve, SAM),
  'priya approves jonathan': (fake) => judged(fake, JONATHAN, approve, PRIYA),
  'priya approves quinn too': (fake) => judged(fake, QUINN, approve, PRIYA),
  'sam undoes quinn': (fake) => judged(fake, QUINN, undo, SAM),
  'marisol puts gene on jonathan': (fake) => say(fake, MARISOL, `${JONATHAN} set captain Gene because of the tide`),
  'marisol does it anyway': (fake) => anyway(fake, MARISOL, JONATHAN),
  'priya puts gene on quinn': (fake) => say(fake, PRIYA, `${QUINN} set captain Gene`),
  'marisol takes jonathan': (fake) => say(fake, MARISOL, `${JONATHAN} set captain Marisol`),
  'another process': (fake) => {
    fake.restart()
    return tick(fake)
  },
  'a minute goes by': (fake) => {
    fake.clock.pass(MINUTE)
    return tick(fake)
  },
} as const satisfies Readonly<Record<string, (fake: FakeWorld) => Promise<unknown>>>
type Act = keyof typeof ACTS

const FATES: readonly Fate[] = ['not-done', 'unknown-happened', 'unknown-not-happened', 'crash-before', 'crash-after']

let gap: Gap = () => Promise.resolve()
afterEach(() => {
  gap = () => Promise.resolve()
})

const act = fc.constantFrom(...(Object.keys(ACTS) as Act[]))
const acts = fc.array(act, { minLength: 2, maxLength: 6 })
const fault = fc.option(fc.record({ after: fc.integer({ min: 1, max: 60 }), fate: fc.constantFrom(...FATES) }))

test('whatever is decided in whatever order, a person in two places is asked about before they hear of both', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), acts, fault, async (scheduler, chosen, wrong) => {
      const fake = await twoAtOnce({ gap: (operation) => gap(operation) })
      const heardBoth = watched(fake)
      if (wrong) fake.calls.plan({ at: fake.calls.list.length + wrong.after, fate: wrong.fate })
      gap = (operation) => scheduler.schedule(Promise.resolve(), operation)
      await scheduler.waitFor(Promise.all(chosen.map((one) => surviving(fake, () => ACTS[one](fake)))))
      gap = () => Promise.resolve()
      await minutes(fake, 12)
      expect(heardBoth).toEqual([])
      if (isOnBoth(fake) && !isAllowed(fake)) await asksAndGoesOn(fake)
      await settleDown(fake)
      everybodyKnows(fake)
    }),
    { numRuns: 80, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: true },
  )
})

/** Each notice that told Gene of a second charter while he was on both and nobody had allowed it. */
function watched(fake: FakeWorld): readonly string[] {
  const wrong: string[] = []
  const aboard = new Set<string>()
  const { push } = fake.slack
  fake.slack.push = (...standing) => {
    for (const { key, message } of standing.filter((one) => one.key.includes('/notice/gene/'))) {
      const charter = key.split('/')[0] ?? ''
      if (/you are off/.test(JSON.stringify(message))) aboard.delete(charter)
      else aboard.add(charter)
      if (aboard.size === 2 && isOnBoth(fake) && !isAllowed(fake)) wrong.push(key)
    }
    return push.apply(fake.slack, standing)
  }
  return wrong
}

/** A card has the question; once a manager has said that it is right, both hear. */
async function asksAndGoesOn(fake: FakeWorld): Promise<void> {
  expect(fake.slack.some((standing) => words(standing).includes('conflict_ok'))).toBe(true)
  expect(await ended(allowConflict(fake.world(), QUINN, SAM))).toEqual({ kind: 'allowed' })
}

function everybodyKnows(fake: FakeWorld): void {
  for (const id of [QUINN, JONATHAN]) {
    const captain = fake.charter(id).seats.find(({ seat }) => seat === 'captain')
    const last = posts(fake, `${id}/notice/gene/`).at(-1)
    const isAboard = captain?.crew === 'gene'
    expect(`${id}: ${last !== undefined && !/you are off/.test(words(last))}`).toBe(`${id}: ${isAboard}`)
  }
}

function isOnBoth(fake: FakeWorld): boolean {
  return [QUINN, JONATHAN].every((id) => fake.charter(id).seats.some(({ crew }) => crew === 'gene'))
}

function isAllowed({ records }: FakeWorld): boolean {
  return [...records.conflicts.values()].some(({ allowedBy }) => allowedBy !== undefined)
}

function judged(fake: FakeWorld, id: string, judge: typeof approve, by: string): Promise<unknown> {
  const { proposals, revision } = fake.charter(id)
  return pressed(fake, judge, `${id}|${proposals[0]?.id}|${revision}`, by)
}

function anyway(fake: FakeWorld, by: string, id: string): Promise<unknown> {
  return pressValue(fake, by, 'sure', `${fake.charter(id).revision}|${id} set captain Gene`)
}

async function minutes(fake: FakeWorld, count: number): Promise<void> {
  for (let minute = 0; minute < count; minute += 1) {
    if (fake.world().isDead()) fake.restart()
    fake.clock.pass(MINUTE)
    await surviving(fake, () => tick(fake))
  }
}
