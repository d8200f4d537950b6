// What a manager's modal about a proposal needs: the charter as it is now, and who may be in it.
import type { Charter } from '../domain/charter.ts'
import { isManager, type Person } from '../domain/person.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { World } from '../ports.ts'
import type { JudgeOutcome } from './judge-proposal.ts'

export interface Opened {
  readonly kind: 'opened'
  readonly charter: Charter
  readonly proposal: Proposal
  readonly people: readonly Person[]
  /** The manager's name. */
  readonly by: string
}

export type OpenOutcome = Opened | (JudgeOutcome & { readonly charter?: Charter })

export async function openProposal(world: World, ids: readonly string[], slackUser: string): Promise<OpenOutcome> {
  const [charterId = '', proposalId = ''] = ids
  const [charter, people] = await Promise.all([world.charters.get(charterId), world.people.all()])
  const manager = people.find((person) => person.slackUser === slackUser)
  if (!manager || !isManager(manager)) return { kind: 'not-allowed' }
  if (!charter) return { kind: 'no-such-charter' }

  const proposal = charter.proposals.find(({ id }) => id === proposalId)
  if (!proposal) return { kind: 'no-such-proposal', charter }
  const { decision } = proposal
  if (decision) return { kind: 'already-decided', proposal, decision, charter }
  return { kind: 'opened', charter, proposal, people, by: manager.name }
}
