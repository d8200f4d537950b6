// Crew and managers press, processes sweep and calls go wrong, in any order: one holds the seat, every press is answered, nobody is asked twice.
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { dueNow, posts, settleDown, surviving, tick, words } from '../fakes/acting.ts'
import type { Fate, Gap } from '../fakes/calls.ts'
import { MINUTE } from '../fakes/clock.ts'
import { ANGELA, DAN, MARISOL, pressingOld } from '../fakes/crew-acting.ts'
import { PRIYA, QUINN, SAM } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'
import { verifyHistory } from '../fakes/verify.ts'
import type { FakeWorld } from '../fakes/world.ts'

const COVER = `${QUINN}|cover-3-first_mate`
const ACTS = {
  'sam has them asked': ['cover_start', COVER, SAM],
  'priya has marisol asked': ['cover_only', `${COVER}|marisol`, PRIYA],
  'priya stops it': ['cover_dismiss', COVER, PRIYA],
  'dan takes it': ['offer_yes', COVER, DAN],
  'dan can’t': ['offer_no', COVER, DAN],
  'marisol takes it': ['offer_yes', COVER, MARISOL],
  'marisol can’t': ['offer_no', COVER, MARISOL],
  'angela can after all': ['answer_yes', 'part', ANGELA],
  'time goes by': undefined,
  'another process': undefined,
} as const
type Act = keyof typeof ACTS

const FATES: readonly Fate[] = ['not-done', 'unknown-happened', 'unknown-not-happened', 'crash-before', 'crash-after']

let gap: Gap = () => Promise.resolve()
afterEach(() => {
  gap = () => Promise.resolve()
})

const act = fc.constantFrom(...(Object.keys(ACTS) as Act[]))
const acts = fc.array(act, { minLength: 2, maxLength: 7 })
const fault = fc.option(fc.record({ after: fc.integer({ min: 1, max: 60 }), fate: fc.constantFrom(...FATES) }))

test('whatever is pressed in whatever order, one person holds the seat and everybody knows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), acts, fc.boolean(), fault, async (scheduler, chosen, asked, wrong) => {
      const fake = await seatOpened(asked)
      if (wrong) fake.calls.plan({ at: fake.calls.list.length + wrong.after, fate: wrong.fate })
      gap = (operation) => scheduler.schedule(Promise.resolve(), operation)
      const outcomes = await scheduler.waitFor(
        Promise.all(chosen.map((one) => surviving(fake, () => doing(fake, one)))),
      )
      gap = () => Promise.resolve()
      await settleDown(fake)
      holdsTogether(fake, outcomes)
    }),
    { numRuns: 120, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: true },
  )
})

/** Angela can't; perhaps Dan has been asked already. */
async function seatOpened(asked: boolean): Promise<FakeWorld> {
  const fake = await crewed(undefined, { gap: (operation) => gap(operation) })
  await pressingOld(fake, 'answer_no', partOfAngela(fake), ANGELA)
  if (asked) await pressingOld(fake, 'cover_start', COVER, SAM)
  await settleDown(fake)
  return fake
}

function partOfAngela({ slack }: FakeWorld): string {
  const notice = slack.find(({ key }) => key.includes('/notice/angela'))!
  return JSON.stringify(notice.message).match(/"value":"(quinn-may-30\|angela\|\w+)"/)?.[1] ?? `${QUINN}|angela|gone`
}

async function doing(fake: FakeWorld, one: Act): Promise<string | undefined> {
  const press = ACTS[one]
  if (one === 'time goes by') fake.clock.pass(241 * MINUTE)
  if (one === 'another process') fake.restart()
  if (!press) return void (await tick(fake))
  const [action, value, by] = press
  return pressingOld(fake, action, value === 'part' ? partOfAngela(fake) : value, by)
}

function holdsTogether(fake: FakeWorld, outcomes: readonly (string | undefined)[]): void {
  const { seats, crewing, revision } = fake.charter(QUINN)
  const mates = seats.filter(({ seat, standing }) => seat === 'first_mate' && standing === 'confirmed')
  expect(mates.length).toBeLessThanOrEqual(1)
  expect(outcomes.filter((outcome) => outcome === 'taken').length).toBeLessThanOrEqual(1)
  expect(outcomes.filter((outcome) => outcome === 'taken').length).toBeLessThanOrEqual(mates.length)
  expect(verifyHistory(fake, QUINN)).toBe('complete')
  expect(fake.history(QUINN)).toHaveLength(revision)

  const asked = posts(fake, '/offer/').map(({ key }) => key)
  expect(new Set(asked).size).toBe(asked.length)
  const [cover] = crewing?.covers ?? []
  const chosen = cover?.offers.map(({ crew }) => crew) ?? []
  expect(chosen).toEqual(expect.arrayContaining(asked.map((key) => key.split('/').at(-1))))
  if (cover?.state === 'running' || cover?.end?.kind === 'nobody') expect(asked).toHaveLength(chosen.length)
  expect(fake.slack.filter(({ key }) => key.includes('/card/cover-'))).toHaveLength(1)
  if (cover?.end?.kind === 'taken') everybodyKnows(fake, mates[0]?.name ?? '')
  expect(dueNow(fake).filter(({ kind }) => kind !== 'cover')).toEqual([])
}

function everybodyKnows(fake: FakeWorld, name: string): void {
  for (const offer of posts(fake, '/offer/')) {
    expect(words(offer)).toMatch(new RegExp(`you are 1st Mate|${name} has it|you can’t, noted`))
  }
}
