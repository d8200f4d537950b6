// What whoever pressed a waiver's button is told.
import type { Operator } from '../domain/operator.ts'
import type { Match } from '../domain/waiver/match-waiver.ts'
import type { Voided } from '../domain/waiver/void-waiver.ts'
import { lines, message, type SlackMessage } from './slack-blocks.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { moment } from './times.ts'

type Refused<K extends string> = { readonly kind: K }

export function matchAnswer(
  outcome: Match | Refused<'not-allowed' | 'no-such-waiver'>,
  operator: Operator,
): SlackMessage | undefined {
  switch (outcome.kind) {
    case 'matched':
    case 'dismissed':
      return undefined
    case 'already': {
      const what = outcome.matched ? 'it is counted' : 'it is not ours'
      return said(
        md`${outcome.by} was first, ${moment(outcome.at, operator.timeZone)}: ${what}. Nothing was changed by your click.`,
      )
    }
    case 'not-allowed':
      return notAllowed()
    case 'no-such-waiver':
      return said(md`This waiver is no longer kept.`)
  }
}

export function voidAnswer(
  outcome: Voided | Refused<'not-allowed' | 'no-such-charter'>,
  operator: Operator,
): SlackMessage {
  switch (outcome.kind) {
    case 'voided':
      return said(md`The waiver of ${outcome.guest} is void. ${linkWords(outcome.to)}`)
    case 'already-voided':
      return said(
        md`${outcome.by} has voided the waiver of ${outcome.guest} already, ${moment(outcome.at, operator.timeZone)}.`,
      )
    case 'sent-anew':
      return said(md`${linkWords(outcome.to)}`)
    case 'stale':
      return said(
        md`This has changed since the list was drawn, so nothing was done. Type the command again to see how it stands.`,
      )
    case 'not-allowed':
      return notAllowed()
    case 'no-such-charter':
      return said(md`This charter is no longer there. “/crew” lists what is.`)
  }
}

export function waiversNotForYou(): SlackMessage {
  return notAllowed()
}

function linkWords(to: string | undefined): string {
  return to
    ? `A new link goes to ${to}; the old one opens nothing any more.`
    : 'The old link opens nothing any more. There is no mail address for the guests: show them the new QR code.'
}

function notAllowed(): SlackMessage {
  return said(md`Only managers and captains see and settle waivers. Ask one of them.`)
}

function said(words: Mrkdwn): SlackMessage {
  return message(words, [lines(words)])
}
