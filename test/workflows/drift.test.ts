// Where a surface says something else than the charter, exactly that is named; what is on its way is not.
import { expect, test } from 'vitest'
import { edit } from '../../src/domain/decide.ts'
import { checkDays, checkOne, comingDays } from '../../src/workflows/check-drift.ts'
import { approving, press, settleDown, surviving, tick } from '../fakes/acting.ts'
import { HOUR, MINUTE } from '../fakes/clock.ts'
import { checked, drifts, editBlock, overwritePage, short } from '../fakes/drifting.ts'
import { jonathanEntry, QUINN, QUINN_ENTRY, QUINN_MAIL_DUE, QUINN_PAGE, quinnEntry, SAM } from '../fakes/jada.ts'
import { boardingSent, crewed, guestMails, mailArrives, proposed } from '../fakes/scenes.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

test('nothing drifts once everything is done, before and after the boarding mail', async () => {
  expect(await drifts(await proposed())).toEqual([])
  expect(await drifts(await crewed())).toEqual([])
  const sent = await checked(await boardingSent())
  expect(sent.drift).toEqual([])
  expect(sent.surfaces.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'calendar read',
    'feed read',
    'page read',
    'mail read',
  ])
})

test('a name that does not exist gets its neighbours', async () => {
  expect(await checkOne((await crewed()).world(), 'quin-may-30')).toMatchObject({ candidates: [{ id: QUINN }] })
})

test.each([
  [
    'its hours',
    { end: '2026-05-30T20:00:00-07:00' },
    ['hours: 3:00–8:00 PM PDT', 'title: “3-7pm”, against its own 3:00–8:00 PM PDT'],
  ],
  ['its day', { start: '2026-05-31T15:00:00-07:00', end: '2026-05-31T19:00:00-07:00' }, ['date: Sun May 31, 2026']],
  ['its place', { location: 'Another dock' }, ['place: Another dock']],
  ['its title’s hours', { summary: 'Quinn paid 4-8pm' }, ['title: “4-8pm”, against its own 3:00–7:00 PM PDT']],
  ['its name', { summary: 'Quincy paid 3-7pm' }, ['name: Quincy']],
  ['what it is', { summary: 'HOLD Quinn 3-7pm' }, ['name: no charter: "hold" in the title']],
  ['that it is there', { status: 'cancelled' as const }, ['there: gone']],
  ['our lines', { description: 'wiped' }, ['block: missing']],
])('a person changes %s in the calendar', async (_, edited, expected) => {
  const fake = await crewed()
  fake.editEntry(QUINN_ENTRY, edited)
  const everywhere = ['calendar', 'feed'].flatMap((surface) => expected.map((one) => `${surface} ${one}`))
  expect(await drifts(fake)).toEqual(everywhere)
})

test.each([
  ['Captain: Gene Oakes', 'Captain: Bob', 'captain: Bob'],
  ['Boarding: 2:30 PM PDT', 'Boarding: 3 PM', 'boards: 3 PM'],
  ['Guests: 4\nGuest page', 'Guests: 9\nGuest page', 'guests: 9'],
  ['Host: Keely Hart', 'Host: nobody', 'crew: 1st Mate: Angela Wynn, 2nd Mate: Darrell Finch, Host: nobody'],
  ['end (revision 2)', 'end (revision 1)', 'revision: 1'],
  ['⚓ ShipCaptainCrew\n', '⚓ ShipCaptainCrew\nCancelled\n', 'cancelled: yes'],
  ['⚓ ShipCaptainCrew\n', '⚓ ShipCaptainCrew\nand so on\n', 'wording: other words'],
])('a person turns “%s” of our lines into “%s”', async (from, to, expected) => {
  const fake = await crewed()
  editBlock(fake, from, to)
  expect((await checked(fake)).drift.filter(({ surface }) => surface === 'calendar').map(short)).toEqual([
    `calendar ${expected}`,
  ])
})

test('our lines as Google’s editor turns them into HTML are the same lines', async () => {
  const fake = await crewed()
  const { description } = fake.entry(QUINN_ENTRY)
  fake.editEntry(QUINN_ENTRY, { description: `<b>Hi</b><br>${description.replaceAll('\n', '<br>')}` })
  expect(await drifts(fake)).toEqual([])
})

test.each([
  ['2:30 PM PDT', '3:15 PM PDT', ['boards: 3:15 PM PDT']],
  ['Captain Gene', 'Captain Bob', ['captain: Captain Bob']],
  ['Saturday, May 30, 2026', 'Sunday, May 31, 2026', ['date: Sunday, May 31, 2026']],
  ['3:00–7:00 PM PDT', '1:00–4:00 PM PDT', ['hours: 1:00–4:00 PM PDT']],
  ['2040 Harbor Island Dr, San Diego</p>', 'Berth 9</p>', ['place: Harbor Island West Marina, Berth 9']],
  ['Shoes with soft, light soles', 'High heels', ['wording: other words']],
])('somebody overwrites “%s” on the page with “%s”, under the same revision', async (from, to, expected) => {
  const fake = await crewed()
  overwritePage(fake, (html) => html.replaceAll(from, to))
  expect(await drifts(fake)).toEqual(expected.map((one) => `page ${one}`))
})

test('a page that is gone', async () => {
  const fake = await crewed()
  fake.site.bucket.clear()
  fake.site.cached.clear()
  expect(await drifts(fake)).toEqual(['page there: no page'])
})

test('a page whose invalidation was forgotten shows the older revision', async () => {
  const fake = await crewed()
  const stale = fake.servedPage(QUINN_PAGE)!
  await captainMarisol(fake)
  fake.site.cached.set(QUINN_PAGE, stale)
  expect(await drifts(fake)).toEqual(['page captain: Captain Gene', 'page revision: 2'])
})

test('a mail that said other facts than are so, and no correction is owed', async () => {
  const fake = await boardingSent()
  await fake.world().charters.change(QUINN, (charter) => ({
    next: { ...charter, guestCount: 7, place: 'Another dock' },
    outcome: 'edited by hand',
  }))
  const said = (await checked(fake)).drift.filter(({ surface }) => surface === 'mail').map(short)
  expect(said).toEqual(['mail place: Harbor Island West Marina, 2040 Harbor Island Dr, San Diego', 'mail guests: 4'])
})

test('what is owed is on its way, and no drift', async () => {
  const fake = await crewed()
  fake.site.slow = true
  await mailArrives(fake, ['- Captain: Marisol Vega'])
  fake.calls.plan({ operation: 'calendar.patch', fate: 'not-done' })
  await approving(fake, SAM)
  const { drift, coming } = await checked(fake)
  expect(drift).toEqual([])
  expect(new Set(coming.map(({ surface }) => surface))).toEqual(new Set(['calendar', 'feed', 'page']))
})

test('what was tried again and again in vain is drift', async () => {
  const fake = await crewed()
  fake.site.slow = true
  await captainMarisol(fake)
  for (let tries = 0; tries < 4; tries += 1) {
    fake.clock.pass(11 * MINUTE)
    await tick(fake)
  }
  expect(await drifts(fake)).toEqual(['page captain: Captain Gene', 'page revision: 2'])
})

test('a feed behind the calendar by minutes is not yet drift, by hours it is', async () => {
  const fake = await crewed()
  fake.feed.behind = [...fake.google.entries.values()].map(({ entry }) => entry)
  await captainMarisol(fake)
  const young = await checked(fake)
  expect(young.drift).toEqual([])
  expect(young.coming.map(({ surface }) => surface)).toContain('feed')
  fake.clock.pass(2 * HOUR)
  expect(await drifts(fake)).toEqual(['feed captain: Gene Oakes', 'feed revision: 2'])
})

test('what can’t be read is said to be so, and is no drift', async () => {
  const fake = await crewed()
  fake.google.tokenDead = true
  fake.feed.whole = false
  fake.calls.plan({ operation: 'pages.look', fate: 'not-done' })
  const { drift, surfaces } = await checked(fake)
  expect(drift).toEqual([])
  expect(surfaces.filter(({ kind }) => kind === 'unread').map(({ name }) => name)).toEqual(['calendar', 'feed', 'page'])
  expect(JSON.stringify(surfaces)).toMatch(/invalid_grant.*it ends in the middle/)
})

test('a cancelled charter whose entry was deleted agrees', async () => {
  const fake = await crewed()
  await changed(fake, [{ kind: 'cancel', evidence: 'cancelled' }])
  await settleDown(fake)
  expect(await drifts(fake)).toEqual([])
  fake.editEntry(QUINN_ENTRY, { status: 'cancelled' })
  expect(await drifts(fake)).toEqual([])
})

test('many charters cost one query, one list, one feed, and a page each', async () => {
  const fake = fakeWorld({ entries: [quinnEntry(), jonathanEntry()] })
  await tick(fake)
  const before = fake.calls.list.length
  const all = await checkDays(fake.world(), comingDays(fake.world()))
  expect(all.map(({ drift }) => drift)).toEqual([[], []])
  expect(
    fake.calls.list
      .slice(before)
      .map(({ operation }) => operation)
      .sort(),
  ).toEqual(['calendar.changes', 'charters.between', 'feed.read', 'pages.look', 'pages.look'])
})

test('a page with wrong words under the right revision holds the boarding mail until it is put again', async () => {
  const fake = await crewed()
  overwritePage(fake, (html) => html.replaceAll('2:30 PM PDT', '3:15 PM PDT'))
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await tick(fake)
  expect(guestMails(fake)).toEqual([])
  expect(fake.charter(QUINN).owed.boarding?.problems).toEqual([
    'Guest page: Boarding is “3:15 PM PDT”, not “2:30 PM PDT”.',
  ])
  await settleDown(fake)
  expect(fake.servedPage(QUINN_PAGE)).toContain('2:30 PM PDT')
  expect(guestMails(fake)).toHaveLength(1)
})

test('a title that contradicts its own entry holds the boarding mail until somebody corrects it', async () => {
  const fake = await crewed()
  fake.editEntry(QUINN_ENTRY, { summary: 'Quinn paid 4-8pm' })
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await tick(fake)
  expect(guestMails(fake)).toEqual([])
  fake.editEntry(QUINN_ENTRY, { summary: 'Quinn paid 3-7pm' })
  fake.clock.pass(6 * MINUTE)
  await settleDown(fake)
  expect(guestMails(fake)).toHaveLength(1)
})

async function captainMarisol(fake: FakeWorld): Promise<void> {
  await mailArrives(fake, ['- Captain: Marisol Vega'])
  await surviving(fake, () => approving(fake, SAM))
}

async function changed(fake: FakeWorld, changes: Parameters<typeof edit>[2]): Promise<void> {
  await mailArrives(fake, ['- Host: Keely Hart '])
  await press(fake, (charter, judgement) => edit(charter, judgement, changes), { action: 'edit', by: SAM })
  await approving(fake, SAM)
}
