// What people do in a modal: submit it, or close it.
import { fillIn, missing, type Values } from './filling-in.ts'
import type { Dismissed, SubmitResult } from './hands.ts'
import { viewClosed, viewSubmission } from './payloads.ts'
import { type Desk, topModal, userOf, viewOf } from './people.ts'
import { applySubmissionAck } from './submission-ack.ts'

export async function submit(
  { workspaceOf, deliveries }: Desk,
  operatorId: string,
  userId: string,
  viewId: string,
  values: Values = {},
): Promise<SubmitResult> {
  const workspace = workspaceOf(operatorId)
  const user = userOf(workspace, userId)
  const open = viewOf(workspace, user, viewId)
  const kept = { ...open, filled: fillIn(open.view.blocks, open.filled, values) }
  workspace.views.put(kept)

  const errors = missing(kept)
  if (Object.keys(errors).length > 0) return { outcome: 'errors', errors, ...topModal(workspace, user) }

  const trigger = workspace.triggers.draw({ user: user.id })
  const payload = viewSubmission(workspace, user, kept, trigger)
  const delivery = await deliveries.once(workspace.operator, { kind: 'interactive', payload })
  const current = workspace.views.find(viewId) ?? kept
  return { ...applySubmissionAck(workspace, current, delivery), delivery, ...topModal(workspace, user) }
}

/** Closing goes back one view, or with `clear_on_close` out of all of them. */
export async function dismiss(
  { workspaceOf, deliveries }: Desk,
  operatorId: string,
  userId: string,
  viewId: string,
): Promise<Dismissed> {
  const workspace = workspaceOf(operatorId)
  const user = userOf(workspace, userId)
  const kept = viewOf(workspace, user, viewId)
  const clears = kept.view.clear_on_close === true
  const stack = workspace.views.stack(user.id).map(({ view }) => view.id)
  workspace.views.close(clears ? stack : stack.slice(stack.indexOf(viewId)))

  if (kept.view.notify_on_close !== true) return topModal(workspace, user)
  const payload = viewClosed(workspace, user, kept, clears)
  const delivery = await deliveries.once(workspace.operator, { kind: 'interactive', payload })
  return { delivery, ...topModal(workspace, user) }
}
