// The link that a charter's guests have: signed, of the charter's current issue, good until well after the trip.
import type { Charter } from '../domain/charter.ts'
import { zoned } from '../domain/times.ts'
import type { World } from '../ports.ts'

/** Photos and thanks come after the trip. */
const AFTER_MS = 60 * 24 * 3_600_000

export type Party =
  | { readonly kind: 'party'; readonly charter: Charter; readonly issue: number }
  /** Forged, expired, replaced by a newer one, or of a charter that is gone. */
  | { readonly kind: 'dead' }

/** Links end by wall time, trips by business time: what is left of the one is added to the other. */
export function partyToken(world: World, charter: Charter): string {
  const left = Math.max(0, endOf(charter).getTime() - world.clock.business().getTime())
  const until = new Date(world.clock.wall().getTime() + left + AFTER_MS)
  return world.links.sign({ kind: 'party', charter: charter.id, issue: charter.waivers.issue }, until)
}

export async function openParty(world: World, token: string): Promise<Party> {
  const link = world.links.open(token, 'party')
  const charter = link && (await world.charters.get(link.charter))
  if (!charter || charter.waivers.issue !== link.issue) return { kind: 'dead' }
  return { kind: 'party', charter, issue: link.issue }
}

export function endOf({ times, date, timeZone }: Charter): Date {
  return new Date(times?.endsAt ?? zoned(date, '23:59', timeZone))
}
