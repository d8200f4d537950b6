// `accept`, `decline` and a crew member's `swap`: what people say about their own part, or a manager for them.
import type { AnswerWord } from '../../domain/answer.ts'
import type { Charter } from '../../domain/charter.ts'
import { readCrewOrder } from '../../domain/command/crew-order.ts'
import { personSaid, personWord } from '../../domain/command/person-said.ts'
import { ownSeatsOf } from '../../domain/command/seat-said.ts'
import type { Person } from '../../domain/person.ts'
import { mayAs } from '../../domain/role.ts'
import type { SlackMessage } from '../../ports/chat.ts'
import { partAnswer, swapAnswer } from '../../views/answer-words.ts'
import { unclearOrder } from '../../views/order-answers.ts'
import { notAllowed } from '../../views/replies.ts'
import { answerOwnPart } from '../../workflows/answer-part.ts'
import { proposeSwap } from '../../workflows/swap-places.ts'
import { crewing } from './answer-crew.ts'
import type { Asking, OnCharter } from './asking.ts'

export function onOwn(word: Exclude<AnswerWord, 'seen'>): OnCharter {
  return (asking, charter, rest) => {
    const { people, person, role } = asking
    const name = rest.trim()
    const who = name === '' ? undefined : personSaid(name, people, person)
    if (!who) return answered(asking, charter, person, word)
    if (who.kind !== 'one') return unclearWho(charter, word, name, who.kind === 'unknown' ? [] : who.people)
    if (who.person.id !== person?.id && role !== 'manager') return notAllowed('answer for somebody else')
    return answered(asking, charter, who.person, word)
  }
}

/** Captains and managers order; crew ask the one they would swap with. */
export const onSwap: OnCharter = (asking, charter, rest) => {
  if (mayAs(asking.role, 'captain')) return crewing('swap')(asking, charter, rest)
  const { people, person } = asking
  const words = /^(?:with|for)\s/i.test(rest) ? `me ${rest}` : rest
  const read = readCrewOrder('swap', words, { people, ownSeats: ownSeatsOf(people, charter.seats), asker: person })
  if (read.kind === 'unclear') return unclearOrder(charter, read, 'swap me for <person>')
  const { order } = read
  if (order.kind !== 'swap' || !person) return notAllowed('swap others')
  const other = [order.crew, order.other].find((id) => id !== person.id)
  const to = people.find(({ id }) => id === other)
  if (!to || ![order.crew, order.other].includes(person.id)) return notAllowed('swap others')
  return swapAsked(asking, charter, person, to)
}

async function answered(
  { world, background, slackUser }: Asking,
  charter: Charter,
  person: Person | undefined,
  word: AnswerWord,
): Promise<SlackMessage> {
  const answer = { charterId: charter.id, crew: person?.id ?? '', word, slackUser }
  const { outcome, charter: now, delivered } = await answerOwnPart(world, answer)
  background.add(delivered, world)
  return partAnswer(outcome, now ?? charter, person, person?.slackUser === slackUser)
}

async function swapAsked({ world, background }: Asking, charter: Charter, from: Person, to: Person) {
  const { outcome, charter: now, delivered } = await proposeSwap(world, charter.id, from, to)
  background.add(delivered, world)
  return swapAnswer(outcome, now ?? charter, world.operator)
}

function unclearWho(charter: Charter, word: string, said: string, people: readonly Person[]): SlackMessage {
  const choices = people.map((person) => ({ what: { person }, words: `${word} ${personWord(person.id)}` }))
  return unclearOrder(charter, { about: 'person', said, choices }, `${word} <person>`)
}
