// Mails of which nobody knows whether they left: a person finds out and says so; nothing is sent again by itself.
import type { Charter } from '../domain/charter.ts'
import { lines, type Part } from './slack-blocks.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import { md } from './slack-text.ts'

/** `id`: a charter's, or a mail's tag. */
export function heldSendParts({ id, owed }: Pick<Charter, 'id' | 'owed'>): readonly Part[] {
  return Object.entries(owed).flatMap(([key, { held, claimed }]) =>
    held && claimed
      ? [lines(md`Ask ${claimed.to} whether our mail arrived, then say here:`), buttons(id, key, claimed.to)]
      : [],
  )
}

function buttons(charterId: string, key: string, to: string): Part {
  const value = buttonValue(charterId, key)
  const again: Button = {
    label: 'Send it again',
    action: 'send_again',
    value,
    confirm: {
      title: 'Send this mail again?',
      text: `If the first one arrived after all, ${to} gets it twice.`,
      yes: 'Send it',
      no: 'Leave it',
    },
  }
  return { kind: 'actions', buttons: [{ label: 'It arrived', action: 'send_arrived', value }, again] }
}
