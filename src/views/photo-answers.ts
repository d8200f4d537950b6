// What whoever decided about photos, or about their code, is told.
import type { Operator } from '../domain/operator.ts'
import type { Moderated } from '../domain/photo/moderate.ts'
import { counted } from './plain-text.ts'
import { moment } from './times.ts'

export type ModerationOutcome = Moderated | { readonly kind: 'not-allowed' | 'no-such-photos' }

/** Undefined: the card says it. */
export function moderationSentence(outcome: ModerationOutcome, operator: Operator): string | undefined {
  switch (outcome.kind) {
    case 'moderated':
      return undefined
    case 'already':
      return `${outcome.by} was first, ${moment(outcome.at, operator.timeZone)}. Nothing was changed by your click.`
    case 'stale':
      return 'These photos have changed since they were shown, so nothing was done. Please look at the card again.'
    case 'not-allowed':
      return PHOTOS_NOT_FOR_YOU
    case 'no-such-photos':
      return 'These photos are no longer kept.'
  }
}

export const PHOTOS_NOT_FOR_YOU = 'Only managers and captains see and settle guests’ photos. Ask one of them.'

export const CODE_CHANGED_BEFORE =
  'The code was changed since the list was drawn, so nothing was done. Type the command again to see it.'

export function albumWords(count: number): string {
  return count === 0 ? 'No photos yet' : counted(count, 'photo')
}

export const NO_SUCH_CHARTER = 'This charter is no longer there. “/crew” lists what is.'
