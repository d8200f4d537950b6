// The guest page: put over the version we know, invalidated by its exact path, then fetched until it is live.
import type { Charter } from '../../domain/charter.ts'
import { learn } from '../../domain/learnt.ts'
import type { Owed } from '../../domain/owed.ts'
import { faceAt, type PageFace } from '../../domain/post-sail.ts'
import { retryAt } from '../../domain/retry.ts'
import { rollbackOf } from '../../domain/rollback.ts'
import { sha256 } from '../../domain/sha256.ts'
import { asFailure } from '../../failure.ts'
import type { Page, ServedPage } from '../../ports/pages.ts'
import type { World } from '../../ports.ts'
import { guestPage } from '../../views/guest-page.ts'
import { DONE, type Paid } from '../carrier.ts'

/** A page beside what is known of it. */
interface Standing extends Page {
  readonly hash: string
  readonly known: { readonly etag: string; readonly hash: string } | undefined
}

export async function publishPage(world: World, charter: Charter, debt: Owed): Promise<Paid<Charter>> {
  const face = faceAt(charter, world.clock.business())
  if (debt.kind === 'post-sail' && face === 'coming') return DONE
  const standing = await standingPages(world, charter, face)
  const changed = standing.filter(({ hash, known }) => known?.hash !== hash)
  const { page: before } = charter.shown
  if (changed.length === 0 && before?.live && before.face === shownFace(face)) return DONE

  const put = await Promise.all(standing.map((page) => putStanding(world, page)))
  const [main, post] = put
  if (!main || put.includes('superseded')) return DONE
  const paths = (changed.length > 0 ? changed : standing).map(({ path }) => path)
  await world.pages.invalidate(paths, referenceOf(charter, debt, paths))

  const [served, ...others] = await Promise.all(standing.map(({ path }) => world.pages.look(path)))
  const live = [served, ...others].every((one, at) => isServed(one, standing[at]))
  const [{ revision, hash } = { revision: 0, hash: '' }, postPage] = standing
  const page = { revision, etag: etagOf(main), hash, live, face: shownFace(face) }
  const posted = postPage && post ? { post: { etag: etagOf(post), hash: postPage.hash } } : {}
  const at = world.clock.business().toISOString()
  const shown = (item: Charter) => ({ ...item, shown: { ...item.shown, page, ...posted } })
  if (!live) return { end: notLive(world, charter, debt, served), learn: shown }
  const heard = { who: 'page', revision, at } as const
  return { ...DONE, learn: (item) => (showed(item, revision) ? shown(item) : learn(shown(item), heard)) }
}

function showed({ shown: { page } }: Charter, revision: number): boolean {
  return page?.live === true && page.revision === revision
}

export function pageOf(world: World, charter: Charter, face: PageFace = 'coming'): Page {
  const html = world.templates.render('guest-page.html', guestPage({ operator: world.operator, charter, face }))
  return { path: `/${charter.id}.html`, revision: charter.revision, html }
}

/** Each page that has to stand there now; one that was put after the sail changes with a charter that is moved on. */
export async function standingPages(world: World, charter: Charter, face: PageFace): Promise<readonly Standing[]> {
  const { page, post } = charter.shown
  const now = pageOf(world, charter, face)
  const main = await inItsPlace(world, charter, now, face)
  return [
    withHash(main, page),
    ...(face === 'post' || post ? [withHash({ ...now, path: `/post/${charter.id}.html` }, post)] : []),
  ]
}

/** An older version of the page, where somebody rolled it back. */
async function inItsPlace(world: World, charter: Charter, page: Page, face: PageFace): Promise<Page> {
  const rollback = rollbackOf(charter)
  if (!rollback || face === 'post') return page
  const { html } = await world.pages.version(page.path, rollback.version)
  return { ...page, html, revision: rollback.to, insteadOf: rollback.from }
}

function withHash(page: Page, known: Standing['known']): Standing {
  return { ...page, hash: sha256(page.html), known }
}

async function putStanding(world: World, { hash, known, ...page }: Standing) {
  return known?.hash === hash ? { etag: known.etag } : putPage(world, page, known?.etag)
}

export async function putPage(world: World, page: Page, etag: string | undefined) {
  try {
    return await world.pages.put(page, etag)
  } catch (error) {
    if (asFailure(error, 'put the page').facts.code === 'superseded') return 'superseded'
    throw error
  }
}

/** The same for a try that is repeated after a crash; another one each time that the page is owed again. */
function referenceOf(
  { id, revision }: Charter,
  { fence, due, attempts, turn }: Owed,
  paths: readonly string[],
): string {
  return `${id}-${revision}-${fence}-${Date.parse(due)}-${attempts}-${turn}-${paths.length}`
}

function shownFace(face: PageFace): 'post' | undefined {
  return face === 'post' ? 'post' : undefined
}

function etagOf(put: { readonly etag: string } | 'superseded'): string {
  return put === 'superseded' ? '' : put.etag
}

function isServed(served: ServedPage | 'unchanged' | undefined, page: Standing | undefined): boolean {
  return served !== 'unchanged' && served?.hash === page?.hash
}

function notLive(world: World, charter: Charter, { attempts }: Owed, served: ServedPage | 'unchanged' | undefined) {
  const due = retryAt({ attempts, retry: 'later' }, world.clock.business())
  return { kind: 'later' as const, due, problems: [`The public address ${seenThere(charter, served)}.`] }
}

function seenThere({ revision }: Charter, served: ServedPage | 'unchanged' | undefined): string {
  if (served === undefined || served === 'unchanged') return 'shows no page yet'
  if (served.revision === revision) return 'shows another page than ours'
  return served.revision === undefined ? 'shows no page of ours' : `still shows revision ${served.revision}`
}
