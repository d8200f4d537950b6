// Short answers to what a person typed or pressed: what happened, why, and what to do now.
import { type Verb, verbsFor } from '../domain/command/verbs.ts'
import type { Operator } from '../domain/operator.ts'
import type { Decider } from '../domain/proposal.ts'
import { mayAs, type Role } from '../domain/role.ts'
import { charterLabels, type NamedCharter } from './charter-labels.ts'
import { shortened } from './plain-text.ts'
import { lines, message, type SlackMessage } from './slack-blocks.ts'
import { type Button, commandValue } from './slack-buttons.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { moment } from './times.ts'

/** So much of what was typed is said again. */
const ECHOED = 80

/** Candidates nearest first; `tail` is what was to be done with it, which a button then does. */
export function unknownCharter(typed: string, candidates: readonly NamedCharter[], tail = ''): SlackMessage {
  const words = shortened(typed, ECHOED)
  if (candidates.length === 0) return reply(md`No charter is called “${words}”. “/crew” lists the next seven days.`)
  const said = md`No charter is called “${words}”. Did you mean one of these?`
  const labels = charterLabels(candidates)
  const names = candidates.map(({ id }, index) => md`• ${labels[index] ?? id} (${id})`)
  const buttons = candidates.map(
    ({ id }, index): Button => ({
      label: labels[index] ?? id,
      ...(tail ? { action: 'run', value: commandValue(`${id} ${tail}`) } : { action: 'show_charter', value: id }),
    }),
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
  return reply(md`${charterName} has departed, so the approval can no longer be undone. Call whoever it concerns.`)
}

export function notUnderstood(typed: string, role: Role): SlackMessage {
  const words = shortened(typed, ECHOED)
  return message(md`“${words}” is not a command I know.`, [
    lines(md`“${words}” is not a command I know. These are:`),
    lines(...helpLines(role)),
  ])
}

export function help(role: Role): SlackMessage {
  return message(md`What /crew can do`, [lines(...helpLines(role))])
}

/** The charter is there; what to do with it is not understood. */
export function unknownVerb(
  { id, name }: NamedCharter,
  word: string,
  near: readonly Verb[],
  rest: string,
): SlackMessage {
  const said = md`“${shortened(word, ECHOED)}” is nothing I can do with ${name}.${near.length > 0 ? ' Did you mean:' : ' “/crew help” lists what I can.'}`
  const buttons = near.map(
    (verb): Button => ({
      label: `${verb.word} ${rest}`.trim(),
      action: 'run',
      value: commandValue(`${id} ${verb.word} ${rest}`),
    }),
  )
  const show: Button = { label: `Show ${name}`, action: 'show_charter', value: id }
  return message(said, [lines(said), { kind: 'buttons', buttons: [...buttons, show] }])
}

/** By the table of commands: who may, and that they do not. */
export function notForYou({ word, from }: Pick<Verb, 'word' | 'from'>): SlackMessage {
  const who = {
    guest: 'everybody',
    crew: 'people on the roster',
    captain: 'captains and managers',
    manager: 'managers',
  }
  return reply(md`“${word}” is for ${who[from]}. Ask one of them; “/crew help” lists what you can do.`)
}

export function noSuchCharter(): SlackMessage {
  return reply(md`This charter is no longer there. “/crew” lists what is.`)
}

function helpLines(role: Role): readonly Mrkdwn[] {
  return [
    md`*/crew*  the next seven days${mayAs(role, 'crew') ? ', with gaps' : ''}`,
    md`*/crew quinn-may-30*  one charter, by any of its names`,
    ...verbsFor(role).map(
      ({ about, word, takes, help }) =>
        md`*/crew ${about === 'charter' ? 'quinn-may-30 ' : ''}${[word, takes].join(' ').trim()}*  ${help}`,
    ),
    ...(mayAs(role, 'crew')
      ? [
          md`A mail does it too, and so does a word to me, such as “swap Angela for Dan on Danika”: a manager approves the card.`,
        ]
      : []),
  ]
}

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
