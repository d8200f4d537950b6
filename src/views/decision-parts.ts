// What stands on a card once a manager has decided: by whom, how far it has come, and the way back.
import { changesNothing } from '../domain/changes-nothing.ts'
import type { Charter } from '../domain/charter.ts'
import { factsOf } from '../domain/charter-facts.ts'
import { hasDeparted } from '../domain/departure.ts'
import type { ProposalDecision } from '../domain/proposal.ts'
import { undoneFacts } from '../domain/undo.ts'
import { approvedLine, at, type StatusInput } from './approval-status.ts'
import { daysOffBack } from './change-words.ts'
import { factsDifference } from './facts-difference.ts'
import { heldSendParts } from './held-sends.ts'
import { conflictSentences, troubleLines } from './owed-words.ts'
import { listedWithin } from './plain-text.ts'
import { lines, type Part } from './slack-blocks.ts'
import { type Button, buttonValue, CONFIRM_TEXT } from './slack-buttons.ts'
import { md } from './slack-text.ts'

export function decisionParts(input: StatusInput): readonly Part[] {
  const { operator, proposal, now } = input
  const { state, decision } = proposal
  if (!decision) return [lines(md`*${state === 'rejected' ? 'Rejected' : state === 'undone' ? 'Undone' : 'Approved'}*`)]
  const decided = `${decision.by.name}, ${at(decision.at, operator, now)}`
  if (state === 'rejected')
    return [lines(md`*Rejected by ${decided}*${decision.why ? ` because ${decision.why}` : ''}. Nothing was changed.`)]
  if (state === 'undone') {
    const { undone } = decision
    const words = undone ? md`*Undone by ${undone.by.name}, ${at(undone.at, operator, now)}*` : md`*Undone*`
    return [lines(md`${words}; it had been approved by ${decided}.`), ...troubleParts(input)]
  }
  if (changesNothing(input.charter, proposal, input.people))
    return [lines(md`*Noted by ${decided}*. Nothing had to change.`), ...troubleParts(input)]
  return [
    lines(approvedLine(input, decision)),
    ...troubleParts(input),
    ...heldSendParts(input.charter),
    ...undoParts(input),
  ]
}

export function troubleParts({ charter, people }: Pick<StatusInput, 'charter' | 'people'>): readonly Part[] {
  const conflicts = conflictSentences(charter)
  const others = troubleLines(saidHere(charter, conflicts), people)
  const ok: Button = {
    label: 'They can do both: tell them',
    action: 'conflict_ok',
    value: buttonValue(charter.id, charter.revision),
  }
  return [
    ...(others.length > 0 ? [lines(...others)] : []),
    ...(conflicts.length > 0
      ? [
          lines(
            ...conflicts.map((sentence) => md`*Conflict*  ${sentence}`),
            md`Nobody is told before this is settled.`,
          ),
          { kind: 'actions' as const, buttons: [ok] },
        ]
      : []),
  ]
}

/** Conflicts have lines of their own, and a card that is drawn has nothing more in its way. */
function saidHere(charter: Charter, conflicts: readonly string[]): Charter {
  const owed = Object.entries(charter.owed).filter(
    ([, { kind }]) => kind !== 'card' && !(kind === 'conflicts' && conflicts.length > 0),
  )
  return { ...charter, owed: Object.fromEntries(owed) }
}

function undoParts(input: StatusInput): readonly Part[] {
  const { charter, proposal, people, now } = input
  if (hasDeparted(charter, now)) return []
  const undo: Button = {
    label: 'Undo…',
    action: 'undo',
    value: buttonValue(charter.id, proposal.id, charter.revision),
    confirm: {
      title: 'Undo this approval?',
      text: reverse(charter, proposal.decision ?? {}, daysOffBack(proposal.changes, people)),
      yes: 'Undo it',
      no: 'Leave it',
    },
  }
  return [{ kind: 'actions', buttons: [undo] }]
}

/** What Undo puts back, and what `besides`: where a later change touched the same fact, that one stays. */
export function reverse(
  charter: Charter,
  { before, after }: Pick<ProposalDecision, 'before' | 'after'>,
  besides: readonly string[] = [],
): string {
  if (!before || !after) return 'What was changed goes back, and those concerned are told.'
  const facts = factsDifference(factsOf(charter), undoneFacts(charter, { before, after }))
  const back = [...facts, ...besides]
  if (back.length === 0) return 'Later changes stand over all of it, so nothing would go back.'
  const guests = charter.shown.boarding ? ' Guests keep their mail until a corrected one can leave.' : ''
  const said = `Those concerned are told; what is changed after revision ${charter.revision} stays.${guests}`
  return `Goes back: ${listedWithin(back, CONFIRM_TEXT - said.length - 20, '; ')}. ${said}`
}
