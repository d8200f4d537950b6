// An open seat, offered to one person: the question, and what became of it, in the same message.
import { applyChanges } from '../domain/apply-changes.ts'
import type { Charter } from '../domain/charter.ts'
import { type Cover, isTakeable, type Offer } from '../domain/cover.ts'
import type { Operator } from '../domain/operator.ts'
import { firstName } from '../domain/person.ts'
import { isTaken } from '../domain/seat.ts'
import { partDetails } from './crew-notice.ts'
import { oneLine } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { lines, message, type Part, type SlackMessage } from './slack-blocks.ts'
import { buttonValue } from './slack-buttons.ts'
import { md } from './slack-text.ts'
import { moment, timeWindow } from './times.ts'

export interface OfferInput {
  readonly operator: Operator
  readonly charter: Charter
  readonly cover: Cover
  readonly offer: Offer
}

export function offerMessage(input: OfferInput): SlackMessage {
  const said = offerLines(input)
  return message(md`${said[0] ?? ''}`, [lines(...said.map((words) => md`${words}`)), ...buttonParts(input)])
}

/** For who has no Slack. */
export function offerMail(input: OfferInput): { readonly subject: string; readonly text: string } {
  const { operator, charter, cover } = input
  const how = 'Answer this mail with yes or no. The first yes has it; a manager confirms it to you.'
  return {
    subject: oneLine(`Can you sail? ${seatWords(cover.seat)} · ${charter.name}, ${timeWindow(charter)}`),
    text: `${[...offerLines(input), how].join('\n')}\n\n${operator.brand}\n`,
  }
}

function offerLines(input: OfferInput): readonly string[] {
  const { charter, cover, offer } = input
  const seat = seatWords(cover.seat)
  const sail = `${charter.name}, ${timeWindow(charter)}`
  const first = firstName(offer.name)
  const had = partDetails(withThem(input), offer.crew)
  const lines = isOpen(input)
    ? [`${first}, can you sail as ${seat} on ${sail}? The seat is open.`, ...had]
    : offer.state === 'taken'
      ? [`${first}, you are ${seat} on ${sail}. Thank you.`, ...partDetails(charter, offer.crew), took(input)]
      : [`${seat} on ${sail}: ${endWords(input)}`]
  return lines.map(oneLine)
}

function isOpen({ cover, offer }: OfferInput): boolean {
  return offer.state === 'asked' && isTakeable(cover)
}

function took({ charter, offer }: OfferInput): string {
  const isThere = charter.seats.some((seat) => seat.crew === offer.crew && isTaken(seat))
  const at = moment(offer.answeredAt ?? offer.at, charter.timeZone)
  return isThere
    ? `You said yes, ${at}. If something comes up, tell a manager.`
    : `You said yes, ${at}; that has changed since.`
}

function endWords({ charter, cover, offer }: OfferInput): string {
  if (offer.state === 'declined' && offer.answeredAt)
    return `you can’t, noted ${moment(offer.answeredAt, charter.timeZone)}. Thank you for saying so.`
  return `${goneWords(charter, cover)} Thank you all the same.`
}

/** Why an open seat is no longer to be had. */
export function goneWords(charter: Charter, cover: Cover): string {
  const holder = charter.seats.find((seat) => seat.seat === cover.seat && isTaken(seat))
  switch (cover.end?.kind) {
    case 'cancelled':
      return 'the charter is cancelled.'
    case 'moved':
      return 'the charter has moved; whoever can is asked anew.'
    case 'sailed':
      return 'she has sailed.'
    case 'dismissed':
      return 'nobody is needed any more.'
    default:
      return holder ? `${holder.name} has it.` : 'it is no longer asked for.'
  }
}

/** The charter as it would be with them aboard: whom they would sail with. */
function withThem({ charter, cover, offer }: OfferInput): Charter {
  const { crew, name } = offer
  const change = { kind: 'assign' as const, seat: cover.seat, crew, evidence: '' }
  const people = [{ id: crew, name, aliases: [], emails: [], seats: [], may: [] }]
  return { ...charter, ...applyChanges(charter, [change], { people, source: { kind: 'answer', by: '', at: '' } }) }
}

function buttonParts(input: OfferInput): readonly Part[] {
  if (!isOpen(input)) return []
  const value = buttonValue(input.charter.id, input.cover.id)
  return [
    {
      kind: 'actions',
      buttons: [
        { label: 'Yes, I sail', action: 'offer_yes', value, style: 'primary' },
        { label: 'I can’t', action: 'offer_no', value },
      ],
    },
  ]
}
