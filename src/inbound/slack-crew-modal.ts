// "Change crew…": the modal of the charter's card, answered within the modal itself.
import type { App, BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt'
import { mayAs } from '../domain/role.ts'
import { asFailure } from '../failure.ts'
import { answerModal } from '../views/answer-modal.ts'
import { CREW_TITLE, crewFormRead, crewHeadsUpModal, crewModal } from '../views/crew-modal.ts'
import type { StateValues } from '../views/edited-changes.ts'
import { noSuchCharter, notForYou, serviceTrouble } from '../views/replies.ts'
import type { SlackMessage } from '../views/slack-blocks.ts'
import { idsIn } from '../views/slack-buttons.ts'
import type { Modal } from '../views/slack-modals.ts'
import { unescaped } from '../views/slack-text.ts'
import { answerCommand } from './commands/answer-command.ts'
import { crewAnswer, ordered } from './commands/answer-crew.ts'
import { askingOf, type SlackDoor } from './commands/asking.ts'
import { asView, openModal } from './slack-opening.ts'

const CAPTAINS = { word: 'set', from: 'captain' } as const

export function onCrewModal(app: App, door: SlackDoor): void {
  app.action<BlockAction<ButtonAction>>('change_crew', async ({ ack, action, body, client, respond }) =>
    openModal(door, { ack, body, client, respond }, CREW_TITLE, () => filled(door, action.value ?? '', body.user.id)),
  )
  app.view<ViewSubmitAction>('order_crew', async ({ ack, body, view }) => {
    const form = crewFormRead(view.state.values as StateValues)
    if (form.kind === 'errors') return ack({ response_action: 'errors', errors: { ...form.errors } })
    const typed = { text: '', slackUser: body.user.id, act: view.id }
    await ack(page(await given(door, typed, idsIn(view.private_metadata)[0] ?? '', form).catch(troubled)))
  })
  app.view<ViewSubmitAction>('order_crew_sure', async ({ ack, body, view }) => {
    const [seen = '', ...words] = idsIn(view.private_metadata)
    const typed = {
      text: unescaped(words.join('|')),
      slackUser: body.user.id,
      act: `sure ${view.id}`,
      sure: Number(seen),
    }
    const answer = await answerCommand(door, typed).then(asAnswer, troubled)
    await ack(page(answer))
  })
}

async function filled(door: SlackDoor, charterId: string, slackUser: string): Promise<Modal> {
  const [asking, charter] = await Promise.all([
    askingOf(door, { text: '', slackUser, act: '' }),
    door.world.charters.get(charterId),
  ])
  if (!mayAs(asking.role, 'captain')) return asAnswer(notForYou(CAPTAINS))
  return charter ? crewModal({ charter, people: asking.people }) : asAnswer(noSuchCharter())
}

async function given(
  door: SlackDoor,
  typed: Parameters<typeof askingOf>[1],
  charterId: string,
  { order, because }: Extract<ReturnType<typeof crewFormRead>, { kind: 'order' }>,
): Promise<Modal> {
  const [asking, charter] = await Promise.all([askingOf(door, typed), door.world.charters.get(charterId)])
  if (!mayAs(asking.role, 'captain')) return asAnswer(notForYou(CAPTAINS))
  if (!charter) return asAnswer(noSuchCharter())
  const { outcome, charter: now } = await ordered(asking, charter, order, because)
  if (outcome.kind === 'heads-up') return crewHeadsUpModal(now, outcome.headsUp, outcome.words)
  return asAnswer(crewAnswer(asking, now, outcome, because))
}

function asAnswer(message: Pick<SlackMessage, 'blocks'> | { readonly blocks: readonly unknown[] }): Modal {
  return answerModal(CREW_TITLE, message as SlackMessage)
}

function troubled(error: unknown): Modal {
  return asAnswer(serviceTrouble(asFailure(error, 'change the crew').message))
}

function page(modal: Modal) {
  return { response_action: 'update' as const, view: asView(modal) }
}
