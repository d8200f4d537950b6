// A charter's other public address: a small page that leads to the one that there is, live once the CDN leads there.
import type { Charter } from '../../domain/charter.ts'
import type { Owed } from '../../domain/owed.ts'
import { retryAt } from '../../domain/retry.ts'
import { sha256 } from '../../domain/sha256.ts'
import type { Page } from '../../ports/pages.ts'
import type { World } from '../../ports.ts'
import { movedPage } from '../../views/moved-page.ts'
import { DONE, type Paid } from '../carrier.ts'
import { putPage } from './publish-page.ts'

export async function leadToPage(
  world: World,
  charter: Charter,
  { about = '', attempts }: Owed,
): Promise<Paid<Charter>> {
  // An address that another charter has is that one's page.
  if (!(await world.charters.addAlias(about, charter.id))) return DONE
  const page = leadingPage(world, charter, about)
  await putPage(world, page, undefined)
  await world.pages.invalidate([page.path], `${charter.id}-${about}-${digest(page.html)}-${attempts}`)

  // A viewer function follows it to the page itself, whose revision only grows; without one this page is served.
  const shown = await world.pages.look(page.path)
  if (shown === 'unchanged' || shown?.revision !== undefined) return DONE
  const due = retryAt({ attempts, retry: 'later' }, world.clock.business())
  return { end: { kind: 'later', due, problems: [`The address ${page.path} does not lead to the guest page yet.`] } }
}

export function leadingPage(world: World, charter: Charter, alias: string): Page {
  const redirect = `/${charter.id}.html`
  const html = world.templates.render('moved-page.html', movedPage(world.operator, charter.id))
  return { path: `/${alias}.html`, revision: 1, html, redirect }
}

function digest(html: string): string {
  return sha256(html).slice(0, 8)
}
