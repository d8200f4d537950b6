// When a charter has ended each who sailed is asked for their hours, prefilled; what they say stands in the ledger.
import { expect, test } from 'vitest'
import { noteHours } from '../../src/workflows/note-hours.ts'
import { posts, revive, settleDown, surviving, tick, words } from '../fakes/acting.ts'
import type { Fate } from '../fakes/calls.ts'
import { atDock } from '../fakes/casting-off.ts'
import { say as command } from '../fakes/commanding.ts'
import { carolesMail, GENE, PRIYA, QUINN, SAM } from '../fakes/jada.ts'
import { alsoApproved, crewed } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

const ENDS = new Date('2026-05-30T19:00:00-07:00')

async function ended(): Promise<FakeWorld> {
  const fake = await crewed()
  fake.clock.turnTo(ENDS)
  await settleDown(fake)
  return fake
}

async function say(fake: FakeWorld, hours: number, by: string, crew = 'gene') {
  const { kind, delivered } = await noteHours(fake.world(), { charterId: QUINN, crew, hours, slackUser: by })
  await delivered
  return kind
}

const row = (fake: FakeWorld, crew: string) => fake.records.seaTime.get(`${crew} 2026-05-30 ${QUINN}`)

test('nothing is asked before the end; at it each is, by Slack or by mail', async () => {
  const fake = await ended()
  const asked = posts(fake, '/hours/')
  expect(asked.map(({ key }) => key).toSorted()).toEqual(
    ['angela', 'gene', 'keely'].map((id) => `${QUINN}/hours/${id}`),
  )
  expect(asked.find(({ key }) => key.endsWith('gene'))?.message.text).toBe(
    'Gene, your hours on Quinn: 2:30–7:15 PM PDT, 4.75 h?',
  )
  expect(fake.sent.find(({ key }) => key.endsWith('/hours/darrell'))?.text).toContain('2:30–7:15 PM PDT, 4.75 h.')
  expect(row(fake, 'darrell')).toMatchObject({
    hours: 4.75,
    standing: 'prefilled',
    seats: ['second_mate'],
    boat: 'JADA',
  })
})

test('Right keeps them as they are; the message says so, and the second press too', async () => {
  const fake = await ended()
  expect(await say(fake, 4.75, GENE)).toBe('noted')
  expect(row(fake, 'gene')).toMatchObject({ hours: 4.75, standing: 'confirmed', by: 'Gene Oakes' })
  const [message] = posts(fake, '/hours/gene')
  expect(words(message!)).toContain('4.75 h for you, said by Gene Oakes')
  expect(words(message!)).not.toContain('hours_right')
  expect(await say(fake, 4.75, GENE)).toBe('noted-before')
  expect(posts(fake, '/hours/gene')).toHaveLength(1)
})

test('they are changed in quarter hours, by oneself or by a manager, and by nobody else', async () => {
  const fake = await ended()
  expect(await say(fake, 5.5, GENE)).toBe('noted')
  expect(await say(fake, 5.3, GENE)).toBe('not-hours')
  expect(await say(fake, 25, GENE)).toBe('not-hours')
  expect(await say(fake, 5, GENE, 'angela')).toBe('not-allowed')
  expect(await say(fake, 5, PRIYA, 'darrell')).toBe('noted')
  expect(await say(fake, 5, SAM, 'dan')).toBe('not-aboard')
  expect(row(fake, 'gene')).toMatchObject({ hours: 5.5 })
  expect(row(fake, 'darrell')).toMatchObject({ hours: 5, by: 'Priya Nair' })
})

test.each([
  [
    'late, they run until then, and the rest is as ever',
    '20:40',
    '2:30–9:00 PM PDT, 6.5 h? Back at 8:40 PM PDT, said Gene Oakes.',
  ],
  ['early, they are as planned', '18:40', '2:30–7:15 PM PDT, 4.75 h?'],
])('of a boat that comes back %s', async (_, back, said) => {
  const fake = await out()
  fake.clock.turnTo(`2026-05-30T${back}:00-07:00`)
  await tick(fake)
  expect(posts(fake, '/hours/')).toEqual([])
  await command(fake, GENE, `${QUINN} back`)
  fake.clock.turnTo(new Date(Math.max(fake.clock.business().getTime(), ENDS.getTime())))
  await settleDown(fake)
  expect(posts(fake, '/hours/gene').map(({ message }) => message.text)).toEqual([`Gene, your hours on Quinn: ${said}`])
  expect(fake.sent.find(({ key }) => key.endsWith('/hours/darrell'))?.text).toContain(said.split('?')[0])
  expect(await say(fake, 6, GENE)).toBe('noted')
  expect(row(fake, 'gene')).toMatchObject({ hours: 6, standing: 'confirmed' })
})

test('where nobody has said that they are back, each is asked the next morning, as planned', async () => {
  const fake = await out()
  fake.clock.turnTo('2026-05-31T07:00:00-07:00')
  await settleDown(fake)
  expect(posts(fake, '/hours/gene')[0]?.message.text).toContain('2:30–7:15 PM PDT, 4.75 h?')
  await command(fake, GENE, `${QUINN} back`)
  expect(posts(fake, '/hours/gene').map(({ updates }) => updates)).toEqual([0])
  expect(row(fake, 'gene')).toMatchObject({ hours: 4.75 })
})

async function out(): Promise<FakeWorld> {
  const fake = await atDock()
  await command(fake, GENE, `${QUINN} cast off`)
  return fake
}

/** Darrell has no Slack. */
async function answers(fake: FakeWorld, text: string, from = 'darrell@example-mail.test'): Promise<void> {
  const subject = 'Re: Your hours on Quinn'
  fake.deliver(carolesMail({ from: [{ name: 'Darrell Finch', address: from }], subject, text }))
  await settleDown(fake)
}

test.each([
  ['Right, thanks!\n\nDarrell', 4.75],
  ['5.25\n', 5.25],
  ['5,5 h\n\nOn Sat, Jada wrote:\n> 4.75 h', 5.5],
  ['5h15', 5.25],
  ['4 hours 30 min.', 4.5],
])('by mail “%s” are %d hours, and no card', async (text, hours) => {
  const fake = await ended()
  await answers(fake, text)
  expect(row(fake, 'darrell')).toMatchObject({ hours, standing: 'confirmed', by: 'Darrell Finch' })
  expect(posts(fake, 'mail/')).toEqual([])
  expect(fake.sent.filter(({ key }) => key.includes('/hours/'))).toHaveLength(1)
})

test.each([
  ['5.3', 'darrell@example-mail.test'],
  ['about five I think', 'darrell@example-mail.test'],
  ['right, but I left an hour later', 'darrell@example-mail.test'],
  ['30', 'darrell@example-mail.test'],
  ['5', 'dan@example-mail.test'],
])('by mail “%s” from %s is read by a person', async (text, from) => {
  const fake = await ended()
  await answers(fake, text, from)
  expect(row(fake, 'darrell')).toMatchObject({ hours: 4.75, standing: 'prefilled' })
  expect(row(fake, 'dan')).toBeUndefined()
})

test('by mail, whatever dies: they are noted once', async () => {
  for (const fate of ['crash-before', 'crash-after', 'not-done'] as const)
    for (const operation of ['mails.create', 'mails.change', 'charters.change', 'seaTime.keep']) {
      const fake = await ended()
      fake.calls.plan({ operation, fate })
      await answers(fake, '5.5')
      expect(row(fake, 'darrell')).toMatchObject({ hours: 5.5, standing: 'confirmed' })
    }
})

test('before the end there is nothing to say', async () => {
  const fake = await crewed()
  expect(await say(fake, 4, GENE)).toBe('not-yet')
})

test('who was exchanged before the end is not asked, who came is', async () => {
  const fake = await crewed()
  await alsoApproved(fake, ['- 1st Mate: Dan Rickard'])
  fake.clock.turnTo(ENDS)
  await settleDown(fake)
  const keys = posts(fake, '/hours/').map(({ key }) => key)
  expect(keys).toContain(`${QUINN}/hours/dan`)
  expect(keys).not.toContain(`${QUINN}/hours/angela`)
})

test('of one person and of all, by date', async () => {
  const fake = await ended()
  const { seaTime } = fake.world()
  expect((await seaTime.between('2026-05-01', '2026-05-31', 'gene')).map(({ crew }) => crew)).toEqual(['gene'])
  expect(await seaTime.between('2026-05-01', '2026-05-31')).toHaveLength(4)
  expect(await seaTime.between('2026-06-01', '2026-06-30')).toEqual([])
})

test.each<Fate>(['crash-before', 'crash-after', 'not-done', 'unknown-happened', 'unknown-not-happened'])(
  '%s: one message each, and what was said stays said',
  async (fate) => {
    for (const operation of ['chat.post', 'seaTime.keep', 'charters.change', 'chat.update']) {
      const fake = await crewed()
      fake.clock.turnTo(ENDS)
      fake.calls.plan({ operation, fate })
      await settleDown(fake)
      fake.calls.plan({ operation, fate })
      for (let tries = 0; tries < 3; tries += 1) {
        await surviving(fake, () => say(fake, 5, GENE))
        revive(fake)
      }
      await settleDown(fake)
      expect(posts(fake, '/hours/')).toHaveLength(3)
      expect(row(fake, 'gene')).toMatchObject({ hours: 5, standing: 'confirmed' })
      expect(words(posts(fake, '/hours/gene')[0]!)).toContain('5 h for you')
    }
  },
)
