// views.*: modals, which need a fresh trigger, and Home tabs, which don't.
import { type Answer, isRefusal, type Refusal, refuse } from '../answers.ts'
import { openModal, publishHome, pushModal, replaceView } from '../showing.ts'
import type { Trigger } from '../triggers.ts'
import type { Workspace } from '../workspace.ts'
import { type Args, structured, text } from './arguments.ts'

export function open(workspace: Workspace, args: Args): Answer {
  const trigger = pull(workspace, args)
  return isRefusal(trigger) ? trigger : openModal(workspace, trigger.user, structured(args, 'view'))
}

export function push(workspace: Workspace, args: Args): Answer {
  const trigger = pull(workspace, args)
  return isRefusal(trigger) ? trigger : pushModal(workspace, trigger.user, structured(args, 'view'))
}

export function update(workspace: Workspace, args: Args): Answer {
  const { views } = workspace
  const kept = views.find(text(args, 'view_id')) ?? views.byExternalId(text(args, 'external_id'))
  return kept ? replaceView(workspace, kept, structured(args, 'view'), text(args, 'hash')) : refuse('not_found')
}

export function publish(workspace: Workspace, args: Args): Answer {
  const user = workspace.users.find(text(args, 'user_id'))
  if (!user || user.is_bot) return refuse('user_not_found')
  return publishHome(workspace, user.id, structured(args, 'view'), text(args, 'hash'))
}

/** Slack takes the trigger before it looks at the view, so that a bad view uses it up. */
function pull({ triggers }: Workspace, args: Args): Trigger | Refusal {
  const id = text(args, 'trigger_id')
  if (id === '') return refuse('invalid_arguments', ['missing required field: trigger_id [json-pointer:/trigger_id]'])
  const trigger = triggers.exchange(id)
  return typeof trigger === 'string' ? refuse(trigger) : trigger
}
