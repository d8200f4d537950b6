// What a manifest leaves open, and its crew, as phrases.
import type { Gaps } from '../domain/manifest/draw-up.ts'
import type { Manifest } from '../domain/manifest/manifest.ts'
import { phoneWords } from '../domain/phone.ts'
import { counted, listed, oneLine } from './plain-text.ts'
import { seatWords } from './seat-words.ts'

export function gapSentences({
  missing,
  beyond,
  needGuardian,
  openSeats,
  noCaptain,
  countUnknown,
}: Gaps): readonly string[] {
  return [
    ...(noCaptain ? ['No captain is named.'] : []),
    ...(openSeats.length > 0 ? [`Open: ${listed(openSeats.map(seatWords))}.`] : []),
    ...(countUnknown ? ['How many guests were booked is not known.'] : []),
    ...(missing > 0 ? [`${counted(missing, 'guest')} booked ${missing === 1 ? 'has' : 'have'} not signed.`] : []),
    ...(beyond > 0 ? [`${counted(beyond, 'guest')} more signed than were booked.`] : []),
    ...(needGuardian.length > 0 ? [`No guardian has signed for ${listed(needGuardian.map(oneLine))}.`] : []),
  ]
}

export function captainWords({ crew }: Manifest): string {
  const captain = crew.find(({ seat, name }) => seat === 'captain' && name !== undefined)
  if (!captain) return 'not named'
  return captain.phone ? `${captain.name}, ${phoneWords(captain.phone)}` : String(captain.name)
}
