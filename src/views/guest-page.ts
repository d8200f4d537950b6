// What the guest page says: strings alone, no personal data; `templates/guest-page.html` lays them out.
import type { Charter } from '../domain/charter.ts'
import { boardsAt, captainOf } from '../domain/charter-facts.ts'
import type { Operator } from '../domain/operator.ts'
import { firstName } from '../domain/person.ts'
import { remembered } from '../domain/remembered.ts'
import { mapOf, photosPath } from './addresses.ts'
import { readableAccent, shaded } from './contrast.ts'
import { guestCrew, partyName } from './guest-words.ts'
import { clockTimeWithZone, dateWords, hoursWords, longDateWords } from './times.ts'

/** `coming` until the charter ends there, then `post`, under an address of its own. */
export type GuestFace = 'coming' | 'post'

export interface GuestPageData {
  readonly title: string
  readonly heading: string
  /** One sentence under the heading. */
  readonly lead: string
  readonly face: GuestFace | 'cancelled'
  readonly brand: string
  readonly boat: string
  readonly revision: number
  readonly day: string
  readonly boards: string
  readonly timeSet: boolean
  readonly boardsNote: string
  readonly sails: string
  readonly place: string
  /** Absent while the place is not set. */
  readonly map: string | undefined
  readonly dock: string | undefined
  readonly parking: string | undefined
  /** Public addresses: what is personal stands behind the party's own link. */
  readonly waiver: string
  readonly photos: string
  /** Tells in a few bytes, uncached, which page counts now. */
  readonly current: string
  readonly captain: string
  readonly captainNote: string
  readonly crew: readonly { readonly name: string; readonly seat: string }[]
  readonly inbox: string
  readonly colours: GuestColours
}

export interface GuestColours {
  readonly lightGround: string
  readonly lightAccent: string
  readonly darkGround: string
  readonly darkSheet: string
  readonly darkBand: string
  readonly darkAccent: string
}

const LIGHT = '#f6f8f9'
const DARK = '#0f1a20'
const DARK_SHEET = '#17252d'

export function guestPage({
  operator,
  charter,
  face = 'coming',
}: {
  readonly operator: Operator
  readonly charter: Charter
  readonly face?: GuestFace
}): GuestPageData {
  const { date, times, timeZone, place } = charter
  const boards = boardsAt(charter)
  const captain = captainOf(charter)
  const shown = charter.cancelled ? 'cancelled' : face
  return {
    ...words(shown, charter, operator),
    title: `${dateWords(date)} aboard ${operator.boat} · ${operator.brand}`,
    face: shown,
    brand: operator.brand,
    boat: operator.boat,
    revision: charter.revision,
    day: longDateWords(date),
    boards: boards ? clockTimeWithZone(boards, timeZone) : 'Time to follow',
    timeSet: boards !== undefined,
    boardsNote: boardsNote(charter),
    sails: times ? hoursWords(times.startsAt, times.endsAt, timeZone) : 'Time to follow',
    place: place ?? 'The dock is being confirmed',
    map: mapOf(operator, place),
    dock: operator.dock,
    parking: operator.parking,
    waiver: `/waiver/index.html?event=${encodeURIComponent(charter.id)}`,
    photos: photosPath(charter.id),
    current: `/boarding/${encodeURIComponent(charter.id)}.json`,
    captain: captain?.name ? `Captain ${firstName(captain.name)}` : 'Your captain is being chosen',
    captainNote: captain ? `at the helm of ${operator.boat}` : 'The name will be here before you board',
    crew: guestCrew(charter),
    inbox: operator.inbox,
    colours: guestColours(operator),
  }
}

/** The accent as it can be read on light and on dark; the dark sheet is the lighter of the dark grounds. */
export function guestColours({ accent }: Operator): GuestColours {
  return coloursOf(accent)
}

const coloursOf = remembered(
  (accent: string): GuestColours => ({
    lightGround: LIGHT,
    lightAccent: readableAccent(accent, LIGHT),
    darkGround: DARK,
    darkSheet: DARK_SHEET,
    darkBand: shaded(accent),
    darkAccent: readableAccent(accent, DARK_SHEET),
  }),
  100,
)

function boardsNote({ times }: Charter): string {
  if (!times) return 'It will stand here as soon as it is set.'
  return `Be at the dock ${times.boardsAt ? 'by' : 'before'} then.`
}

function words(
  face: GuestPageData['face'],
  charter: Charter,
  { boat, brand }: Operator,
): { heading: string; lead: string } {
  const name = partyName(charter)
  const called = name ? `, ${name}` : ''
  switch (face) {
    case 'cancelled':
      return {
        heading: 'This sail is cancelled',
        lead: `${boat} does not sail on this day. If that surprises you, write to us.`,
      }
    case 'post':
      return {
        heading: `Thank you for sailing${called}`,
        lead: `We hope that you liked it aboard ${boat}. Fair winds from all of ${brand}.`,
      }
    case 'coming':
      return { heading: `Welcome aboard${called}`, lead: `All that you need to know for your sail on ${boat}.` }
  }
}
