// The table: charters, mails, calendar, inbox, pages, Slack and the mailer.
import type { Page } from '../../src/ports/pages.ts'
import type { World } from '../../src/ports.ts'
import { lostMail } from '../views/fixtures.ts'
import { charter } from './store.ts'
import {
  at,
  get,
  KNOWN,
  LOOKED_FOR,
  MAY,
  made,
  ONCE,
  put,
  query,
  RENEWED,
  type Row,
  row,
  UNTIL_ANSWERED,
} from './wire-row.ts'

export const PORTS = ['charters', 'mails', 'calendar', 'inbox', 'pages', 'chat', 'mailer'] as const

const PAGE = '/wired.html'
const ENTRY = 'jadaquinn0530'

export async function prepare(world: World): Promise<void> {
  await world.charters.create(charter(KNOWN, world))
  await world.mails.create(mailItem(KNOWN))
  await world.pages.put(page(PAGE), undefined)
}

/** The public site without a page answers 403 too: it is read as what is there. */
const SITE = ['not-done, later', 'not-done, later', 'not-done, later']

export const ROWS: readonly Row[] = [
  row('charters.get', get, UNTIL_ANSWERED, ({ charters }) => charters.get(KNOWN)),
  row('charters.change', put, LOOKED_FOR, ({ charters }) =>
    charters.change(KNOWN, (item) => ({ next: { ...item, guestCount: (item.guestCount ?? 0) + 1 }, outcome: 'more' })),
  ),
  row('charters.create', put, LOOKED_FOR, async (world, fresh) =>
    made(await world.charters.create(charter(fresh, world))),
  ),
  row('charters.due', query, UNTIL_ANSWERED, ({ charters, clock }) => charters.due(clock.business(), 9)),
  row('charters.find', get, UNTIL_ANSWERED, ({ charters }) => charters.find(KNOWN)),
  row('charters.between', query, UNTIL_ANSWERED, ({ charters }) => charters.between('2026-05-30', '2026-05-30')),
  row('charters.near', query, UNTIL_ANSWERED, ({ charters }, fresh) => charters.near(dateOf(fresh))),
  row('charters.current', at('dynamodb', 'BatchGetItem'), UNTIL_ANSWERED, ({ charters }) => charters.current([KNOWN])),
  row('charters.addAlias', put, UNTIL_ANSWERED, async ({ charters }, fresh) =>
    made((await charters.addAlias(`alias-${fresh}`, KNOWN)) || undefined),
  ),
  row('charters.ownerOf', get, UNTIL_ANSWERED, ({ charters }) => charters.ownerOf(KNOWN)),
  row('mails.get', get, UNTIL_ANSWERED, ({ mails }) => mails.get(KNOWN)),
  row('mails.change', put, LOOKED_FOR, ({ mails }) =>
    mails.change(KNOWN, (item) => ({ next: { ...item, excerpt: `${item.excerpt}.` }, outcome: 'more' })),
  ),
  row('mails.create', put, LOOKED_FOR, async ({ mails }, fresh) => made(await mails.create(mailItem(fresh)))),
  row('mails.due', query, UNTIL_ANSWERED, ({ mails, clock }) => mails.due(clock.business(), 9)),
  row('mails.latest', query, UNTIL_ANSWERED, ({ mails }) => mails.latest(3)),
  row('calendar.get', at('calendar', 'events.get'), RENEWED, ({ calendar }) => calendar.get(ENTRY)),
  row('calendar.patch', at('calendar', 'events.patch'), RENEWED, async ({ calendar }, fresh) =>
    calendar.patch(ENTRY, (await calendar.get(ENTRY))?.etag ?? '', { description: fresh }),
  ),
  row('calendar.insert', at('calendar', 'events.insert'), RENEWED, ({ calendar }, fresh) =>
    calendar.insert(entry(fresh)),
  ),
  row('calendar.changes', at('calendar', 'events.list'), RENEWED, ({ calendar }) => calendar.changes(undefined, MAY)),
  row('inbox.since', at('gmail', 'history.list'), RENEWED, async ({ inbox }) =>
    inbox.since((await inbox.since(undefined, MAY)).cursor, MAY),
  ),
  row('inbox.read', at('gmail', 'messages.get'), RENEWED, async ({ inbox, clock }) =>
    inbox.read((await inbox.between(MAY, clock.business())).at(-1) ?? ''),
  ),
  row('inbox.between', at('gmail', 'messages.list'), RENEWED, ({ inbox, clock }) =>
    inbox.between(MAY, clock.business()),
  ),
  row('pages.put', at('s3', 'PutObject'), ONCE, ({ pages }, fresh) => pages.put(page(`/${fresh}.html`), undefined)),
  row('pages.versions', at('s3', 'ListObjectVersions'), ONCE, ({ pages }) => pages.versions(PAGE)),
  row('pages.version', at('s3', 'GetObject'), ONCE, async ({ pages }) =>
    pages.version(PAGE, (await pages.versions(PAGE))[0]?.version ?? ''),
  ),
  row('pages.invalidate', at('cloudfront', 'CreateInvalidation'), ONCE, ({ pages }, fresh) =>
    pages.invalidate([PAGE], fresh),
  ),
  row('pages.invalidateAll', at('cloudfront', 'CreateInvalidation'), ONCE, ({ pages }, fresh) =>
    pages.invalidateAll([PAGE, '/other.html'].map((path) => ({ paths: [path], reference: fresh }))),
  ),
  row(
    'pages.look',
    at('cdn', 'GET'),
    [...SITE, 'not-done, later', 'not-done, later', 'done', 'done', 'done'],
    ({ pages }) => pages.look(PAGE),
  ),
  row('pages.follow', at('cdn', 'GET'), [...SITE, 'done', 'done', 'done', 'done', 'done'], ({ pages, operator }) =>
    pages.follow(`${operator.guestSite}${PAGE}`),
  ),
  row('chat.post', at('slack', 'chat.postMessage'), ONCE, ({ chat, operator }, fresh) =>
    chat.post(operator.channel, message(fresh), fresh),
  ),
  row('chat.find', at('slack', 'conversations.history'), ONCE, ({ chat, operator }, fresh) =>
    chat.find(operator.channel, fresh, MAY),
  ),
  row('chat.update', at('slack', 'chat.update'), ONCE, async ({ chat, operator }, fresh) =>
    chat.update(await chat.post(operator.channel, message(fresh), fresh), message('new'), fresh),
  ),
  row('mailer.send', at('ses', 'SendRawEmail'), ONCE, ({ mailer }, fresh) => mailer.send(letter(fresh))),
]

function mailItem(id: string) {
  return { ...lostMail(), id, version: 0, fence: 0 }
}

function dateOf(fresh: string): string {
  const at = [...fresh].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  return new Date(Date.UTC(2027, 0, at)).toISOString().slice(0, 10)
}

function entry(fresh: string) {
  const id = Buffer.from(fresh).toString('hex')
  const [start, end] = ['2026-06-05T15:00:00-07:00', '2026-06-05T19:00:00-07:00']
  return { id, summary: 'Ann Lee', description: 'ours', start, end, timeZone: 'America/Los_Angeles' }
}

function page(path: string): Page {
  return { path, revision: 1, html: '<!doctype html><meta name="charter-revision" content="1"><p>Welcome</p>' }
}

function message(text: string) {
  return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] }
}

function letter(key: string) {
  return { to: 'quinn.alder@example-guests.test', subject: key, text: 'Come aboard.', charterId: KNOWN, key }
}

/** What the services answer by themselves when things are not as we thought. */
export const ANSWERS: readonly (readonly [what: string, status: number, comesTo: string, call: Row['call']])[] = [
  ['an entry that was changed meanwhile', 412, 'not-done, later', ({ calendar }) => calendar.patch(ENTRY, '"1"', {})],
  [
    'an entry that is there already',
    409,
    'done',
    async ({ calendar }) => {
      await calendar.insert(entry('twice'))
      await calendar.insert(entry('twice'))
    },
  ],
  ['a calendar token that has expired', 410, 'done', ({ calendar }) => calendar.changes('gone', MAY)],
  ['an inbox cursor that has expired', 404, 'done', ({ inbox }) => inbox.since('1', MAY)],
  ['a page under which another stands', 412, 'done', ({ pages }) => pages.put(page(PAGE), '"another"')],
  [
    'a page under which a newer one stands',
    412,
    'not-done, never',
    ({ pages }) => pages.put({ ...page(PAGE), revision: 0 }, undefined),
  ],
]
