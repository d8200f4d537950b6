// Undo by command: its reverse first, the guests' mail included.
import type { Charter, HistoryEntry } from '../domain/charter.ts'
import type { CharterFacts } from '../domain/charter-facts.ts'
import { factsOf } from '../domain/charter-facts.ts'
import { daysOffBack } from './change-words.ts'
import { changeConsequences, guestMailWords, toldWords } from './consequences.ts'
import { factsDifference } from './facts-difference.ts'
import { notNow, type OrderAnswer, said } from './order-answers.ts'
import { sentenceCase } from './plain-text.ts'
import { lines, message, type SlackMessage } from './slack-blocks.ts'
import { type Button, sureValue } from './slack-buttons.ts'
import { md } from './slack-text.ts'
import { moment, timeWindow } from './times.ts'

/** `facts`: as they would be then. */
export function undoPreview(
  { operator, charter, people, now }: OrderAnswer,
  { by, at, why, revision }: HistoryEntry,
  facts: CharterFacts,
): SlackMessage {
  const approved = charter.proposals.find(
    ({ state, decision }) => state === 'approved' && decision?.revision === revision,
  )
  const back = [...factsDifference(factsOf(charter), facts), ...daysOffBack(approved?.changes ?? [], people)]
  const told = toldWords(changeConsequences(factsOf(charter), facts, people))
  const undo: Button = {
    label: 'Undo it',
    action: 'sure',
    value: sureValue(charter.revision, `${charter.id} undo`),
    style: 'primary',
  }
  return message(md`Undo the last change of ${charter.name}?`, [
    lines(
      md`*${charter.name}*, ${timeWindow(charter)}. The last change (revision ${revision}) was by ${by}, ${moment(at, operator.timeZone)}: ${why}.`,
      md`Undo puts back:`,
      ...(back.length > 0 ? back.map((words) => md`• ${words}`) : [md`• what was noted of it; nobody’s part changes`]),
      md`${sentenceCase(told)}; ${guestMailWords(operator, charter, facts, now)}.`,
    ),
    { kind: 'actions', buttons: [undo, notNow(charter)] },
  ])
}

export function nothingToUndo(charter: Charter): SlackMessage {
  return said(
    charter,
    `Nothing was changed on ${charter.name} since it was found on the calendar, so there is nothing to undo.`,
  )
}
