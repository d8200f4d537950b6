// The card of a waiver that came without the party's link: a person says whose it is.
import type { CharterFacts } from '../domain/charter-facts.ts'
import type { Operator } from '../domain/operator.ts'
import { signerOf, type Waiver, type WaiverGuest } from '../domain/waiver/waiver.ts'
import { charterLabels } from './charter-labels.ts'
import { listed } from './plain-text.ts'
import { heading, lines, message, type Part, type SlackMessage, small } from './slack-blocks.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import { md } from './slack-text.ts'
import { moment, timeWindow } from './times.ts'

export interface UnmatchedWaiverInput {
  readonly operator: Operator
  readonly waiver: Waiver
  /** The one that was asked for first, then the coming ones. */
  readonly candidates: readonly (CharterFacts & { readonly id: string })[]
}

const OFFERED = 5

export function unmatchedWaiver(input: UnmatchedWaiverInput): SlackMessage {
  const { operator, waiver } = input
  const names = listed(waiver.guests.map(guestWords))
  return message(md`A waiver came without the guests’ link: ${names}`, [
    heading('Whose waiver is this?'),
    lines(
      md`*Guest*  ${names}`,
      md`*Signed by*  ${waiver.guests.every(({ status }) => status === 'SIGNED') ? signerOf(waiver) : 'no guardian yet'}`,
      md`*Asked for*  ${waiver.askedFor ?? 'no charter'}`,
    ),
    small(
      md`came ${moment(waiver.at, operator.timeZone)} without the link that our guests have, so it does not count yet`,
    ),
    ...endParts(input),
  ])
}

function endParts({ operator, waiver, candidates }: UnmatchedWaiverInput): readonly Part[] {
  const { matched, dismissed, charterId } = waiver
  if (dismissed) return [lines(md`*Not ours*, says ${dismissed.by}, ${moment(dismissed.at, operator.timeZone)}.`)]
  if (matched?.kind === 'person') {
    const charter = candidates.find(({ id }) => id === charterId)
    const name = charter ? `${charter.name}, ${timeWindow(charter)}` : (charterId ?? '')
    return [lines(md`*Counted for ${name}* by ${matched.by}, ${moment(matched.at, operator.timeZone)}.`)]
  }
  const offered = candidates.slice(0, OFFERED)
  const labels = charterLabels(offered)
  const places = offered.map(
    ({ id }, at): Button => ({ label: labels[at] ?? id, action: 'waiver_match', value: buttonValue(waiver.id, id) }),
  )
  const notOurs: Button = { label: 'Not ours', action: 'waiver_not_ours', value: waiver.id }
  return [{ kind: 'actions', buttons: [...places, notOurs] }]
}

function guestWords({ name, minor }: WaiverGuest): string {
  return minor ? `${name} (under 18)` : name
}
