// Photos over HTTP: their routes, `POST /photos`, and the notice that uploads are done.
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Batch } from '../domain/photo/batch.ts'
import { readPhotoRequest } from '../domain/photo/request.ts'
import type { World } from '../ports.ts'
import { invitePhotos } from '../workflows/invite-photos.ts'
import { type Arrival, photosArrived } from '../workflows/photos-arrived.ts'
import type { WorldDoor } from './operator-door.ts'
import { became, invited, notInvited } from './photo-answers.ts'
import { albumOf, pictureOf, uploadsOf } from './photo-pages.ts'
import { problem } from './problem.ts'
import { type RateLimit, rateLimit } from './rate-limit.ts'
import { remoteAddress } from './remote-address.ts'
import { at, type WaiverDoor } from './waiver-http.ts'
import { scriptOf } from './waiver-pages.ts'

/** Bytes; only names are sent here. */
const BODY_LIMIT = 64_000
const MINUTES = 10 * 60_000
/** From one address: a dock's network is one. */
const MOST = { invitations: 120, notices: 600 }
/** The uploader is told what became of the photos when that is known in time. */
const LOOK_MS = 20_000
const AGAIN_MS = 400

export function onPhotos(routes: Hono, door: WaiverDoor): void {
  const limits = { invite: rateLimit(MOST.invitations, MINUTES), notice: rateLimit(MOST.notices, MINUTES) }
  const limited = bodyLimit({
    maxSize: BODY_LIMIT,
    onError: () => problem(413, 'That is too much.', 'Send names and sizes here; the photos go where the answer says.'),
  })
  routes.post('/photos', limited, (context) => at(door, context, (one) => invite(one, context, door, limits.invite)))
  routes.post('/photos/done', limited, (context) => at(door, context, (one) => done(one, context, door, limits.notice)))
  for (const path of ['/photos', '/photos/', '/photos/index.html'])
    routes.get(path, (context) => at(door, context, ({ world }) => uploadsOf(world)))
  routes.get('/photos/gallery', (context) => at(door, context, ({ world }) => albumOf(world, context)))
  routes.get('/photos/picture/:token', (context) => at(door, context, ({ world }) => pictureOf(world, context)))
  routes.get('/photos/:name{[a-z-]+\\.js}', (context) =>
    at(door, context, ({ world }) => scriptOf(world, context, 'photos')),
  )
}

async function invite(
  { world }: WorldDoor,
  context: Context,
  { proxies }: WaiverDoor,
  limit: RateLimit,
): Promise<Response> {
  const address = remoteAddress(context, proxies)
  if (!limit(`${world.operator.id} ${address}`)) return tooOften()
  const read = readPhotoRequest(await context.req.json().catch(() => undefined))
  if (read.kind === 'problem') return problem(422, 'This can’t be taken.', read.sentence)
  const invitation = await invitePhotos(world, read.request, address)
  if (invitation.kind === 'invited') return invited(invitation, read.request)
  return notInvited(invitation.kind, read.request, world.operator)
}

async function done(
  { world }: WorldDoor,
  context: Context,
  { background, proxies }: WaiverDoor,
  limit: RateLimit,
): Promise<Response> {
  if (!limit(`${world.operator.id} ${remoteAddress(context, proxies)}`)) return tooOften()
  const { batch } = ((await context.req.json().catch(() => undefined)) ?? {}) as { readonly batch?: unknown }
  const arrived = typeof batch === 'string' && batch.length < 300 ? await photosArrived(world, batch) : undefined
  if (!arrived) return problem(404, 'These photos are not known.', 'Send them again from the beginning.')
  background.add(arrived.delivered, world)
  return became(await lookedAt(world, arrived))
}

/** Another process may be the one that looks. */
async function lookedAt(world: World, { batch, delivered }: Arrival): Promise<Batch> {
  const end = performance.now() + LOOK_MS
  await Promise.race([delivered.catch(() => undefined), pause(LOOK_MS)])
  for (;;) {
    const now = (await world.photos.get(batch.id)) ?? batch
    const { intake } = now.owed
    if (!intake || intake.due > world.clock.business().toISOString() || performance.now() > end) return now
    await pause(AGAIN_MS)
  }
}

function tooOften(): Response {
  return problem(429, 'That was too often.', 'Please wait ten minutes and try again.', {}, { 'retry-after': '600' })
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
