// What a manager is told who pressed a button of the drift table.
import type { Charter } from '../domain/charter.ts'
import { notAllowed } from './replies.ts'
import { lines, message, type SlackMessage } from './slack-blocks.ts'
import { buttonValue } from './slack-buttons.ts'
import { md } from './slack-text.ts'

type Fixed =
  | { readonly kind: 'owed'; readonly direction: 'calendar' | 'page' | 'mail' }
  | { readonly kind: 'taken'; readonly revision: number }
  | { readonly kind: 'unread'; readonly why: string }
  | { readonly kind: 'agrees' | 'changed' | 'too-late' | 'not-allowed' | 'no-such-charter' }

export function fixAnswer(outcome: Fixed, charter: Charter | undefined): SlackMessage {
  const name = charter?.name ?? 'This charter'
  switch (outcome.kind) {
    case 'owed':
      return again(`${name}: ${OWED[outcome.direction]}`, charter)
    case 'taken':
      return again(
        `${name} has what the calendar says, as revision ${outcome.revision}. Page and mail follow.`,
        charter,
      )
    case 'agrees':
      return again(`${name}: this is mended already, or on its way. Nothing was done by your click.`, charter)
    case 'changed':
      return again(`${name}: something has changed since this table was made, so nothing was done.`, charter)
    case 'unread':
      return again(`${name}: nothing was done, for it could not be read. ${outcome.why}`, charter)
    case 'too-late':
      return again(`${name}: it is too late for that, so nothing was done.`, charter)
    case 'not-allowed':
      return notAllowed('mend a drift')
    case 'no-such-charter':
      return again('This charter is no longer there. “/crew” lists what is.', undefined)
  }
}

const OWED = {
  calendar: 'ours is being written to the calendar.',
  page: 'the page is being published again.',
  mail: 'the corrected mail leaves as soon as page and calendar agree.',
} as const

function again(sentence: string, charter: Charter | undefined): SlackMessage {
  const button = { label: 'Check again', action: 'check_drift', value: buttonValue(charter?.id ?? '') }
  return message(md`${sentence}`, [
    lines(md`${sentence}`),
    ...(charter ? [{ kind: 'actions' as const, buttons: [button] }] : []),
  ])
}
