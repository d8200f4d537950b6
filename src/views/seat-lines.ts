// The seats of a charter, a line each: who, how sure, and by whose word; what several have in common is said once.
import { hasSeen } from '../domain/answer.ts'
import type { Charter } from '../domain/charter.ts'
import type { CharterFacts } from '../domain/charter-facts.ts'
import { firstName } from '../domain/person.ts'
import { mayAs, type Role } from '../domain/role.ts'
import { isTaken, type Seat } from '../domain/seat.ts'
import { holderWords, seatWords, standingNote } from './seat-words.ts'
import { lines, type Part, small } from './slack-blocks.ts'
import { joined, type Mrkdwn, md } from './slack-text.ts'
import { moment } from './times.ts'

/** Who keeps the crew together sees who has seen their part as it is now. */
export function seatParts(charter: Charter, viewer: Role): readonly Part[] {
  const seen = mayAs(viewer, 'captain')
    ? charter.seats.filter((seat) => isTaken(seat) && hasSeen(charter, seat.crew))
    : []
  return seatPartsOf(charter, viewer, new Set(seen))
}

export function seatPartsOf(
  { seats, timeZone }: Pick<CharterFacts, 'seats' | 'timeZone'>,
  viewer: Role,
  seen: ReadonlySet<Seat> = new Set(),
): readonly Part[] {
  const common = viewer === 'guest' ? undefined : commonSource(seats, timeZone)
  const said = seats.map((seat) => {
    const source = sourceWords(seat, timeZone)
    const own = source && source.mrkdwn !== common?.mrkdwn ? [source] : []
    return joined(
      [seatLine(seat, viewer), ...(viewer === 'guest' ? [] : own), ...(seen.has(seat) ? [md`seen`] : [])],
      '  ·  ',
    )
  })
  return [lines(...said), ...(common ? [small(md`Where nothing else is said: ${common}`)] : [])]
}

function seatLine(seat: Seat, viewer: Role): Mrkdwn {
  if (viewer === 'guest') return md`*${seatWords(seat.seat)}*  ${isTaken(seat) ? firstName(seat.name) : 'follows'}`
  const standing = isTaken(seat) && standingNote(seat.standing) === '' ? ` · ${seat.standing}` : ''
  return md`*${seatWords(seat.seat)}*  ${holderWords(seat)}${standing}`
}

/** The word that most seats come from, where it is more than one. */
function commonSource(seats: readonly Seat[], timeZone: string): Mrkdwn | undefined {
  const sources = seats.flatMap((seat) => sourceWords(seat, timeZone) ?? [])
  const times = ({ mrkdwn }: Mrkdwn) => sources.filter((other) => other.mrkdwn === mrkdwn).length
  const most = sources.reduce<Mrkdwn | undefined>(
    (best, one) => (best && times(best) >= times(one) ? best : one),
    undefined,
  )
  return most && times(most) > 1 ? most : undefined
}

function sourceWords({ source }: Seat, timeZone: string): Mrkdwn | undefined {
  if (!source) return undefined
  const how = {
    mail: 'mail, approved by',
    edit: 'set by',
    undo: 'put back by',
    override: 'override by',
    calendar: 'from',
    answer: 'said by',
  }[source.kind]
  return md`${how} ${source.by || 'a manager'}, ${moment(source.at, timeZone)}`
}
