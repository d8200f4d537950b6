// Managers click, mails come twice, processes sweep and calls go wrong, in any order: what is true in the end is one thing.
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { partOf, written } from '../../src/domain/crew-part.ts'
import { approve, undo } from '../../src/domain/decide.ts'
import type { JudgeOutcome } from '../../src/workflows/judge-proposal.ts'
import { readInbox } from '../../src/workflows/read-inbox.ts'
import { cards, dueNow, posts, pressed, settleDown, surviving, tick, words } from '../fakes/acting.ts'
import type { Fate, Gap } from '../fakes/calls.ts'
import { pressValue, say } from '../fakes/commanding.ts'
import { crewMail, GENE, PRIYA, QUINN, QUINN_ENTRY, QUINN_PAGE, SAM } from '../fakes/jada.ts'
import { verifyHistory } from '../fakes/verify.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

/** `first` and `second` are the two mails; the other process comes from a restart that left the first one running. */
const ACTS = [
  'first by sam',
  'first by priya',
  'second by sam',
  'second by priya',
  'undo first',
  'same mail again',
  'gene swaps',
  'gene swaps, told twice',
  'priya clears',
  'undo the last',
  'sweep',
] as const
type Act = (typeof ACTS)[number]
const FATES: readonly Fate[] = ['not-done', 'unknown-happened', 'unknown-not-happened', 'crash-before', 'crash-after']

let gap: Gap = () => Promise.resolve()
afterEach(() => {
  gap = () => Promise.resolve()
})

const acts = fc.array(fc.constantFrom(...ACTS), { minLength: 2, maxLength: 5 })
const fault = fc.option(fc.record({ after: fc.integer({ min: 1, max: 60 }), fate: fc.constantFrom(...FATES) }))

test('whatever comes in whatever order, every decision counts once and every surface shows the last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), acts, fault, async (scheduler, chosen, wrong) => {
      const fake = await twoMails()
      if (wrong) fake.calls.plan({ at: fake.calls.list.length + wrong.after, fate: wrong.fate })
      gap = (operation) => scheduler.schedule(Promise.resolve(), operation)
      const outcomes = await scheduler.waitFor(
        Promise.all(chosen.map((act) => surviving(fake, () => doing(fake, act)))),
      )
      gap = () => Promise.resolve()
      await settleDown(fake)
      holdsTogether(fake, outcomes)
    }),
    { numRuns: 150, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: true },
  )
})

async function twoMails(): Promise<FakeWorld> {
  const fake = fakeWorld({ gap: (operation) => gap(operation) })
  await tick(fake)
  fake.deliver(crewMail())
  fake.deliver(crewMail(['- Captain: Marisol Vega', '- Host: Keely Hart']))
  await tick(fake)
  return fake
}

async function doing(fake: FakeWorld, act: Act): Promise<JudgeOutcome | undefined> {
  const [first = '', second = ''] = fake.charter(QUINN).proposals.map(({ id }) => id)
  const { revision } = fake.charter(QUINN)
  const value = (id: string) => `${QUINN}|${id}|${revision}`
  switch (act) {
    case 'first by sam':
      return pressed(fake, approve, value(first), SAM)
    case 'first by priya':
      return pressed(fake, approve, value(first), PRIYA)
    case 'second by sam':
      return pressed(fake, approve, value(second), SAM)
    case 'second by priya':
      return pressed(fake, approve, value(second), PRIYA)
    case 'undo first':
      return pressed(fake, undo, value(first), SAM)
    case 'gene swaps':
      await say(fake, GENE, `${QUINN} swap Gene for Marisol because of the tide`)
      return undefined
    case 'gene swaps, told twice':
      await Promise.all([1, 2].map(() => say(fake, GENE, `${QUINN} swap Keely for Marisol`, 'the-same')))
      return undefined
    case 'priya clears':
      await say(fake, PRIYA, `${QUINN} clear host`)
      return undefined
    case 'undo the last':
      await pressValue(fake, SAM, 'sure', `${revision}|${QUINN} undo`)
      return undefined
    case 'same mail again':
      fake.deliver(crewMail())
      await readInbox(fake.world())
      return undefined
    case 'sweep':
      fake.restart()
      await tick(fake)
      return undefined
  }
}

function holdsTogether(fake: FakeWorld, outcomes: readonly (JudgeOutcome | undefined)[]): void {
  const charter = fake.charter(QUINN)
  const approvals = outcomes.filter((outcome) => outcome?.kind === 'approved')
  expect(new Set(approvals.map((outcome) => outcome?.kind === 'approved' && outcome.revision)).size).toBe(
    approvals.length,
  )
  expect(charter.proposals).toHaveLength(2)
  expect(cards(fake).filter(({ key }) => key.includes('/card/p-'))).toHaveLength(2)
  const acts = (charter.edits ?? []).map(({ act }) => act)
  expect(repeated(acts)).toEqual([])
  const single = charter.seats.filter(({ seat }) => seat !== 'deckhand').map(({ seat }) => seat)
  expect(repeated(single)).toEqual([])
  expect(verifyHistory(fake, QUINN)).toBe('complete')
  expect(repeated(fake.slack.map(({ key }) => key))).toEqual([])
  expect(repeated(fake.sent.map(({ key }) => key))).toEqual([])
  expect(dueNow(fake)).toEqual([])

  expect(fake.servedPage(QUINN_PAGE)).toContain(`content="${charter.revision}"`)
  expect(fake.records.assignments.get(QUINN)?.revision).toBe(charter.revision)
  if (charter.revision === 1) return
  expect(fake.entry(QUINN_ENTRY).description).toContain(`end (revision ${charter.revision})`)
  expect(words(posts(fake, '/summary')[0]!)).toContain(`revision ${charter.revision}`)
  for (const crew of ['gene', 'angela', 'marisol', 'keely']) {
    const part = partOf(charter, crew)
    expect(`${crew}: ${charter.told[crew] ?? ''}`).toBe(`${crew}: ${written(part)}`)
    const last = posts(fake, `/notice/${crew}/`).at(-1)
    if (last) expect(`${crew}: ${/you are off/.test(words(last))}`).toBe(`${crew}: ${part === undefined}`)
  }
}

function repeated(keys: readonly string[]): readonly string[] {
  return keys.filter((key, at) => keys.indexOf(key) !== at)
}
