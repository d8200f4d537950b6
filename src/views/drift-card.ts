// `/crew quinn-may-30 check`: one table of what differs, what agrees, and for managers a button for each way to mend it.
import type { Charter } from '../domain/charter.ts'
import { type Compared, type Difference, DRIFT_FIELDS, driftKey } from '../domain/drift.ts'
import { type Fix, type FixDirection, fixesFor } from '../domain/drift-fix.ts'
import type { KnownDrift } from '../domain/known-drift.ts'
import type { Operator } from '../domain/operator.ts'
import type { Role } from '../domain/role.ts'
import { agreementLines, driftSentence, driftTable, fieldWords } from './drift-words.ts'
import { listed } from './plain-text.ts'
import { heading, lines, message, type Part, type SlackMessage, small } from './slack-blocks.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import { md } from './slack-text.ts'
import { moment, timeWindow } from './times.ts'

export function looking(): SlackMessage {
  const words = md`Looking at calendar, feed, page and mail…`
  return message(words, [lines(words)])
}

export interface DriftCardInput {
  readonly charter: Charter
  readonly compared: Compared
  readonly viewer: Role
}

export function driftCard({ charter, compared, viewer }: DriftCardInput): SlackMessage {
  const title = `${charter.name} · ${timeWindow(charter)}`
  const { drift } = compared
  const said = drift.length === 0 ? md`${title}: nothing drifts.` : md`${title}: ${differWords(drift)}.`
  const { head, rows } = driftTable(compared)
  return message(said, [
    heading(title),
    lines(drift.length === 0 ? md`*Nothing drifts.*` : md`*Drift*  ${differWords(drift)}`),
    ...(rows.length > 0 ? [{ kind: 'table' as const, rows: [head, ...rows] }] : []),
    lines(...agreementLines(compared).map((line) => md`${line}`), ...adviceLines(charter, drift)),
    ...(viewer === 'manager' ? fixParts(charter, drift) : []),
    small(md`revision ${charter.revision} · ${charter.id}${rows.length > 0 ? LEGEND : ''}`),
  ])
}

const LEGEND = ' · “=” says the same, “–” doesn’t speak of it'

/** The channel's word of a drift: posted when it is found, kept true, and closed when all agrees again. */
export function driftNews({
  operator,
  charter,
  known,
}: {
  readonly operator: Operator
  readonly charter: Charter
  readonly known: KnownDrift
}): SlackMessage {
  const about = `${charter.name} · ${timeWindow(charter)}`
  const healed = known.healed.map((one) => md`✓ agrees again: ${driftSentence(one)}`)
  if (known.drift.length === 0)
    return message(md`${about}: everything agrees again.`, [
      lines(md`*${about}*  Everything agrees again.`, ...healed),
      small(md`first seen ${moment(known.since, operator.timeZone)}`),
    ])
  const found = known.drift.map((one) => md`• ${driftSentence(one)}`)
  return message(md`${about} drifts: ${known.drift.map(driftSentence).join(' ')}`, [
    lines(md`*${about}*  Not everything says the same:`, ...found, ...healed),
    {
      kind: 'actions',
      buttons: [{ label: 'Show and mend…', action: 'check_drift', value: buttonValue(charter.id) }],
    },
    small(md`first seen ${moment(known.since, operator.timeZone)}`),
  ])
}

/** Below the message that stands already. */
export function moreDrift(fresh: readonly Difference[]): SlackMessage {
  const words = fresh.map((one) => md`• ${driftSentence(one)}`)
  return message(md`New drift: ${fresh.map(driftSentence).join(' ')}`, [lines(md`*New since then*`, ...words)])
}

function differWords(drift: readonly Difference[]): string {
  const fields = DRIFT_FIELDS.filter((field) => drift.some((one) => one.field === field))
  return `${listed(fields.map((field) => fieldWords(field).toLowerCase()))} ${fields.length === 1 ? 'differs' : 'differ'}`
}

/** What no button mends. */
function adviceLines(charter: Charter, drift: readonly Difference[]) {
  const mended = new Set(fixesFor(charter, drift).flatMap(({ differences }) => differences.map(driftKey)))
  const left = drift.filter((one) => !mended.has(driftKey(one)))
  const advice = left.map(({ surface, field }) => {
    if (surface === 'feed')
      return 'The iCal feed follows the calendar by itself; if it stays behind, copy its secret address again.'
    if (field === 'there') return 'Restore the entry from the calendar’s bin, or cancel the charter.'
    if (field === 'title') return 'Change the hours in the entry’s title, in the calendar.'
    return 'Change it in the calendar.'
  })
  return [...new Set(advice)].map((sentence) => md`${sentence}`)
}

function fixParts(charter: Charter, drift: readonly Difference[]): readonly Part[] {
  const fixes = fixesFor(charter, drift)
  return fixes.length > 0 ? [{ kind: 'actions', buttons: fixes.map((fix) => fixButton(charter, fix)) }] : []
}

const LABEL: Readonly<Record<FixDirection, string>> = {
  calendar: 'Write ours to the calendar',
  store: 'Take the calendar’s',
  page: 'Publish the page again',
  mail: 'Send the guests a corrected mail',
}

function fixButton({ id, revision }: Charter, fix: Fix): Button {
  const { direction, print } = fix
  const confirm = confirmation(fix)
  return {
    label: LABEL[direction],
    action: 'fix_drift',
    value: buttonValue(id, revision, direction, print),
    ...(confirm ? { confirm } : {}),
  }
}

function confirmation({ direction, differences }: Fix): Button['confirm'] {
  const ours = differences.map(({ field, should }) => `${fieldWords(field)}: ${should}`).join('. ')
  const theirs = differences.map(({ field, says }) => `${fieldWords(field)}: ${says}`).join('. ')
  const no = 'Leave it'
  switch (direction) {
    case 'calendar':
      return {
        title: 'Write ours?',
        text: `The entry gets ${ours}. What stands there instead goes.`,
        yes: 'Write it',
        no,
      }
    case 'store':
      return {
        title: 'Take the calendar’s?',
        text: `The charter gets ${theirs}. Page and mail follow; whose part changes is told.`,
        yes: 'Take it',
        no,
      }
    case 'mail':
      return { title: 'Write to the guests?', text: `A corrected mail says: ${ours}.`, yes: 'Send it', no }
    case 'page':
      return undefined
  }
}
