// Before a word is kept for good: what the past mails would say with it.
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import type { Replay, Replayed, Said } from '../domain/replay.ts'
import { changeWords } from './change-words.ts'
import { counted, listed } from './plain-text.ts'
import { type Modal, modal, textBlocks } from './slack-modals.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { moment } from './times.ts'
import { lessonWords } from './word-words.ts'

export const REMEMBER = 'Remember a word'
const SHOWN = 12
const LINES = 6
const RANK = ['wrong', 'ambiguous', 'clearer'] as const

export interface RememberInput {
  readonly operator: Operator
  readonly replay: Replay
  readonly people: readonly Person[]
  /** What the submitted modal carries. */
  readonly about: string
}

export function replayingModal(done: number, all: number): Modal {
  return modal(
    REMEMBER,
    textBlocks(
      md`One moment: past mails are being read again with this word${all > 0 ? `, ${done} of ${all} so far` : ''}.`,
    ),
  )
}

export function rememberModal({ operator, replay, people, about }: RememberInput): Modal {
  const worst = RANK.flatMap((rank) => replay.differing.filter(({ verdict }) => verdict === rank))
  const isBad = worst[0]?.verdict === 'wrong'
  const blocks = [
    md`*${lessonWords(replay.lesson, people)}*, in every later mail. Nothing is kept yet.`,
    md`${summary(replay)}`,
    ...worst.slice(0, SHOWN).map((one) => mailWords(one, operator, people)),
    ...(worst.length > SHOWN ? [md`…and ${worst.length - SHOWN} more.`] : []),
  ]
  const label = isBad ? 'Remember all the same' : 'Remember it'
  return modal(REMEMBER, blocks.flatMap(textBlocks), { callback: 'keep_word', label, about })
}

function summary({ read, gone, left, differing }: Replay): string {
  const count = (verdict: Replayed['verdict']) => differing.filter((one) => one.verdict === verdict).length
  const missing = gone > 0 ? ` ${counted(gone, 'mail')} could not be read again: no longer in the inbox.` : ''
  const older = left > 0 ? ` ${left} older ones were left out, since it took long.` : ''
  const again = `${counted(read, 'past mail')} read again.${older}${missing}`
  if (differing.length === 0) return `${again} None of them reads differently.`
  const parts = [
    ...(count('clearer') > 0 ? [`${count('clearer')} clearer`] : []),
    ...(count('ambiguous') > 0 ? [`${count('ambiguous')} less certain`] : []),
    ...(count('wrong') > 0 ? [`${count('wrong')} wrong`] : []),
  ]
  const verb = differing.length === 1 ? 'reads' : 'read'
  return `${again} ${differing.length} ${verb} differently: ${listed(parts)}. Cards that were drawn stay as they are.`
}

function mailWords(
  { mail, verdict, gained, lost }: Replayed,
  { timeZone }: Operator,
  people: readonly Person[],
): Mrkdwn {
  const marks = { wrong: '*Would be wrong*', ambiguous: '*Less certain*', clearer: '*Clearer*' }
  const mark: Mrkdwn = { mrkdwn: marks[verdict] }
  const said = [
    ...gained.slice(0, LINES).map((one) => md`+ ${saidWords(one, people)}`),
    ...lost.slice(0, LINES).map((one) => md`– ${saidWords(one, people)}`),
  ]
  const rest = gained.length + lost.length - said.length
  const lines = [
    md`${mark}  “${mail.subject}”, ${mail.fromName || mail.from}, ${moment(mail.date, timeZone)}`,
    ...said,
    ...(rest > 0 ? [md`…and ${rest} more lines`] : []),
  ]
  return { mrkdwn: lines.map(({ mrkdwn }) => mrkdwn).join('\n') }
}

function saidWords(said: Said, people: readonly Person[]): string {
  const where = said.charter ? `${said.charter}: ` : ''
  if (said.is === 'change') return `${where}${changeWords(said.change, people)}  ·  “${said.change.evidence}”`
  if (said.is === 'question') return `${where}asked: ${said.question.text}`
  return `not understood: “${said.line}”`
}
