// The guest page: put over the version we know, invalidated by its exact path, then fetched until it is live.
import { createHash } from 'node:crypto'
import type { Charter } from '../../domain/charter.ts'
import type { Owed } from '../../domain/owed.ts'
import { retryAt } from '../../domain/retry.ts'
import { asFailure } from '../../failure.ts'
import type { Page, ServedPage, World } from '../../ports.ts'
import { guestPage } from '../../views/guest-page.ts'
import { DONE, type Paid } from '../carrier.ts'

export async function publishPage(world: World, charter: Charter, debt: Owed): Promise<Paid<Charter>> {
  const page = pageOf(world, charter)
  const hash = createHash('sha256').update(page.html).digest('hex')
  const known = charter.shown.page
  if (known?.hash === hash && known.live) return DONE

  const put = known?.hash === hash ? { etag: known.etag } : await putPage(world, page, known?.etag)
  if (put === 'superseded') return DONE
  await world.pages.invalidate([page.path], referenceOf(charter, debt))

  const served = await world.pages.look(page.path)
  const live = served !== 'unchanged' && served?.hash === hash
  const shown = { revision: charter.revision, etag: put.etag, hash, live }
  const learn = (item: Charter) => ({ ...item, shown: { ...item.shown, page: shown } })
  return live ? { ...DONE, learn } : { end: notLive(world, charter, debt, served), learn }
}

export function pageOf(world: World, charter: Charter): Page {
  const html = world.templates.render('guest-page.html', guestPage({ operator: world.operator, charter }))
  return { path: `/${charter.id}.html`, revision: charter.revision, html }
}

/** The same for a try that is repeated after a crash; another one each time that the page is owed again. */
function referenceOf({ id, revision }: Charter, { fence, due, attempts }: Owed): string {
  return `${id}-${revision}-${fence}-${Date.parse(due)}-${attempts}`
}

export async function putPage(world: World, page: Page, etag: string | undefined) {
  try {
    return await world.pages.put(page, etag)
  } catch (error) {
    if (asFailure(error, 'put the page').facts.code === 'superseded') return 'superseded'
    throw error
  }
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
