// The card of a mail whose charter is not known: a person places it or says that it is not about crew.
import type { CharterFacts } from '../domain/charter-facts.ts'
import type { Mail } from '../domain/mail.ts'
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import type { Change, Reading } from '../domain/reading/reading.ts'
import { bookingWords } from './booking-words.ts'
import { charterLabels } from './charter-labels.ts'
import { nameOf } from './consequences.ts'
import { seatWords } from './seat-words.ts'
import { heading, lines, message, type Part, type SlackMessage, small } from './slack-blocks.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import { joined, type Mrkdwn, md, quotedLines } from './slack-text.ts'
import { dateWords, hourWords, moment, timeWindow } from './times.ts'

type Candidate = CharterFacts & { readonly id: string }

export interface UnplacedCardInput {
  readonly operator: Operator
  readonly mail: Mail
  /** The coming charters, nearest first; the mail's own candidates come before the others. */
  readonly candidates: readonly Candidate[]
  readonly people: readonly Person[]
}

const OFFERED = 8

/** Undefined for an ignored mail, which gets no card. */
export function unplacedCard(input: UnplacedCardInput): SlackMessage | undefined {
  const { mail } = input
  if (mail.ref.standing === 'ignored') return undefined
  const sender = mail.ref.fromName || mail.ref.from
  const words = tellsTimeOffOnly(mail)
    ? md`${sender} writes about days off: “${mail.ref.subject}”`
    : md`A mail from ${sender} could not be placed: “${mail.ref.subject}”`
  return message(words, [
    heading(tellsTimeOffOnly(mail) ? 'Somebody is away, or free' : 'Which charter is this mail about?'),
    small(senderLine(input)),
    lines(...quotedLines(mail.excerpt)),
    ...understoodParts(input),
    ...(mail.placed || mail.dismissed || mail.noted ? [lines(endLine(input))] : waitingParts(input)),
  ])
}

function senderLine({ operator, mail: { ref } }: UnplacedCardInput): Mrkdwn {
  const verified = ref.standing === 'trusted' || ref.standing === 'crew'
  return joined(
    [
      verified
        ? md`from ${ref.fromName || ref.from}${ref.standing === 'crew' ? ' (crew)' : ''}`
        : md`from “${ref.fromName}” (${ref.from})`,
      md`${moment(ref.date, operator.timeZone)}`,
      verified ? md`verified` : md`*not verified*: ${ref.reason}`,
      md`“${ref.subject}”`,
    ],
    '  ·  ',
  )
}

function understoodParts({ mail, people }: UnplacedCardInput): readonly Part[] {
  const loose = unplacedReadings(mail)
  const understood = loose.flatMap(({ changes }) => changes.map((change) => changeWords(change, people)))
  const questions = tellsTimeOffOnly(mail) ? [] : loose.flatMap((reading) => reading.questions.map(({ text }) => text))
  const missed = mail.reading.notUnderstood
  return [
    ...(understood.length > 0 ? [lines(md`*Understood*`, ...understood.map((words) => md`• ${words}`))] : []),
    ...(questions.length > 0 ? [lines(md`*Asked*`, ...questions.map((words) => md`• ${words}`))] : []),
    ...(missed.length > 0 ? [lines(md`*Not understood*`, ...missed.map((line) => md`> ${line}`))] : []),
  ]
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

function changeWords(change: Change, people: readonly Person[]): string {
  const name = 'crew' in change ? nameOf(change.crew, people) : ''
  switch (change.kind) {
    case 'assign':
      return `${seatWords(change.seat)}: ${name}${change.standing === 'tentative' ? ' (tentative)' : ''}`
    case 'release':
      return `${seatWords(change.seat)}: ${name} leaves`
    case 'open':
      return `${seatWords(change.seat)}: open`
    case 'accept':
    case 'decline':
      return `${name} ${change.kind}s`
    case 'time': {
      const said = [
        ['boarding', change.boards],
        ['start', change.start],
        ['end', change.end],
      ] as const
      return `Times: ${said.flatMap(([what, time]) => (time ? [`${what} ${hourWords(time)}`] : [])).join(', ')}`
    }
    case 'move':
      return `Moved to ${dateWords(change.date)}`
    case 'cancel':
      return 'Cancelled'
    case 'guests':
      return `Guests: ${change.count}`
    case 'booking':
      return `New booking: ${bookingWords(change)}`
    case 'away':
    case 'free':
      return `${name}: ${change.kind} ${dateWords(change.from)} to ${dateWords(change.to)}`
  }
}
