// What somebody is told beside the message after they pressed or typed an answer; nothing where the message itself says it.
import type { Charter } from '../domain/charter.ts'
import type { Cover } from '../domain/cover.ts'
import type { Operator } from '../domain/operator.ts'
import { firstName, type Person } from '../domain/person.ts'
import { isTaken, type Seat } from '../domain/seat.ts'
import type { SwapOutcome } from '../domain/swap.ts'
import { noticeNow } from './crew-notice.ts'
import { goneWords } from './offer-message.ts'
import { notAllowed } from './replies.ts'
import { seatWords } from './seat-words.ts'
import { lines, message, type SlackMessage } from './slack-blocks.ts'
import { md } from './slack-text.ts'
import { besideWords, overtakenWords } from './swap-messages.ts'
import { moment, timeWindow } from './times.ts'

type PartSaid = {
  readonly kind:
    | 'accepted'
    | 'declined'
    | 'seen'
    | 'already'
    | 'changed'
    | 'not-aboard'
    | 'departed'
    | 'cancelled'
    | 'not-yours'
    | 'no-such-charter'
}

/** `own`: they answered for themselves, in a message that is being drawn over. */
export function partAnswer(
  { kind }: PartSaid,
  charter: Charter | undefined,
  person: Person | undefined,
  own: boolean,
): SlackMessage {
  const sail = charter ? `${charter.name}, ${timeWindow(charter)}` : 'This charter'
  const who = own ? 'You' : (person?.name ?? 'They')
  const are = own ? 'are' : 'is'
  switch (kind) {
    case 'accepted':
      return said(own ? `Noted: you sail on ${sail}. Thank you.` : `Noted: ${who} sails on ${sail}, and hears of it.`)
    case 'declined':
      return said(
        own
          ? `Noted: you can’t make ${sail}. The seat is open, and a manager looks for somebody else.`
          : `Noted: ${who} can’t make ${sail}, and hears of it. The seat is open; its card asks about cover.`,
      )
    case 'seen':
      return said(`Noted: you have seen your part on ${sail}.`)
    case 'already':
      return said(`That is noted already; nothing has changed on ${sail}.`)
    case 'changed':
      return charter && person ? changedAnswer(charter, person) : said(`${sail} has changed since. Nothing was done.`)
    case 'not-aboard':
      return said(`${who} ${are} not on ${sail}, so nothing was done.`)
    case 'departed':
      return said(`${sail} has departed, so nothing was done. Call a manager if something is wrong.`)
    case 'cancelled':
      return said(`${sail} is cancelled. There is nothing left to do.`)
    case 'not-yours':
      return said('Only the person themselves, or a manager for them, can answer that. Nothing was done.')
    case 'no-such-charter':
      return said('This charter is no longer there. “/crew” lists what is.')
  }
}

/** What is so now, and the question again. */
function changedAnswer(charter: Charter, person: Person): SlackMessage {
  const { text, blocks } = noticeNow({ charter, person })
  const first = message(md`${charter.name} has changed since that message, so nothing was done. This is so now:`, [
    lines(md`*${charter.name} has changed since that message*, so nothing was done. This is so now:`),
  ])
  return { text: `${first.text} ${text}`, blocks: [...first.blocks, ...blocks] }
}

type OfferSaid =
  | { readonly kind: 'taken' | 'declined' | 'already' | 'clash' | 'departed' | 'not-asked' | 'no-such-charter' }
  | { readonly kind: 'gone'; readonly to: Seat | undefined; readonly cover: Cover }

export function offerAnswer(outcome: OfferSaid, charter: Charter | undefined): SlackMessage {
  const sail = charter ? `${charter.name}, ${timeWindow(charter)}` : 'this charter'
  switch (outcome.kind) {
    case 'taken':
      return said(`You have it: you sail on ${sail}. Thank you.`)
    case 'declined':
      return said(`Noted: you can’t make ${sail}. Thank you for saying so.`)
    case 'already':
      return said(`That is noted already for ${sail}.`)
    case 'gone': {
      const when = outcome.to?.source ? `, since ${moment(outcome.to.source.at, charter?.timeZone ?? 'UTC')}` : ''
      return outcome.to && isTaken(outcome.to)
        ? said(`${outcome.to.name} has ${seatWords(outcome.cover.seat)} on ${sail}${when}. Thank you all the same.`)
        : said(
            `${seatWords(outcome.cover.seat)} on ${sail}: ${charter ? goneWords(charter, outcome.cover) : ''} Thank you all the same.`,
          )
    }
    case 'clash':
      return said(`You are on another charter at that time, so nothing was done. If you can do both, tell a manager.`)
    case 'departed':
      return said(`${sail} has departed. Thank you all the same.`)
    case 'not-asked':
      return said('You were not asked for this seat, so nothing was done. Ask a manager if you would like it.')
    case 'no-such-charter':
      return said('This charter is no longer there. “/crew” lists what is.')
  }
}

type CoverSaid =
  | { readonly kind: 'started' | 'dismissed' | 'departed' | 'no-such-cover' | 'not-allowed' | 'no-such-charter' }
  | { readonly kind: 'already'; readonly cover: Cover }

/** Undefined where the card says it. */
export function coverAnswer(outcome: CoverSaid, { timeZone }: Operator): SlackMessage | undefined {
  switch (outcome.kind) {
    case 'started':
    case 'dismissed':
      return undefined
    case 'departed':
      return said('It has departed, so nobody is asked any more.')
    case 'no-such-cover':
    case 'no-such-charter':
      return said('This search is no longer kept. “/crew” with the charter’s name shows how things stand.')
    case 'not-allowed':
      return notAllowed('have others asked')
    case 'already': {
      const { started, end, state } = outcome.cover
      const first = end ? { by: end.by, at: end.at } : started
      const what = state === 'running' ? 'had them asked' : 'ended it'
      return said(
        first
          ? `${first.by ?? 'Somebody'} ${what}, ${moment(first.at, timeZone)}. Nothing was changed by your click.`
          : 'That is settled already. Nothing was changed by your click.',
      )
    }
  }
}

export function swapAnswer(
  outcome: SwapOutcome | { readonly kind: 'not-allowed' | 'no-such-charter' },
  charter: Charter | undefined,
  { timeZone }: Operator,
): SlackMessage {
  const sail = charter ? `${charter.name}, ${timeWindow(charter)}` : 'this charter'
  switch (outcome.kind) {
    case 'asked':
      return said(
        [
          `Asked. You hear how it ends; until then everybody on ${sail} stays where they are.`,
          ...(outcome.beside.length > 0 ? [besideWords(outcome.beside)] : []),
        ].join(' '),
      )
    case 'agreed':
      return said('Noted. A manager has the last word, and you hear of it.')
    case 'done':
      return said(`Done: you have changed places on ${sail}.`)
    case 'refused':
      return said('Noted. Everybody stays where they are.')
    case 'void':
      return said(`The crew of ${sail} has changed since it was asked, so nothing was done.`)
    case 'departed':
      return said(`${sail} has departed, so nobody can swap any more.`)
    case 'cancelled':
      return said(`${sail} is cancelled. There is nothing to swap.`)
    case 'not-aboard':
      return said(`You have no seat on ${sail} to swap. “/crew mine” lists where you sail.`)
    case 'unqualified':
      return said(`${outcome.name} is not down as qualified for ${seatWords(outcome.seat)}, so that takes a manager.`)
    case 'already': {
      const { end, state, to, overtaken } = outcome.swap
      if (overtaken)
        return said(`${overtakenWords(overtaken)}, so this one was not done. Nothing was changed by your click.`)
      return end
        ? said(`That is settled: ${end.by} had the last word, ${moment(end.at, timeZone)}.`)
        : said(
            state === 'asked'
              ? `${firstName(to.name)} has been asked already and has not answered yet.`
              : 'It waits for a manager.',
          )
    }
    case 'not-yours':
      return said('Only who was asked can answer that. Nothing was done.')
    case 'not-allowed':
      return notAllowed('have the last word on a swap')
    case 'no-such-swap':
    case 'no-such-charter':
      return said('This swap is no longer kept. Ask again with “/crew”.')
  }
}

function said(sentence: string): SlackMessage {
  return message(md`${sentence}`, [lines(md`${sentence}`)])
}
