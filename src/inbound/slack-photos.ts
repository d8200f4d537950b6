// Guests' photos in Slack: accepted, refused, or picked from in a modal; and another code for them.
import type { App, BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt'
import { asFailure } from '../failure.ts'
import type { SlackMessage } from '../ports/chat.ts'
import type { StateValues } from '../views/edited-changes.ts'
import { noticeModal } from '../views/notice-modal.ts'
import { CODE_CHANGED_BEFORE, moderationSentence, NO_SUCH_CHARTER, PHOTOS_NOT_FOR_YOU } from '../views/photo-answers.ts'
import { newCodeAnswer } from '../views/photo-list.ts'
import { PICK_TITLE, photoPickModal, pickedIn } from '../views/photo-pick-modal.ts'
import { saidPlainly } from '../views/replies.ts'
import { idsIn } from '../views/slack-buttons.ts'
import { changePhotoCode } from '../workflows/change-photo-code.ts'
import { moderatePhotos, photosToPick } from '../workflows/moderate-photos.ts'
import type { SlackDoor } from './commands/asking.ts'
import type { OnPress, Press } from './slack-buttons.ts'
import { asView, openModal } from './slack-opening.ts'

export const PHOTO_BUTTONS: Readonly<Record<string, OnPress>> = {
  photos_accept: (door, press) => decide(door, press, 'all'),
  photos_refuse: (door, press) => decide(door, press, 'no-more'),
  photos_new_code: async (door, { ids: [charterId = '', seen = ''], slackUser, tell }) => {
    await tell(await newPhotoCode(door, charterId, slackUser, seen))
  },
}

/** `seen`: the code that was shown, where a button was pressed. */
export async function newPhotoCode(
  { world, background }: SlackDoor,
  charterId: string,
  slackUser: string,
  seen?: string,
): Promise<SlackMessage> {
  const { outcome, delivered } = await changePhotoCode(world, { charterId, slackUser, seen })
  background.add(delivered, world)
  if (outcome.kind === 'stale') return saidPlainly(CODE_CHANGED_BEFORE)
  if (outcome.kind !== 'changed')
    return saidPlainly(outcome.kind === 'not-allowed' ? PHOTOS_NOT_FOR_YOU : NO_SUCH_CHARTER)
  const charter = await world.charters.get(charterId)
  return charter ? newCodeAnswer(charter, world.operator, outcome.code) : saidPlainly(NO_SUCH_CHARTER)
}

async function decide({ world, background }: SlackDoor, press: Press, show: 'all' | 'no-more'): Promise<void> {
  const {
    ids: [batchId = '', seen = ''],
    slackUser,
    tell,
  } = press
  const { outcome, delivered } = await moderatePhotos(world, { batchId, seen, show, slackUser })
  background.add(delivered, world)
  const sentence = moderationSentence(outcome, world.operator)
  if (sentence) await tell(saidPlainly(sentence))
}

export function onPhotoPicks(app: App, door: SlackDoor): void {
  opening(app, door)
  app.view<ViewSubmitAction>('pick_photos', async ({ ack, body, view }) => {
    const [batchId = '', seen = ''] = idsIn(view.private_metadata)
    const show = pickedIn(view.state.values as StateValues)
    const { world, background } = door
    const sentence = await moderatePhotos(world, { batchId, seen, show, slackUser: body.user.id })
      .then(({ outcome, delivered }) => {
        background.add(delivered, world)
        return moderationSentence(outcome, world.operator)
      })
      .catch((error: unknown) => asFailure(error, 'save what was picked').message)
    if (sentence === undefined) return ack()
    await ack({ response_action: 'update', view: asView(noticeModal('Not saved', sentence)) })
  })
}

function opening(app: App, door: SlackDoor): void {
  app.action<BlockAction<ButtonAction>>('photos_pick', async ({ ack, action, body, client, respond }) =>
    openModal(door, { ack, body, client, respond }, PICK_TITLE, async () => {
      const [batchId = '', seen = ''] = idsIn(action.value ?? '')
      const found = await photosToPick(door.world, batchId, body.user.id)
      return found.kind === 'to-pick'
        ? photoPickModal({ ...found, seen })
        : noticeModal(PICK_TITLE, moderationSentence(found, door.world.operator) ?? '')
    }),
  )
}
