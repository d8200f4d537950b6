// The modal that asks a manager why a proposal is rejected.
import type { Charter } from '../domain/charter.ts'
import type { Proposal } from '../domain/proposal.ts'
import { buttonValue } from './slack-buttons.ts'
import { INPUT_ACTION, input, type Modal, modal, textBlocks } from './slack-modals.ts'
import { md } from './slack-text.ts'
import { timeWindow } from './times.ts'

export const REASON_BLOCK = 'reason'

export function rejectModal({ charter, proposal }: { readonly charter: Charter; readonly proposal: Proposal }): Modal {
  const { mail } = proposal
  const field = { type: 'plain_text_input', action_id: INPUT_ACTION, multiline: true, max_length: 500 } as const
  return modal(
    'Reject this mail',
    [
      ...textBlocks(
        md`“${mail.subject}” from ${mail.fromName || mail.from}, for *${charter.name}*, ${timeWindow(charter)}. Rejecting changes nothing.`,
      ),
      input(REASON_BLOCK, 'Because', field, 'Stands on the card; may be left empty.'),
    ],
    { callback: 'reject_proposal', label: 'Reject', about: buttonValue(charter.id, proposal.id, charter.revision) },
  )
}
