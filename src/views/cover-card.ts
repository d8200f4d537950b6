// The card of a seat that wants cover: the ladder as it would go, as it goes, and how it ended. One message, kept true.
import type { Charter } from '../domain/charter.ts'
import { isLeft } from '../domain/climb.ts'
import type { Cover, Offer } from '../domain/cover.ts'
import type { Ladder } from '../domain/ladder.ts'
import type { Operator } from '../domain/operator.ts'
import { isTaken } from '../domain/seat.ts'
import { daysWords, leftOutWords, shortNames } from './ladder-words.ts'
import { seatWords } from './seat-words.ts'
import { heading, lines, message, type Part, type SlackMessage, small } from './slack-blocks.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { moment, timeWindow } from './times.ts'

export interface CoverCardInput {
  readonly operator: Operator
  readonly charter: Charter
  readonly cover: Cover
  readonly ladder: Ladder
  /** When whoever has the seat is away. */
  readonly away?: { readonly from: string; readonly to: string } | undefined
}

const OFFERED = 5

export function coverCard(input: CoverCardInput): SlackMessage {
  const { charter, cover } = input
  const title = `${seatWords(cover.seat)} for ${charter.name} · ${timeWindow(charter)}`
  const state = stateLine(input)
  return message(md`${title}: ${reason(input)}`, [
    heading(title),
    lines(md`${reason(input)} ${state}`),
    ...askedParts(input),
    ...(cover.state === 'ended' ? [] : ladderParts(input)),
    ...buttonParts(input),
  ])
}

function reason({ charter, cover, away }: CoverCardInput): string {
  const name = cover.left?.name ?? 'Nobody'
  const seat = seatWords(cover.seat)
  if (cover.why === 'declined') return `${name} can’t make it; the seat is open.`
  if (cover.why === 'opened') return `${name} is off; ${seat} is open.`
  const days = away ? ` ${daysWords(away)}` : ' that day'
  const isThere = charter.seats.some((one) => one.seat === cover.seat && one.crew === cover.left?.crew && isTaken(one))
  return isThere ? `${name} is ${seat}, and away${days}.` : `${name} is away${days}.`
}

function stateLine({ charter, cover, operator }: CoverCardInput): Mrkdwn {
  const { state, end, started, only } = cover
  if (state === 'proposed') return md`*Shall others be asked?*`
  if (state === 'running' || !end) {
    const by = started ? `${started.by}, ${moment(started.at, operator.timeZone)}` : 'a manager'
    const night = cover.resumes
      ? md` Nobody is asked at night: it goes on ${moment(cover.resumes, operator.timeZone)}.`
      : ''
    return only ? md`*One is asked* (by ${by}).${night}` : md`*Others are asked in turn* (by ${by}).${night}`
  }
  const at = moment(end.at, operator.timeZone)
  const holder = charter.seats.find((seat) => seat.seat === cover.seat && isTaken(seat))?.name
  switch (end.kind) {
    case 'taken':
      return md`*${end.by ?? 'Somebody'} takes it*, ${at}.`
    case 'filled':
      return md`*${holder ?? 'Somebody'} has it*, set ${at}.`
    case 'cancelled':
      return md`*The charter is cancelled*, so nobody is asked any more.`
    case 'moved':
      return md`*The charter has moved*, ${at}: they are asked anew, on a card of its own.`
    case 'sailed':
      return md`*It has sailed*, and nobody took it.`
    case 'nobody':
      return md`*Nobody is left to ask*, ${at}. A late yes still counts.`
    case 'dismissed':
      return md`*Not now*, said ${end.by ?? 'a manager'}, ${at}. Nobody is asked.`
    case 'returned':
      return md`*There after all*, ${at}. Nobody has to be asked.`
  }
}

function askedParts({ cover, ladder, operator }: CoverCardInput): readonly Part[] {
  if (cover.offers.length === 0) return []
  const isLast = leftOf(cover, ladder).length === 0
  return [lines(...cover.offers.map((offer) => md`• ${offer.name}: ${offerWords(offer, cover, operator, isLast)}`))]
}

function offerWords(
  { state, at, until, answeredAt }: Offer,
  cover: Cover,
  { timeZone }: Operator,
  isLast: boolean,
): Mrkdwn {
  if (state === 'taken') return md`*yes*, ${moment(answeredAt ?? at, timeZone)}`
  if (state === 'declined') return md`can’t, ${moment(answeredAt ?? at, timeZone)}`
  const isNow = cover.state === 'running' && cover.offers.at(-1)?.at === at
  const ends = moment(until, timeZone)
  const next = isNow ? (isLast ? md`; time until ${ends}, nobody comes after` : md`; the next is asked ${ends}`) : md``
  return md`asked ${moment(at, timeZone)}, no answer yet${next}`
}

function ladderParts({ cover, ladder }: CoverCardInput): readonly Part[] {
  const rungs = leftOf(cover, ladder)
  const order = rungs.map(({ name }, at) => `${at + 1}. ${name}`).join(' · ')
  const line = md`*${cover.offers.length > 0 ? 'Then' : 'In this order'}*  ${order}`
  const asked = new Set(cover.offers.map(({ crew }) => crew))
  const out = ladder.leftOut.filter(
    ({ crew, why }) => !asked.has(crew) && !(crew === cover.left?.crew && why.kind !== 'away'),
  )
  return [
    ...(rungs.length > 0
      ? [lines(line)]
      : cover.offers.length === 0
        ? [lines(md`There is nobody who could be asked.`)]
        : []),
    ...(out.length > 0 ? [small(md`Not asked: ${out.map(leftOutWords).join(' · ')}`)] : []),
  ]
}

function buttonParts({ charter, cover, ladder }: CoverCardInput): readonly Part[] {
  const isAgain = cover.end?.kind === 'dismissed'
  if (cover.state === 'running') return [{ kind: 'actions', buttons: [stop(charter, cover)] }]
  if (cover.state === 'ended' && !isAgain) return []
  const rungs = ladder.rungs.filter(({ crew }) => isLeft({ ...cover, only: undefined }, crew))
  const value = buttonValue(charter.id, cover.id)
  const all: Button = { label: 'Ask them in turn', action: 'cover_start', value, style: 'primary' }
  const each = rungs.slice(0, OFFERED).map(
    (rung): Button => ({
      label: `Ask only ${shortNames([rung])}`,
      action: 'cover_only',
      value: buttonValue(charter.id, cover.id, rung.crew),
    }),
  )
  const no = cover.why === 'away' ? 'They sail all the same' : 'Not now'
  return [
    {
      kind: 'actions',
      buttons: [
        ...(rungs.length > 0 ? [all, ...each] : []),
        ...(isAgain ? [] : [{ label: no, action: 'cover_dismiss', value }]),
      ],
    },
  ]
}

/** Whom the ladder still comes to. */
function leftOf(cover: Cover, { rungs }: Ladder): Ladder['rungs'] {
  return rungs.filter(({ crew }) => isLeft(cover, crew))
}

function stop(charter: Charter, cover: Cover): Button {
  return { label: 'Stop asking', action: 'cover_dismiss', value: buttonValue(charter.id, cover.id) }
}

/** Once, when the ladder is at its end. */
export function uncovered({ charter, cover }: Pick<CoverCardInput, 'charter' | 'cover'>): SlackMessage {
  const asked = shortNames(cover.offers)
  const seat = seatWords(cover.seat)
  const words = md`Nobody has taken ${seat} for ${charter.name}, ${timeWindow(charter)}${asked ? `: ${asked} ${cover.offers.length === 1 ? 'was' : 'were'} asked` : ': there is nobody to ask'}. The seat is still open; name somebody by mail or with “/crew ${charter.id}”.`
  return message(words, [lines(words)])
}
