// What the answer to a submitted modal does to it: close, errors, update, push, clear.
import { isRefusal } from './answers.ts'
import type { Delivered } from './app-door.ts'
import { inside, isJson, type Json, parseJson, textOf } from './json.ts'
import { pushModal, replaceView } from './showing.ts'
import type { KeptView } from './views.ts'
import type { Workspace } from './workspace.ts'

export interface Submitted {
  readonly outcome: 'closed' | 'errors' | 'updated' | 'pushed' | 'cleared' | 'failed'
  /** By block id, as the user reads them under the inputs. */
  readonly errors?: Readonly<Record<string, string>>
  /** Why the user only sees "We had some trouble connecting". */
  readonly problem?: string
}

export function applySubmissionAck(workspace: Workspace, kept: KeptView, delivered: Delivered): Submitted {
  if (delivered.failure) return { outcome: 'failed', problem: delivered.failure }
  if (delivered.body.trim() === '') return close(workspace, [kept.view.id])
  const ack = parseJson(delivered.body)
  if (!isJson(ack)) return { outcome: 'failed', problem: 'the answer is no JSON' }

  switch (ack.response_action) {
    case undefined:
      return close(workspace, [kept.view.id])
    case 'clear':
      return { ...close(workspace, stackIds(workspace, kept.user)), outcome: 'cleared' }
    case 'errors':
      return showErrors(kept, inside(ack, 'errors'))
    case 'update':
      return shown('updated', replaceView(workspace, kept, ack.view))
    case 'push':
      return shown('pushed', pushModal(workspace, kept.user, ack.view))
    default:
      return { outcome: 'failed', problem: `unknown response_action: ${ack.response_action}` }
  }
}

function close(workspace: Workspace, ids: readonly string[]): Submitted {
  workspace.views.close(ids)
  return { outcome: 'closed' }
}

function stackIds({ views }: Workspace, user: string): readonly string[] {
  return views.stack(user).map(({ view }) => view.id)
}

/** Only inputs can carry an error. */
function showErrors({ view }: KeptView, errors: Json): Submitted {
  const inputs = view.blocks.filter(({ type }) => type === 'input').map((block) => textOf(block, 'block_id'))
  const stray = Object.keys(errors).filter((id) => !inputs.includes(id) || typeof errors[id] !== 'string')
  if (Object.keys(errors).length === 0) return { outcome: 'failed', problem: 'errors without a block id' }
  if (stray.length > 0) return { outcome: 'failed', problem: `no input block for the error at ${stray.join(', ')}` }
  return { outcome: 'errors', errors: errors as Record<string, string> }
}

function shown(outcome: 'updated' | 'pushed', answer: Json): Submitted {
  if (!isRefusal(answer)) return { outcome }
  const problems = Array.isArray(answer.errors) ? `: ${answer.errors.join('; ')}` : ''
  return { outcome: 'failed', problem: `${answer.error}${problems}` }
}
