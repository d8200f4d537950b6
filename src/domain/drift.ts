// What each surface says beside what it should say: where they differ, and whether that is drift or merely on its way.
import type { Charter } from './charter.ts'
import type { EffectKind, Owed } from './owed.ts'

/** In the order in which they are shown. */
export const DRIFT_FIELDS = [
  'there',
  'block',
  'name',
  'date',
  'hours',
  'title',
  'boards',
  'place',
  'guests',
  'captain',
  'crew',
  'cancelled',
  'wording',
  'revision',
] as const
export type DriftField = (typeof DRIFT_FIELDS)[number]

export const SURFACES = ['calendar', 'feed', 'page', 'mail'] as const
export type SurfaceName = (typeof SURFACES)[number]

/** In words, as people read them there; what a surface doesn't speak of is left out. */
export type Said = Readonly<Partial<Record<DriftField, string>>>

export type Surface =
  | { readonly kind: 'read'; readonly name: SurfaceName; readonly should: Said; readonly says: Said }
  /** There is nothing to compare, and nothing wrong with that. */
  | { readonly kind: 'silent'; readonly name: SurfaceName; readonly why: string }
  | { readonly kind: 'unread'; readonly name: SurfaceName; readonly why: string }

export interface Difference {
  readonly surface: SurfaceName
  readonly field: DriftField
  readonly should: string
  readonly says: string
}

export interface Compared {
  readonly surfaces: readonly Surface[]
  readonly drift: readonly Difference[]
  /** Differences that mend themselves: what brings them is owed, or the feed is behind by minutes. */
  readonly coming: readonly Difference[]
}

/** Of a longer text the beginning tells enough. */
const TELLING = 160

/** The feed may be this much behind the calendar that it shows. */
export const FEED_LAG_MS = 30 * 60_000

/** `feedMayLag`: the entry was changed a moment ago. */
export function compare(charter: Charter, surfaces: readonly Surface[], feedMayLag: boolean): Compared {
  const all = surfaces.flatMap(differencesOn)
  const drift = all.filter((one) => !isComing(charter, one, all, feedMayLag))
  return { surfaces, drift, coming: all.filter((one) => !drift.includes(one)) }
}

/** Other words alone are told only where everything that can be named agrees. */
export function differencesOn(surface: Surface): readonly Difference[] {
  if (surface.kind !== 'read') return []
  const { name, should, says } = surface
  const found = DRIFT_FIELDS.filter((field) => folded(should[field]) !== folded(says[field]))
  const named = found.filter((field) => field !== 'wording')
  return (named.length > 0 ? named : found).map((field) => ({
    surface: name,
    field,
    should: (should[field] ?? '').slice(0, TELLING),
    says: (says[field] ?? '').slice(0, TELLING),
  }))
}

/** What a drift is remembered by: the same text as long as it is the same. */
export function driftKey({ surface, field, should, says }: Difference): string {
  return [surface, field, should, says].join(' | ')
}

const BROUGHT_BY: Readonly<Record<SurfaceName, EffectKind>> = {
  calendar: 'calendar',
  feed: 'calendar',
  page: 'page',
  mail: 'boarding',
}

/** After so many tries it is no longer on its way by itself. */
const STUCK = 3

function isComing(charter: Charter, one: Difference, all: readonly Difference[], feedMayLag: boolean): boolean {
  const debts = Object.values(charter.owed).filter(({ kind }) => kind === BROUGHT_BY[one.surface])
  if (debts.some((debt) => isOnItsWay(debt, one))) return true
  if (one.surface !== 'feed' || !feedMayLag) return false
  const inCalendar = all.find(({ surface, field }) => surface === 'calendar' && field === one.field)
  return inCalendar?.says !== one.says
}

/** The guests' mail waits for its time and for its gate; what it waits for is told on its own card. */
function isOnItsWay({ kind, attempts, about }: Owed, { surface, field }: Difference): boolean {
  if (kind === 'boarding') return true
  const isOthers = surface !== 'page' && OTHERS.has(field) && !(field === 'place' && about)
  return attempts < STUCK && !isOthers
}

/** What people type into the entry, and nobody owes; the place is written where a manager asks for it. */
const OTHERS: ReadonlySet<DriftField> = new Set(['name', 'title', 'place'])

function folded(words: string | undefined): string {
  return (words ?? '').replace(/\s+/g, ' ').trim()
}
