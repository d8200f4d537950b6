// `set`, `clear` and `swap`: who sails is changed, or what speaks against it is shown.
import type { Charter } from '../../domain/charter.ts'
import { type CrewOrder, orderWords, readCrewOrder } from '../../domain/command/crew-order.ts'
import { personWord } from '../../domain/command/person-said.ts'
import { ownSeatsOf } from '../../domain/command/seat-said.ts'
import { type VerbWord, verbCalled } from '../../domain/command/verbs.ts'
import type { Person } from '../../domain/person.ts'
import type { SlackMessage } from '../../ports/chat.ts'
import { nameOf } from '../../views/consequences.ts'
import {
  alreadyDone,
  changedMeanwhile,
  departed,
  doneAnswer,
  headsUpAnswer,
  isCancelled,
  notACaptain,
  type OrderAnswer,
  said,
  unchanged,
  unclearOrder,
} from '../../views/order-answers.ts'
import { noSuchCharter } from '../../views/replies.ts'
import type { EditAnswer } from '../../workflows/edit-charter.ts'
import { type CrewOutcome, orderCrew } from '../../workflows/order-crew.ts'
import type { Asking, OnCharter } from './asking.ts'

type Crewing = Extract<VerbWord, 'set' | 'clear' | 'swap'>

export function crewing(verb: Crewing): OnCharter {
  return (asking, charter, rest) => read(asking, charter, verb, rest)
}

function read(asking: Asking, charter: Charter, verb: Crewing, rest: string): SlackMessage | Promise<SlackMessage> {
  const { people, person } = asking
  const ownSeats = ownSeatsOf(people, charter.seats)
  const found = readCrewOrder(verb, rest, { people, ownSeats, asker: person })
  const form = verbCalled(verb, 'charter')
  if (found.kind === 'unclear') return unclearOrder(charter, found, `${verb} ${form?.takes ?? ''}`)
  return order(asking, charter, found.order, found.because)
}

async function order(asking: Asking, charter: Charter, given: CrewOrder, because: string | undefined) {
  const { outcome, charter: now } = await ordered(asking, charter, given, because)
  return crewAnswer(asking, now, outcome, because)
}

/** Decided; what follows from it goes on behind the answer. Only who may comes here. */
export async function ordered(asking: Asking, charter: Charter, given: CrewOrder, because: string | undefined) {
  const { world, person, background, act, sure } = asking
  if (!person) throw new Error('nobody on the roster orders crew')
  const request = { order: given, because, by: person, act, sure }
  const { outcome, charter: now, delivered } = await orderCrew(world, charter, request)
  background.add(delivered, world)
  return { outcome, charter: now ?? charter }
}

export function crewAnswer(
  asking: Asking,
  charter: Charter,
  outcome: CrewOutcome,
  because: string | undefined,
): SlackMessage {
  const answer = orderAnswer(asking, charter)
  switch (outcome.kind) {
    case 'heads-up':
      return headsUpAnswer(answer, outcome.headsUp, outcome.words, asking.role === 'manager')
    case 'not-a-captain':
      return notACaptain(answer, outcome.headsUp)
    case 'not-aboard':
      return said(
        charter,
        `${nameOf(outcome.crew, asking.people)} is not there on ${charter.name}. Nothing was changed.`,
      )
    case 'which': {
      const { seat, holders } = outcome
      const choices = holders.flatMap((crew) => {
        const person = asking.people.find(({ id }) => id === crew)
        return person ? [{ what: { person }, words: orderWords({ kind: 'clear', seat, crew }, because) }] : []
      })
      return unclearOrder(charter, { about: 'person', said: seat, choices }, `clear ${seat} ${personWord('…')}`)
    }
    default:
      return editAnswer(answer, outcome)
  }
}

/** The answer to any change: done and who is told, or why not. */
export function editAnswer(answer: OrderAnswer, outcome: EditAnswer['outcome']): SlackMessage {
  switch (outcome.kind) {
    case 'edited':
      return doneAnswer(answer, outcome.edit)
    case 'already':
      return alreadyDone(answer, outcome.edit)
    case 'unchanged':
      return unchanged(answer)
    case 'departed':
      return departed(answer)
    case 'cancelled':
      return isCancelled(answer)
    case 'meanwhile':
      return changedMeanwhile(answer)
    case 'no-such-charter':
      return noSuchCharter()
  }
}

export function orderAnswer(
  { world, people }: { readonly world: Asking['world']; readonly people: readonly Person[] },
  charter: Charter,
): OrderAnswer {
  return { operator: world.operator, charter, people, now: world.clock.business() }
}
