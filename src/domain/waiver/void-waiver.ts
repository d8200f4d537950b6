// A waiver is voided, or the party's link: a new issue of the link is sent, and the old one opens nothing any more.
import type { Charter } from '../charter.ts'
import { owe } from '../settle.ts'
import { oweCount } from './register.ts'

export interface VoidedBy {
  readonly name: string
  /** Business time. */
  readonly now: Date
}

export type Voided =
  | { readonly kind: 'voided'; readonly guest: string; readonly to: string | undefined }
  | { readonly kind: 'already-voided'; readonly guest: string; readonly by: string; readonly at: string }
  | { readonly kind: 'sent-anew'; readonly to: string | undefined }
  /** Another link has been made since the list was drawn. */
  | { readonly kind: 'stale' }

interface VoidDecision {
  readonly next: Charter
  readonly outcome: Voided
}

/** `key`: in `waiver_status`; `waiver`: the one that was seen. */
export function voidWaiver(charter: Charter, key: string, waiver: string, by: VoidedBy): VoidDecision {
  const guest = charter.waivers.guests[key]
  if (!guest || guest.waiver !== waiver) return { next: charter, outcome: { kind: 'stale' } }
  if (guest.voided) return { next: charter, outcome: { kind: 'already-voided', guest: guest.name, ...guest.voided } }
  const voided = { ...guest, voided: { by: by.name, at: by.now.toISOString() } }
  const guests = { ...charter.waivers.guests, [key]: voided }
  const next = {
    ...charter,
    waiverStatus: { ...charter.waiverStatus, [key]: 'VOID' },
    waivers: { ...charter.waivers, guests },
  }
  const outcome = { kind: 'voided', guest: guest.name, to: charter.contact?.email } as const
  return { next: reissued(next, by.now), outcome }
}

/** `seen`: the issue that was there when the button was drawn. */
export function sendAnew(charter: Charter, seen: number, { now }: VoidedBy): VoidDecision {
  if (charter.waivers.issue !== seen) return { next: charter, outcome: { kind: 'stale' } }
  return { next: reissued(charter, now), outcome: { kind: 'sent-anew', to: charter.contact?.email } }
}

function reissued(charter: Charter, now: Date): Charter {
  const next = { ...charter, waivers: { ...charter.waivers, issue: charter.waivers.issue + 1 } }
  return oweCount(owe(next, 'party-link', now.toISOString()), now)
}
