// A charter's manifest as it is now: crew from its seats and the roster, persons aboard from their waivers.
import type { Charter } from '../charter.ts'
import type { Operator } from '../operator.ts'
import type { Person } from '../person.ts'
import { isTaken, type Seat } from '../seat.ts'
import type { RegisteredGuest } from '../waiver/register.ts'
import type { Waiver } from '../waiver/waiver.ts'
import type { CrewAboard, GuestAboard, Manifest } from './manifest.ts'

export interface Sources {
  readonly operator: Operator
  readonly people: readonly Person[]
  /** By waiver's id: those that could be read. */
  readonly waivers: ReadonlyMap<string, Pick<Waiver, 'phone' | 'guardian'>>
}

/** More rows than any boat has; the item has to hold them until they are kept. */
const MOST = 300

export function drawUp(charter: Charter, { operator, people, waivers }: Sources): Manifest {
  const { id, brand, boat } = operator
  const { name, date, times, timeZone, place, guestCount, contact, revision, historyHash } = charter
  return {
    operator: id,
    brand,
    boat,
    charter: charter.id,
    name,
    date,
    times,
    timeZone,
    place,
    revision,
    crew: charter.seats.filter((seat) => isTaken(seat) || seat.standing === 'open').map((seat) => crewOf(seat, people)),
    guests: signedUp(charter)
      .slice(0, MOST)
      .map(([key, guest]) => guestOf(guest, charter.waiverStatus[key] === 'SIGNED', waivers.get(guest.waiver))),
    guestCount,
    contact,
    history: historyHash,
  }
}

/** Ids of the waivers that say who is aboard. */
export function waiversNeeded(charter: Charter): readonly string[] {
  return [...new Set(signedUp(charter).map(([, { waiver }]) => waiver))].slice(0, MOST)
}

export interface Gaps {
  /** Booked, and nobody has signed for them. */
  readonly missing: number
  /** More than were booked. */
  readonly beyond: number
  readonly needGuardian: readonly string[]
  readonly openSeats: readonly string[]
  readonly noCaptain: boolean
  readonly countUnknown: boolean
}

export function gapsOf({ guests, guestCount, crew }: Manifest): Gaps {
  return {
    missing: Math.max(0, (guestCount ?? 0) - guests.length),
    beyond: guestCount === undefined ? 0 : Math.max(0, guests.length - guestCount),
    needGuardian: guests.filter(({ signed }) => !signed).map(({ name }) => name),
    openSeats: crew.filter(({ name, seat }) => name === undefined && seat !== 'captain').map(({ seat }) => seat),
    noCaptain: !crew.some(({ seat, name }) => seat === 'captain' && name !== undefined),
    countUnknown: guestCount === undefined,
  }
}

export function isComplete({ missing, beyond, needGuardian, noCaptain, countUnknown }: Gaps): boolean {
  return missing + beyond + needGuardian.length === 0 && !noCaptain && !countUnknown
}

function signedUp({ waivers, waiverStatus }: Charter): readonly (readonly [string, RegisteredGuest])[] {
  return Object.entries(waivers.guests)
    .filter(([key, { voided }]) => !voided && waiverStatus[key] !== 'VOID')
    .sort(([, a], [, b]) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function crewOf(seat: Seat, people: readonly Person[]): CrewAboard {
  if (!isTaken(seat)) return { seat: seat.seat, standing: seat.standing }
  const person = people.find(({ id }) => id === seat.crew)
  const { phone, emergency } = person ?? {}
  return { seat: seat.seat, name: person?.name ?? seat.name, phone, emergency, standing: seat.standing }
}

function guestOf(
  { name, minor, guardian }: RegisteredGuest,
  signed: boolean,
  waiver: Pick<Waiver, 'phone' | 'guardian'> | undefined,
): GuestAboard {
  if (!minor) return { name, minor, phone: waiver?.phone, signed }
  const phone = waiver?.guardian?.phone ?? waiver?.phone
  return { name, minor, signed, ...(guardian ? { guardian: { name: guardian, phone } } : {}) }
}
