// What a charter knows of its waivers: who signed, the chain of records, and which issue of the link opens.
import type { Charter } from '../charter.ts'
import { slug } from '../charter-id.ts'
import { owedKey } from '../owed.ts'
import { owe } from '../settle.ts'
import { evidenceOf, type Link } from './evidence.ts'
import { copyTo, type Waiver, type WaiverGuest } from './waiver.ts'

export interface WaiverRegister {
  /** Of the party's link: those of earlier issues are void. */
  readonly issue: number
  /** By the guest's name in `waiver_status`. */
  readonly guests: Readonly<Record<string, RegisteredGuest>>
  /** One record a waiver, oldest first. */
  readonly chain: readonly { readonly waiver: string; readonly hash: string; readonly copied?: true | undefined }[]
  /** The last new link that left by mail. */
  readonly linkSent?: { readonly issue: number; readonly to: string; readonly at: string } | undefined
}

export interface RegisteredGuest {
  readonly name: string
  readonly waiver: string
  readonly minor: boolean
  readonly birthDate?: string | undefined
  readonly guardian?: string | undefined
  readonly at: string
  /** Uploads with one of these are this guest's; who signs again keeps the codes that they were given. */
  readonly photoCodes: readonly string[]
  readonly voided?: { readonly by: string; readonly at: string } | undefined
}

export const NO_WAIVERS: WaiverRegister = { issue: 1, guests: {}, chain: [] }

/** Signatures that come close together move the count once. */
const SETTLE_MS = 2_000
const MOST_BYTES = 250_000
const CODES = 5

/** Counts a waiver once, however often it is told: status, record, copy and the count in Slack are one write. */
export function count(charter: Charter, waiver: Waiver, operator: string, now: Date): Charter {
  const { chain } = charter.waivers
  if (chain.some((link) => link.waiver === waiver.id)) return charter
  const link = { operator, charterId: charter.id, sequence: chain.length + 1, previous: chain.at(-1)?.hash ?? '' }
  const { hash } = evidenceOf(waiver, link)
  const linked = { ...charter.waivers, chain: [...chain, { waiver: waiver.id, hash }] }
  const counted = waiver.guests.reduce<Charter>((item, guest) => seated(item, waiver, guest), {
    ...charter,
    waivers: linked,
  })

  const at = now.toISOString()
  const kept = owe({ ...counted, updatedAt: at }, 'evidence', at, waiver.id)
  return oweCount(copyTo(waiver) ? owe(kept, 'copy', at, waiver.id) : kept, now)
}

/** The charter's item stays small enough for its table, whatever somebody with a link does. */
export function isFull({ waivers, waiverStatus }: Charter): boolean {
  return Buffer.byteLength(JSON.stringify([waivers, waiverStatus])) > MOST_BYTES
}

/** The summary in Slack, a moment after the first of several. */
export function oweCount(charter: Charter, now: Date): Charter {
  const planned = charter.owed[owedKey('summary')]
  const isComing = planned && planned.attempts === 0 && new Date(planned.due) > now
  return owe(charter, 'summary', isComing ? planned.due : new Date(now.getTime() + SETTLE_MS).toISOString())
}

export function copied(charter: Charter, waiver: string): Charter {
  const chain = charter.waivers.chain.map((link) =>
    link.waiver === waiver ? { ...link, copied: true as const } : link,
  )
  return { ...charter, waivers: { ...charter.waivers, chain } }
}

export function linkSent(charter: Charter, issue: number, to: string, at: string): Charter {
  return { ...charter, waivers: { ...charter.waivers, linkSent: { issue, to, at } } }
}

/** The same guest again takes their own place; a child is never overwritten by a namesake of age. */
function seated(charter: Charter, waiver: Waiver, guest: WaiverGuest): Charter {
  const key = keyOf(charter.waivers.guests, guest)
  const before = ownEntry(charter.waivers.guests, key)
  const known = before?.voided ? undefined : before
  const isSigned = known !== undefined && charter.waiverStatus[key] === 'SIGNED'
  const stays = isSigned && guest.status !== 'SIGNED'
  const photoCodes = [...(known?.photoCodes ?? []), guest.photoCode].slice(-CODES)
  return {
    ...charter,
    waiverStatus: { ...charter.waiverStatus, [key]: stays ? 'SIGNED' : guest.status },
    waivers: {
      ...charter.waivers,
      guests: { ...charter.waivers.guests, [key]: { ...(stays ? known : entryOf(waiver, guest)), photoCodes } },
    },
  }
}

function entryOf(waiver: Waiver, { name, minor, birthDate }: WaiverGuest): Omit<RegisteredGuest, 'photoCodes'> {
  return {
    name,
    waiver: waiver.id,
    minor,
    birthDate,
    guardian: minor ? waiver.guardian?.name : undefined,
    at: waiver.at,
  }
}

function keyOf(guests: WaiverRegister['guests'], guest: WaiverGuest): string {
  const base = slug(guest.name) || 'guest'
  const free = (key: string) => {
    const known = ownEntry(guests, key)
    return known === undefined || isSame(known, guest)
  }
  for (let nth = 1; ; nth += 1) {
    const key = nth === 1 ? base : `${base}-${nth}`
    if (free(key)) return key
  }
}

/** A guest may be called `constructor`. */
function ownEntry(guests: WaiverRegister['guests'], key: string): RegisteredGuest | undefined {
  return Object.hasOwn(guests, key) ? guests[key] : undefined
}

function isSame(known: RegisteredGuest, { name, minor, birthDate }: WaiverGuest): boolean {
  const sameDay = known.birthDate === undefined || birthDate === undefined || known.birthDate === birthDate
  return (
    slug(known.name) === slug(name) &&
    known.name.toLowerCase() === name.toLowerCase() &&
    known.minor === minor &&
    sameDay
  )
}

export interface Place {
  readonly link: Link
  readonly hash: string
  readonly copied: boolean
}

/** Where a waiver's record stands in the charter's chain; undefined for one that was never counted. */
export function placeIn(charter: Charter, waiver: string, operator: string): Place | undefined {
  const { chain } = charter.waivers
  const at = chain.findIndex((one) => one.waiver === waiver)
  const own = chain[at]
  if (!own) return undefined
  const link = { operator, charterId: charter.id, sequence: at + 1, previous: chain[at - 1]?.hash ?? '' }
  return { link, hash: own.hash, copied: own.copied ?? false }
}

/** Somebody aboard has yet to sign. */
export function awaitsWaivers({ waiverStatus, guestCount }: Charter): boolean {
  const statuses = Object.values(waiverStatus).filter((status) => status !== 'VOID')
  const signed = statuses.filter((status) => status === 'SIGNED').length
  return signed < Math.max(guestCount ?? 0, statuses.length)
}
