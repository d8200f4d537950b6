// The card of a mail whose charter is not known: a person places it or says that it is not about crew.
import type { CharterFacts } from '../domain/charter-facts.ts'
import type { Mail } from '../domain/mail.ts'
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import type { Change, Reading } from '../domain/reading/reading.ts'
import { answeredParts } from './answered-parts.ts'
import { type Asked, askedParts, loosely } from './asks-parts.ts'
import { seatsMeanwhile } from './cant-sail.ts'
import { changeWords } from './change-words.ts'
import { charterLabels } from './charter-labels.ts'
import { mailSenderLine } from './mail-sender.ts'
import { heading, lines, message, type Part, type SlackMessage, small } from './slack-blocks.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import { type Mrkdwn, md, quotedLines } from './slack-text.ts'
import { dateWords, moment, timeWindow } from './times.ts'

type Candidate = CharterFacts & { readonly id: string }

export interface UnplacedCardInput {
  readonly operator: Operator
  readonly mail: Mail
  /** The coming charters, nearest first; the mail's own candidates come before the others. */
  readonly candidates: readonly Candidate[]
  readonly people: readonly Person[]
  /** Of charters that the mail only asks about. */
  readonly asked?: readonly Asked[] | undefined
}

const OFFERED = 8

/** Undefined for an ignored mail, which gets no card. */
export function unplacedCard(input: UnplacedCardInput): SlackMessage | undefined {
  const { mail, people } = input
  if (mail.ref.standing === 'ignored') return undefined
  const sender = mail.ref.fromName || mail.ref.from
  const words = tellsTimeOffOnly(mail)
    ? md`${sender} writes about days off: “${mail.ref.subject}”`
    : md`A mail from ${sender} could not be placed: “${mail.ref.subject}”`
  return message(words, [
    heading(tellsTimeOffOnly(mail) ? 'Somebody is away, or free' : 'Which charter is this mail about?'),
    small(mailSenderLine(input.operator, mail, people)),
    lines(...quotedLines(mail.excerpt)),
    ...understoodParts(input),
    ...askedParts(input.asked ?? [], mail.ref.from, people),
    ...answeredParts(mail, input.operator),
    ...(mail.placed || mail.dismissed || mail.noted ? [lines(endLine(input))] : waitingParts(input)),
  ])
}

function understoodParts({ mail, people, candidates }: UnplacedCardInput): readonly Part[] {
  const loose = unplacedReadings(mail)
  const understood = loose.flatMap(({ changes }) =>
    changes.map((change) => `${changeWords(change, people)}${ground(change)}`),
  )
  const questions = tellsTimeOffOnly(mail) ? [] : loose.flatMap((reading) => reading.questions.map(({ text }) => text))
  const seats = mail.noted
    ? []
    : seatsMeanwhile(
        loose.flatMap(({ changes }) => changes),
        candidates,
        people,
      )
  const missed = mail.reading.notUnderstood
  return [
    ...(understood.length > 0
      ? [lines(md`*Understood*`, ...understood.map((words) => md`• ${words}`), ...seats.map((words) => md`${words}`))]
      : []),
    ...(questions.length > 0 ? [lines(md`*Asked*`, ...questions.map((words) => md`• ${words}`))] : []),
    ...loosely([...loose.flatMap(({ asks = [] }) => asks), ...(mail.reading.asks ?? [])]),
    ...(missed.length > 0 ? [lines(md`*Not understood*`, ...missed.map((line) => md`> ${line}`))] : []),
  ]
}

/** The line that says so, and how it was understood. */
function ground({ evidence, rule }: Change): string {
  return `  ·  “${evidence}”${rule ? `  ·  why: ${rule}` : ''}`
}

function waitingParts({ mail, candidates }: UnplacedCardInput): readonly Part[] {
  if (tellsTimeOffOnly(mail)) return timeOffParts(mail)
  const asked = unplacedReadings(mail).flatMap(({ questions }) => questions)
  const named = asked.filter(({ about }) => about === 'charter').flatMap((question) => question.candidates)
  const own = [...new Set(named)].flatMap((id) => candidates.find((charter) => charter.id === id) ?? [])
  const offered = own.length > 0 ? own : candidates.slice(0, OFFERED)
  const labels = charterLabels(offered)
  const place = offered.map(
    (charter, index): Button => ({
      label: labels[index] ?? charter.id,
      action: 'place_mail',
      value: buttonValue(mail.id, charter.id),
    }),
  )
  const names = offered.map((charter) => md`• ${charter.name}, ${timeWindow(charter)}`)
  return [
    lines(...(names.length > 0 ? [md`*It may be about*`, ...names] : [md`No charter is near enough to offer.`])),
    { kind: 'actions', buttons: [...place, { label: 'Not about crew', action: 'dismiss_mail', value: mail.id }] },
  ]
}

/** Nothing but when somebody is away or free: that is no charter's. */
function tellsTimeOffOnly(mail: Mail): boolean {
  const loose = unplacedReadings(mail)
  const changes = loose.flatMap((reading) => reading.changes)
  const isTimeOff = changes.length > 0 && changes.every(({ kind }) => kind === 'away' || kind === 'free')
  return (
    isTimeOff &&
    mail.ref.standing !== 'unverified' &&
    loose.every(({ questions }) => questions.every(({ about }) => about === 'charter'))
  )
}

function timeOffParts({ id }: Mail): readonly Part[] {
  const note: Button = { label: 'Note it', action: 'note_time_off', value: id, style: 'primary' }
  return [{ kind: 'actions', buttons: [note, { label: 'Not about crew', action: 'dismiss_mail', value: id }] }]
}

function endLine({ operator, mail, candidates }: UnplacedCardInput): Mrkdwn {
  if (mail.placed) {
    const { charter: id, by, at } = mail.placed
    const charter = candidates.find((one) => one.id === id)
    return md`*Placed on ${charter ? `${charter.name}, ${dateWords(charter.date)}` : id}* by ${by}, ${moment(at, operator.timeZone)}. Its own card follows.`
  }
  if (mail.noted)
    return md`*Noted* by ${mail.noted.by}, ${moment(mail.noted.at, operator.timeZone)}. Charters of those days on which they have a seat ask on their own cards.`
  const { by = 'a manager', at } = mail.dismissed ?? {}
  return md`*Not about crew*, says ${by}${at ? `, ${moment(at, operator.timeZone)}` : ''}. Nothing was changed.`
}

function unplacedReadings({ reading }: Mail): readonly Reading[] {
  return reading.readings.filter(({ charter }) => charter === null)
}
