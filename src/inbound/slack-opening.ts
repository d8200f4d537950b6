// Opens a modal before anything is read, and fills it when it has been.
import type { BlockAction, RespondFn } from '@slack/bolt'
import type { ViewsOpenResponse, WebClient } from '@slack/web-api'
import { asFailure } from '../failure.ts'
import type { Log } from '../ports/clock.ts'
import { loadingModal } from '../views/edit-modal.ts'
import { noticeModal } from '../views/notice-modal.ts'
import { serviceTrouble } from '../views/replies.ts'
import type { Modal } from '../views/slack-modals.ts'
import type { SlackDoor } from './commands/asking.ts'
import { answerAside } from './slack-aside.ts'

/** A press as Bolt hands it over. */
export interface Opening {
  readonly ack: () => Promise<void>
  readonly body: BlockAction
  readonly client: WebClient
  readonly respond: RespondFn | undefined
}

/** What the window says while it is being filled. */
export type Show = (modal: Modal) => Promise<unknown>

/** Slack's trigger lasts three seconds, so nothing goes before the window; the press is answered meanwhile. `fill`: undefined where the first page is all there is. */
export async function openModal(
  { world, background }: SlackDoor,
  opening: Opening,
  title: string,
  fill: (show: Show) => Promise<Modal | undefined>,
  first = loadingModal(title),
): Promise<void> {
  const opened = opening.client.views.open({ trigger_id: opening.body.trigger_id, view: asView(first) })
  background.add(filled(world.log, opening, title, opened, fill), world)
  await opening.ack()
}

async function filled(
  log: Log,
  { body, client, respond }: Opening,
  title: string,
  opened: Promise<ViewsOpenResponse>,
  fill: (show: Show) => Promise<Modal | undefined>,
): Promise<void> {
  const loading = await opened.catch((error: unknown) => slackFailureWords(error))
  if (typeof loading === 'string') return answerAside({ respond, client, body, log })(serviceTrouble(loading))
  const show: Show = (modal) => client.views.update({ view_id: loading.view?.id ?? '', view: asView(modal) })
  const page = await fill(show).catch((error: unknown) =>
    noticeModal(title, asFailure(error, 'fill the window').message),
  )
  if (page) await show(page)
}

export function asView(modal: Modal): never {
  return modal as never
}

function slackFailureWords(error: unknown): string {
  const { data } = error as { data?: { error?: string } }
  return data?.error === 'expired_trigger_id'
    ? 'The window came too late for Slack. Please press once more.'
    : 'Slack did not open the window. Please press once more.'
}
