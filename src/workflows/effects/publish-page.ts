// The guest page: put over the version we know, invalidated by its exact path, then fetched until it is live.
import { createHash } from 'node:crypto'
import type { Charter } from '../../domain/charter.ts'
import type { Owed } from '../../domain/owed.ts'
import { retryAt } from '../../domain/retry.ts'
import { asFailure } from '../../failure.ts'
import type { Page, World } from '../../ports.ts'
import { guestPage } from '../../views/guest-page.ts'
import { DONE, type Paid } from '../carrier.ts'

export async function publishPage(world: World, charter: Charter, debt: Owed): Promise<Paid<Charter>> {
  const page = pageOf(world, charter)
  const hash = createHash('sha256').update(page.html).digest('hex')
  const known = charter.shown.page
  if (known?.hash === hash && known.live) return DONE

  const put = known?.hash === hash ? { etag: known.etag } : await putPage(world, page, known?.etag)
  if (put === 'superseded') return DONE
  await world.pages.invalidate([page.path], `${charter.id}-${charter.revision}-${debt.attempts}`)

  const served = await world.pages.served(page.path)
  const live = served === charter.revision
  const shown = { revision: charter.revision, etag: put.etag, hash, live }
  const learn = (item: Charter) => ({ ...item, shown: { ...item.shown, page: shown } })
  return live ? { ...DONE, learn } : { end: notLive(world, debt, served), learn }
}

export function pageOf(world: World, charter: Charter): Page {
  const html = world.templates.render('guest-page.html', guestPage({ operator: world.operator, charter }))
  return { path: `/${charter.id}.html`, revision: charter.revision, html }
}

export async function putPage(world: World, page: Page, etag: string | undefined) {
  try {
    return await world.pages.put(page, etag)
  } catch (error) {
    if (asFailure(error, 'put the page').facts.code === 'superseded') return 'superseded'
    throw error
  }
}

function notLive(world: World, { attempts }: Owed, served: number | undefined) {
  const due = retryAt({ attempts, retry: 'later' }, world.clock.business())
  const seen = served === undefined ? 'shows no page yet' : `still shows revision ${served}`
  return { kind: 'later' as const, due, problems: [`The public address ${seen}.`] }
}
