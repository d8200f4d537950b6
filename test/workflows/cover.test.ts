// An open seat looks for cover: one after the other is asked, the first yes has it, and nobody is asked twice.
import { expect, test } from 'vitest'
import { answerOwnPart } from '../../src/workflows/answer-part.ts'
import { approving, buttonOn, posts, settleDown, tick, words } from '../fakes/acting.ts'
import { MINUTE } from '../fakes/clock.ts'
import { ANGELA, DAN, KEELY, lastTo, MARISOL, pressing, pressingOld } from '../fakes/crew-acting.ts'
import { carolesMail, OPERATOR, PEOPLE, PRIYA, person, QUINN, SAM } from '../fakes/jada.ts'
import { alsoApproved, crewed } from '../fakes/scenes.ts'
import type { FakeWorld, FakeWorldOptions } from '../fakes/world.ts'

const HOUR = 60 * MINUTE
const CARD = '/card/cover-3-first_mate'

/** Angela, the first mate, can't: Dan and then Marisol could. */
async function angelaCant(options: FakeWorldOptions = {}): Promise<FakeWorld> {
  const fake = await crewed(undefined, options)
  await pressing(fake, 'answer_no', ANGELA, lastTo(fake, '/notice/angela'))
  await settleDown(fake)
  return fake
}

async function asking(options: FakeWorldOptions = {}): Promise<FakeWorld> {
  const fake = await angelaCant(options)
  expect(await pressing(fake, 'cover_start', SAM, lastTo(fake, CARD))).toBe('started')
  await tick(fake)
  return fake
}

function offersTo(fake: FakeWorld): readonly string[] {
  return posts(fake, '/offer/').map(({ key }) => key.split('/').at(-1) ?? '')
}

function firstMate(fake: FakeWorld) {
  return fake.charter(QUINN).seats.find(({ seat }) => seat === 'first_mate')
}

async function pass(fake: FakeWorld, ms: number): Promise<void> {
  fake.clock.pass(ms)
  await tick(fake)
}

test('nobody is asked before a manager says so, and then one after the other', async () => {
  const fake = await angelaCant()
  expect(offersTo(fake)).toEqual([])
  await pressing(fake, 'cover_start', SAM, lastTo(fake, CARD))
  await tick(fake)
  expect(offersTo(fake)).toEqual(['dan'])
  await pass(fake, 239 * MINUTE)
  expect(offersTo(fake)).toEqual(['dan'])
  await pass(fake, 2 * MINUTE)
  expect(offersTo(fake)).toEqual(['dan', 'marisol'])
})

test('a no lets the next one be asked at once', async () => {
  const fake = await asking()
  expect(await pressing(fake, 'offer_no', DAN, lastTo(fake, '/offer/'))).toBe('declined')
  await tick(fake)
  expect(offersTo(fake)).toEqual(['dan', 'marisol'])
})

test('the first yes has it, the others are told kindly, and a late yes hears who has it', async () => {
  const fake = await asking()
  await pass(fake, 5 * HOUR)
  const [dans, marisols] = posts(fake, '/offer/')
  const late = buttonOn(fake, { action: 'offer_yes', on: dans })!
  expect(await pressing(fake, 'offer_yes', MARISOL, marisols)).toBe('taken')
  await settleDown(fake)
  expect(firstMate(fake)).toMatchObject({ crew: 'marisol', standing: 'confirmed', source: { by: 'Marisol Vega' } })
  expect(words(dans!)).toContain('Marisol Vega has it. Thank you all the same.')
  expect(words(marisols!)).toContain('you are 1st Mate on Quinn')
  expect(words(lastTo(fake, CARD))).toContain('Marisol Vega takes it')
  expect(posts(fake, '/notice/marisol')).toEqual([])
  expect(await pressingOld(fake, 'offer_yes', late, DAN)).toBe('gone')
  expect(firstMate(fake)?.crew).toBe('marisol')
})

test('who was asked earlier may still take it while the next one has the question', async () => {
  const fake = await asking()
  await pass(fake, 5 * HOUR)
  expect(await pressing(fake, 'offer_yes', DAN, posts(fake, '/offer/')[0])).toBe('taken')
  expect(firstMate(fake)?.crew).toBe('dan')
})

test('when nobody is left, managers hear of it once, and a late yes still counts', async () => {
  const fake = await asking()
  await pass(fake, 5 * HOUR)
  await pass(fake, 5 * HOUR)
  await settleDown(fake)
  expect(posts(fake, '/uncovered/')).toHaveLength(1)
  expect(words(lastTo(fake, '/uncovered/'))).toContain('Dan and Marisol were asked')
  expect(await pressing(fake, 'offer_yes', DAN, posts(fake, '/offer/')[0])).toBe('taken')
  await settleDown(fake)
  expect(words(lastTo(fake, CARD))).toContain('Dan Rickard takes it')
})

test('only one is asked where the manager chose', async () => {
  const fake = await angelaCant()
  const value = buttonOn(fake, { action: 'cover_only:2', on: lastTo(fake, CARD) })!
  expect(await pressingOld(fake, 'cover_only', value, SAM)).toBe('started')
  await tick(fake)
  await pass(fake, 5 * HOUR)
  await settleDown(fake)
  expect(offersTo(fake)).toEqual(['marisol'])
  expect(posts(fake, '/uncovered/')).toHaveLength(1)
})

test('the second manager is told who was first', async () => {
  const fake = await angelaCant()
  const card = lastTo(fake, CARD)
  const value = buttonOn(fake, { action: 'cover_start', on: card })!
  expect(await pressingOld(fake, 'cover_start', value, SAM)).toBe('started')
  expect(await pressingOld(fake, 'cover_start', value, PRIYA)).toBe('already')
  expect(await pressingOld(fake, 'cover_start', value, DAN)).toBe('not-allowed')
})

test('a mail that fills the seat ends the search', async () => {
  const fake = await asking()
  await alsoApproved(fake, ['- 1st Mate: Marisol Vega'])
  await settleDown(fake)
  await pass(fake, 5 * HOUR)
  expect(offersTo(fake)).toEqual(['dan'])
  expect(words(lastTo(fake, '/offer/'))).toContain('Marisol Vega has it.')
  expect(await pressingOld(fake, 'offer_yes', `${QUINN}|cover-3-first_mate`, DAN)).toBe('gone')
})

test('who has no Slack is asked by mail, once', async () => {
  const people = PEOPLE.map((one) => (one.id === 'dan' ? person('dan', 'Dan Rickard', ['first_mate']) : one))
  const fake = await asking({ people })
  await settleDown(fake)
  const asked = fake.sent.filter(({ key }) => key.includes('/offer/'))
  expect(asked.map(({ to }) => to)).toEqual(['dan@example-mail.test'])
  expect(asked[0]!.text).toContain('Answer this mail with yes or no')
})

test('the search ends with departure', async () => {
  const fake = await asking()
  fake.clock.turnTo('2026-05-30T15:00:00-07:00')
  await tick(fake)
  await settleDown(fake)
  expect(words(lastTo(fake, CARD))).toContain('It has sailed')
  expect(offersTo(fake)).toEqual(['dan'])
})

test('cover for the host is asked of nobody where nobody else can', async () => {
  const fake = await crewed()
  await pressing(fake, 'answer_no', KEELY, lastTo(fake, '/notice/keely'))
  await settleDown(fake)
  const card = lastTo(fake, '/card/cover-')
  expect(words(card)).toContain('There is nobody who could be asked.')
  expect(buttonOn(fake, { action: 'cover_start', on: card })).toBeUndefined()
})

test('a manager answers for who phoned', async () => {
  const fake = await crewed()
  const { delivered } = await answerOwnPart(fake.world(), {
    charterId: QUINN,
    crew: 'angela',
    word: 'decline',
    slackUser: SAM,
  })
  await delivered
  await settleDown(fake)
  expect(posts(fake, CARD)).toHaveLength(1)
})

test('a mailed yes to an offer proposes that seat, and a mailed no lets the next one be asked', async () => {
  const people = PEOPLE.map((one) => (one.id === 'dan' ? person('dan', 'Dan Rickard', ['first_mate']) : one))
  for (const [text, seat, asked] of [
    ['Yes, I can.', 'dan', ['marisol']],
    ['Sorry, I can’t make it.', undefined, ['marisol']],
  ] as const) {
    const fake = await asking({ people })
    await settleDown(fake)
    const from = [{ name: 'Dan Rickard', address: 'dan@example-mail.test' }]
    const { subject } = fake.sent.find(({ key }) => key.includes('/offer/'))!
    fake.deliver(carolesMail({ from, subject: `Re: ${subject}`, text: `${text}\n\nDan\n` }))
    await tick(fake)
    expect(await approving(fake, SAM)).toMatchObject({ kind: 'approved' })
    await settleDown(fake)
    expect(firstMate(fake)?.crew ?? undefined).toBe(seat ?? 'angela')
    expect(posts(fake, '/offer/').map(({ key }) => key.split('/').at(-1))).toEqual(seat ? [] : asked)
  }
})

test('at night nobody is asked: whoever was has until morning, the card says when it goes on, and so it does', async () => {
  const quietHours = { from: '21:30', to: '07:00' }
  const fake = await angelaCant({ operator: { ...OPERATOR, quietHours } })
  fake.clock.turnTo('2026-05-26T22:00:00-07:00')
  expect(await pressing(fake, 'cover_start', SAM, lastTo(fake, CARD))).toBe('started')
  await settleDown(fake)
  expect(offersTo(fake)).toEqual([])
  expect(words(lastTo(fake, CARD))).toContain('Nobody is asked at night: it goes on Wed May 27, 7:00 AM PDT.')
  fake.clock.turnTo('2026-05-27T07:00:00-07:00')
  await settleDown(fake)
  expect(offersTo(fake)).toEqual(['dan'])
  expect(words(lastTo(fake, CARD))).not.toContain('at night')

  fake.clock.turnTo('2026-05-27T19:30:00-07:00')
  await settleDown(fake)
  expect(offersTo(fake)).toEqual(['dan', 'marisol'])
})

test('where managers have a channel of their own, cover is decided there', async () => {
  const fake = await angelaCant({ operator: { ...OPERATOR, managersChannel: 'C0JMANAGE2' } })
  expect(lastTo(fake, CARD).channel).toBe('C0JMANAGE2')
  await pressing(fake, 'cover_start', SAM, lastTo(fake, CARD))
  for (let rung = 0; rung < 3; rung += 1) await pass(fake, 5 * HOUR)
  await settleDown(fake)
  expect(lastTo(fake, '/uncovered/').channel).toBe('C0JMANAGE2')
  expect(lastTo(fake, '/summary').channel).toBe(OPERATOR.channel)
})
