// Opens, stacks, replaces and closes views, after checking them as Slack does.
import { type Answer, fine, isRefusal, type Refusal, refuse } from './answers.ts'
import { completed } from './block-kit/completed.ts'
import { viewProblems, viewTooLarge } from './block-kit/surfaces.ts'
import { isJson, type Json, listed, textOf } from './json.ts'
import { drawViewId, type KeptView, type SlackView, STACK_MAX, viewHash } from './views.ts'
import type { Workspace } from './workspace.ts'

/** A user sees one stack of modals at a time, so that an open one gives way. */
export function openModal(workspace: Workspace, user: string, given: unknown): Answer {
  const view = readView(workspace, given, 'modal')
  if (isRefusal(view)) return view

  workspace.views.close(workspace.views.stack(user).map((open) => open.view.id))
  const id = drawViewId()
  return show(workspace, user, { ...view, id, root_view_id: id, previous_view_id: null })
}

export function pushModal(workspace: Workspace, user: string, given: unknown): Answer {
  const stack = workspace.views.stack(user)
  const top = stack.at(-1)
  if (!top) return refuse('not_found')
  if (stack.length >= STACK_MAX) return refuse('push_limit_reached')
  const view = readView(workspace, given, 'modal')
  if (isRefusal(view)) return view

  const { id, root_view_id } = top.view
  return show(workspace, user, { ...view, id: drawViewId(), root_view_id, previous_view_id: id })
}

/** What the user filled in stays where block and element keep their names. A `hash` guards against racing updates. */
export function replaceView(workspace: Workspace, kept: KeptView, given: unknown, hash = ''): Answer {
  if (hash !== '' && hash !== kept.view.hash) return refuse('hash_conflict')
  const view = readView(workspace, given, kept.view.type, kept.view.id)
  if (isRefusal(view)) return view

  const { id, root_view_id, previous_view_id } = kept.view
  return show(workspace, kept.user, { ...view, id, root_view_id, previous_view_id }, kept.filled)
}

export function publishHome(workspace: Workspace, user: string, given: unknown, hash: string): Answer {
  const home = workspace.views.home(user)
  if (home) return replaceView(workspace, home, given, hash)
  const view = readView(workspace, given, 'home')
  if (isRefusal(view)) return view

  const id = drawViewId()
  return show(workspace, user, { ...view, id, root_view_id: id, previous_view_id: null })
}

type Fresh = Omit<SlackView, 'id' | 'root_view_id' | 'previous_view_id'>

function readView(workspace: Workspace, given: unknown, type: SlackView['type'], id?: string): Fresh | Refusal {
  const problems = isJson(given) && given.type !== type ? wrongType(type) : viewProblems(given)
  if (problems.length > 0 || !isJson(given)) return refuse('invalid_arguments', problems)
  if (viewTooLarge(given)) return refuse('view_too_large')
  const sameName = workspace.views.byExternalId(textOf(given, 'external_id'))
  if (sameName && sameName.view.id !== id) return refuse('duplicate_external_id')

  const { slack } = workspace.operator
  return {
    ...described(given),
    type,
    team_id: slack.teamId,
    app_id: slack.appId,
    app_installed_team_id: slack.teamId,
    bot_id: slack.botId,
    blocks: completed(listed(given, 'blocks')),
    state: { values: {} },
    hash: viewHash(workspace.now(), given),
  } as Fresh
}

function described(given: Json): Json {
  return {
    title: given.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    close: given.close ?? null,
    submit: given.submit ?? null,
    callback_id: textOf(given, 'callback_id'),
    external_id: textOf(given, 'external_id'),
    private_metadata: textOf(given, 'private_metadata'),
    clear_on_close: given.clear_on_close === true,
    notify_on_close: given.notify_on_close === true,
  }
}

function wrongType(type: string): readonly string[] {
  return [`must be of type ${type} [json-pointer:/view/type]`]
}

function show(workspace: Workspace, user: string, view: Json, filled: KeptView['filled'] = {}): Answer {
  workspace.views.put({ user, view: view as SlackView, filled })
  return fine({ view })
}
