// Crew is reminded two days and one day before boarding, of what is so then; once, and not of what has gone.
import { expect, test } from 'vitest'
import { approving, posts, settleDown, tick } from '../fakes/acting.ts'
import type { Fate } from '../fakes/calls.ts'
import { crewMail, QUINN, QUINN_BOARDS, QUINN_ENTRY, quinnEntry, SAM } from '../fakes/jada.ts'
import { alsoApproved, crewed } from '../fakes/scenes.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

const HOUR = 3_600_000
const before = (hours: number) => new Date(QUINN_BOARDS.getTime() - hours * HOUR)

async function at(fake: FakeWorld, moment: Date): Promise<void> {
  fake.clock.turnTo(moment)
  await settleDown(fake)
}

const reminders = (fake: FakeWorld) => [
  ...posts(fake, '/reminder/').map(({ key }) => key),
  ...fake.sent.filter(({ key }) => key.includes('/reminder/')).map(({ key }) => key),
]
const planned = (fake: FakeWorld) => Object.keys(fake.charter(QUINN).owed).filter((key) => key.startsWith('reminder'))

test('each who sails, by Slack or by mail, once at T-48 and once at T-24', async () => {
  const fake = await crewed()
  expect(reminders(fake)).toEqual([])
  await at(fake, before(48))
  const names = (lead: number) =>
    ['gene', 'angela', 'keely', 'darrell'].map((id) => `${QUINN}/reminder/${lead}/${id}/2026-05-30T14:30:00-07:00`)
  expect(reminders(fake).toSorted()).toEqual(names(48).toSorted())
  await at(fake, before(47))
  await at(fake, before(24))
  expect(reminders(fake).toSorted()).toEqual([...names(48), ...names(24)].toSorted())
  const [said] = posts(fake, '/reminder/24/gene')
  expect(said?.message.text).toContain('Gene, a reminder: you are Captain on Quinn, Sat May 30')
  expect(fake.sent.find(({ key }) => key.includes('/reminder/24/darrell'))?.text).toContain('Be aboard by 2:30 PM PDT')
})

test('who comes later is not told what has gone, who goes is told nothing', async () => {
  const fake = await crewed()
  await at(fake, before(30))
  await alsoApproved(fake, ['- 1st Mate: Dan Rickard'])
  await at(fake, before(24))
  expect(reminders(fake).filter((key) => key.includes('dan/'))).toHaveLength(1)
  expect(reminders(fake).filter((key) => key.includes('24/angela'))).toEqual([])
})

test('a program that slept past one says only the next, and after boarding none', async () => {
  const late = await crewed()
  await at(late, before(20))
  expect(reminders(late).every((key) => key.includes('/24/'))).toBe(true)
  expect(reminders(late)).toHaveLength(4)
  const gone = await crewed()
  await at(gone, before(-1))
  expect(reminders(gone)).toEqual([])
  expect(planned(gone)).toEqual([])
})

test('another boarding time is planned anew, and told anew', async () => {
  const fake = await crewed()
  await at(fake, before(48))
  fake.deliver(crewMail(['- Boarding: 1:30 PM']))
  await tick(fake)
  await approving(fake, SAM)
  const { times } = fake.charter(QUINN)
  expect(times?.boardsAt).toContain('13:30')
  await at(fake, before(25))
  expect(reminders(fake).filter((key) => key.includes('/24/gene') && key.includes('13:30'))).toHaveLength(1)
  await at(fake, before(24))
  expect(reminders(fake).filter((key) => key.includes('/24/gene'))).toHaveLength(1)
})

test('a cancelled charter reminds nobody', async () => {
  const fake = await crewed()
  fake.deliver(crewMail(['Quinn is cancelled.']))
  await tick(fake)
  await approving(fake, SAM)
  expect(fake.charter(QUINN).cancelled).toBe(true)
  expect(planned(fake)).toEqual([])
})

test('a charter that is found with its crew long gone plans none', async () => {
  const fake = fakeWorld({
    entries: [quinnEntry({ id: QUINN_ENTRY, start: '2026-05-10T15:00:00-07:00', end: '2026-05-10T19:00:00-07:00' })],
  })
  await tick(fake)
  const [id = ''] = fake.charterIds()
  expect(Object.keys(fake.charter(id).owed)).toEqual([])
})

test.each<Fate>(['crash-before', 'crash-after', 'not-done', 'unknown-happened', 'unknown-not-happened'])(
  '%s at a post or a mail: nobody is reminded twice',
  async (fate) => {
    for (const operation of ['chat.post', 'mailer.send', 'charters.change']) {
      const fake = await crewed()
      fake.clock.turnTo(before(48))
      fake.calls.plan({ operation, fate })
      await settleDown(fake)
      const all = reminders(fake)
      expect(new Set(all).size).toBe(all.length)
      const held = fake.charter(QUINN).owed['reminder:48:darrell']?.held ?? false
      expect(all.length + (held ? 1 : 0)).toBeGreaterThanOrEqual(4)
    }
  },
)
