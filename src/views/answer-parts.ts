// Below a crew member's notice: what they have answered, and the buttons for what they can answer now.
import { hasSeen } from '../domain/answer.ts'
import type { Charter } from '../domain/charter.ts'
import { seatsOf } from '../domain/charter-facts.ts'
import { partMark } from '../domain/crew-part.ts'
import { type Part, small } from './slack-blocks.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { moment } from './times.ts'

export function answerParts(charter: Charter, crew: string): readonly Part[] {
  const buttons = buttonsFor(charter, crew)
  const word = endWord(charter, crew)
  return [...(word ? [small(word)] : []), ...(buttons.length > 0 ? [{ kind: 'actions' as const, buttons }] : [])]
}

function buttonsFor(charter: Charter, crew: string): readonly Button[] {
  const seats = seatsOf(charter, crew)
  if (seats.length === 0) return []
  const value = buttonValue(charter.id, crew, partMark(charter, crew))
  const isAsked = seats.some(({ standing }) => standing !== 'confirmed')
  const no: Button = {
    label: isAsked ? 'I can’t' : 'I can’t make it',
    action: 'answer_no',
    value,
    confirm: {
      title: `Off ${charter.name}?`.slice(0, 100),
      text: 'Your seat opens, and a manager looks for somebody else.',
      yes: 'I can’t make it',
      no: 'Go back',
    },
  }
  if (isAsked) return [{ label: 'Yes, I sail', action: 'answer_yes', value, style: 'primary' }, no]
  return hasSeen(charter, crew) ? [no] : [{ label: 'Seen', action: 'answer_seen', value }, no]
}

function endWord(charter: Charter, crew: string): Mrkdwn | undefined {
  const declined = charter.seats.find((seat) => seat.crew === crew && seat.standing === 'declined')
  if (declined?.source)
    return md`You can’t make it, noted ${moment(declined.source.at, charter.timeZone)}. The seat is open; a manager looks for somebody else.`
  const seen = seatsOf(charter, crew).length > 0 ? hasSeen(charter, crew) : undefined
  if (!seen) return undefined
  const said = charter.seats.some(({ crew: who, source }) => who === crew && source?.kind === 'answer')
  return md`${said ? 'You said yes' : 'You have seen this'}, ${moment(seen.at, charter.timeZone)}.`
}
