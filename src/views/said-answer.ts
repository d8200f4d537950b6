// The answer to what was said to the bot: what was understood, what it asks back, what was wanted to be known.
import type { AskedOf } from '../domain/asked-of.ts'
import type { Charter } from '../domain/charter.ts'
import { isTimeOff } from '../domain/decided.ts'
import type { Mail } from '../domain/mail.ts'
import type { Operator } from '../domain/operator.ts'
import { isManager, type Person } from '../domain/person.ts'
import type { Reading } from '../domain/reading/reading.ts'
import { type Asker, answerTo } from './answer-to.ts'
import { givesSeatUp, partWords, seatsMeanwhile } from './cant-sail.ts'
import { changeWords } from './change-words.ts'
import { charterLabels } from './charter-labels.ts'
import { lines, message, type Part, type SlackMessage } from './slack-blocks.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { moment, timeWindow } from './times.ts'

export interface SaidAnswerInput {
  readonly operator: Operator
  readonly mail: Mail
  readonly speaker: Person | undefined
  readonly asked: readonly AskedOf[]
  /** Those that the message is, or may be, about. */
  readonly charters: readonly Charter[]
  readonly people: readonly Person[]
}

export function saidAnswer(input: SaidAnswerInput): SlackMessage {
  const understood = [...placedParts(input), ...openParts(input), ...answerParts(input)]
  const parts = understood.length > 0 ? understood : [lines(NOT_UNDERSTOOD)]
  const [first] = parts
  const fallback = first?.kind === 'lines' ? (first.lines[0] ?? NOT_UNDERSTOOD) : NOT_UNDERSTOOD
  return message(fallback, [...parts, ...missedParts(input, understood.length > 0)])
}

const NOT_UNDERSTOOD = md`I did not understand that. Say it like “swap Angela for Dan on Danika”, “captain for Quinn is Gene”, “can't make Sunday” or “who is on Saturday?”`

function placedParts({ mail, charters, people, speaker }: SaidAnswerInput): readonly Part[] {
  const news = mail.reading.readings.filter(({ charter, changes, questions }) =>
    charter === null ? false : changes.length + questions.length > 0,
  )
  if (news.length === 0) return []
  const said = news.flatMap((reading) => {
    const charter = charters.find(({ id }) => id === reading.charter)
    return [
      md`*${charter ? `${charter.name}, ${timeWindow(charter)}` : (reading.charter ?? '')}*`,
      ...reading.changes.map((change) => md`• ${partWords(change, charter, people, speaker?.id)}`),
      ...questionLines(reading),
    ]
  })
  const givesUp = news.some(({ charter: id, changes }) =>
    charters.some((charter) => charter.id === id && givesSeatUp(changes, charter, speaker?.id)),
  )
  return [lines(...said), lines(givesUp ? UNTIL_COVERED : nextWords(speaker, news))]
}

const UNTIL_COVERED = md`A card in the channel lets a manager open your seat and ask others to cover. Until one does you are still down for it; what becomes of it you hear here.`

function nextWords(speaker: Person | undefined, news: readonly Reading[]): Mrkdwn {
  const card = news.length === 1 ? 'Its card stands' : 'The cards stand'
  if (!speaker) return md`You are not on the roster, so a manager has to vouch for you first. Nothing changes before.`
  if (news.every(({ changes }) => changes.length === 0))
    return md`${card} in the channel, where a manager answers that.`
  if (isManager(speaker)) return md`${card} in the channel, with Approve; nothing changes before.`
  return md`${card} in the channel; nothing changes before a manager approves.`
}

/** What waits for its charter; whoever said it may name it, and so may a manager. */
function openParts({ mail, charters, people, operator, speaker }: SaidAnswerInput): readonly Part[] {
  const open = mail.reading.readings.filter(({ charter, changes }) => charter === null && changes.length > 0)
  if (open.length === 0) return []
  const { placed, dismissed, noted } = mail
  const changes = open.flatMap((reading) => reading.changes)
  const understood = changes.map((change) => md`• ${changeWords(change, people)}`)
  if (placed) {
    const charter = charters.find(({ id }) => id === placed.charter)
    const where = charter ? `${charter.name}, ${timeWindow(charter)}` : placed.charter
    return [lines(...understood, md`*${where}* is meant, says ${placed.by}. Its card stands in the channel.`)]
  }
  const seats = seatsMeanwhile(changes, charters, people, speaker?.id)
  if (noted) {
    const words = md`The days are noted, says ${noted.by}, ${moment(noted.at, operator.timeZone)}.`
    return [lines(...understood, words), ...seatParts(seats, COVER_IS_ASKED)]
  }
  if (dismissed)
    return [lines(...understood, md`Left alone, says ${dismissed.by}, ${moment(dismissed.at, operator.timeZone)}.`)]
  const named = open.flatMap(({ questions }) =>
    questions.flatMap((one) => (one.about === 'charter' ? one.candidates : [])),
  )
  const offered = charters.filter(({ id }) => named.includes(id))
  if (changes.every(isTimeOff)) {
    const note: Button = { label: 'Note the days', action: 'note_time_off', value: buttonValue(mail.id) }
    return [lines(...understood), ...seatParts(seats, NOTE_FOR_COVER), { kind: 'buttons', buttons: [note] }]
  }
  if (offered.length === 0) {
    return [
      lines(...understood, md`I know no charter that this is about. Say its name or its day, such as “on Danika's”.`),
    ]
  }
  const labels = charterLabels(offered)
  const buttons = offered.map(
    ({ id }, index): Button => ({ label: labels[index] ?? id, action: 'place_mail', value: buttonValue(mail.id, id) }),
  )
  return [lines(...understood, md`Which charter is meant?`), { kind: 'buttons', buttons }]
}

const NOTE_FOR_COVER = md`“Note the days”, and a card in the channel asks the managers about cover. Nothing changes before.`
const COVER_IS_ASKED = md`A card in the channel asks the managers about cover; until one of them opens the seat it stays as it is.`

function seatParts(seats: readonly string[], next: Mrkdwn): readonly Part[] {
  return seats.length > 0 ? [lines(...seats.map((seat) => md`${seat}`), next)] : []
}

function questionLines({ questions }: Reading): readonly Mrkdwn[] {
  return questions.map(({ text }) => md`• ${text}`)
}

function answerParts({ asked, speaker }: SaidAnswerInput): readonly Part[] {
  const asker: Asker = { writer: speaker?.id, voice: 'you', eyes: speaker ? 'crew' : 'guest' }
  return asked.map(({ asks, charters, settled }) => {
    if (!settled) return lines(md`Which charter do you mean? Say its name or its day: “who is on Saturday?”`)
    if (asks.about === 'mine' && !speaker) return lines(md`You are not on the roster. Ask a manager to add you.`)
    if (charters.length === 0)
      return lines(asks.about === 'mine' ? md`You are on no charter then.` : md`No charter sails then.`)
    return lines(
      ...charters.flatMap((charter) => [
        md`*${charter.name}*, ${timeWindow(charter)}`,
        md`> ${answerTo(asks, charter, asker)}`,
      ]),
    )
  })
}

function missedParts({ mail }: SaidAnswerInput, some: boolean): readonly Part[] {
  const read = new Set(
    mail.reading.readings.flatMap(({ changes, questions }) => [...changes, ...questions].map((one) => one.evidence)),
  )
  const missed = mail.reading.notUnderstood.filter((line) => !read.has(line))
  return some && missed.length > 0 ? [lines(md`Not understood:`, ...missed.map((line) => md`> ${line}`))] : []
}
