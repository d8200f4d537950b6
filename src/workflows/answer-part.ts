// A crew member answers for themselves, by button or command; a manager may answer for anybody.
import { type AnswerOutcome, type AnswerWord, answerPart } from '../domain/answer.ts'
import type { Charter } from '../domain/charter.ts'
import { isManager, type Person } from '../domain/person.ts'
import type { World } from '../ports.ts'
import { deliverCharter } from './deliver-charter.ts'

export interface PartAnswer {
  readonly charterId: string
  /** Whose part it is. */
  readonly crew: string
  readonly word: AnswerWord
  /** The mark of the part that was shown; undefined for a command. */
  readonly shown?: string | undefined
  readonly slackUser: string
}

export interface Answered<T> {
  readonly outcome: T
  readonly charter?: Charter | undefined
  /** Whose part it is. */
  readonly person?: Person | undefined
  /** Ends when everything that could be done now is done; who pressed need not wait for it. */
  readonly delivered: Promise<unknown>
}

export type PartOutcome = AnswerOutcome | { readonly kind: 'not-yours' | 'no-such-charter' }

export async function answerOwnPart(world: World, answer: PartAnswer): Promise<Answered<PartOutcome>> {
  const people = await world.people.all()
  const asker = people.find(({ slackUser }) => slackUser === answer.slackUser)
  const person = people.find(({ id }) => id === answer.crew)
  const isOwn = asker !== undefined && asker.id === answer.crew
  if (!asker || !person || (!isOwn && !isManager(asker))) return refused({ kind: 'not-yours' })

  const changed = await world.charters.change(answer.charterId, (charter) =>
    answerPart(charter, {
      ...answer,
      name: person.name,
      onBehalf: isOwn ? undefined : asker.name,
      now: world.clock.business(),
      boardingLeadHours: world.operator.boardingLeadHours,
    }),
  )
  if (!changed) return refused({ kind: 'no-such-charter' })
  return { outcome: changed.outcome, charter: changed.item, person, delivered: deliverCharter(world, changed) }
}

function refused(outcome: PartOutcome): Answered<PartOutcome> {
  return { outcome, delivered: Promise.resolve() }
}
