// Two people change places: both say yes, and a manager has the last word unless the operator leaves it to the crew.
import { expect, test } from 'vitest'
import { crewingOf } from '../../src/domain/crewing.ts'
import { swapAnswer } from '../../src/views/answer-words.ts'
import { proposeSwap } from '../../src/workflows/swap-places.ts'
import { posts, revive, settleDown, surviving, words } from '../fakes/acting.ts'
import { ANGELA, DAN, lastTo, pressing, pressingOld } from '../fakes/crew-acting.ts'
import { OPERATOR, PEOPLE, QUINN, SAM } from '../fakes/jada.ts'
import { alsoApproved, crewed } from '../fakes/scenes.ts'
import type { FakeWorld, FakeWorldOptions } from '../fakes/world.ts'

const MATES = ['- Captain: Gene Oakes', '- 1st Mate: Angela Wynn', '- 2nd Mate: Dan Rickard']
const MARISOL = 'U0JMARI005'
const ASKED = `${QUINN}|swap-2-angela-dan`

async function angelaAsksDan(options: FakeWorldOptions = {}): Promise<FakeWorld> {
  const fake = await crewed(MATES, options)
  expect(await asks(fake, 'angela', 'dan')).toBe('asked')
  await settleDown(fake)
  return fake
}

async function asks(fake: FakeWorld, from: string, to: string): Promise<string> {
  const [one, other] = [from, to].map((id) => PEOPLE.find((person) => person.id === id)!)
  const { outcome, delivered } = await proposeSwap(fake.world(), QUINN, one!, other!)
  await delivered
  return outcome.kind
}

function mates(fake: FakeWorld): string {
  const { seats } = fake.charter(QUINN)
  return ['first_mate', 'second_mate'].map((name) => seats.find(({ seat }) => seat === name)?.crew).join(' ')
}

test('both say yes, a manager approves, and both hear their new part', async () => {
  const fake = await angelaAsksDan()
  expect(words(lastTo(fake, '/swap/'))).toContain('Angela Wynn asks you to swap on Quinn')
  expect(await pressing(fake, 'swap_yes', DAN)).toBe('agreed')
  await settleDown(fake)
  expect(mates(fake)).toBe('angela dan')
  expect(await pressing(fake, 'swap_approve', SAM)).toBe('done')
  await settleDown(fake)
  expect(mates(fake)).toBe('dan angela')
  expect(words(lastTo(fake, '/card/swap-'))).toContain('Sam Ortega had the last word')
  expect(words(lastTo(fake, '/notice/angela'))).toContain('is now 2nd Mate (it was 1st Mate)')
  expect(words(lastTo(fake, '/notice/dan'))).toContain('is now 1st Mate (it was 2nd Mate)')
  expect(posts(fake, '/card/cover-')).toEqual([])
})

test('where the operator leaves it to the crew it is done at once', async () => {
  const fake = await angelaAsksDan({ operator: { ...OPERATOR, crewMaySwap: true } })
  expect(await pressing(fake, 'swap_yes', DAN)).toBe('done')
  expect(mates(fake)).toBe('dan angela')
})

test('a no leaves everybody where they were, and who asked hears of it', async () => {
  const fake = await angelaAsksDan()
  expect(await pressing(fake, 'swap_no', DAN)).toBe('refused')
  await settleDown(fake)
  expect(mates(fake)).toBe('angela dan')
  expect(words(lastTo(fake, '/swap/swap-2-angela-dan/angela'))).toContain('Dan Rickard said no')
})

test('only who was asked can answer, once; only a manager has the last word', async () => {
  const fake = await angelaAsksDan()
  expect(await pressingOld(fake, 'swap_yes', ASKED, ANGELA)).toBe('not-yours')
  expect(await pressingOld(fake, 'swap_yes', ASKED, DAN)).toBe('agreed')
  expect(await pressingOld(fake, 'swap_yes', ASKED, DAN)).toBe('already')
  expect(await pressingOld(fake, 'swap_approve', ASKED, ANGELA)).toBe('not-allowed')
  expect(await pressingOld(fake, 'swap_approve', ASKED, SAM)).toBe('done')
  expect(await pressingOld(fake, 'swap_reject', ASKED, SAM)).toBe('already')
})

test('a crew that has changed meanwhile makes it void', async () => {
  const fake = await angelaAsksDan()
  await alsoApproved(fake, ['- 1st Mate: Marisol Vega'])
  expect(await pressingOld(fake, 'swap_yes', ASKED, DAN)).toBe('void')
  await settleDown(fake)
  expect(mates(fake)).toBe('marisol dan')
})

test('of two swaps for one seat each is told of the other, and the second finds the first done', async () => {
  const fake = await angelaAsksDan()
  expect(await asks(fake, 'angela', 'marisol')).toBe('asked')
  await settleDown(fake)
  const question = (of: string) => words(lastTo(fake, `/swap/swap-2-angela-${of}`))
  expect(question('marisol')).toContain(
    'Asked for as well: Angela Wynn (1st Mate) and Dan Rickard (2nd Mate) change places',
  )
  expect(question('dan')).toContain('Asked for as well: Marisol Vega sails as 1st Mate in place of Angela Wynn')

  const second = ASKED.replace('dan', 'marisol')
  expect(await pressingOld(fake, 'swap_yes', ASKED, DAN)).toBe('agreed')
  expect(await pressingOld(fake, 'swap_yes', second, MARISOL)).toBe('agreed')
  await settleDown(fake)
  expect(posts(fake, '/card/swap-').map(words).join()).toMatch(/both said yes.*both said yes/)
  expect(await pressingOld(fake, 'swap_approve', ASKED, SAM)).toBe('done')
  await settleDown(fake)
  const over = 'Angela Wynn and Dan Rickard changed places first'
  expect(words(lastTo(fake, '/card/swap-2-angela-marisol'))).toContain(`*Not done*: ${over}`)
  expect(words(lastTo(fake, '/card/swap-2-angela-marisol'))).not.toContain('swap_approve')
  expect(question('marisol')).toContain(over)
  expect(await pressingOld(fake, 'swap_approve', second, SAM)).toBe('already')
  const { swaps } = crewingOf(fake.charter(QUINN))
  const told = swapAnswer({ kind: 'already', swap: swaps.at(-1)! }, fake.charter(QUINN), OPERATOR)
  expect(told.text).toContain(`${over}, so this one was not done`)
  expect(mates(fake)).toBe('dan angela')
})

test('nobody swaps into a seat that they are not down for', async () => {
  const fake = await crewed(MATES)
  expect(await asks(fake, 'angela', 'gene')).toBe('unqualified')
  expect(await asks(fake, 'keely', 'dan')).toBe('not-aboard')
})

test('a swap outlives a process that dies at any call of it', async () => {
  for (let strike = 1; strike <= 16; strike += 1) {
    const fake = await angelaAsksDan()
    await pressing(fake, 'swap_yes', DAN)
    await settleDown(fake)
    fake.calls.plan({ at: fake.calls.list.length + strike, fate: strike % 2 ? 'crash-before' : 'crash-after' })
    const first = await surviving(fake, () => pressingOld(fake, 'swap_approve', ASKED, SAM))
    revive(fake)
    if (!first) await pressingOld(fake, 'swap_approve', ASKED, SAM)
    await settleDown(fake)
    expect(mates(fake)).toBe('dan angela')
    expect(posts(fake, '/card/swap-')).toHaveLength(1)
    expect(posts(fake, '/notice/dan')).toHaveLength(2)
  }
})
