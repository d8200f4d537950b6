// What shadow mode prints: a score for each kind, and the worst disagreements with what the mail and the calendar say.
import type { Person } from '../domain/person.ts'
import type { Score } from '../domain/shadow/score.ts'
import { KINDS, type Verdict } from '../domain/shadow/verdict.ts'
import { nameOf } from './consequences.ts'
import { counted, oneLine } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { moment } from './times.ts'

export interface ShadowReportInput {
  readonly score: Score & { readonly unreadable: readonly { readonly id: string; readonly problem: string }[] }
  readonly people: readonly Person[]
  readonly timeZone: string
  /** Local dates. */
  readonly from: string
  readonly to: string
}

const WORST = 10
const COLUMNS = ['proposed', 'agreed', 'disagreed', 'missed', 'asked', 'untold'] as const

export function shadowReport({ score, people, timeZone, from, to }: ShadowReportInput): string {
  const { mails, charters, kinds, worst, unreadable } = score
  const rows = KINDS.filter((kind) => COLUMNS.some((column) => kinds[kind][column] > 0)).map((kind) =>
    [kind.padEnd(10), ...COLUMNS.map((column) => String(kinds[kind][column]).padStart(10))].join(''),
  )
  return [
    `${from} to ${to}: ${counted(mails.read, 'mail')} read, ${mails.speaking} about crew, times or guests.`,
    ...(mails.unverified > 0
      ? [`${counted(mails.unverified, 'mail')} of senders that could not be verified left out.`]
      : []),
    ...(mails.unplaced > 0 ? [`${mails.unplaced} would have been asked which charter they are about.`] : []),
    ...(unreadable.length > 0
      ? [`${counted(unreadable.length, 'mail')} could not be read: ${unreadable[0]?.problem}`]
      : []),
    `${counted(charters.onCalendar, 'charter')} on the calendar, ${charters.told} with their crew in the entry; of these ${charters.withoutMail} without any mail.`,
    'Nothing was written.',
    '',
    ...(rows.length > 0
      ? [['          ', ...COLUMNS.map((column) => column.padStart(10))].join(''), ...rows]
      : [NOTHING]),
    ...(rows.length > 0 ? ['', LEGEND] : []),
    ...(worst.length > 0 ? ['', `The worst of ${counted(worst.length, 'difference')}:`] : []),
    ...worst.slice(0, WORST).flatMap((one) => ['', ...worstLines(one, people, timeZone)]),
  ].join('\n')
}

const NOTHING = 'No mail said anything that could be compared with the calendar.'
const LEGEND =
  'asked: left to a person. missed: the calendar has it, and the mails about that charter gave nothing. untold: the calendar does not say.'

function worstLines(one: Verdict, people: readonly Person[], timeZone: string): readonly string[] {
  const names = (text: string) =>
    text
      .split(', ')
      .map((id) => nameOf(id, people))
      .join(', ')
  const isCrew = one.kind === 'assign'
  const what = one.seat ? `${seatWords(one.seat)} of ${one.charter}` : `${one.kind}, ${one.charter || 'no charter'}`
  const proposed = isCrew && one.result !== 'missed' ? names(one.proposed) : one.proposed
  const { mail } = one
  return [
    `  ${what}: proposed ${proposed}, really ${isCrew ? names(one.really) : one.really}`,
    ...(mail ? [`    mail      ${oneLine(mail.subject)}, ${mail.from}, ${moment(mail.date, timeZone)}`] : []),
    ...(one.evidence ? [`    said      “${oneLine(one.evidence)}”${one.rule ? `  (${oneLine(one.rule)})` : ''}`] : []),
    ...(one.calendar ? [`    calendar  “${oneLine(one.calendar)}”`] : []),
  ]
}
