// What the ops page asks of the past: every entry of a charter's history, and how it stood at a moment.
import { asOf } from '../domain/as-of.ts'
import type { Charter } from '../domain/charter.ts'
import { isMoney } from '../domain/deed.ts'
import { seesContact, type Viewer } from '../domain/ops-viewer.ts'
import type { World } from '../ports.ts'
import { asOfSaid } from '../views/api/as-of.ts'
import { revisionSaid } from '../views/api/charter-history.ts'
import type { AsOfSaid, Revision } from '../views/api/schema.ts'
import { type Shown, showCharter } from './show-charter.ts'
import { wholeHistory } from './undo-last.ts'

export interface Story {
  readonly kind: 'story'
  readonly id: string
  readonly name: string
  /** Newest first. */
  readonly revisions: Revision[]
  /** Hash of the last one, where there are more. */
  readonly next?: string | undefined
}

type Unknown = Extract<Shown, { readonly kind: 'unknown' }>

/** `after`: hash of the entry that the page before ended with. */
export async function charterStory(
  world: World,
  viewer: Viewer,
  name: string,
  { after, most }: { readonly after?: string | undefined; readonly most: number },
): Promise<Story | Unknown | { readonly kind: 'no-such-entry' }> {
  const found = await showCharter(world, name)
  if (found.kind === 'unknown') return found
  const { charter } = found
  const history = (await wholeHistory(world, charter)).toReversed()
  const theirs = history.filter(({ deed }) => viewer.role === 'manager' || !isMoney(deed))
  const from = after === undefined ? 0 : theirs.findIndex(({ hash }) => hash === after) + 1
  if (after !== undefined && from === 0) return { kind: 'no-such-entry' }
  const shown = theirs.slice(from, from + most)
  return {
    kind: 'story',
    id: charter.id,
    name: charter.name,
    revisions: shown.map((entry) => revisionSaid(entry, fitted(world, viewer, charter))),
    next: theirs.length > from + most ? shown.at(-1)?.hash : undefined,
  }
}

export async function charterAsOf(
  world: World,
  viewer: Viewer,
  name: string,
  moment: Date,
): Promise<{ readonly kind: 'then'; readonly said: AsOfSaid } | Unknown | { readonly kind: 'not-yet' }> {
  const found = await showCharter(world, name)
  if (found.kind === 'unknown') return found
  const { charter } = found
  const [people, history] = await Promise.all([world.people.all(), wholeHistory(world, charter)])
  const then = asOf(charter, history, moment)
  if (!then) return { kind: 'not-yet' }
  const known = { operator: world.operator, charter, people, history }
  return { kind: 'then', said: asOfSaid(known, fitted(world, viewer, charter), then, moment) }
}

function fitted({ operator, clock }: World, viewer: Viewer, charter: Charter) {
  return { viewer, timeZone: operator.timeZone, seesContact: seesContact(viewer, charter, clock.business()) }
}
