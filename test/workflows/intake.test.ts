// Mails are read as they come, and none is missed.
import { expect, test } from 'vitest'
import { readInbox } from '../../src/workflows/read-inbox.ts'
import { cards, posts, revive, settleDown, surviving, tick, words } from '../fakes/acting.ts'
import { HOUR, MINUTE } from '../fakes/clock.ts'
import { crewMail, QUINN, QUINN_ENTRY } from '../fakes/jada.ts'
import { proposed } from '../fakes/scenes.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

test('a dead Google token is one alert a day, the cursor stays, and afterwards nothing is missing', async () => {
  const fake = fakeWorld()
  await tick(fake)
  const cursor = fake.desk()?.mailCursor
  await deadForHours(fake, 30)
  expect(alertsIn(fake)).toEqual(['alert/invalid_grant-2026-05-26', 'alert/invalid_grant-2026-05-27'])
  expect(words(posts(fake, 'alert/')[0]!)).toContain('Approve again')
  expect(fake.desk()?.mailCursor).toBe(cursor)

  fake.deliver(crewMail(['- Host: Marisol Vega']))
  fake.google.tokenDead = false
  await tick(fake)
  expect(cards(fake)).toHaveLength(2)
})

test('when it is renewed, the channel hears once that it works, and how much was caught up', async () => {
  const fake = fakeWorld()
  await tick(fake)
  await deadForHours(fake, 30)
  fake.editEntry(QUINN_ENTRY, { summary: 'Quinn paid 3-7pm!' })
  fake.google.tokenDead = false
  await tick(fake)
  await tick(fake)
  const [healed, ...more] = posts(fake, 'alert/healed')
  expect(more).toEqual([])
  expect(words(healed!)).toContain(
    'Google works again since Wed May 27, 3:00 PM PDT; 1 mail and 1 calendar entry caught up.',
  )
  expect(fake.desk()?.outages).toEqual({})
})

test('a token that dies again on the same day is told of again', async () => {
  const fake = fakeWorld()
  await tick(fake)
  for (const _ of [1, 2]) {
    await deadForHours(fake, 2)
    fake.google.tokenDead = false
    await tick(fake)
    fake.clock.pass(HOUR)
  }
  expect(alertsIn(fake).map((key) => key.replace(/\d{4}.*/, ''))).toEqual([
    'alert/invalid_grant-',
    'alert/healed-invalid_grant-',
    'alert/invalid_grant-',
    'alert/healed-invalid_grant-',
  ])
})

test('other faults in the midst of a dead token are no alerts of their own', async () => {
  const fake = fakeWorld()
  await tick(fake)
  await deadForHours(fake, 2)
  fake.calls.plan({ operation: 'inbox.since', fate: 'unknown-not-happened' })
  await tick(fake)
  await tick(fake)
  expect(alertsIn(fake)).toEqual(['alert/invalid_grant-2026-05-26'])
})

test.each(['crash-before', 'crash-after'] as const)(
  '%s while mails are caught up: each is counted once',
  async (fate) => {
    for (let after = 1; after < 40; after += 3) {
      const fake = fakeWorld()
      await tick(fake)
      await deadForHours(fake, 1)
      fake.deliver(crewMail(['- Host: Keely Hart']))
      fake.deliver(crewMail(['- Host: Marisol Vega']))
      fake.google.tokenDead = false
      fake.calls.plan({ at: fake.calls.list.length + after, fate })
      await surviving(fake, () => tick(fake))
      revive(fake)
      await settleDown(fake)
      expect(cards(fake)).toHaveLength(3)
      expect(posts(fake, 'alert/healed').map(words), `after ${after} calls`).toEqual([
        expect.stringContaining('3 mails and 0 calendar entries caught up'),
      ])
    }
  },
)

test('a token whose end is known is spoken of once a day from two days before', async () => {
  const fake = fakeWorld()
  fake.google.seen = { fingerprint: 'abc', dies: '2026-06-02T16:00:00.000Z' }
  for (let hours = 0; hours < 7 * 24; hours += 3) {
    await tick(fake)
    fake.clock.pass(3 * HOUR)
  }
  expect(alertsIn(fake)).toEqual([
    'alert/token-dies-2026-05-31',
    'alert/token-dies-2026-06-01',
    'alert/token-dies-2026-06-02',
  ])
  expect(words(posts(fake, 'alert/')[0]!)).toContain('dies in 2 days, Tue Jun 2, 9:00 AM PDT')
})

test('a token of an app in testing dies with the advice to publish it', async () => {
  const fake = fakeWorld()
  fake.google.seen = { fingerprint: 'abc' }
  await tick(fake)
  fake.clock.pass(7 * 24 * HOUR)
  await deadForHours(fake, 1)
  expect(words(posts(fake, 'alert/invalid_grant')[0]!)).toContain('publish the app')
})

test('mails that came while the token was dead for a fortnight are found though their cursor is forgotten', async () => {
  const fake = fakeWorld()
  await tick(fake)
  fake.google.tokenDead = true
  fake.deliver(crewMail())
  for (let day = 0; day < 14; day += 1) {
    await tick(fake)
    fake.clock.pass(24 * HOUR)
  }
  fake.google.forgotten = fake.google.mails.length
  fake.google.tokenDead = false
  await tick(fake)
  expect(cards(fake)).toHaveLength(1)
})

/** A mail comes right after it died, and somebody looks each hour. */
async function deadForHours(fake: FakeWorld, hours: number): Promise<void> {
  fake.google.tokenDead = true
  fake.deliver(crewMail())
  for (let hour = 0; hour < hours; hour += 1) {
    await tick(fake)
    fake.clock.pass(HOUR)
  }
}

function alertsIn(fake: FakeWorld): readonly string[] {
  return posts(fake, 'alert/').map(({ key }) => key)
}

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

test('a mail that can’t be read now holds the cursor back and is read later; those behind it are read at once, and once', async () => {
  const fake = fakeWorld()
  await tick(fake)
  const before = fake.desk()?.mailCursor
  fake.deliver(crewMail(['- Host: Marisol Vega']))
  fake.deliver(crewMail(['- Captain: Marisol Vega']))
  fake.calls.plan({ operation: 'inbox.read', about: 'g1', fate: 'not-done' })
  const look = await readInbox(fake.world())
  expect(cards(fake)).toHaveLength(1)
  expect(fake.desk()?.mailCursor).toBe(before)

  const reads = () => fake.calls.list.filter(({ operation }) => operation === 'inbox.read').map(({ about }) => about)
  const after = reads().length
  await readInbox(fake.world(), look)
  expect(reads().slice(after)).toEqual(['g1'])
  expect(cards(fake)).toHaveLength(2)
  expect(fake.desk()?.mailCursor).not.toBe(before)
})

test('what was kept before a look failed is not read again by the next process, though no look has ever gone well', async () => {
  const fake = fakeWorld()
  fake.deliver(crewMail(['- Host: Marisol Vega']))
  fake.deliver(crewMail(['- Captain: Marisol Vega']))
  fake.calls.plan({ operation: 'inbox.read', about: 'g1', fate: 'not-done' })
  await readInbox(fake.world())
  await readInbox(fake.restart())
  const reads = fake.calls.list.filter(({ operation }) => operation === 'inbox.read').map(({ about }) => about)
  expect(reads).toEqual(['g1', 'g2', 'g1'])
  expect(fake.desk()).toMatchObject({ mailCursor: '2' })
  expect(fake.desk()?.mailsKept).toBeUndefined()
})
