// Before a charter is moved, renamed or cancelled: what would change where, who is told, what speaks against it.
import { type CharterFacts, factsOf } from '../domain/charter-facts.ts'
import type { EditKind } from '../domain/edit.ts'
import type { PlanHeadsUp } from '../domain/heads-up-of-plan.ts'
import { phoneWords } from '../domain/phone.ts'
import { changeConsequences, guestMailWords, toldWords } from './consequences.ts'
import { factsDifference } from './facts-difference.ts'
import { pageNews } from './guest-words.ts'
import { planHeadsUpWords } from './heads-up.ts'
import { notNow, type OrderAnswer } from './order-answers.ts'
import { listed, sentenceCase } from './plain-text.ts'
import { lines, message, type Part, type SlackMessage } from './slack-blocks.ts'
import { type Button, sureValue } from './slack-buttons.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { timeWindow } from './times.ts'

export interface Plan {
  readonly kind: Extract<EditKind, 'move' | 'rename' | 'cancel' | 'details'>
  /** As it would be. */
  readonly after: CharterFacts
  readonly headsUp: PlanHeadsUp
  /** The command that it is, without the charter's id. */
  readonly words: string
}

const YES: Readonly<Record<Plan['kind'], string>> = {
  move: 'Move it',
  rename: 'Rename it',
  cancel: 'Cancel the charter',
  details: 'Do it',
}

export function planAnswer(answer: OrderAnswer, plan: Plan): SlackMessage {
  const { charter } = answer
  const yes: Button = {
    label: YES[plan.kind],
    action: 'sure',
    value: sureValue(charter.revision, `${charter.id} ${plan.words}`),
    style: plan.kind === 'cancel' ? 'danger' : 'primary',
  }
  return message(md`Nothing is changed yet on ${charter.name}: look at this first`, [
    ...planParts(answer, plan),
    { kind: 'actions', buttons: [yes, notNow(charter)] },
  ])
}

/** The same without its buttons. */
export function planParts(answer: OrderAnswer, plan: Plan): readonly Part[] {
  const { charter } = answer
  const headsUp = planHeadsUpWords(plan.headsUp)
  return [
    lines(
      md`*${charter.name}*, ${timeWindow(charter)}: nothing is changed yet. Then:`,
      ...factsDifference(factsOf(charter), plan.after).map((words) => md`• ${words}`),
      ...surfaces(answer, plan),
    ),
    ...(headsUp.length > 0 ? [lines(...headsUp.map((sentence) => md`*Heads-up*  ${sentence}`))] : []),
  ]
}

function surfaces({ operator, charter, people, now }: OrderAnswer, { kind, after }: Plan): readonly Mrkdwn[] {
  const before = factsOf(charter)
  const told = toldWords(changeConsequences(before, after, people))
  const news = pageNews(before, after)
  return [
    md`• Calendar: ${CALENDAR[kind]}`,
    md`• Guest page: ${news.length > 0 ? `shows ${listed(news)}` : kind === 'rename' ? 'keeps its address, the new name leads to it' : 'stays as it is'}`,
    md`• Crew: ${told}`,
    md`• Guests: ${guestMailWords(operator, charter, after, now)}${kind === 'cancel' ? callWords(charter.contact) : ''}`,
    ...(kind === 'cancel' ? [md`• ${sentenceCase('“undo” takes it back until departure')}`] : []),
  ]
}

const CALENDAR: Readonly<Record<Plan['kind'], string>> = {
  move: 'its entry moves too',
  details: 'its title and hours change where they differ',
  rename: 'its title changes too; the old names still find the charter',
  cancel: 'its entry stays and says “Cancelled”; delete it there when you like',
}

function callWords(contact: CharterFacts['contact']): string {
  const words = [contact?.name, contact?.phone && phoneWords(contact.phone), contact?.email].filter(
    (word) => word !== undefined,
  )
  return words.length > 0 ? ` (${words.join(', ')})` : ''
}
