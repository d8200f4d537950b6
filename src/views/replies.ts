// Short answers to what a person typed or pressed: what happened, why, and what to do now.
import type { Operator } from '../domain/operator.ts'
import type { Decider } from '../domain/proposal.ts'
import { charterLabels, type NamedCharter } from './charter-labels.ts'
import { lines, message, type SlackMessage } from './slack-blocks.ts'
import type { Button } from './slack-buttons.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { moment } from './times.ts'

/** Candidates nearest first. */
export function unknownCharter(words: string, candidates: readonly NamedCharter[]): SlackMessage {
  if (candidates.length === 0) return reply(md`No charter is called “${words}”. “/crew” lists the next seven days.`)
  const said = md`No charter is called “${words}”. Did you mean one of these?`
  const labels = charterLabels(candidates)
  const names = candidates.map(({ id }, index) => md`• ${labels[index] ?? id} (${id})`)
  const buttons = candidates.map(
    ({ id }, index): Button => ({ label: labels[index] ?? id, action: 'show_charter', value: id }),
  )
  return message(said, [lines(said, ...names), { kind: 'buttons', buttons }])
}

export function alreadyDecided(
  state: 'approved' | 'rejected' | 'undone',
  by: Decider,
  at: string,
  operator: Operator,
): SlackMessage {
  const then = state === 'approved' ? 'Undo is on the card.' : 'Nothing was changed by your click.'
  return reply(md`${by.name} was first: ${state} ${moment(at, operator.timeZone)}. ${then}`)
}

export function staleCard(charterName: string): SlackMessage {
  return reply(
    md`${charterName} has changed since this card was drawn, so nothing was done. The card is being drawn anew; look at it and press again.`,
  )
}

export function notAllowed(what: string): SlackMessage {
  return reply(md`Only a manager can ${what}. Ask one of them, or an owner to make you one.`)
}

export function noSuchProposal(): SlackMessage {
  return reply(
    md`This proposal is no longer there: it was decided long ago and cleared away. “/crew” with the charter's name shows how things stand.`,
  )
}

export function tooLateToUndo(charterName: string): SlackMessage {
  return reply(md`${charterName} has departed, so the approval can no longer be undone.`)
}

export function notUnderstood(words: string): SlackMessage {
  return message(md`“${words}” is not a command I know.`, [
    lines(md`“${words}” is not a command I know. These are:`),
    lines(...HELP),
  ])
}

export function help(): SlackMessage {
  return message(md`What /crew can do`, [lines(...HELP)])
}

const HELP: readonly Mrkdwn[] = [
  md`*/crew*  the next seven days, with gaps`,
  md`*/crew quinn-may-30*  one charter: times, seats, guests, what is missing`,
  md`*/crew quinn-may-30 why captain*  the mail line, who approved it, when`,
  md`*/crew quinn-may-30 check*  does calendar, feed, page and mail say what the charter says`,
  md`*/crew quinn-may-30 hours*  who sailed how long; */crew hours* your own`,
  md`*/crew words*  what your own words mean (“Danny” is Dan Rickard), and taking one back`,
  md`*/crew help*  this list`,
  md`Crew is changed by mail, or by a word to me: mention me (“swap Angela for Dan on Danika”), and a manager approves the card.`,
]

/** One loud message, with the exact way out. */
export function googleTokenExpired({ id, brand, inbox }: Operator): SlackMessage {
  return message(md`Google no longer lets us in for ${brand}: mails and calendar are not being read.`, [
    lines(
      md`*Google no longer lets us in for ${brand}.* Mails to ${inbox} and the calendar are not being read; nothing is lost, reading goes on where it stopped.`,
      md`To mend it, the owner runs, where the bot is installed:`,
      md`\`npx crew auth google --operator ${id}\``,
    ),
  ])
}

/** The sentence of a Failure, with what it means for whoever asked. */
export function serviceTrouble(sentence: string): SlackMessage {
  return reply(md`That did not work just now. ${sentence}`)
}

/** One sentence as it is. */
export function saidPlainly(sentence: string): SlackMessage {
  return reply(md`${sentence}`)
}

function reply(words: Mrkdwn): SlackMessage {
  return message(words, [lines(words)])
}
