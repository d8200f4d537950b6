// What the calendar promises.
import { expect, test } from 'vitest'
import { failed } from './failed.ts'
import type { Place } from './place.ts'

const SINCE = new Date('2026-05-01T00:00:00Z')

export function calendarContract(place: () => Place): void {
  test('an entry is patched only as it was read; who is late is told, and nothing is done', async () => {
    const { one, mark, timed, describeEntry } = place()
    const read = await one.calendar.get(timed)
    await describeEntry(timed, `${read!.description} And balloons.`)
    const late = one.calendar.patch(timed, read!.etag, { description: 'Lost.' })
    expect(await failed(late)).toMatchObject({ outcome: 'not-done', code: 'stale-etag' })

    const fresh = await one.calendar.get(timed)
    const written = await one.calendar.patch(timed, fresh!.etag, { description: `${fresh!.description}\n⚓ ours` })
    expect(written.description).toMatch(/And balloons\.\n⚓ ours$/)
    expect(written.etag).not.toBe(fresh!.etag)
    expect(await one.calendar.get(`${mark}none`)).toBeUndefined()
  })

  test('an entry under an id of ours is made once; a second time it comes back as it is by now', async () => {
    const { one, mark } = place()
    const entry = {
      id: `${mark}made`,
      summary: 'HOLD Ann Lee',
      description: 'ours',
      start: '2026-06-05T15:00:00-07:00',
      end: '2026-06-05T19:00:00-07:00',
      timeZone: 'America/Los_Angeles',
    }
    const made = await one.calendar.insert(entry)
    expect(made).toMatchObject({
      id: entry.id,
      summary: 'HOLD Ann Lee',
      iCalUID: `${entry.id}@google.com`,
      status: 'confirmed',
    })
    expect(Date.parse(made.start)).toBe(Date.parse(entry.start))
    await one.calendar.patch(made.id, made.etag, { summary: 'HOLD Ann Lee paid' })
    expect(await one.calendar.insert(entry)).toMatchObject({ id: entry.id, summary: 'HOLD Ann Lee paid' })
  })

  test('times that were approved go into an entry, also into one that filled the day', async () => {
    const { one, allDay } = place()
    const read = await one.calendar.get(allDay)
    expect(read).toMatchObject({ allDay: true, start: '2026-06-06' })
    const times = {
      start: '2026-06-06T15:00:00-07:00',
      end: '2026-06-06T19:00:00-07:00',
      timeZone: 'America/Los_Angeles',
    }
    await one.calendar.patch(allDay, read!.etag, times)
    const now = await one.calendar.get(allDay)
    expect([Date.parse(now!.start), Date.parse(now!.end), now!.allDay]).toEqual([
      Date.parse(times.start),
      Date.parse(times.end),
      false,
    ])
  })

  test('changes since a token are those alone', async () => {
    const { one, mark, timed, describeEntry } = place()
    const all = await one.calendar.changes(undefined, SINCE)
    expect(all.full).toBe(true)
    expect(all.entries.map(({ id }) => id)).toContain(timed)
    await describeEntry(timed, 'Changed again.')
    const changes = await one.calendar.changes(all.token, SINCE)
    const ours = changes.entries.filter(({ id }) => id === timed || id.startsWith(mark))
    expect(ours.map(({ id, description }) => `${id} ${description}`)).toEqual([`${timed} Changed again.`])
    const after = await one.calendar.changes(changes.token, SINCE)
    expect(after.entries.filter(({ id }) => id === timed)).toEqual([])
  })
}
