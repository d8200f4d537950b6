// What is said in Slack of the mails to guests: why one waits, and a text to copy where mail is of no use.
import type { Charter } from '../domain/charter.ts'
import { boardsAt } from '../domain/charter-facts.ts'
import type { Word } from '../domain/guest-mails.ts'
import type { Operator } from '../domain/operator.ts'
import { firstName } from '../domain/person.ts'
import { rollbackOf } from '../domain/rollback.ts'
import { pageAddress } from './addresses.ts'
import { oneLine } from './plain-text.ts'
import { clockTimeWithZone, dateWords, moment } from './times.ts'

export function heldSentence({ id, timeZone }: Charter, { by, at }: Word): string {
  return `${by} holds the mails to the guests since ${moment(at, timeZone)}. “/crew ${id} board send” lets them go.`
}

export function rolledBackSentence(charter: Charter): string {
  const rollback = rollbackOf(charter)
  if (!rollback) return ''
  const { to, by, at } = rollback
  return `${by} rolled the guest page back to revision ${to} ${moment(at, charter.timeZone)}. It follows again with the next change, or by “npx crew publish ${charter.id}”.`
}

/** What stands behind a question mark is the guests' own. */
export function deadLinkSentence(link: string, status: number): string {
  return `The link ${link.replace(/\?.*$/s, '')} answers ${status}, so the mail waits.`
}

/** For a phone, in the guests' own terms; the page holds nothing personal. */
export function phoneText({ operator, charter }: { readonly operator: Operator; readonly charter: Charter }): string {
  const { contact, date, timeZone, cancelled } = charter
  const name = contact?.name ? ` ${oneLine(firstName(contact.name))}` : ''
  const boards = boardsAt(charter)
  const when = `${dateWords(date)}${boards ? `, ${clockTimeWithZone(boards, timeZone)}` : ''}`
  const cameBack = charter.shown.boarding?.trouble ? ' Our mail did not reach you.' : ''
  const hello = `Hi${name}, this is ${operator.brand}.${cameBack}`
  if (cancelled) return `${hello} Your sail aboard ${operator.boat} on ${dateWords(date)} is cancelled.`
  const page = pageAddress(operator, charter.id)
  return `${hello} Boarding ${operator.boat}: ${when}. All you need: ${page} – and which address may we write to?`
}
