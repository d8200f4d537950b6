// What a mail asks is answered with the facts where it stands; nobody is asked to approve nothing.
import { expect, test } from 'vitest'
import { placeMail } from '../../src/workflows/place-mail.ts'
import { ended, settleDown, tick, words } from '../fakes/acting.ts'
import { carolesMail, crewMail, jonathanEntry, QUINN, quinnEntry, SAM } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'
import { fakeWorld } from '../fakes/world.ts'

const QUESTION = 'Who is captain on Quinn on Saturday?'

async function asking(text: string) {
  const fake = fakeWorld()
  await tick(fake)
  fake.deliver(carolesMail({ subject: 'a question', text }))
  await tick(fake)
  return fake
}

test('a mail that only asks gets a short card with the answer and no Approve', async () => {
  const fake = await crewed()
  fake.deliver(carolesMail({ subject: 'a question', text: QUESTION }))
  await settleDown(fake)
  const card = fake.slack.at(-1)
  expect(card?.message.text).toBe('Carole Beck asks about Quinn: 1 question')
  expect(words(card!)).toContain(`*Asks*  “${QUESTION}”`)
  expect(words(card!)).toContain('Captain: Gene Oakes')
  expect(words(card!)).not.toContain('"approve')
  expect(fake.charter(QUINN).proposals.filter(({ state }) => state === 'waiting')).toEqual([])
})

test('"Answered" closes it, and says who did', async () => {
  const fake = await asking(QUESTION)
  const id = [...fake.mails.keys()][0] ?? ''
  expect(await ended(placeMail(fake.world(), id, undefined, SAM))).toEqual({ kind: 'dismissed' })
  expect(words(fake.slack.at(-1)!)).toContain('*Answered*, says Sam Ortega')
  expect((await ended(placeMail(fake.world(), id, undefined, SAM))).kind).toBe('already-placed')
})

test('what a crew mail asks besides stands on its approval card, with the answer', async () => {
  const fake = fakeWorld()
  await tick(fake)
  fake.deliver(crewMail(['- Captain: Gene Oakes', '', 'What time is boarding on Quinn?']))
  await tick(fake)
  const [card] = fake.slack
  expect(words(card!)).toContain('*Asks*  “What time is boarding on Quinn?”')
  expect(words(card!)).toContain('boarding 2:30 PM PDT')
  expect(words(card!)).toContain('Approve')
  expect(words(card!)).toContain('label “Captain:”')
})

test('asked of no charter in particular it waits to be placed, and then gets its answer instead of a card to approve', async () => {
  const fake = await asking('Who is captain on the sunset sail?')
  expect(words(fake.slack[0]!)).toContain('*Asks*  “Who is captain on the sunset sail?”')
  const id = [...fake.mails.keys()][0] ?? ''
  expect(await ended(placeMail(fake.world(), id, QUINN, SAM))).toEqual({ kind: 'placed' })
  expect(fake.slack).toHaveLength(1)
  expect(words(fake.slack[0]!)).toContain('Captain: open')
  expect(words(fake.slack[0]!)).toContain('*Placed* by Sam Ortega')
  expect(fake.charter(QUINN).proposals).toEqual([])
})

test('a mail about one charter that asks about another gets both cards', async () => {
  const fake = fakeWorld({ entries: [quinnEntry(), jonathanEntry()] })
  await tick(fake)
  fake.deliver(crewMail(['- Captain: Gene Oakes', '', 'Who is captain on Jonathan?']))
  await tick(fake)
  expect(fake.slack.map(({ message }) => message.text).sort()).toEqual([
    'Carole Beck asks about Jonathan: 1 question',
    'Crew for Quinn, Sat May 30, 3:00–7:00 PM PDT: mail from Carole Beck, waits for a manager',
  ])
})
