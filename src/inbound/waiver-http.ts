// Waivers over HTTP: their routes, and `POST /submit`.
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { localDate } from '../domain/times.ts'
import { otherSignature } from '../domain/waiver/own-signature.ts'
import { readSubmission } from '../domain/waiver/submission.ts'
import type { World } from '../ports.ts'
import { waiverAddress } from '../views/addresses.ts'
import { askedPage, refusedPage, SIGNATURE_ASKED, signedPage } from '../views/waiver-form.ts'
import { signWaiver } from '../workflows/sign-waiver.ts'
import type { Background, WorldDoor } from './operator-door.ts'
import { problem } from './problem.ts'
import { type RateLimit, rateLimit } from './rate-limit.ts'
import { remoteAddress } from './remote-address.ts'
import { refusalOf, signedAnswer } from './waiver-answers.ts'
import { type Posted, readPosted } from './waiver-body.ts'
import { dockOf, formOf, NO_STORE, page, partyOf, scriptOf } from './waiver-pages.ts'

export interface WaiverDoor {
  readonly doorOf: (context: Context) => WorldDoor | undefined
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
    routes.get(path, (context) => at(door, context, ({ world }) => formOf(world, context)))
  routes.get('/waiver/party', (context) => at(door, context, ({ world }) => partyOf(world, context)))
  routes.get('/waiver/dock', (context) => at(door, context, ({ world }) => dockOf(world, context)))
  routes.get('/waiver/:name{[a-z-]+\\.js}', (context) =>
    at(door, context, ({ world }) => scriptOf(world, context, 'waiver')),
  )
}

export async function at(
  { doorOf }: WaiverDoor,
  context: Context,
  answer: (door: WorldDoor) => Response | Promise<Response>,
): Promise<Response> {
  const door = doorOf(context)
  return door ? answer(door) : problem(404, 'No operator is served under this name.', 'Check APP_HOST of the operator.')
}

async function submit(
  { world }: WorldDoor,
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
  const other = posted.fields
    ? otherSignature(submission, localDate(world.clock.business(), world.operator.timeZone))
    : undefined
  if (other && posted.fields?.[SIGNATURE_ASKED] !== other.signature)
    return page(world, askedPage(world.operator, other, posted.fields ?? {}), 422)
  const hasLink = submission.party !== undefined && world.links.open(submission.party, 'party') !== undefined
  if (!limits[hasLink ? 'link' : 'stranger'](`${world.operator.id} ${address}`))
    return refused(world, posted, TOO_MANY, { 'retry-after': '600' })

  const forwarded = context.req.header('x-forwarded-for')?.slice(0, 400)
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

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
