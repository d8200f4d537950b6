// Every name by which people call a charter finds it, also after a rename; namesakes of other years stand aside for each other.
import { expect, test } from 'vitest'
import type { CalendarEntry } from '../../src/ports/inbox-and-calendar.ts'
import { showCharter } from '../../src/workflows/show-charter.ts'
import { settleDown, tick } from '../fakes/acting.ts'
import { QUINN, QUINN_ENTRY, QUINN_PAGE, quinnEntry } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

test('all forms in use find it, in any case', async () => {
  const fake = fakeWorld({
    entries: [
      entryOn('2026-05-12', 'Jennifer Sanderson - afternoon sail', 'a', 'Booking: XHQGMDH'),
      entryOn('2026-05-24', 'Keely paid 3-7pm', 'b'),
      entryOn('2026-05-24', 'Okafor sunset sail', 'c'),
    ],
  })
  await tick(fake)
  await settleDown(fake)
  const found = async (words: string) => (await shown(fake, words)) ?? 'nobody'
  expect(await found('jennifer-sanderson-2026-05-12')).toBe('jennifer-sanderson-may-12')
  expect(await found('JENNIFER Sanderson May 12')).toBe('jennifer-sanderson-may-12')
  expect(await found('xhqgmdh')).toBe('jennifer-sanderson-may-12')
  expect(await found('XHQGMDH')).toBe('jennifer-sanderson-may-12')
  expect(await found('2026-05-24-keely-afternoon')).toBe('keely-may-24')
  expect(await found('2026-05-24-Keely')).toBe('keely-may-24')
  expect(await found('2026-05-24-okafor-sunset')).toBe('okafor-may-24')
})

test('a renamed charter keeps its id; the new name is an alias, and its address leads to the one page', async () => {
  const fake = await crewed()
  await edited(fake, { summary: 'Alex Meyer paid 3-7pm' })
  expect(fake.charterIds()).toEqual([QUINN])
  expect(fake.charter(QUINN).name).toBe('Alex Meyer')
  for (const name of ['alex-meyer-may-30', 'alex-meyer-2026-05-30', '2026-05-30-alex-meyer', QUINN, '2026-05-30-quinn'])
    expect(await shown(fake, name)).toBe(QUINN)
  expect(fake.site.bucket.get('/alex-meyer-may-30.html')).toMatchObject({ redirect: QUINN_PAGE })
  const html = fake.site.bucket.get('/alex-meyer-may-30.html')?.html
  expect(html).toContain(`<link rel="canonical" href="https://guests.jada-sailing.test${QUINN_PAGE}">`)
  expect(html).toContain(`content="0; url=${QUINN_PAGE}"`)
  expect(fake.servedPage('/alex-meyer-may-30.html')).toContain('content="3"')
})

test('renamed back, both names find it and nothing is published twice', async () => {
  const fake = await crewed()
  await edited(fake, { summary: 'Alex paid 3-7pm' })
  await edited(fake, { summary: 'Quinn paid 3-7pm' })
  expect(await shown(fake, 'alex-may-30')).toBe(QUINN)
  expect(fake.site.put.filter(({ path }) => path === '/alex-may-30.html')).toHaveLength(1)
  expect(fake.servedPage(QUINN_PAGE)).toContain('content="4"')
})

test('a name that another charter has stays that one’s, and so does its page', async () => {
  const wen = entryOn('2026-05-30', 'Wen paid 9-12', 'w')
  const fake = await crewed(undefined, { entries: [quinnEntry(), wen] })
  await edited(fake, { summary: 'Wen paid 3-7pm' })
  expect(fake.charter(QUINN).name).toBe('Wen')
  expect(await shown(fake, 'wen-may-30')).toBe('wen-may-30')
  expect(fake.site.bucket.get('/wen-may-30.html')?.redirect).toBeUndefined()
})

test('a namesake of the same day in another year has the year in its id, and the short name means the nearest coming', async () => {
  const fake = await crewed()
  fake.editEntry('next', entryOn('2027-05-30', 'Quinn paid 3-7pm', 'next') as CalendarEntry)
  await tick(fake)
  await settleDown(fake)
  expect(fake.charterIds()).toEqual([QUINN, `${QUINN}-2027`])
  expect(await shown(fake, QUINN)).toBe(QUINN)
  expect(await shown(fake, '2027-05-30-quinn')).toBe(`${QUINN}-2027`)

  fake.clock.turnTo(new Date('2026-06-02T16:00:00Z'))
  expect(await shown(fake, QUINN)).toBe(`${QUINN}-2027`)
  expect(await shown(fake, 'quinn-2026-05-30')).toBe(QUINN)
  fake.clock.turnTo(new Date('2027-06-02T16:00:00Z'))
  expect(await shown(fake, QUINN)).toBe(`${QUINN}-2027`)
})

test('a namesake of the same day has a number', async () => {
  const fake = await crewed()
  fake.editEntry('second', entryOn('2026-05-30', 'Quinn paid 9-12', 'second') as CalendarEntry)
  await tick(fake)
  await settleDown(fake)
  expect(fake.charterIds()).toEqual([QUINN, `${QUINN}-2`])
  expect(await shown(fake, QUINN)).toBe(QUINN)
  expect(await shown(fake, '2026-05-30-quinn-morning')).toBe(`${QUINN}-2`)
})

test('a name is whose it is alone, whatever longer one begins like it; a name it had before finds it too', async () => {
  const fake = fakeWorld({
    entries: [
      entryOn('2026-06-05', "O'Brien Hernández paid 3-7pm", 'a'),
      entryOn('2026-06-06', 'O’Brien paid 3-7pm', 'b'),
    ],
  })
  await tick(fake)
  await settleDown(fake)
  expect(await shown(fake, "o'brien")).toBe('obrien-jun-6')
  expect(await shown(fake, 'obrien')).toBe('obrien-jun-6')
  expect(await shown(fake, 'obrie')).toBeUndefined()

  fake.editEntry('b', { summary: 'Jonathan & friends 🎈 paid 3-7pm' })
  await tick(fake)
  await settleDown(fake)
  expect(await shown(fake, 'O’Brien')).toBe('obrien-jun-6')
  expect(await shown(fake, 'jonathan friends')).toBe('obrien-jun-6')
})

test('two of one name are asked about, the day tells them apart', async () => {
  const fake = fakeWorld({ entries: [entryOn('2026-06-05', 'Okafor', 'a'), entryOn('2026-06-06', 'Okafor', 'b')] })
  await tick(fake)
  await settleDown(fake)
  const { kind, ...rest } = await showCharter(fake.world(), 'okafor')
  expect({ kind, ids: 'candidates' in rest && rest.candidates.map(({ id }) => id) }).toEqual({
    kind: 'unknown',
    ids: ['okafor-jun-5', 'okafor-jun-6'],
  })
})

test('a booking code that is typed later finds it too, without a new revision', async () => {
  const fake = await crewed()
  const { revision } = fake.charter(QUINN)
  await edited(fake, { description: `${fake.entry(QUINN_ENTRY).description}\nBooking: QRS-7741` })
  expect(await shown(fake, 'qrs-7741')).toBe(QUINN)
  expect(fake.charter(QUINN).revision).toBe(revision)
})

function entryOn(date: string, summary: string, id: string, description = '') {
  const times = { start: `${date}T15:00:00-07:00`, end: `${date}T19:00:00-07:00` }
  const morning = { start: `${date}T09:00:00-07:00`, end: `${date}T12:00:00-07:00` }
  const at = summary.includes('9-12') ? morning : times
  return quinnEntry({ id, iCalUID: `${id}@calendar.test`, summary, description, ...at })
}

async function shown(fake: FakeWorld, words: string): Promise<string | undefined> {
  const found = await showCharter(fake.world(), words)
  return found.kind === 'found' ? found.charter.id : undefined
}

async function edited(fake: FakeWorld, edit: Partial<CalendarEntry>): Promise<void> {
  fake.editEntry(QUINN_ENTRY, edit)
  await tick(fake)
  await settleDown(fake)
}
