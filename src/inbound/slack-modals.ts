// Modals: opened before anything is read, filled when it has been, answered field by field.
import type { App, BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt'
import { edit, reject } from '../domain/decide.ts'
import { editModal } from '../views/edit-modal.ts'
import { editedChanges, type StateValues } from '../views/edited-changes.ts'
import { noticeModal } from '../views/notice-modal.ts'
import { REASON_BLOCK, rejectModal } from '../views/reject-modal.ts'
import { idsIn } from '../views/slack-buttons.ts'
import { INPUT_ACTION, type Modal } from '../views/slack-modals.ts'
import { verdictSentence } from '../views/verdicts.ts'
import { type Judge, judgeProposal } from '../workflows/judge-proposal.ts'
import { type Opened, openProposal } from '../workflows/open-proposal.ts'
import type { SlackDoor } from './commands/asking.ts'
import { asView, openModal } from './slack-opening.ts'

export function onModals(app: App, door: SlackDoor): void {
  opening(app, door, 'edit', 'Edit crew', (opened) => editModal({ ...opened, operator: door.world.operator }))
  opening(app, door, 'reject', 'Reject this mail', rejectModal)
  onEdited(app, door)
  onRejected(app, door)
}

function opening(app: App, door: SlackDoor, action: string, title: string, fill: (opened: Opened) => Modal): void {
  app.action<BlockAction<ButtonAction>>(action, async ({ ack, action: pressed, body, client, respond }) =>
    openModal(door, { ack, body, client, respond }, title, async () => {
      const opened = await openProposal(door.world, idsIn(pressed.value ?? ''), body.user.id)
      if (opened.kind === 'opened') return fill(opened)
      return noticeModal(title, verdictSentence(opened, opened.charter, door.world.operator))
    }),
  )
}

function onEdited(app: App, door: SlackDoor): void {
  app.view<ViewSubmitAction>('edit_proposal', async ({ ack, body, view }) => {
    const ids = idsIn(view.private_metadata)
    const opened = await openProposal(door.world, ids, body.user.id)
    if (opened.kind !== 'opened') {
      return ack({
        response_action: 'update',
        view: asView(noticeModal('Edit crew', verdictSentence(opened, opened.charter, door.world.operator))),
      })
    }
    const { changes, errors } = editedChanges(view.state.values as StateValues, { ...opened, by: opened.by })
    if (Object.keys(errors).length > 0) return ack({ response_action: 'errors', errors: { ...errors } })
    await ack(await submitted(door, ids, body.user.id, (charter, judgement) => edit(charter, judgement, changes)))
  })
}

function onRejected(app: App, door: SlackDoor): void {
  app.view<ViewSubmitAction>('reject_proposal', async ({ ack, body, view }) => {
    const why = view.state.values[REASON_BLOCK]?.[INPUT_ACTION]?.value ?? ''
    await ack(
      await submitted(door, idsIn(view.private_metadata), body.user.id, (charter, judgement) =>
        reject(charter, judgement, why),
      ),
    )
  })
}

type Submitted = { response_action: 'update'; view: never } | undefined

/** Closes the modal, or says in it why nothing was saved. */
async function submitted(
  { world, background }: SlackDoor,
  ids: readonly string[],
  slackUser: string,
  judge: Judge,
): Promise<Submitted> {
  const [charterId = '', proposalId = '', seen = ''] = ids
  const { outcome, charter, delivered } = await judgeProposal(
    world,
    { charterId, proposalId, seen: Number(seen), slackUser },
    judge,
  )
  background.add(delivered, world)
  if (outcome.kind === 'edited' || outcome.kind === 'rejected') return undefined
  return {
    response_action: 'update',
    view: asView(noticeModal('Not saved', verdictSentence(outcome, charter, world.operator))),
  }
}
