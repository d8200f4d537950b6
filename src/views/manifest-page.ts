// The manifest and trip sheet as a page to print: who is aboard, whom to call, and blanks for the pen.
import { gapsOf } from '../domain/manifest/draw-up.ts'
import {
  aboardCount,
  type CrewAboard,
  type GuestAboard,
  type Manifest,
  manifestHash,
} from '../domain/manifest/manifest.ts'
import { phoneWords } from '../domain/phone.ts'
import { captainWords, gapSentences } from './manifest-words.ts'
import { counted } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { clockTimeWithZone, moment, timeWindow } from './times.ts'

export interface ManifestPage {
  readonly title: string
  readonly brand: string
  readonly boat: string
  readonly heading: string
  readonly state: string
  /** The charter was changed after it was frozen. */
  readonly changed: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly crew: readonly CrewRow[]
  readonly guests: readonly GuestRow[]
  readonly count: string
  readonly gaps: readonly string[]
  readonly blanks: readonly { readonly label: string; readonly wide: boolean }[]
  readonly foot: readonly string[]
}

export interface CrewRow {
  readonly seat: string
  readonly name: string
  readonly phone: string
  readonly emergency: string
}

export interface GuestRow {
  readonly place: string
  readonly name: string
  readonly age: string
  readonly call: string
}

/** Blank rows for who has not signed; a longer list is finished on the back. */
const MOST_BLANK_ROWS = 12

const BLANKS = [
  { label: 'Weather, wind, sea', wide: true },
  { label: 'Float plan: route, stops', wide: true },
  { label: 'Departed at', wide: false },
  { label: 'Back at', wide: false },
  { label: 'Heads out', wide: false },
  { label: 'Heads back', wide: false },
  { label: 'Radio channel', wide: false },
  { label: 'Fuel out / in', wide: false },
  { label: 'Remarks', wide: true },
  { label: 'Captain’s signature', wide: true },
] as const

/** `revision`: the charter's, as it is now. */
export function manifestPage(manifest: Manifest, revision = manifest.revision): ManifestPage {
  const { name, brand, boat, castOff } = manifest
  const heading = `${name} · ${timeWindow(manifest)}`
  return {
    title: `Manifest: ${heading}`,
    brand,
    boat,
    heading,
    state: stateOf(manifest),
    changed:
      castOff && revision > manifest.revision
        ? `The charter is at revision ${revision} now. This is how it stood when it cast off.`
        : '',
    facts: factsOf(manifest),
    crew: manifest.crew.map(crewRow),
    guests: guestRows(manifest),
    count: countSentence(manifest),
    gaps: gapSentences(gapsOf(manifest)),
    blanks: BLANKS,
    foot: footOf(manifest),
  }
}

function stateOf({ castOff, timeZone }: Manifest): string {
  if (!castOff) return 'Not cast off yet: this list follows the charter until it is.'
  return `Frozen at cast off by ${castOff.by}, ${moment(castOff.at, timeZone)}.`
}

function factsOf(manifest: Manifest): ManifestPage['facts'] {
  const { times, timeZone, place, contact } = manifest
  const called = [contact?.name, contact?.phone && phoneWords(contact.phone), contact?.email].filter(
    (word) => word !== undefined,
  )
  return [
    { label: 'Captain', value: captainWords(manifest) },
    { label: 'Boarding', value: times ? clockTimeWithZone(times.boardsAt ?? times.startsAt, timeZone) : 'not set' },
    { label: 'Back by', value: times ? moment(times.endsAt, timeZone) : 'not set' },
    { label: 'From', value: place ?? 'not set' },
    { label: 'Charterer', value: called.length > 0 ? called.join(' · ') : 'none' },
  ]
}

function crewRow({ seat, name, phone, emergency, standing }: CrewAboard): CrewRow {
  const note = standing === 'confirmed' || name === undefined ? '' : ` (${standing})`
  return {
    seat: seatWords(seat),
    name: name === undefined ? 'open' : `${name}${note}`,
    phone: phone ? phoneWords(phone) : '',
    emergency: emergency ?? '',
  }
}

function guestRows(manifest: Manifest): readonly GuestRow[] {
  const { guests } = manifest
  const { missing } = gapsOf(manifest)
  const blank = Array.from({ length: Math.min(missing, MOST_BLANK_ROWS) }, (_, at) => at)
  return [
    ...guests.map((guest, at) => ({
      place: String(at + 1),
      name: guest.name,
      age: ageWords(guest),
      call: callWords(guest),
    })),
    ...blank.map((at) => ({ place: String(guests.length + at + 1), name: '', age: '', call: '' })),
  ]
}

function ageWords({ minor, signed }: GuestAboard): string {
  if (!minor) return 'adult'
  return signed ? 'minor' : 'minor, guardian has not signed'
}

function callWords({ guardian, phone }: GuestAboard): string {
  if (!guardian) return phone ? phoneWords(phone) : ''
  return `guardian ${guardian.name}${guardian.phone ? `, ${phoneWords(guardian.phone)}` : ''}`
}

function countSentence(manifest: Manifest): string {
  const { crew, guests, guestCount } = manifest
  const hands = aboardCount({ crew, guests: [] })
  const all = `${aboardCount(manifest)} aboard by this list: ${hands} crew, ${counted(guests.length, 'guest')}.`
  return guestCount === undefined ? `${all} How many were booked is not known.` : `${all} Booked: ${guestCount}.`
}

function footOf(manifest: Manifest): readonly string[] {
  const { charter, revision, castOff } = manifest
  const stand = `${charter} · revision ${revision}`
  if (!castOff) return [stand]
  return [`${stand} · cast off ${castOff.nth}`, `SHA-256 ${manifestHash(manifest)}`]
}
