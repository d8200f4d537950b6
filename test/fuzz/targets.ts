// Everything that is fuzzed: mails, feeds, requests, names, descriptions, templates.
import fc from 'fast-check'
import { mergeBlock } from '../../src/domain/calendar-text.ts'
import { candidateIds, slug } from '../../src/domain/charter-id.ts'
import { parseCommand } from '../../src/domain/command/parse-command.ts'
import { readPhotoRequest } from '../../src/domain/photo/request.ts'
import { readMail } from '../../src/domain/reading/read-mail.ts'
import { readSubmission } from '../../src/domain/waiver/submission.ts'
import { slackRequest } from '../../src/inbound/slack-http.ts'
import { readEnvelope } from '../../src/inbound/sns.ts'
import { readFeed } from '../../src/outbound/ical/read-feed.ts'
import { readMime } from '../../src/outbound/mime.ts'
import { etaTemplates } from '../../src/outbound/templates.ts'
import { calendarBlock } from '../../src/views/calendar-block.ts'
import { guestPage } from '../../src/views/guest-page.ts'
import { md } from '../../src/views/slack-text.ts'
import { BOOK, EXAMPLES, exampleBytes } from '../domain/reading/mails.ts'
import { OPERATOR, QUINN } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'
import { DANIKA, QUINN as QUINN_EVENT } from '../outbound/ical/feeds.ts'
import { AWKWARD, broken, holds, type Target, target } from './target.ts'

const FEED = Buffer.from(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${QUINN_EVENT}${DANIKA}END:VCALENDAR\r\n`)
const templates = etaTemplates()
const charter = (await crewed()).charter(QUINN)
const BLOCK = calendarBlock({ operator: OPERATOR, charter })

export const TARGETS: readonly Target[] = [
  target('mails with something broken in them', broken(EXAMPLES.map(exampleBytes)), async (bytes) =>
    holds(readMail(await readMime(bytes), BOOK).sender !== undefined, 'it has no sender'),
  ),
  target('mails of a few words', fc.array(AWKWARD, { maxLength: 12 }), async (words) =>
    readMail(await readMime(`From: a@b.test\r\nSubject: ${words[0] ?? ''}\r\n\r\n${words.join(' ')}`), BOOK),
  ),
  target('feeds with something broken in them', broken([FEED]), (bytes) =>
    readFeed(bytes, { today: '2026-05-26', timeZone: 'America/Los_Angeles', expand: false }),
  ),
  target('unsigned requests to Slack’s address', fc.tuple(AWKWARD, AWKWARD, AWKWARD), slackIsRefused),
  target('bodies of waivers', fc.oneof(fc.jsonValue(), submissions()), (body) => {
    const read = readSubmission(body)
    holds(read.kind === 'read' || read.problems.length > 0, 'it is refused without a reason')
  }),
  target('announcements of photos', fc.oneof(fc.jsonValue(), announcements()), (body) => {
    const read = readPhotoRequest(body)
    holds(read.kind === 'read' || read.sentence !== '', 'it is refused without a reason')
  }),
  target('notices of mails', AWKWARD, (body) => holds(readEnvelope(body) === undefined, 'it is taken for one')),
  target('commands', AWKWARD, parseCommand),
  target('names of charters', AWKWARD, (name) => {
    holds(slug(slug(name)) === slug(name), 'its id has another id')
    const ids = candidateIds(name, '2026-05-30')
    holds(
      ids.every((id) => /^[a-z0-9-]*$/.test(id)),
      `an id that is no path: ${ids}`,
    )
  }),
  target('words in Slack', AWKWARD, (word) => holds(!/<|>/.test(md`${word}`.mrkdwn), 'it opens a mention or a link')),
  target('descriptions of entries', fc.array(fc.oneof(AWKWARD, fc.constant(`\n${BLOCK}\n`)), { maxLength: 8 }), merged),
  target('guest pages', fc.record({ name: AWKWARD, place: AWKWARD }), (said) => {
    const html = templates.render(
      'guest-page.html',
      guestPage({ operator: OPERATOR, charter: { ...charter, ...said }, face: 'coming' }),
    )
    holds(!html.includes('<script>alert'), 'a script of a stranger stands in it')
  }),
]

async function slackIsRefused([type, body, signature]: readonly [string, string, string]): Promise<void> {
  const headers = new Headers({ 'x-slack-request-timestamp': String(Math.floor(Date.now() / 1_000)) })
  if (isHeader(type)) headers.set('content-type', type)
  if (isHeader(signature)) headers.set('x-slack-signature', signature)
  const request = new Request('http://crew.test/slack/events', { method: 'POST', body, headers })
  const { status } = await slackRequest([], request)
  holds(status === 400 || status === 401, `it is answered with ${status}`)
}

function isHeader(value: string): boolean {
  return /^[\x20-\x7e]*$/.test(value)
}

/** What is merged twice is merged once, and what people typed is still there. */
function merged(parts: readonly string[]): void {
  const description = parts.join('')
  const once = mergeBlock(description, BLOCK, charter.revision)
  if (once.kind !== 'merged') return
  const twice = mergeBlock(once.description, BLOCK, charter.revision)
  holds(twice.kind === 'same', `a second merge is ${twice.kind}`)
}

function submissions() {
  const field = fc.oneof(AWKWARD, fc.constant(undefined), fc.jsonValue())
  return fc.record({
    event_id: field,
    guest_name: field,
    birth_date: field,
    age: field,
    signature: field,
    guardian: field,
  })
}

function announcements() {
  const file = fc.record({ name: AWKWARD, type: AWKWARD, size: fc.oneof(fc.integer(), AWKWARD) })
  return fc.record({ event_id: AWKWARD, code: AWKWARD, files: fc.oneof(fc.array(file), fc.jsonValue()) })
}
