// What people do in the calendar becomes a decision like any other; what we wrote there ourselves changes nothing.
import { expect, test } from 'vitest'
import type { CalendarEntry } from '../../src/ports/inbox-and-calendar.ts'
import { readiness } from '../../src/views/readiness.ts'
import { syncCalendar } from '../../src/workflows/sync-calendar.ts'
import { approving, posts, revive, settleDown, surviving, tick, words } from '../fakes/acting.ts'
import { QUINN, QUINN_ENTRY, QUINN_MAIL_DUE, QUINN_PAGE, quinnEntry, SAM } from '../fakes/jada.ts'
import { alsoApproved, boardingSent, crewed, guestMails, mailArrives } from '../fakes/scenes.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

const LATER = { start: '2026-05-30T16:00:00-07:00', end: '2026-05-30T20:00:00-07:00' }

test('our own writes coming back change nothing: not one write', async () => {
  const fake = await crewed()
  await tick(fake)
  const before = fake.calls.list.length
  fake.editEntry(QUINN_ENTRY, {})
  await tick(fake)
  expect(writes(fake, before)).toEqual([])
})

test('a moved entry is one decision: a revision with its history, and only who sails is told', async () => {
  const fake = await crewed()
  const before = fake.calls.list.length
  await edited(fake, LATER)
  const { revision, times } = fake.charter(QUINN)
  expect(revision).toBe(3)
  // The typed boarding line still says 2:30 PM.
  expect(times).toEqual({
    startsAt: LATER.start,
    endsAt: LATER.end,
    boardsAt: '2026-05-30T14:30:00-07:00',
  })
  expect(fake.history(QUINN).at(-1)).toMatchObject({ by: 'calendar', why: 'On the calendar: moved' })
  expect(told(fake, before)).toEqual(['angela', 'darrell', 'gene', 'keely'])
  const [news] = posts(fake, '/news/')
  expect(words(news!)).toMatch(/3:00–7:00 PM PDT → .*4:00–8:00 PM PDT/)
  expect(fake.servedPage(QUINN_PAGE)).toContain('content="3"')
  expect(fake.entry(QUINN_ENTRY).description).toContain('(revision 3)')
})

test('two processes that read the same change at once make one revision of it', async () => {
  const fake = await crewed()
  const before = fake.calls.list.length
  const [one, two] = [fake.world(), fake.restart()]
  fake.editEntry(QUINN_ENTRY, LATER)
  await Promise.all([syncCalendar(one), syncCalendar(two)])
  await settleDown(fake)
  expect(fake.charter(QUINN).revision).toBe(3)
  expect(told(fake, before)).toEqual(['angela', 'darrell', 'gene', 'keely'])
  expect(posts(fake, '/news/')).toHaveLength(1)
})

test('what is read once is not read again as news', async () => {
  const fake = await crewed()
  await edited(fake, LATER)
  const before = fake.calls.list.length
  fake.editEntry(QUINN_ENTRY, {})
  await tick(fake)
  expect(writes(fake, before)).toEqual([])
  expect(fake.charter(QUINN).entry).toMatchObject({ start: LATER.start, says: { startsAt: LATER.start } })
})

test('another number of guests is a revision that no crew is told of', async () => {
  const fake = await crewed()
  const before = fake.calls.list.length
  await edited(fake, { description: fake.entry(QUINN_ENTRY).description.replace('Guests: 4', 'Guests: 6') })
  expect(fake.charter(QUINN)).toMatchObject({ revision: 3, guestCount: 6 })
  expect(told(fake, before)).toEqual([])
  expect(posts(fake, '/news/')).toEqual([])
})

test('silence removes nothing: a wiped description leaves contact, guests and boarding as they are', async () => {
  const fake = await crewed()
  const { revision, contact, guestCount, times } = fake.charter(QUINN)
  await edited(fake, { description: 'Somebody wiped this.', location: undefined })
  expect(fake.charter(QUINN)).toMatchObject({ revision, contact, guestCount, times })
})

test('a number of guests that was approved stays, whatever else is changed in the entry', async () => {
  const fake = await crewed()
  await alsoApproved(fake, ['Guests: 6'])
  expect(fake.charter(QUINN).guestCount).toBe(6)
  await edited(fake, { location: 'Shelter Island' })
  expect(fake.charter(QUINN)).toMatchObject({ guestCount: 6, place: 'Shelter Island' })
})

test('a deleted entry cancels: crew is told, the page says it, and no boarding mail leaves', async () => {
  const fake = await crewed()
  const before = fake.calls.list.length
  await edited(fake, { status: 'cancelled' })
  expect(fake.charter(QUINN).cancelled).toBe(true)
  expect(told(fake, before)).toEqual(['angela', 'darrell', 'gene', 'keely'])
  expect(fake.servedPage(QUINN_PAGE)).toContain('This sail is cancelled')
  expect(words(posts(fake, '/news/')[0]!)).toMatch(/deleted.*No boarding mail leaves/)
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await settleDown(fake)
  expect(guestMails(fake)).toEqual([])
})

test('an entry that is restored sails again, and its crew hears of it', async () => {
  const fake = await crewed()
  await edited(fake, { status: 'cancelled' })
  const before = fake.calls.list.length
  await edited(fake, { status: 'confirmed' })
  expect(fake.charter(QUINN)).toMatchObject({ cancelled: false, revision: 4 })
  expect(told(fake, before)).toEqual(['angela', 'darrell', 'gene', 'keely'])
})

test('a cancellation after the boarding mail tells the guests, and the channel that it does', async () => {
  const fake = await boardingSent()
  await edited(fake, { status: 'cancelled' })
  expect(words(posts(fake, '/news/')[0]!)).toContain('A mail tells them that it is cancelled')
  expect(
    guestMails(fake)
      .map(({ text }) => text.split('\n')[0])
      .at(-1),
  ).toContain('is cancelled')
  expect(guestMails(fake)).toHaveLength(2)
})

test('another name alone is nothing to write to the guests about', async () => {
  const fake = await boardingSent()
  await edited(fake, { summary: 'Quinn Male paid 3-7pm' })
  expect(fake.charter(QUINN).name).toBe('Quinn Male')
  expect(guestMails(fake)).toHaveLength(1)
})

test('an entry that was listed and can’t be found a moment later is not cancelled', async () => {
  const fake = await crewed()
  fake.onEntryRead(() => {})
  const world = fake.world()
  Object.assign(world.calendar, { get: async () => undefined })
  fake.editEntry(QUINN_ENTRY, { location: 'Shelter Island' })
  await surviving(fake, () => tick(fake))
  expect(fake.charter(QUINN)).toMatchObject({ cancelled: false, place: 'Shelter Island' })
})

test('what is no longer listed is not cancelled', async () => {
  const fake = await crewed()
  const revision = fake.charter(QUINN).revision
  fake.google.entries.delete(QUINN_ENTRY)
  fake.google.tokensDead = fake.google.changes
  await tick(fake)
  await settleDown(fake)
  expect(fake.charter(QUINN)).toMatchObject({ cancelled: false, revision })
})

test('a token that has expired is a full reading, which is merged: what was deleted meanwhile is, nothing else changes', async () => {
  const other = quinnEntry({ id: 'other', iCalUID: 'other@calendar.test', summary: 'Wen paid 9-12' })
  const fake = await crewed(undefined, { entries: [quinnEntry(), other] })
  fake.editEntry('other', { status: 'cancelled' })
  fake.google.tokensDead = fake.google.changes
  const before = fake.calls.list.length
  await tick(fake)
  await settleDown(fake)
  expect(fake.charter('wen-may-30').cancelled).toBe(true)
  expect(fake.charter(QUINN).revision).toBe(2)
  expect(writes(fake, before).filter((call) => call.includes(QUINN))).toEqual([])
})

test('crew that was set in Slack stays, however often the entry is moved', async () => {
  const fake = await crewed()
  await alsoApproved(fake, ['- Captain: Marisol Vega'])
  await edited(fake, LATER)
  await edited(fake, { start: '2026-06-06T15:00:00-07:00', end: '2026-06-06T19:00:00-07:00' })
  expect(fake.charter(QUINN).seats.find(({ seat }) => seat === 'captain')).toMatchObject({ crew: 'marisol' })
  expect(fake.charter(QUINN)).toMatchObject({ date: '2026-06-06' })
})

test('an approved time that is not on the calendar yet is not undone by reading the entry', async () => {
  const fake = await crewed()
  await mailArrives(fake, ['Boarding 1:30 PM, sailing 2-6pm.'])
  fake.google.tokenDead = true
  await approving(fake, SAM)
  const approved = fake.charter(QUINN).times
  expect(approved?.startsAt).toBe('2026-05-30T14:00:00-07:00')
  fake.google.tokenDead = false
  fake.onEntryRead(() => {})
  // Somebody adds a word before ours has got there.
  fake.editEntry(QUINN_ENTRY, { description: `${fake.entry(QUINN_ENTRY).description}\nBring a knife.` })
  await tick(fake)
  await settleDown(fake)
  expect(fake.charter(QUINN).times).toEqual(approved)
  expect(fake.entry(QUINN_ENTRY)).toMatchObject({ start: '2026-05-30T14:00:00-07:00' })
  expect(fake.entry(QUINN_ENTRY).description).toContain('Bring a knife.')
})

test('a reading from before we wrote undoes nothing that we wrote', async () => {
  const fake = await crewed()
  await mailArrives(fake, ['Boarding 1:30 PM, sailing 2-6pm.'])
  fake.editEntry(QUINN_ENTRY, { description: `${fake.entry(QUINN_ENTRY).description}\nCake!` })
  let approved = false
  const world = fake.world()
  const { get } = world.calendar
  Object.assign(world.calendar, {
    get: async (id: string) => {
      const entry = await get(id)
      if (!approved) {
        approved = true
        await approving(fake, SAM)
      }
      return entry
    },
  })
  fake.editEntry(QUINN_ENTRY, { location: 'Shelter Island' })
  await tick(fake)
  await settleDown(fake)
  expect(fake.charter(QUINN)).toMatchObject({ place: 'Shelter Island' })
  expect(fake.charter(QUINN).times?.startsAt).toBe('2026-05-30T14:00:00-07:00')
  expect(fake.entry(QUINN_ENTRY)).toMatchObject({ start: '2026-05-30T14:00:00-07:00' })
})

test('somebody who moves the entry while another time waits to get there is the later word, and it is said', async () => {
  const fake = await crewed()
  await mailArrives(fake, ['Boarding 1:30 PM, sailing 2-6pm.'])
  fake.google.tokenDead = true
  await approving(fake, SAM)
  fake.google.tokenDead = false
  fake.editEntry(QUINN_ENTRY, LATER)
  await tick(fake)
  await settleDown(fake)
  expect(fake.charter(QUINN).times?.startsAt).toBe(LATER.start)
  expect(words(posts(fake, '/news/').at(-1)!)).toContain('over the approved times')
})

test('an entry that stops being a charter by its title is asked about once, and nothing is deleted', async () => {
  const fake = await crewed()
  const { revision } = fake.charter(QUINN)
  await edited(fake, { summary: 'HOLD Quinn' })
  await edited(fake, { description: 'x' })
  expect(fake.charter(QUINN)).toMatchObject({ revision, cancelled: false, name: 'Quinn' })
  expect(posts(fake, '/news/')).toHaveLength(1)
  expect(words(posts(fake, '/news/')[0]!)).toContain('HOLD Quinn')
  await edited(fake, { status: 'cancelled' })
  expect(fake.charter(QUINN).cancelled).toBe(true)
})

test('a past charter is not stirred up, but one that is moved ahead is', async () => {
  const fake = await crewed()
  fake.clock.turnTo(new Date('2026-06-10T16:00:00Z'))
  await settleDown(fake)
  const { revision } = fake.charter(QUINN)
  await edited(fake, { summary: 'Quinn DONE', status: 'cancelled' })
  expect(fake.charter(QUINN)).toMatchObject({ revision, cancelled: false })
  await edited(fake, {
    summary: 'Quinn paid 3-7pm',
    status: 'confirmed',
    start: '2026-06-13T15:00:00-07:00',
    end: '2026-06-13T19:00:00-07:00',
  })
  expect(fake.charter(QUINN)).toMatchObject({ date: '2026-06-13' })
})

test('a charter that nobody sails on yet is followed without a word in the channel or in the entry', async () => {
  const fake = fakeWorld()
  await tick(fake)
  await edited(fake, LATER)
  expect(fake.charter(QUINN)).toMatchObject({ revision: 2 })
  expect(fake.slack).toEqual([])
  expect(fake.entry(QUINN_ENTRY).description).not.toContain('ShipCaptainCrew')
})

test('a calendar that is shared for reading alone is one alert with the mend, and is over when that is done', async () => {
  const fake = fakeWorld()
  fake.google.mayWrite = false
  for (let nth = 0; nth < 3; nth += 1) await tick(fake)
  expect(posts(fake, 'alert/').map(words).join()).toMatch(/Make changes to events/)
  expect(posts(fake, 'alert/')).toHaveLength(1)
  fake.google.mayWrite = true
  await tick(fake)
  expect(fake.desk()?.jobs['calendar-besides']).toBeUndefined()
})

test('one entry that can’t be followed holds up none beside it, and is followed later', async () => {
  const other = quinnEntry({ id: 'other', iCalUID: 'other@calendar.test', summary: 'Wen paid 9-12' })
  const fake = fakeWorld({ entries: [quinnEntry(), other] })
  fake.calls.plan({ operation: 'charters.create', about: QUINN, fate: 'not-done' })
  await surviving(fake, () => tick(fake))
  expect(fake.charterIds()).toEqual(['wen-may-30'])
  await settleDown(fake)
  expect(fake.charterIds()).toEqual(['wen-may-30', QUINN])
})

test('an entry that is renamed before its charter could be found by it is the same charter', async () => {
  const fake = fakeWorld()
  fake.calls.plan({ operation: 'charters.create', fate: 'crash-after' })
  await surviving(fake, () => tick(fake))
  revive(fake)
  await edited(fake, { summary: 'Alex paid 3-7pm' })
  expect(fake.charterIds()).toEqual([QUINN])
  expect(fake.charter(QUINN).name).toBe('Alex')
})

test('the same entry under a new id, as after an import, is the same charter', async () => {
  const fake = await crewed()
  fake.google.entries.delete(QUINN_ENTRY)
  fake.editEntry('imported', quinnEntry({ id: 'imported', start: LATER.start, end: LATER.end }) as CalendarEntry)
  await tick(fake)
  await settleDown(fake)
  expect(fake.charterIds()).toEqual([QUINN])
  expect(fake.charter(QUINN)).toMatchObject({ entry: { eventId: 'imported' }, times: { startsAt: LATER.start } })
  expect(fake.aliases.get('entry:imported')).toBe(QUINN)
})

async function edited(fake: FakeWorld, edit: Partial<CalendarEntry>): Promise<void> {
  fake.editEntry(QUINN_ENTRY, edit)
  await tick(fake)
  await settleDown(fake)
}

function writes({ calls }: FakeWorld, after: number): readonly string[] {
  const kinds = /\.(change|create|addAlias|write|project|patch|put|post|update|send|invalidate)$/
  return calls.list
    .slice(after)
    .filter(({ operation }) => kinds.test(operation) && operation !== 'desk.change')
    .map(({ operation, about }) => `${operation} ${about}`)
}

/** Who was told since, by Slack or by mail. */
function told(fake: FakeWorld, after: number): readonly string[] {
  const users = fake.calls.list.slice(after).filter(({ operation }) => /^(chat\.post|mailer\.send)$/.test(operation))
  return users.flatMap(({ about }) => /\/notice\/(\w+)\//.exec(about)?.[1] ?? []).sort()
}

test('an entry that is moved without its boarding line is asked about before any guest hears of it', async () => {
  const fake = await crewed()
  const moved = { start: '2026-05-30T13:00:00-07:00', end: '2026-05-30T17:00:00-07:00' }
  fake.editEntry(QUINN_ENTRY, { ...moved, summary: 'Quinn paid 1-5pm' })
  await tick(fake)
  await settleDown(fake)
  expect(readiness(fake.charter(QUINN)).reasons).toContain('boarding in the calendar entry is after the start')
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await tick(fake)
  await tick(fake)
  expect(guestMails(fake)).toEqual([])
  expect(words(posts(fake, '/boarding-card')[0]!)).toContain('boarding time is after the start: correct its line')

  const { description } = fake.entry(QUINN_ENTRY)
  fake.editEntry(QUINN_ENTRY, { description: description.replace('Boarding: 2:30 PM', 'Boarding: 12:30 PM') })
  await tick(fake)
  await settleDown(fake)
  expect(fake.charter(QUINN).times?.boardsAt).toBe('2026-05-30T12:30:00-07:00')
  expect(readiness(fake.charter(QUINN)).reasons).not.toContain('boarding in the calendar entry is after the start')
  expect(guestMails(fake)).toHaveLength(1)
})
