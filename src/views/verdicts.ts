// What a person is told who pressed a button: nothing where the card itself says it, else who was first, or what to do.
import type { Charter } from '../domain/charter.ts'
import type { Verdict } from '../domain/decide.ts'
import type { Operator } from '../domain/operator.ts'
import type { Proposal, ProposalDecision } from '../domain/proposal.ts'
import { alreadyDecided, noSuchProposal, notAllowed, staleCard, tooLateToUndo } from './replies.ts'
import { lines, message, type SlackMessage } from './slack-blocks.ts'
import { md, unescaped } from './slack-text.ts'
import { moment } from './times.ts'

type Judged = Verdict | { readonly kind: 'not-allowed' | 'no-such-charter' }
type Placed =
  | { readonly kind: 'placed' | 'dismissed' | 'noted' | 'not-allowed' | 'no-such-mail' }
  | { readonly kind: 'already-placed'; readonly by: string; readonly at: string }
type Settled = { readonly kind: 'settled' | 'already-settled' | 'not-allowed' | 'no-such-charter' }
type Allowed = { readonly kind: 'allowed' | 'not-allowed' | 'no-such-charter' | 'no-conflict' }

/** Undefined where the card tells it. */
export function verdictAnswer(
  outcome: Judged,
  charter: Charter | undefined,
  operator: Operator,
): SlackMessage | undefined {
  const name = charter?.name ?? 'This charter'
  switch (outcome.kind) {
    case 'approved':
    case 'rejected':
    case 'edited':
    case 'vouched':
    case 'undone':
      return undefined
    case 'already-decided':
      return firstAnswer(outcome.proposal, outcome.decision, operator)
    case 'stale':
      return staleCard(name)
    case 'no-such-proposal':
      return noSuchProposal()
    case 'sailed':
      return said(`${name} has sailed, so its crew is history. Nothing was changed; Reject clears the card away.`)
    case 'departed':
      return tooLateToUndo(name)
    case 'not-allowed':
      return notAllowed('decide about crew')
    case 'no-such-charter':
      return said(`${name} is no longer there. “/crew” lists what is.`)
    case 'not-vouched':
      return said('Nobody has vouched for this mail yet, so nothing was changed. Press “Vouch for this mail” first.')
    case 'nothing-to-approve':
      return said('There is nothing in this mail that could be approved. Press “Edit…” to say who sails.')
    case 'overtaken':
      return said(
        `Later changes have replaced all that this approval did to ${name}, so there is nothing left to undo.`,
      )
    case 'not-approved':
      return said('This mail was not approved, so there is nothing to undo.')
  }
}

/** The same in one plain sentence, for a modal. */
export function verdictSentence(outcome: Judged, charter: Charter | undefined, operator: Operator): string {
  const answer = verdictAnswer(outcome, charter, operator)
  return answer ? unescaped(answer.text) : 'Done.'
}

export function placeAnswer(outcome: Placed, operator: Operator): SlackMessage | undefined {
  switch (outcome.kind) {
    case 'placed':
    case 'dismissed':
    case 'noted':
      return undefined
    case 'not-allowed':
      return notAllowed('place a mail')
    case 'no-such-mail':
      return said('This mail is no longer kept. Forward it to the inbox again.')
    case 'already-placed':
      return said(
        `${outcome.by} was first, ${moment(outcome.at, operator.timeZone)}. Nothing was changed by your click.`,
      )
  }
}

export function allowAnswer({ kind }: Allowed): SlackMessage {
  switch (kind) {
    case 'allowed':
      return said('Noted: both are right. The crews are being told.')
    case 'not-allowed':
      return notAllowed('say that somebody sails twice at once')
    case 'no-such-charter':
      return said('This charter is no longer there. “/crew” lists what is.')
    case 'no-conflict':
      return said('There is no conflict any more. The crews are being told.')
  }
}

export function settleAnswer({ kind }: Settled, arrived: boolean): SlackMessage {
  switch (kind) {
    case 'settled':
      return said(arrived ? 'Noted: the mail arrived.' : 'The mail is being sent again.')
    case 'already-settled':
      return said('Somebody (or the mail provider) has settled this already. Nothing was done.')
    case 'not-allowed':
      return notAllowed('settle what became of a mail')
    case 'no-such-charter':
      return said('This charter is no longer there. “/crew” lists what is.')
  }
}

function firstAnswer({ state }: Proposal, decision: ProposalDecision, operator: Operator): SlackMessage {
  const { by, at } = decision.undone ?? decision
  return alreadyDecided(state === 'waiting' ? 'approved' : state, by, at, operator)
}

function said(sentence: string): SlackMessage {
  return message(md`${sentence}`, [lines(md`${sentence}`)])
}
