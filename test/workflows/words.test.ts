// A name that an edit explained is replayed over past mails, kept by a second click, and read from then on.
import { expect, test } from 'vitest'
import { answer, approve, edit, reject } from '../../src/domain/decide.ts'
import { keepWord, removeWord } from '../../src/workflows/keep-word.ts'
import { replayWord } from '../../src/workflows/replay-word.ts'
import { cards, press, revive, settleDown, surviving, tick, words } from '../fakes/acting.ts'
import type { Fate } from '../fakes/calls.ts'
import { crewMail, GENE, PRIYA, QUINN, SAM } from '../fakes/jada.ts'
import { mailArrives, proposed } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

/** Carole writes "Danno"; Sam edits the card: it is Dan. */
async function explained(lines = ['- 1st Mate: Danno', '- Captain: Gene']): Promise<FakeWorld> {
  const fake = await proposed(lines)
  await press(
    fake,
    (charter, judgement) =>
      edit(charter, judgement, [
        ...(charter.proposals[0]?.changes ?? []),
        { kind: 'assign', seat: 'first_mate', crew: 'dan', evidence: 'edited by Sam Ortega' },
      ]),
    { action: 'edit', by: SAM },
  )
  return fake
}

function offer(fake: FakeWorld) {
  const [proposal] = fake.charter(QUINN).proposals
  return { charterId: QUINN, proposalId: proposal?.id ?? '', key: 'danno' }
}

async function keeping(fake: FakeWorld, by = SAM) {
  const { outcome, delivered } = await keepWord(fake.world(), offer(fake), by)
  await delivered
  return outcome
}

test('an edit that explains a name offers to remember it', async () => {
  const fake = await explained()
  expect(words(cards(fake)[0]!)).toContain('“Danno” is Dan Rickard')
  expect(words(cards(fake)[0]!)).toContain(`${QUINN}|${offer(fake).proposalId}|danno`)
})

test('an answered question offers it as well', async () => {
  const fake = await proposed(['- 1st Mate: Rickart'])
  const [question] = fake.charter(QUINN).proposals[0]?.questions ?? []
  expect(question?.candidates).toEqual(['dan'])
  await press(fake, (charter, judgement) => answer(charter, judgement, 'first_mate', 'dan'), {
    action: 'answer_question',
    by: SAM,
  })
  expect(words(cards(fake)[0]!)).toContain('“Rickart” is Dan Rickard')
})

test('past mails are read again with it, and nothing is written', async () => {
  const fake = await explained()
  fake.deliver(crewMail(['- 2nd Mate: Danno']))
  fake.deliver(crewMail(['- Host: Keely Hart']))
  await tick(fake)
  const before = fake.calls.list.length
  const seen: number[] = []
  const outcome = await replayWord(fake.world(), offer(fake), SAM, (done) => seen.push(done))
  expect(outcome).toMatchObject({ kind: 'replayed', replay: { read: 3, gone: 0 } })
  const verdicts = outcome.kind === 'replayed' ? outcome.replay.differing.map(({ verdict }) => verdict) : []
  expect(verdicts).toEqual(['clearer', 'clearer'])
  expect(seen).toEqual([3])
  const operations = new Set(fake.calls.list.slice(before).map(({ operation }) => operation))
  expect([...operations].sort()).toEqual([
    'charters.between',
    'charters.get',
    'inbox.read',
    'mails.latest',
    'people.all',
    'words.get',
  ])
})

test('a past mail that was approved otherwise would become wrong', async () => {
  const fake = await explained()
  await mailArrives(fake, ['- 2nd Mate: Danno', '- Host: Keely Hart'])
  await press(
    fake,
    (charter, judgement) =>
      edit(charter, judgement, [{ kind: 'assign', seat: 'second_mate', crew: 'darrell', evidence: 'edited' }]),
    { action: 'edit', by: SAM },
  )
  await press(fake, approve, { action: 'approve', by: SAM, on: cards(fake).at(-1) })
  const outcome = await replayWord(fake.world(), offer(fake), SAM, () => {})
  const verdicts = outcome.kind === 'replayed' ? outcome.replay.differing.map(({ verdict }) => verdict) : []
  expect(verdicts.toSorted()).toEqual(['clearer', 'wrong'])
})

test('a mail that has left the inbox is counted, not guessed', async () => {
  const fake = await explained()
  for (const mail of fake.google.mails) mail.mail = undefined
  expect(await replayWord(fake.world(), offer(fake), SAM, () => {})).toMatchObject({ replay: { read: 0, gone: 1 } })
})

test('kept, it is read with the next mail at once, the card says by whom, and it can be taken back', async () => {
  const fake = await explained()
  expect(await keeping(fake)).toMatchObject({ kind: 'kept' })
  expect(words(cards(fake)[0]!)).toContain('*Remembered* by Sam Ortega: “Danno” is Dan Rickard')
  expect(words(cards(fake)[0]!)).not.toContain('remember_word')

  await mailArrives(fake, ['- 2nd Mate: Danno'])
  expect(fake.charter(QUINN).proposals.at(-1)).toMatchObject({
    changes: [{ seat: 'second_mate', crew: 'dan', rule: 'label “2nd Mate:”; “Danno” is Dan Rickard' }],
    questions: [],
  })
  expect(await removeWord(fake.world(), 'danno', PRIYA)).toMatchObject({ kind: 'removed' })
  await mailArrives(fake, ['- 2nd Mate: Danno!'])
  expect(fake.charter(QUINN).proposals.at(-1)?.changes).toEqual([])
})

test('a seat’s word is learnt the same way', async () => {
  const fake = await proposed(['- Captain: Gene', '- Bosun: Angela'])
  await press(
    fake,
    (charter, judgement) =>
      edit(charter, judgement, [
        ...(charter.proposals[0]?.changes ?? []),
        { kind: 'assign', seat: 'first_mate', crew: 'angela', evidence: 'edited' },
      ]),
    { action: 'edit', by: SAM },
  )
  const { outcome, delivered } = await keepWord(fake.world(), { ...offer(fake), key: 'bosun' }, SAM)
  await delivered
  expect(outcome).toMatchObject({ kind: 'kept', word: { said: 'Bosun', means: { seat: 'first_mate' } } })
  await mailArrives(fake, ['- Bosun: Dan'])
  expect(fake.charter(QUINN).proposals.at(-1)?.changes).toMatchObject([{ seat: 'first_mate', crew: 'dan' }])
})

test('two managers keep it at once: one decision, and the other is told who was first', async () => {
  const fake = await explained()
  const both = await Promise.all([keeping(fake, SAM), keeping(fake, PRIYA)])
  expect(both.map(({ kind }) => kind).sort()).toEqual(['already-kept', 'kept'])
  expect(fake.words()?.kept).toHaveLength(1)
})

test('another card that offers a word which is kept already tells who kept it', async () => {
  const fake = await explained()
  await mailArrives(fake, ['- 2nd Mate: Danno'])
  await keeping(fake)
  const [, second] = fake.charter(QUINN).proposals
  await press(
    fake,
    (charter, judgement) =>
      edit(charter, judgement, [{ kind: 'assign', seat: 'second_mate', crew: 'dan', evidence: 'edited' }]),
    { action: 'edit', by: SAM, on: cards(fake).at(-1) },
  )
  const ref = { ...offer(fake), proposalId: second?.id ?? '' }
  expect(await replayWord(fake.world(), ref, PRIYA, () => {})).toMatchObject({ kind: 'kept-before', by: 'Sam Ortega' })
})

test('only a manager keeps and removes', async () => {
  const fake = await explained()
  expect(await keeping(fake, GENE)).toEqual({ kind: 'not-allowed' })
  expect(await removeWord(fake.world(), 'danno', GENE)).toEqual({ kind: 'not-allowed' })
  expect(await replayWord(fake.world(), offer(fake), GENE, () => {})).toEqual({ kind: 'not-allowed' })
  expect(fake.words()).toBeUndefined()
})

test('a name that has become somebody else’s meanwhile is refused', async () => {
  const fake = await explained()
  fake.records.people.set('danno', { ...fake.records.people.get('keely')!, id: 'danno', name: 'Danno Pell' })
  expect(await keeping(fake)).toMatchObject({ kind: 'belongs-to', people: [{ id: 'danno' }] })
  expect(fake.words()?.kept ?? []).toEqual([])
})

test('a rejected card no longer offers', async () => {
  const fake = await explained()
  await press(fake, (charter, judgement) => reject(charter, judgement, 'a test'), { action: 'reject', by: SAM })
  expect(words(cards(fake)[0]!)).not.toContain('remember_word')
})

const FATES: readonly Fate[] = ['crash-before', 'crash-after', 'not-done', 'unknown-happened', 'unknown-not-happened']
const smooth = await explained()
const from = smooth.calls.list.length
await keeping(smooth)
const steps = smooth.calls.list
  .slice(from)
  .map(({ operation, about }, index) => [index, `${operation} ${about}`] as const)

test.each(FATES.flatMap((fate) => steps.map(([index, name]) => [fate, name, index] as const)))(
  '%s at %s: clicked again, the word is kept once and the card says so',
  async (fate, _, index) => {
    const fake = await explained()
    fake.calls.plan({ at: fake.calls.list.length + index + 1, fate })
    await surviving(fake, () => keeping(fake))
    revive(fake)
    await surviving(fake, () => keeping(fake))
    revive(fake)
    await settleDown(fake)
    expect(fake.words()?.kept).toHaveLength(1)
    expect(words(cards(fake)[0]!)).toContain('*Remembered* by Sam Ortega')
    expect(fake.slack.filter(({ key }) => key.includes('/card/'))).toHaveLength(1)
  },
)
