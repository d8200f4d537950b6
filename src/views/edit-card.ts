// The channel's card of a change made in Slack: what, by whom, why, how far it has come, and the way back.
import type { Charter } from '../domain/charter.ts'
import { hasDeparted } from '../domain/departure.ts'
import type { Edit, EditKind } from '../domain/edit.ts'
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import { at, progressWords, undoUntil } from './approval-status.ts'
import { changeConsequences } from './consequences.ts'
import { reverse, troubleParts } from './decision-parts.ts'
import { factsDifference } from './facts-difference.ts'
import { heldSendParts } from './held-sends.ts'
import { heading, lines, message, type Part, type SlackMessage } from './slack-blocks.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import { joined, md } from './slack-text.ts'
import { timeWindow } from './times.ts'

export interface EditCardInput {
  readonly operator: Operator
  readonly charter: Charter
  readonly edit: Edit
  readonly people: readonly Person[]
  readonly now: Date
}

const WHAT: Readonly<Record<EditKind, string>> = {
  crew: 'Crew changed',
  move: 'Moved',
  rename: 'Renamed',
  cancel: 'Cancelled',
  contact: 'Guests’ contact changed',
  details: 'Changed',
  undo: 'A change taken back',
}

export function editCard(input: EditCardInput): SlackMessage {
  const { charter, edit } = input
  const title = `${WHAT[edit.kind]}: ${charter.name} · ${timeWindow(charter)}`
  const differences = factsDifference(edit.before, edit.after)
  return message(md`${title}, by ${edit.by.name}`, [
    heading(title),
    lines(...differences.map((words) => md`${words}`), ...(edit.because ? [md`_because ${edit.because}_`] : [])),
    ...(edit.undone ? undoneParts(input, edit.undone) : standingParts(input)),
  ])
}

/** "Undo…" with its reverse in the dialog; none once it has sailed. */
export function undoEditButton({
  charter,
  edit,
  now,
}: Pick<EditCardInput, 'charter' | 'edit' | 'now'>): Button | undefined {
  if (hasDeparted(charter, now) || edit.undone) return undefined
  return {
    label: 'Undo…',
    action: 'undo_edit',
    value: buttonValue(charter.id, edit.revision),
    confirm: { title: 'Take this change back?', text: reverse(charter, edit), yes: 'Undo it', no: 'Leave it' },
  }
}

function undoneParts(input: EditCardInput, undone: NonNullable<Edit['undone']>): readonly Part[] {
  const { operator, charter, edit, people, now } = input
  const progress = progressWords(charter, changeConsequences(edit.after, edit.before, people))
  return [
    lines(
      md`*Undone by ${undone.by.name}, ${at(undone.at, operator, now)}*; it had been changed by ${edit.by.name}, ${at(edit.at, operator, now)}.`,
      joined(progress, '  ·  '),
    ),
    ...troubleParts(input),
  ]
}

function standingParts(input: EditCardInput): readonly Part[] {
  const { operator, charter, edit, people, now } = input
  const consequences = changeConsequences(edit.before, edit.after, people)
  const undo = undoEditButton(input)
  return [
    lines(
      joined(
        [
          md`*Changed by ${edit.by.name}*, ${at(edit.at, operator, now)}`,
          md`revision ${edit.revision}`,
          ...progressWords(charter, consequences),
          undoUntil(charter, now),
        ],
        '  ·  ',
      ),
    ),
    ...troubleParts(input),
    ...heldSendParts(charter),
    ...(undo ? [{ kind: 'actions' as const, buttons: [undo] }] : []),
  ]
}
