// On the charter's card: whether the guests can be reached, and what to do where mail is of no use.
import type { Charter } from '../domain/charter.ts'
import type { Operator } from '../domain/operator.ts'
import { phoneWords } from '../domain/phone.ts'
import { rollbackOf } from '../domain/rollback.ts'
import { heldSentence, phoneText, rolledBackSentence } from './guest-mail-words.ts'
import { lines, type Part } from './slack-blocks.ts'
import { type Mrkdwn, md } from './slack-text.ts'

export function guestMailParts(input: { readonly operator: Operator; readonly charter: Charter }): readonly Part[] {
  const { charter } = input
  const { held } = charter.guestMails ?? {}
  const said: readonly Mrkdwn[] = [
    ...(held ? [md`*Mails to the guests*  ${heldSentence(charter, held)}`] : []),
    ...(rollbackOf(charter) ? [md`*Guest page*  ${rolledBackSentence(charter)}`] : []),
    ...phoneLines(input),
  ]
  return said.length > 0 ? [lines(...said)] : []
}

function phoneLines(input: { readonly operator: Operator; readonly charter: Charter }): readonly Mrkdwn[] {
  const { contact, shown, cancelled } = input.charter
  const cameBack = shown.boarding?.trouble !== undefined && shown.boarding.to === contact?.email
  if (!cameBack && (contact?.email || (cancelled && !shown.boarding))) return []
  const to = contact?.phone ? phoneWords(contact.phone) : 'the guests: there is no number either, ask whoever booked'
  const gap = cameBack ? [] : [md`*No mail address for the guests.*  “/crew ${input.charter.id} contact” takes one.`]
  return [...gap, md`*To text to ${to}*  ${phoneText(input)}`]
}
