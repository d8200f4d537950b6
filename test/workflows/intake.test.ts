// Mails are read as they come, and none is missed.
import { expect, test } from 'vitest'
import { cards, posts, tick, words } from '../fakes/acting.ts'
import { HOUR, MINUTE } from '../fakes/clock.ts'
import { crewMail, QUINN } from '../fakes/jada.ts'
import { proposed } from '../fakes/scenes.ts'
import { fakeWorld } from '../fakes/world.ts'

test('a dead Google token is one alert a day, the cursor stays, and afterwards nothing is missing', async () => {
  const fake = fakeWorld()
  await tick(fake)
  const cursor = fake.desk()?.mailCursor
  fake.google.tokenDead = true
  fake.deliver(crewMail())
  for (let hours = 0; hours < 30; hours += 1) {
    await tick(fake)
    fake.clock.pass(HOUR)
  }
  expect(posts(fake, 'alert/').map(({ key }) => key)).toEqual([
    'alert/invalid_grant-2026-05-26',
    'alert/invalid_grant-2026-05-27',
  ])
  expect(words(posts(fake, 'alert/')[0]!)).toContain('Approve again')
  expect(fake.desk()?.mailCursor).toBe(cursor)

  fake.deliver(crewMail(['- Host: Marisol Vega']))
  fake.google.tokenDead = false
  await tick(fake)
  expect(cards(fake)).toHaveLength(2)
})

test('a cursor that Gmail has forgotten means a search by time, and no mail is read twice', async () => {
  const fake = await proposed()
  fake.google.forgotten = fake.google.mails.length
  fake.deliver(crewMail(['- Host: Marisol Vega']))
  await tick(fake)
  expect(cards(fake)).toHaveLength(2)
})

test('a mail that somebody deleted before it was read doesn’t stop the ones behind it', async () => {
  const fake = fakeWorld()
  await tick(fake)
  const gone = fake.deliver(crewMail(['- Captain: Marisol Vega']))
  fake.deliver(crewMail())
  fake.google.mails.find(({ id }) => id === gone)!.mail = undefined
  await tick(fake)
  fake.clock.pass(MINUTE)
  await tick(fake)
  expect(cards(fake)).toHaveLength(1)
})

test('a mail about nothing that we know asks for nothing of anybody', async () => {
  const fake = fakeWorld()
  await tick(fake)
  fake.deliver({
    ...crewMail(),
    text: 'Nice pictures!',
    subject: 'Hello',
    from: [{ name: 'Somebody', address: 'some@where.test' }],
  })
  await tick(fake)
  expect(fake.slack).toEqual([])
})

test('calls for one mail that arrives: one card, and nothing is written twice', async () => {
  const fake = await proposed()
  const written = fake.calls.list.filter(({ operation }) => operation === 'mails.create' || operation === 'chat.post')
  expect(written.map(({ about }) => about)).toEqual([
    [...fake.mails.keys()][0],
    `${QUINN}/card/p-${[...fake.mails.keys()][0]}`,
  ])
})
