// What a mail's writer wants to know, and what the charter says of it now.

import type { Charter } from '../domain/charter.ts'
import { captainOf } from '../domain/charter-facts.ts'
import type { Person } from '../domain/person.ts'
import type { Asks } from '../domain/reading/reading.ts'
import { isTaken } from '../domain/seat.ts'
import { listed } from './plain-text.ts'
import { holderWords, seatWords } from './seat-words.ts'
import { lines, type Part } from './slack-blocks.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { clockTimeWithZone, timeWindow } from './times.ts'

/** What of a charter answers a question. */
export type Answering = Pick<
  Charter,
  'name' | 'date' | 'times' | 'timeZone' | 'place' | 'seats' | 'cancelled' | 'guestCount'
>

export interface Asked {
  readonly charter: Answering
  readonly asks: readonly Asks[]
}

/** On the card of a mail that is no proposal: each charter by its name. */
export function askedParts(asked: readonly Asked[], address: string, people: readonly Person[]): readonly Part[] {
  const writer = writerOf(address, people)
  return asked.flatMap(({ charter, asks }) => [
    lines(md`*${charter.name}*, ${timeWindow(charter)}`),
    ...asksParts(asks, charter, writer),
  ])
}

/** Asked without any charter that it could be about. */
export function loosely(asks: readonly Asks[]): readonly Part[] {
  return asks.length > 0 ? [lines(...asks.map(({ evidence }) => md`*Asks*  “${evidence}”`))] : []
}

export function writerOf(address: string, people: readonly Person[]): string | undefined {
  return people.find(({ emails }) => emails.some((email) => email.toLowerCase() === address.toLowerCase()))?.id
}

/** `writer`: a person's id, for what they ask of themselves. */
export function asksParts(asks: readonly Asks[] | undefined, charter: Answering, writer?: string): readonly Part[] {
  if (!asks || asks.length === 0) return []
  return [lines(...asks.flatMap((one) => [md`*Asks*  “${one.evidence}”`, md`> ${answerWords(one, charter, writer)}`]))]
}

function answerWords({ about }: Asks, charter: Answering, writer: string | undefined): Mrkdwn {
  if (charter.cancelled) return md`${charter.name} is cancelled.`
  switch (about) {
    case 'crew':
      return md`${crewWords(charter)}`
    case 'time':
      return md`${timeWords(charter)}`
    case 'place':
      return md`${charter.place ?? 'The calendar entry names no place yet.'}`
    case 'mine':
      return md`${mineWords(charter, writer)}`
    case 'status':
      return md`${statusWords(charter)}`
  }
}

function crewWords({ seats }: Answering): string {
  return seats.map((seat) => `${seatWords(seat.seat)}: ${holderWords(seat)}`).join('; ')
}

function timeWords(charter: Answering): string {
  const boards = charter.times?.boardsAt
  return `${timeWindow(charter)}${boards ? `; boarding ${clockTimeWithZone(boards, charter.timeZone)}` : ''}`
}

function mineWords(charter: Answering, writer: string | undefined): string {
  const own = charter.seats.filter((seat) => isTaken(seat) && seat.crew === writer)
  const said = own.map(({ seat, standing }) => `${seatWords(seat)}, ${standing}`)
  return `${said.length > 0 ? listed(said) : 'No seat of theirs'}; ${timeWords(charter)}`
}

function statusWords(charter: Answering): string {
  const open = charter.seats.filter((seat) => !isTaken(seat)).map(({ seat }) => seatWords(seat))
  const captain = captainOf(charter)
  const crew = open.length > 0 ? `open: ${listed(open)}` : 'every seat is taken'
  return `On: ${timeWindow(charter)}; ${captain ? `captain ${captain.name}` : 'no captain yet'}; ${crew}`
}
