// A manager decided about a proposal: record it once, then tell everyone it concerns.
import type { Charter } from '../domain/charter.ts'
import type { Judged, Judgement, Verdict } from '../domain/decide.ts'
import { isManager, type Person } from '../domain/person.ts'
import type { World } from '../ports.ts'
import { deliverCharter } from './deliver-charter.ts'

export interface Click {
  readonly charterId: string
  readonly proposalId: string
  /** The revision that the card showed. */
  readonly seen: number
  readonly slackUser: string
}

export type JudgeOutcome = Verdict | { readonly kind: 'not-allowed' | 'no-such-charter' }

export interface Answered<T> {
  readonly outcome: T
  readonly charter?: Charter
  /** Ends when everything that could be done now is done; who clicked need not wait for it. */
  readonly delivered: Promise<unknown>
}

export type Judge = (charter: Charter, judgement: Judgement) => Judged

export async function judgeProposal(world: World, click: Click, judge: Judge): Promise<Answered<JudgeOutcome>> {
  const people = await world.people.all()
  const manager = people.find(({ slackUser }) => slackUser === click.slackUser)
  if (!manager || !isManager(manager)) return answered({ kind: 'not-allowed' })

  const judgement = judgementOf(world, click, manager, people)
  const changed = await world.charters.change(click.charterId, (charter) => {
    lookAhead(world, charter)
    return judge(charter, judgement)
  })
  if (!changed) return answered({ kind: 'no-such-charter' })
  return { outcome: changed.outcome, charter: changed.item, delivered: deliverCharter(world, changed) }
}

/** The conflict check will want to know: it is asked for while the decision is being saved. */
function lookAhead(world: World, { date }: Charter): void {
  world.charters.near(date).catch(() => {})
}

function judgementOf(world: World, click: Click, { name }: Person, people: readonly Person[]): Judgement {
  const { proposalId, seen, slackUser } = click
  const { boardingLeadHours } = world.operator
  return { proposalId, seen, by: { slackUser, name }, now: world.clock.business(), people, boardingLeadHours }
}

function answered(outcome: JudgeOutcome): Answered<JudgeOutcome> {
  return { outcome, delivered: Promise.resolve() }
}
