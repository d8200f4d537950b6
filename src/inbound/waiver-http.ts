// Waivers over HTTP: the form, what the guests' link shows, the QR code for the dock, and `POST /submit`.
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { localDate } from '../domain/times.ts'
import { readSubmission } from '../domain/waiver/submission.ts'
import type { World } from '../ports.ts'
import { waiverAddress } from '../views/addresses.ts'
import { partyView, partyWords } from '../views/party-view.ts'
import {
  deadLink,
  dockPage,
  partyForm,
  refusedPage,
  signedPage,
  strangersForm,
  type WaiverPage,
} from '../views/waiver-form.ts'
import { openParty } from '../workflows/party-link.ts'
import { signWaiver } from '../workflows/sign-waiver.ts'
import type { Background, OperatorDoor } from './operator-door.ts'
import { problem } from './problem.ts'
import { type RateLimit, rateLimit } from './rate-limit.ts'
import { remoteAddress } from './remote-address.ts'
import { refusalOf, signedAnswer } from './waiver-answers.ts'
import { type Posted, readPosted } from './waiver-body.ts'

export interface WaiverDoor {
  readonly doorOf: (context: Context) => OperatorDoor | undefined
  readonly background: Background
  /** How many proxies of ours stand before this program. */
  readonly proxies: number
}

/** Bytes; a drawn signature is the largest part. */
const BODY_LIMIT = 256_000
/** A party signs from one address at the dock; whoever has no link is a stranger until a person says otherwise. */
const MINUTES = 10 * 60_000
const MOST = { link: 600, stranger: 30 }
/** The count is worth waiting for; what takes longer goes on behind the answer. */
const COUNT_MS = 1_500

export function onWaivers(routes: Hono, door: WaiverDoor): void {
  const limits = { link: rateLimit(MOST.link, MINUTES), stranger: rateLimit(MOST.stranger, MINUTES) }
  const tooBig = () =>
    problem(413, 'That is too much.', 'A waiver is at most 256 kilobytes. Sign again with fewer strokes.')
  routes.post('/submit', bodyLimit({ maxSize: BODY_LIMIT, onError: tooBig }), (context) =>
    at(door, context, (one) => submit(one, context, door, limits)),
  )
  for (const path of ['/waiver', '/waiver/', '/waiver/index.html'])
    routes.get(path, (context) => at(door, context, ({ world }) => form(world, context)))
  routes.get('/waiver/party', (context) => at(door, context, ({ world }) => party(world, context)))
  routes.get('/waiver/dock', (context) => at(door, context, ({ world }) => dock(world, context)))
  routes.get('/waiver/:name{[a-z-]+\\.js}', (context) => at(door, context, ({ world }) => script(world, context)))
}

async function at(
  { doorOf }: WaiverDoor,
  context: Context,
  answer: (door: OperatorDoor) => Response | Promise<Response>,
): Promise<Response> {
  const door = doorOf(context)
  return door ? answer(door) : problem(404, 'No operator is served under this name.', 'Check APP_HOST of the operator.')
}

async function submit(
  { world }: OperatorDoor,
  context: Context,
  { background, proxies }: WaiverDoor,
  limits: Readonly<Record<'link' | 'stranger', RateLimit>>,
): Promise<Response> {
  const address = remoteAddress(context, proxies)
  const posted = readPosted(await context.req.text(), context.req.header('content-type') ?? '')
  if (!posted) return problem(400, 'This could not be read.', 'Send the waiver as JSON, with its content type.')
  const read = readSubmission(posted.body)
  if (read.kind === 'problems') return refused(world, posted, refusalOf(read))

  const { submission } = read
  const hasLink = submission.party !== undefined && world.links.open(submission.party, 'party') !== undefined
  if (!limits[hasLink ? 'link' : 'stranger'](`${world.operator.id} ${address}`))
    return refused(world, posted, TOO_MANY, { 'retry-after': '600' })

  const forwarded = context.req.header('x-forwarded-for')
  const origin = { address, forwarded, agent: (context.req.header('user-agent') ?? '').slice(0, 400) }
  const signing = await signWaiver(world, submission, origin)
  if (signing.kind !== 'kept') return refused(world, posted, refusalOf(signing, world.operator))
  background.add(signing.delivered, world)
  await Promise.race([signing.delivered.catch(() => undefined), pause(COUNT_MS)])
  if (posted.kind === 'json') return Response.json(signedAnswer(signing.waiver), { headers: NO_STORE })
  const again = submission.party ? waiverAddress(world.operator, submission.party) : '/waiver/index.html'
  return page(world, signedPage(world.operator, signing.waiver, again), 200)
}

const TOO_MANY = {
  status: 429,
  title: 'That was too often.',
  detail: 'Too many waivers came from this address just now. Please wait ten minutes and send it again.',
  errors: [],
}

function refused(
  world: World,
  { kind }: Posted,
  { status, title, detail, errors }: ReturnType<typeof refusalOf>,
  headers: Readonly<Record<string, string>> = {},
): Response {
  if (kind === 'json') return problem(status, title, detail, { ...(errors.length > 0 ? { errors } : {}) }, headers)
  const sentences = errors.length > 0 ? errors.map((error) => error.detail) : [detail]
  return page(world, refusedPage(world.operator, title, sentences), status)
}

async function form(world: World, context: Context): Promise<Response> {
  const { operator, clock, ids, templates } = world
  const token = context.req.query('party') ?? ''
  const event = (context.req.query('event') ?? context.req.query('event_id') ?? '').slice(0, 200)
  const text = templates.waiverTexts(operator).at(-1)
  if (!text) return problem(503, 'There is no waiver to sign.', 'The folder templates/waiver-text holds none.')
  const parts = { key: ids.next(), text, today: localDate(clock.business(), operator.timeZone) }
  if (token === '') return page(world, strangersForm(operator, { ...parts, event }), 200)

  const opened = await openParty(world, token)
  if (opened.kind === 'dead') return page(world, deadLink(operator), 403)
  const { charter } = opened
  const today = localDate(clock.business(), charter.timeZone)
  return page(world, partyForm(operator, charter, token, { ...parts, today, event: charter.id }), 200)
}

async function party(world: World, context: Context): Promise<Response> {
  const opened = await openParty(world, context.req.query('party') ?? '')
  if (opened.kind === 'dead') {
    const { title, detail } = refusalOf({ kind: 'dead-link' }, world.operator)
    return problem(403, title, detail)
  }
  const view = partyView({ operator: world.operator, charter: opened.charter })
  return Response.json({ ...view, words: partyWords(view) }, { headers: NO_STORE })
}

async function dock(world: World, context: Context): Promise<Response> {
  const token = context.req.query('party') ?? ''
  const opened = await openParty(world, token)
  if (opened.kind === 'dead') return page(world, deadLink(world.operator), 403)
  const qr = world.printer.qr(waiverAddress(world.operator, token))
  const html = world.templates.render('waiver-dock.html', dockPage(world.operator, opened.charter, qr))
  return new Response(html, { headers: PAGE })
}

function script(world: World, context: Context): Response {
  const source = world.templates.script(context.req.param('name') ?? '')
  if (source === undefined) return problem(404, 'There is nothing here.', 'No such script.')
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=60',
    ...NO_SNIFF,
  }
  return new Response(source, { headers })
}

function page(world: World, data: WaiverPage, status: number): Response {
  return new Response(world.templates.render('waiver.html', data), { status, headers: PAGE })
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}

const NO_STORE = { 'cache-control': 'no-store' }
const NO_SNIFF = { 'x-content-type-options': 'nosniff' }
const PAGE = {
  ...NO_STORE,
  ...NO_SNIFF,
  'content-type': 'text/html; charset=utf-8',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
}
