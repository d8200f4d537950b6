// Two people who change places: the question to the other one, and the card on which a manager has the last word.
import type { Charter } from '../domain/charter.ts'
import type { Operator } from '../domain/operator.ts'
import { firstName } from '../domain/person.ts'
import { rivalsOf, type Swap } from '../domain/swap.ts'
import { listed } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { heading, lines, message, type Part, type SlackMessage } from './slack-blocks.ts'
import { buttonValue } from './slack-buttons.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { moment, timeWindow } from './times.ts'

export interface SwapInput {
  readonly operator: Operator
  readonly charter: Charter
  readonly swap: Swap
}

export function swapQuestion({ charter, swap }: SwapInput): SlackMessage {
  const { from, to, state } = swap
  const sail = `${charter.name}, ${timeWindow(charter)}`
  const words =
    state === 'asked'
      ? md`${firstName(to.name)}, ${from.name} asks you to swap on ${sail}: ${bargain(swap)}.`
      : md`Swap on ${sail}: ${bargain(swap)}. ${endWords(charter, swap)}`
  return message(words, [
    lines(words, ...besideLines(charter, swap)),
    ...(state === 'asked' ? yesNo(charter, swap, ['swap_yes', 'Yes, swap'], ['swap_no', 'No']) : []),
  ])
}

export function swapCard({ operator, charter, swap }: SwapInput): SlackMessage {
  const title = `Swap on ${charter.name} · ${timeWindow(charter)}`
  const both = `${swap.from.name} asked, ${swap.to.name} said yes`
  const when = swap.end ? `, ${moment(swap.end.at, operator.timeZone)}` : ''
  const state = swap.state === 'agreed' ? md`${both}${when}. A manager has the last word.` : endWords(charter, swap)
  return message(md`${title}: ${bargain(swap)}`, [
    heading(title),
    lines(md`${bargain(swap)}.`, state, ...besideLines(charter, swap)),
    ...(swap.state === 'agreed'
      ? yesNo(charter, swap, ['swap_approve', 'Approve'], ['swap_reject', 'Not this time'])
      : []),
  ])
}

/** "Angela Wynn (1st Mate) and Dan Rickard (2nd Mate) change places" */
export function bargain({ from, to }: Swap): string {
  const seats = (names: readonly string[]) => listed(names.map(seatWords))
  if (to.seats.length === 0) return `${to.name} sails as ${seats(from.seats)} in place of ${from.name}`
  return `${from.name} (${seats(from.seats)}) and ${to.name} (${seats(to.seats)}) change places`
}

/** While it is open: which others of the same people are. */
function besideLines(charter: Charter, swap: Swap): readonly Mrkdwn[] {
  const isOpen = swap.state === 'asked' || swap.state === 'agreed'
  return isOpen && rivalsOf(charter, swap).length > 0 ? [md`${besideWords(rivalsOf(charter, swap))}`] : []
}

export function besideWords(rivals: readonly Swap[]): string {
  const others = rivals.map(
    (rival) => `${bargain(rival)} (${rival.state === 'asked' ? 'not answered yet' : 'both said yes'})`,
  )
  return `Asked for as well: ${others.join('; ')}. Only one can be done: whichever is first.`
}

export function overtakenWords({ from, to }: NonNullable<Swap['overtaken']>): string {
  return `${from.name} and ${to.name} changed places first`
}

function endWords({ timeZone }: Charter, { state, end, to, overtaken }: Swap): Mrkdwn {
  const at = end ? `, ${moment(end.at, timeZone)}` : ''
  const by = end?.by ?? 'a manager'
  switch (state) {
    case 'asked':
      return md`${to.name} has not answered yet.`
    case 'agreed':
      return md`Both have said yes; it waits for a manager.`
    case 'done':
      return md`*Done*: ${by} had the last word${at}.`
    case 'refused':
      return md`*Not done*: ${by} said no${at}. Everybody stays where they were.`
    case 'void':
      if (overtaken) return md`*Not done*: ${overtakenWords(overtaken)}${at}.`
      return md`*Not done*: the crew or the charter has changed since it was asked${at}.`
  }
}

function yesNo(
  charter: Charter,
  swap: Swap,
  yes: readonly [string, string],
  no: readonly [string, string],
): readonly Part[] {
  const value = buttonValue(charter.id, swap.id)
  return [
    {
      kind: 'actions',
      buttons: [
        { label: yes[1], action: yes[0], value, style: 'primary' },
        { label: no[1], action: no[0], value },
      ],
    },
  ]
}
