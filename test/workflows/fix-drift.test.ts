// Each way of mending a drift: decided once, carried out once, by a manager who saw it.
import { describe, expect, test } from 'vitest'
import type { FixDirection } from '../../src/domain/drift-fix.ts'
import { fixDrift } from '../../src/workflows/fix-drift.ts'
import { posts, revive, settleDown, surviving, tick } from '../fakes/acting.ts'
import type { Fate } from '../fakes/calls.ts'
import { HOUR } from '../fakes/clock.ts'
import { checked, drifts, editBlock, fixed, fixShown, overwritePage } from '../fakes/drifting.ts'
import { GENE, PRIYA, QUINN, QUINN_ENTRY, QUINN_MAIL_DUE, QUINN_PAGE, SAM } from '../fakes/jada.ts'
import { boardingSent, crewed, guestMails } from '../fakes/scenes.ts'
import { verifyHistory } from '../fakes/verify.ts'
import type { FakeWorld } from '../fakes/world.ts'

const LATER = { start: '2026-05-30T16:00:00-07:00', end: '2026-05-30T20:00:00-07:00', summary: 'Quinn paid 4-8pm' }

test('ours is written over the times, the place and the lines that somebody typed; the rest stays', async () => {
  const fake = await crewed()
  editBlock(fake, 'Captain: Gene Oakes', 'Captain: Bob')
  fake.editEntry(QUINN_ENTRY, { start: LATER.start, end: LATER.end, location: 'Another dock' })
  expect(await fixed(fake, await fixShown(fake, 'calendar', SAM))).toEqual({ kind: 'owed', direction: 'calendar' })
  expect(await drifts(fake)).toEqual([])
  expect(fake.entry(QUINN_ENTRY)).toMatchObject({ start: '2026-05-30T15:00:00-07:00', summary: 'Quinn paid 3-7pm' })
  expect(fake.entry(QUINN_ENTRY).description).toContain('own cake.')
  expect(fake.charter(QUINN).revision).toBe(2)
})

test('a later revision that somebody typed doesn’t keep ours out once a manager asks for it', async () => {
  const fake = await crewed()
  editBlock(fake, 'end (revision 2)', 'end (revision 99)')
  await fixed(fake, await fixShown(fake, 'calendar', SAM))
  expect(await drifts(fake)).toEqual([])
})

test('the calendar’s is taken as a revision with author and reason; boarding keeps its lead; crew and guests hear of it', async () => {
  const fake = await boardingSent()
  fake.editEntry(QUINN_ENTRY, LATER)
  const notices = posts(fake, '/notice/').length
  expect(await fixed(fake, await fixShown(fake, 'store', SAM))).toEqual({ kind: 'taken', revision: 3 })
  fake.clock.pass(HOUR)
  await settleDown(fake)
  expect(fake.charter(QUINN).times).toEqual({
    startsAt: '2026-05-30T16:00:00-07:00',
    endsAt: '2026-05-30T20:00:00-07:00',
    boardsAt: '2026-05-30T15:30:00-07:00',
  })
  expect(fake.history(QUINN).at(-1)).toMatchObject({
    by: 'Sam Ortega',
    why: expect.stringMatching(/^Taken from the calendar\. .*4:00–8:00 PM PDT/),
  })
  expect(verifyHistory(fake, QUINN)).toBe('complete')
  expect(posts(fake, '/notice/').length).toBeGreaterThan(notices)
  expect(guestMails(fake)).toHaveLength(2)
  expect(await drifts(fake)).toEqual([])
})

test('the page is put and invalidated again, under a reference of its own', async () => {
  const fake = await crewed()
  overwritePage(fake, (html) => html.replace('Captain Gene', 'Captain Bob'))
  fake.servedPage(QUINN_PAGE)
  expect(await fixed(fake, await fixShown(fake, 'page', SAM))).toEqual({ kind: 'owed', direction: 'page' })
  expect(await drifts(fake)).toEqual([])
  expect(fake.charter(QUINN).owed.page).toBeUndefined()
  expect(fake.calls.list.filter(({ operation }) => operation === 'pages.invalidate').length).toBe(3)
})

test('a corrected mail leaves once, by the gate’s rules', async () => {
  const fake = await boardingSent()
  await byHand(fake)
  expect(await fixed(fake, await fixShown(fake, 'mail', SAM))).toEqual({ kind: 'owed', direction: 'mail' })
  await settleDown(fake)
  expect(guestMails(fake)).toHaveLength(2)
  expect(guestMails(fake)[1]?.text).toContain('7 guests')
  expect(await drifts(fake)).toEqual([])
})

test('only a manager mends, and what is no longer there has nothing to mend', async () => {
  const fake = await crewed()
  overwritePage(fake, (html) => html.replace('Captain Gene', 'Captain Bob'))
  const press = await fixShown(fake, 'page', GENE)
  expect(await fixed(fake, press)).toEqual({ kind: 'not-allowed' })
  expect(await fixed(fake, { ...press, slackUser: SAM, charterId: 'nobody-may-30' })).toEqual({
    kind: 'no-such-charter',
  })
})

test('pressed twice, and by two managers at once, it is done once', async () => {
  const fake = await crewed()
  fake.editEntry(QUINN_ENTRY, LATER)
  const press = await fixShown(fake, 'store', SAM)
  const outcomes = await Promise.all([fixed(fake, press), fixed(fake, { ...press, slackUser: PRIYA })])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed', 'taken'])
  expect(await fixed(fake, press)).toEqual({ kind: 'agrees' })
  expect(fake.charter(QUINN).revision).toBe(3)
})

test('a press on what the manager did not see changes nothing', async () => {
  const fake = await crewed()
  fake.editEntry(QUINN_ENTRY, LATER)
  const press = await fixShown(fake, 'store', SAM)
  fake.editEntry(QUINN_ENTRY, { start: '2026-05-30T17:00:00-07:00', end: '2026-05-30T21:00:00-07:00' })
  expect(await fixed(fake, press)).toEqual({ kind: 'changed' })
  expect(fake.charter(QUINN).revision).toBe(2)
})

test('while the calendar can’t be read nothing is done, and the reason is told', async () => {
  const fake = await crewed()
  fake.editEntry(QUINN_ENTRY, LATER)
  const press = await fixShown(fake, 'calendar', SAM)
  fake.google.tokenDead = true
  expect(await fixed(fake, press)).toMatchObject({ kind: 'unread', why: expect.stringContaining('invalid_grant') })
})

test('after departure the calendar’s times are no longer taken', async () => {
  const fake = await crewed()
  fake.editEntry(QUINN_ENTRY, LATER)
  const press = await fixShown(fake, 'store', SAM)
  fake.clock.turnTo('2026-05-30T16:30:00-07:00')
  expect(await fixed(fake, press)).toEqual({ kind: 'too-late' })
})

const FATES: readonly Fate[] = ['crash-before', 'crash-after', 'not-done', 'unknown-happened']
const SCENES: Readonly<Record<FixDirection, (fake: FakeWorld) => unknown>> = {
  calendar: (fake) => editBlock(fake, 'Captain: Gene Oakes', 'Captain: Bob'),
  store: (fake) => fake.editEntry(QUINN_ENTRY, LATER),
  page: (fake) => overwritePage(fake, (html) => html.replace('Captain Gene', 'Captain Bob')),
  mail: byHand,
}

describe.each(Object.entries(SCENES))('mending %s, whatever goes wrong at any call', (direction, happen) => {
  test.each(FATES)('%s', async (fate) => {
    const smooth = await mended(direction as FixDirection, happen, undefined)
    const step = direction === 'store' ? 3 : 1
    for (let at = 1; at <= smooth.calls; at += step) {
      const end = await mended(direction as FixDirection, happen, { at, fate })
      expect({ at, ...end, calls: 0 }).toEqual({ at, ...smooth, calls: 0 })
    }
  })
})

/** Pressed until the table shows no such button any more. */
async function mended(
  direction: FixDirection,
  happen: (fake: FakeWorld) => unknown,
  fault?: { at: number; fate: Fate },
) {
  const fake = await (direction === 'mail' ? boardingSent() : crewed())
  await happen(fake)
  const press = await fixShown(fake, direction, SAM)
  const before = fake.calls.list.length
  if (fault) fake.calls.plan({ at: before + fault.at, fate: fault.fate })
  await surviving(fake, async () => (await fixDrift(fake.world(), press)).delivered)
  const calls = fake.calls.list.length - before
  revive(fake)
  await settleDown(fake)
  await surviving(fake, () => fixed(fake, press))
  await settleDown(fake)
  const { drift } = await checked(fake)
  const lost = direction === 'mail' && fault && fake.charter(QUINN).owed.boarding?.held
  return {
    calls,
    drift: lost ? [] : drift,
    revision: fake.charter(QUINN).revision,
    mails: lost ? 2 : guestMails(fake).length,
    notices: new Set(posts(fake, '/notice/').map(({ key }) => key)).size === posts(fake, '/notice/').length,
  }
}

/** Somebody changes the store past everything. */
async function byHand(fake: FakeWorld): Promise<void> {
  await fake.world().charters.change(QUINN, (charter) => ({ next: { ...charter, guestCount: 7 }, outcome: 'by hand' }))
  const now = fake.clock.business().toISOString()
  await fake.world().charters.change(QUINN, (charter) => ({ next: { ...charter, updatedAt: now }, outcome: 'by hand' }))
  await tick(fake)
  editBlock(fake, 'Guests: 4\nGuest page', 'Guests: 7\nGuest page')
}

test('there is a mail to correct only before boarding', async () => {
  const fake = await boardingSent()
  await byHand(fake)
  const press = await fixShown(fake, 'mail', SAM)
  fake.clock.turnTo(new Date(QUINN_MAIL_DUE.getTime() + 25 * 3_600_000))
  expect(await fixed(fake, press)).toEqual({ kind: 'too-late' })
})
