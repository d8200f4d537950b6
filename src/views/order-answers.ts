// What somebody reads who ordered a change in Slack: done and who is told, what speaks against it, or what was meant.
import type { Charter } from '../domain/charter.ts'
import type { Choice } from '../domain/command/crew-order.ts'
import type { Edit } from '../domain/edit.ts'
import type { OrderHeadsUp } from '../domain/heads-up.ts'
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import { sameValue } from '../domain/same-value.ts'
import { changeConsequences, guestMailWords, toldWords } from './consequences.ts'
import { undoEditButton } from './edit-card.ts'
import { factsDifference } from './facts-difference.ts'
import { orderHeadsUpWords } from './heads-up.ts'
import { sentenceCase } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { lines, message, type Part, type SlackMessage } from './slack-blocks.ts'
import { type Button, commandValue, sureValue } from './slack-buttons.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { moment, timeWindow } from './times.ts'

export interface OrderAnswer {
  readonly operator: Operator
  readonly charter: Charter
  readonly people: readonly Person[]
  readonly now: Date
}

/** What was changed, who is told, and the way back. */
export function doneAnswer(answer: OrderAnswer, edit: Edit): SlackMessage {
  const { operator, charter, people, now } = answer
  const told = toldWords(changeConsequences(edit.before, edit.after, people))
  const isUndo = edit.kind === 'undo'
  const undo = isUndo ? undefined : undoEditButton({ charter, edit, now })
  const what = isUndo ? 'is put back' : 'is changed'
  return message(md`${charter.name} ${what}`, [
    lines(
      md`*${charter.name}*, ${timeWindow(charter)}, ${what}:`,
      ...factsDifference(edit.before, edit.after).map((words) => md`• ${words}`),
      md`${sentenceCase(told)}; ${guestMailWords(operator, charter, edit.after, now)}.`,
      ...unreachable(charter, edit),
    ),
    { kind: 'actions', buttons: [...(undo ? [undo] : []), showButton(charter)] },
  ])
}

/** Somebody to call, and nobody to write to. */
function unreachable({ id }: Charter, { before, after }: Edit): readonly Mrkdwn[] {
  const isNew = after.contact !== undefined && !sameValue(before.contact, after.contact)
  if (!isNew || after.contact?.email) return []
  return [md`*No mail can reach the guests* until you say an address: /crew ${id} contact ann@example.com`]
}

/** Nothing has been changed yet: what speaks against it, and who may say that it is right. */
export function headsUpAnswer(
  { charter }: OrderAnswer,
  headsUp: OrderHeadsUp,
  words: string,
  isManager: boolean,
): SlackMessage {
  const sure: Button = {
    label: 'Do it anyway',
    action: 'sure',
    value: sureValue(charter.revision, `${charter.id} ${words}`),
    style: 'primary',
  }
  const asked = headsUp.twice.length > 0 && !isManager
  return message(md`Nothing is changed yet on ${charter.name}: look at this first`, [
    lines(
      md`*${charter.name}*, ${timeWindow(charter)}: nothing is changed yet. Look at this first:`,
      ...orderHeadsUpWords(headsUp).map((sentence) => md`• ${sentence}`),
      ...(asked ? [md`If you do it anyway, nobody is told before a manager says that it is right.`] : []),
    ),
    { kind: 'actions', buttons: [sure, notNow(charter)] },
  ])
}

export function notACaptain({ charter }: OrderAnswer, headsUp: OrderHeadsUp): SlackMessage {
  return said(charter, [...orderHeadsUpWords(headsUp), 'Nothing was changed. A manager can do it anyway.'].join(' '))
}

/** Buttons carry the whole command as it was probably meant. */
export function unclearOrder(
  charter: Charter,
  {
    about,
    said: words,
    choices,
  }: { readonly about: 'seat' | 'person' | 'form'; readonly said: string; readonly choices: readonly Choice[] },
  form: string,
): SlackMessage {
  const example = `/crew ${charter.id} ${form}`
  if (choices.length === 0) {
    const why = about === 'person' ? `“${words}” is nobody on the roster.` : `“${words}” does not say all of it.`
    return said(charter, `${why} Write: ${example}`)
  }
  const question = about === 'seat' ? `Which seat is meant by “${words}”?` : `Who is meant by “${words}”?`
  const buttons = choices.map(
    ({ what, words }): Button => ({
      label: 'seat' in what ? seatWords(what.seat) : what.person.name,
      action: 'run',
      value: commandValue(`${charter.id} ${words}`),
    }),
  )
  return message(md`${question}`, [
    lines(md`*${charter.name}*  ${question} Nothing was changed yet.`),
    { kind: 'buttons', buttons },
  ])
}

/** The same press or command once more, or somebody else's before. */
export function alreadyDone({ operator, charter }: OrderAnswer, { by, at, undone }: Edit): SlackMessage {
  const first = undone ?? { by, at }
  return said(
    charter,
    `${first.by.name} was first, ${moment(first.at, operator.timeZone)}. Nothing was changed by this.`,
  )
}

export function unchanged({ charter }: OrderAnswer): SlackMessage {
  return said(charter, `${charter.name} has it like this already. Nothing was changed, nobody is told.`)
}

export function departed({ charter }: OrderAnswer): SlackMessage {
  return said(
    charter,
    `${charter.name} has departed, so this can no longer be changed. Call whoever it concerns; who the guests’ contact is can still be put right: /crew ${charter.id} contact`,
  )
}

export function isCancelled({ charter }: OrderAnswer): SlackMessage {
  return said(charter, `${charter.name} is cancelled. Take that back first: /crew ${charter.id} undo`)
}

export function changedMeanwhile({ charter }: OrderAnswer): SlackMessage {
  return said(
    charter,
    `${charter.name} was changed by somebody else at the same moment. Nothing was done; please look, and say it once more.`,
  )
}

export function notNow(charter: Pick<Charter, 'id' | 'name'>): Button {
  return { label: 'Not now', action: 'not_now', value: charter.id }
}

export function leftAlone(): SlackMessage {
  return message(md`Nothing was changed.`, [lines(md`Nothing was changed.`)])
}

export function showButton({ id, name }: Pick<Charter, 'id' | 'name'>): Button {
  return { label: `Show ${name}`, action: 'show_charter', value: id }
}

export function said(charter: Pick<Charter, 'id' | 'name'>, sentence: string): SlackMessage {
  const show: Part = { kind: 'buttons', buttons: [showButton(charter)] }
  return message(md`${sentence}`, [lines(md`${sentence}`), show])
}
