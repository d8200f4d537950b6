// Opens a modal before anything is read, and fills it when it has been.
import type { BlockAction, RespondFn } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { asFailure } from '../failure.ts'
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

/** Slack's trigger lasts three seconds, so Slack alone is waited for. */
export async function openModal(
  { world, background }: SlackDoor,
  { ack, body, client, respond }: Opening,
  title: string,
  fill: () => Promise<Modal>,
): Promise<void> {
  const opening = { trigger_id: body.trigger_id, view: asView(loadingModal(title)) }
  const loading = await client.views.open(opening).catch((error: unknown) => slackFailureWords(error))
  await ack()
  if (typeof loading === 'string')
    return answerAside({ respond, client, body, log: world.log })(serviceTrouble(loading))
  const filling = fill()
    .catch((error: unknown) => noticeModal(title, asFailure(error, 'read the charter').message))
    .then((view) => client.views.update({ view_id: loading.view?.id ?? '', view: asView(view) }))
  background.add(filling, world)
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
