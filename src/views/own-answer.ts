// A crew member's mail about their own part: the card says it outright, and its button says what it does.
import type { Person } from '../domain/person.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { Change } from '../domain/reading/reading.ts'
import { nameOf } from './consequences.ts'

export interface OwnAnswer {
  /** "Angela Wynn can’t make Quinn" */
  readonly title: string
  readonly approve: string
  /** What follows besides. */
  readonly besides: string | undefined
}

type Said = Extract<Change, { kind: 'accept' | 'decline' }>

/** Undefined for any other mail. */
export function ownAnswer(
  { mail, changes, questions }: Proposal,
  charter: string,
  people: readonly Person[],
): OwnAnswer | undefined {
  const said = changes.filter((change): change is Said => change.kind === 'accept' || change.kind === 'decline')
  const [first] = said
  const others = changes.filter(({ kind }) => !['accept', 'decline', 'away', 'free'].includes(kind))
  if (mail.standing !== 'crew' || !first || said.length > 1 || others.length > 0 || questions.length > 0)
    return undefined
  const name = nameOf(first.crew, people)
  return first.kind === 'accept'
    ? { title: `${name} sails ${charter}`, approve: 'Confirm it', besides: undefined }
    : {
        title: `${name} can’t make ${charter}`,
        approve: 'Open the seat and find cover',
        besides: 'a card proposes who could be asked',
      }
}
