// Looks at each place where people see a charter, side by side; one that can't be read is said to be so, and no more.
import type { Charter } from '../domain/charter.ts'
import { type Compared, compare, FEED_LAG_MS, type Surface, type SurfaceName } from '../domain/drift.ts'
import type { FeedEntry, FeedReading } from '../domain/feed.ts'
import { localDate } from '../domain/times.ts'
import type { CalendarEntry } from '../ports/inbox-and-calendar.ts'
import type { World } from '../ports.ts'
import { entrySurface, mailSurface, pageAsPut, pageSurface } from '../views/surface-words.ts'

/** Where entries are looked for: one by one, or in what was listed for many charters at once. */
export interface Looks {
  readonly entry: (charter: Charter) => Promise<CalendarEntry | undefined>
  /** Missing where the operator has no feed. */
  readonly feed?: ((charter: Charter) => Promise<FeedEntry | undefined>) | undefined
}

export interface Read extends Compared {
  /** Wall time of the entry's last change. */
  readonly entryChanged?: string | undefined
}

export async function readSurfaces(world: World, charter: Charter, looks: Looks): Promise<Read> {
  const of = { operator: world.operator, charter }
  const entry = looks.entry(charter)
  const feed = looks.feed?.(charter)
  const surfaces = await Promise.all([
    reading('calendar', async () => entrySurface(of, 'calendar', live(await entry))),
    feed ? reading('feed', async () => entrySurface(of, 'feed', asTyped(await feed))) : noFeed(),
    reading('page', () => pageLook(world, charter)),
    mailSurface(of),
  ])
  const entryChanged = (await entry.catch(() => undefined))?.updated
  return { ...compare(charter, surfaces, isRecent(world, entryChanged, charter.updatedAt)), entryChanged }
}

/** The gate of the boarding mail asks only for what it needs. */
export async function readCalendarAndPage(world: World, charter: Charter): Promise<Compared> {
  const of = { operator: world.operator, charter }
  const surfaces = await Promise.all([
    world.calendar.get(charter.entry.eventId).then((entry) => entrySurface(of, 'calendar', live(entry))),
    pageLook(world, charter),
  ])
  return compare(charter, surfaces, false)
}

export function feedEntryOf({ whole, problems, entries }: FeedReading, charter: Charter): FeedEntry | undefined {
  if (!whole) throw new Error(`the feed is not whole: ${problems.join(', ')}`)
  const found = entries.filter(({ uid, cancelled }) => uid === charter.entry.iCalUID && !cancelled)
  return found.length > 1 ? found.find(({ start }) => isOn(start, charter)) : found[0]
}

/** Instances of a series share their uid. */
function isOn(start: string, { date, entry, timeZone }: Charter): boolean {
  return start === entry.start || Date.parse(start) === Date.parse(entry.start) || localDate(start, timeZone) === date
}

/** The version that we put is enough to know; any other is read word by word. */
async function pageLook(world: World, charter: Charter): Promise<Surface> {
  const known = charter.shown.page
  const isOurs = known?.revision === charter.revision
  const of = { operator: world.operator, charter }
  const shown = await world.pages.look(`/${charter.id}.html`, isOurs ? known.etag : undefined)
  if (shown === 'unchanged') return pageAsPut(of)
  return pageSurface(of, shown && { says: shown.says, asPut: !isOurs || shown.hash === known.hash })
}

async function reading(name: SurfaceName, look: () => Promise<Surface>): Promise<Surface> {
  try {
    return await look()
  } catch (error) {
    return { kind: 'unread', name, why: error instanceof Error ? error.message : String(error) }
  }
}

function noFeed(): Surface {
  return { kind: 'silent', name: 'feed', why: 'no iCal address is set' }
}

function live(entry: CalendarEntry | undefined): CalendarEntry | undefined {
  return entry?.status === 'cancelled' ? undefined : entry
}

function asTyped(entry: FeedEntry | undefined) {
  return entry && { ...entry, summary: entry.title }
}

/** Google tells wall time, our own changes are of business time. */
function isRecent({ clock }: World, entryChanged: string | undefined, charterChanged: string): boolean {
  const since = [
    clock.business().getTime() - Date.parse(charterChanged),
    ...(entryChanged ? [clock.wall().getTime() - Date.parse(entryChanged)] : []),
  ]
  return since.some((ms) => ms < FEED_LAG_MS)
}
