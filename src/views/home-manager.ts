// A manager's part of the Home tab: what waits for them, what is held and why, what is not ready.
import type { Charter } from '../domain/charter.ts'
import { hasDeparted } from '../domain/departure.ts'
import type { Mail } from '../domain/mail.ts'
import type { Person } from '../domain/person.ts'
import { troubleLines } from './owed-words.ts'
import { counted } from './plain-text.ts'
import { readiness } from './readiness.ts'
import { lines, type Part } from './slack-blocks.ts'
import { buttonValue } from './slack-buttons.ts'
import { joined, type Mrkdwn, md } from './slack-text.ts'
import { moment, timeWindow } from './times.ts'

export interface ManagerInput {
  /** The coming ones, in order. */
  readonly charters: readonly Charter[]
  /** The newest ones. */
  readonly mails: readonly Mail[]
  readonly people: readonly Person[]
  readonly days: number
  readonly now?: Date | undefined
  readonly timeZone: string
}

export function managerParts(input: ManagerInput): readonly Part[] {
  return [...waitingParts(input), ...heldParts(input), ...openParts(input)]
}

/** What has departed can be decided no more. */
function waitingParts({ charters, mails, timeZone, now }: ManagerInput): readonly Part[] {
  const open = charters.filter((charter) => !now || !hasDeparted(charter, now))
  const cards = open.flatMap(({ name, proposals }) =>
    proposals
      .filter(({ state }) => state === 'waiting')
      .map(({ mail }) => md`• ${name}: ${mail.fromName || mail.from}, ${moment(mail.date, timeZone)}`),
  )
  const unplaced = mails
    .filter(isUnplaced)
    .map(
      ({ ref }) =>
        md`• “${ref.subject}” from ${ref.fromName || ref.from}, ${moment(ref.date, timeZone)}: which charter?`,
    )
  const all = [...cards, ...unplaced]
  return [
    lines(
      all.length > 0
        ? md`*Waiting for you*  ${counted(all.length, 'card')} in the channel`
        : md`*Waiting for you*  Nothing.`,
      ...all,
    ),
  ]
}

function isUnplaced({ card, placed, dismissed, answered, reading }: Mail): boolean {
  return Boolean(card) && !placed && !dismissed && !answered && reading.readings.some(({ charter }) => charter === null)
}

function heldParts({ charters, mails, people }: ManagerInput): readonly Part[] {
  const held = charters.flatMap((charter) =>
    troubleLines(charter, people).map((line): Mrkdwn => joined([md`• ${charter.name}:`, line], ' ')),
  )
  const answers = mails.flatMap(({ ref, owed }) =>
    (owed.answer?.problems ?? []).map((problem) => md`• Answer to ${ref.fromName || ref.from}: ${problem}`),
  )
  const all = [...held, ...answers]
  return all.length > 0 ? [lines(md`*Held, and why*`, ...all)] : []
}

function openParts({ charters, days }: ManagerInput): readonly Part[] {
  const open = charters.filter((charter) => !charter.cancelled && !readiness(charter).ready)
  if (open.length === 0) return [lines(md`*Not ready*  Nothing in the next ${days} days.`)]
  return [
    lines(md`*Not ready*  ${counted(open.length, 'charter')} in the next ${days} days`),
    ...open.map(
      (charter): Part => ({
        kind: 'lines',
        lines: [md`*${charter.name}*  ${timeWindow(charter)}  ·  ${readiness(charter).reasons.join(', ')}`],
        button: { label: 'Show', action: 'show_charter', value: buttonValue(charter.id) },
      }),
    ),
  ]
}
