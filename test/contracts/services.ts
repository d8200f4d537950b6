// What the services promise: calendar, inbox, pages, chat, mailer.
import { expect, test } from 'vitest'
import { Failure } from '../../src/failure.ts'
import type { SlackMessage } from '../../src/ports/chat.ts'
import type { OutgoingMail } from '../../src/ports/mailer.ts'
import type { Page } from '../../src/ports/pages.ts'
import type { Place } from './place.ts'

export function servicesContract(place: () => Place): void {
  test('an entry is patched only as it was read; who is late is told, and nothing is done', async () => {
    const { one, timed, describeEntry } = place()
    const read = await one.calendar.get(timed)
    describeEntry(timed, `${read!.description} And balloons.`)
    const late = one.calendar.patch(timed, read!.etag, { description: 'Lost.' })
    expect(await failed(late)).toMatchObject({ outcome: 'not-done', code: 'stale-etag' })

    const fresh = await one.calendar.get(timed)
    const written = await one.calendar.patch(timed, fresh!.etag, { description: `${fresh!.description}\n⚓ ours` })
    expect(written.description).toMatch(/And balloons\.\n⚓ ours$/)
    expect(written.etag).not.toBe(fresh!.etag)
    expect(await one.calendar.get('nosuchentry')).toBeUndefined()
  })

  test('an entry under an id of ours is made once; a second time it comes back as it is by now', async () => {
    const { one } = place()
    const entry = {
      id: 'ship0123456789abcdef',
      summary: 'Ann Lee',
      description: 'ours',
      start: '2026-06-05T15:00:00-07:00',
      end: '2026-06-05T19:00:00-07:00',
      timeZone: 'America/Los_Angeles',
    }
    const made = await one.calendar.insert(entry)
    expect(made).toMatchObject({
      id: entry.id,
      summary: 'Ann Lee',
      iCalUID: `${entry.id}@google.com`,
      status: 'confirmed',
    })
    expect(Date.parse(made.start)).toBe(Date.parse(entry.start))
    await one.calendar.patch(made.id, made.etag, { summary: 'Ann Lee paid' })
    expect(await one.calendar.insert(entry)).toMatchObject({ id: entry.id, summary: 'Ann Lee paid' })
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
    const { one, timed, describeEntry } = place()
    const all = await one.calendar.changes(undefined, new Date('2026-05-01T00:00:00Z'))
    expect(all.full).toBe(true)
    expect(all.entries.map(({ id }) => id)).toContain(timed)
    describeEntry(timed, 'Changed again.')
    const changes = await one.calendar.changes(all.token, new Date('2026-05-01T00:00:00Z'))
    expect(changes.entries.map(({ id, description }) => `${id} ${description}`)).toEqual([`${timed} Changed again.`])
    expect((await one.calendar.changes(changes.token, new Date())).entries).toEqual([])
  })

  test('mails come once, in order, with a cursor that goes on from there', async () => {
    const { one, mail } = place()
    const begin = await one.inbox.since(undefined, new Date('2026-05-01T00:00:00Z'))
    mail('first', 'one')
    mail('second', 'two and two')
    const arrived = await one.inbox.since(begin.cursor, new Date())
    const read = await Promise.all(arrived.ids.map((id) => one.inbox.read(id)))
    expect(read.map(({ subject, text }) => `${subject}: ${text.trim()}`)).toEqual(['first: one', 'second: two and two'])
    expect(read[0]).toMatchObject({ from: [{ name: 'Carole Beck', address: 'carole@jada-sailing.test' }] })
    expect(read[0]?.headers.map(({ name }) => name)).toContain('authentication-results')
    expect((await one.inbox.since(arrived.cursor, new Date())).ids).toEqual([])
  })

  test('a mail that was deleted meanwhile is said not to be there', async () => {
    const { one, mail, deleteMail } = place()
    const begin = await one.inbox.since(undefined, new Date('2026-05-01T00:00:00Z'))
    mail('soon gone', 'gone')
    const [id = ''] = (await one.inbox.since(begin.cursor, new Date())).ids
    await deleteMail(id)
    expect(await failed(one.inbox.read(id))).toMatchObject({ outcome: 'not-done', code: 'notFound' })
  })

  test('a page is public as soon as it is invalidated, and an older one never goes over it', async () => {
    const { one, two } = place()
    const path = '/contract-page.html'
    expect(await one.pages.look(path)).toBeUndefined()
    const first = await one.pages.put(page(path, 1), undefined)
    await one.pages.invalidate([path], 'contract-1')
    await expect
      .poll(() => one.pages.look(path), { timeout: 15_000 })
      .toMatchObject({ revision: 1, says: { revision: ['1'] } })

    expect(await two.pages.look(path, first.etag)).toBe('unchanged')

    const second = await one.pages.put(page(path, 2), first.etag)
    expect(await two.pages.look(path, second.etag)).toMatchObject({ revision: 1 })
    await one.pages.invalidate([path], 'contract-2')
    await one.pages.invalidate([path], 'contract-2')
    await expect.poll(() => two.pages.look(path), { timeout: 15_000 }).toMatchObject({ revision: 2 })
    expect(await two.pages.look(path, second.etag)).toBe('unchanged')

    expect(await failed(two.pages.put(page(path, 1), first.etag))).toMatchObject({
      code: 'superseded',
      outcome: 'not-done',
    })
    expect(await failed(two.pages.put(page(path, 1), undefined))).toMatchObject({ code: 'superseded' })
    await two.pages.put(page(path, 3), first.etag)
  })

  test('every version of a page stays, with its revision', async () => {
    const { one, two } = place()
    const path = '/contract-versions.html'
    const first = await one.pages.put(page(path, 1), undefined)
    await one.pages.put(page(path, 2), first.etag)
    const kept = await two.pages.versions(path)
    expect(kept.map(({ revision }) => revision)).toEqual([2, 1])
    const old = await two.pages.version(path, kept[1]!.version)
    expect(old).toMatchObject({ revision: 1, html: page(path, 1).html })
  })

  test('publishings that go together are one invalidation', async () => {
    const { one } = place()
    const paths = ['/contract-together-1.html', '/contract-together-2.html']
    const etags = await Promise.all(paths.map((path) => one.pages.put(page(path, 1), undefined)))
    for (const path of paths)
      await expect.poll(() => one.pages.look(path), { timeout: 15_000 }).toMatchObject({ revision: 1 })
    await Promise.all(paths.map((path, at) => one.pages.put(page(path, 2), etags[at]?.etag)))
    const all = paths.map((path) => ({ paths: [path], reference: `contract ${path}` }))
    await one.pages.invalidateAll(all)
    await one.pages.invalidateAll(all)
    for (const path of paths)
      await expect.poll(() => one.pages.look(path), { timeout: 15_000 }).toMatchObject({ revision: 2 })
  })

  test('a link of ours is followed; another’s is not asked', async () => {
    const { one } = place()
    const { guestSite } = one.operator
    await one.pages.put(page('/contract-followed.html', 1), undefined)
    expect(await one.pages.follow(`${guestSite}/contract-followed.html`)).toBeUndefined()
    expect(await one.pages.follow(`${guestSite}/contract-nothing.html`)).toBeGreaterThanOrEqual(400)
    expect(await one.pages.follow('https://maps.example.test/?q=dock')).toBeUndefined()
  })

  test('an address that leads to a page leads there through the CDN, whatever the page’s revision', async () => {
    const { one } = place()
    await one.pages.put(page('/contract-target.html', 7), undefined)
    const leading = { ...page('/contract-other-name.html', 1), redirect: '/contract-target.html' }
    await one.pages.put(leading, undefined)
    await one.pages.invalidate(['/contract-other-name.html'], 'contract-leading')
    await expect
      .poll(() => one.pages.look('/contract-other-name.html'), { timeout: 15_000 })
      .toMatchObject({ revision: 7 })
  })

  test.each([
    ['the channel', undefined],
    ['a person', 'U0JGENE004'],
  ])('a post to %s is found by its key, and updated in place', async (_, user) => {
    const { one, two } = place()
    const to = user ?? one.operator.channel
    const key = `contract/${to}`
    const since = new Date(one.clock.business().getTime() - 3_600_000)
    expect(await one.chat.find(to, key, since)).toBeUndefined()
    const posted = await one.chat.post(to, message('first'), key)
    expect(await two.chat.find(to, key, since)).toEqual(posted)
    await two.chat.update(posted, message('second'), key)
    expect(await one.chat.find(to, key, since)).toEqual(posted)
    expect(await one.chat.find(to, `${key}/other`, since)).toBeUndefined()
  })

  test('a message below another is found below it, and not in the channel', async () => {
    const { one } = place()
    const { channel } = one.operator
    const since = new Date(one.clock.business().getTime() - 3_600_000)
    const above = await one.chat.post(channel, message('above'), 'contract/above')
    const below = await one.chat.post(channel, message('below'), 'contract/below', above)
    expect(await one.chat.find(channel, 'contract/below', since, above)).toEqual(below)
    expect(await one.chat.find(channel, 'contract/below', since)).toBeUndefined()
  })

  test('an update of a message that isn’t there is not done, and a person has to see to it', async () => {
    const { one } = place()
    const update = one.chat.update({ channel: one.operator.channel, ts: '1111111111.000100' }, message('x'), 'k')
    expect(await failed(update)).toMatchObject({ outcome: 'not-done', retry: 'never', code: 'message_not_found' })
  })

  test('a mail leaves once for each sending, under an id that it can be answered by', async () => {
    const { one, sent } = place()
    const before = sent().length
    const first = await one.mailer.send(mail('Boarding – Zoë'))
    const second = await one.mailer.send({ ...mail('Changed: Boarding'), inReplyTo: first.messageId })
    expect(first.messageId).toMatch(/^<[^<>@\s]+@[^<>@\s]+>$/)
    expect(second.messageId).not.toBe(first.messageId)
    expect(sent().slice(before)).toEqual([
      { to: 'quinn.alder@example-guests.test', subject: 'Boarding – Zoë' },
      { to: 'quinn.alder@example-guests.test', subject: 'Changed: Boarding' },
    ])
  })

  test('a record is kept once; the same again is harmless, another never takes its place', async () => {
    const { one, two } = place()
    const key = 'contract-may-30/000001.json'
    const kept = await Promise.all([
      one.vault.keep({ key, text: '{"a":1}\n' }),
      two.vault.keep({ key, text: '{"a":1}\n' }),
    ])
    expect(kept).toEqual(['kept', 'kept'])
    expect(await two.vault.keep({ key, text: '{"a":2}\n' })).toBe('other')
    expect(await one.vault.all()).toContainEqual({ key, text: '{"a":1}\n' })
    expect(await two.vault.read(key)).toBe('{"a":1}\n')
    expect(await two.vault.read('contract-may-30/none.json')).toBeUndefined()
  })

  test('a mail may bring a document', async () => {
    const { one, sent } = place()
    const attachment = { filename: 'waiver.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7') }
    await one.mailer.send({ ...mail('Your waiver'), attachment })
    expect(sent().at(-1)?.subject).toBe('Your waiver')
  })
}

async function failed(call: Promise<unknown>): Promise<Failure['facts']> {
  const error = await call.then(
    () => new Error('it went well'),
    (reason: unknown) => reason,
  )
  if (error instanceof Failure) return error.facts
  throw error
}

function page(path: string, revision: number): Page {
  return {
    path,
    revision,
    html: `<!doctype html><meta name="charter-revision" content="${revision}"><p data-says="revision">${revision}</p><p>Welcome</p>`,
  }
}

function message(text: string): SlackMessage {
  return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] }
}

function mail(subject: string): OutgoingMail {
  return {
    to: 'quinn.alder@example-guests.test',
    subject,
    text: 'Come aboard.',
    charterId: 'quinn-may-30',
    key: `contract/${subject}`,
  }
}
