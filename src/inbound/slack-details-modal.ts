// The card's menu, and the form behind "Name, day, times, contact…": filled in, shown what follows, done on a second yes.
import type { App, BlockAction, StaticSelectAction, ViewSubmitAction } from '@slack/bolt'
import type { Charter } from '../domain/charter.ts'
import type { CharterFacts } from '../domain/charter-facts.ts'
import { type Details, withDetails } from '../domain/order-charter.ts'
import { mayAs } from '../domain/role.ts'
import { asFailure } from '../failure.ts'
import { answerModal } from '../views/answer-modal.ts'
import { DETAILS_TITLE, detailsFormRead, detailsModal } from '../views/details-modal.ts'
import type { StateValues } from '../views/edited-changes.ts'
import { planParts } from '../views/plan-answers.ts'
import { noSuchCharter, notForYou, serviceTrouble } from '../views/replies.ts'
import { message } from '../views/slack-blocks.ts'
import { idsIn } from '../views/slack-buttons.ts'
import type { Modal } from '../views/slack-modals.ts'
import { md } from '../views/slack-text.ts'
import { answerCommand } from './commands/answer-command.ts'
import { editAnswer, orderAnswer } from './commands/answer-crew.ts'
import { planned } from './commands/answer-plan.ts'
import { type Answer, type Asking, askingOf, type SlackDoor, type Typed } from './commands/asking.ts'
import { answerAside } from './slack-aside.ts'
import { actOf } from './slack-command.ts'
import { asView, openModal } from './slack-opening.ts'

const MANAGERS = { word: 'move', from: 'manager' } as const

/** What the second page carries: the form, and the revision that it was shown over. */
interface Carried {
  readonly charterId: string
  readonly seen: number
  readonly details: Details
}

export function onDetailsModal(app: App, door: SlackDoor): void {
  app.action<BlockAction<StaticSelectAction>>('charter_menu', async ({ ack, action, body, client, respond }) => {
    const [charterId = '', word = ''] = idsIn(action.selected_option.value)
    const typed = {
      text: `${charterId} ${word}`,
      slackUser: body.user.id,
      act: actOf(body.trigger_id) ?? door.world.ids.next(),
    }
    if (word === MANAGERS.word)
      return openModal(door, { ack, body, client, respond }, DETAILS_TITLE, () => filled(door, typed, charterId))
    const tell = answerAside({ respond, client, body, log: door.world.log })
    const answer: Answer = await answerCommand(door, typed).catch(trouble)
    await ack()
    door.background.add(answer.later ? answer.later.then((later) => tell(later)) : tell(answer), door.world)
  })
  app.view<ViewSubmitAction>('change_details', async ({ ack, body, view }) => {
    const form = detailsFormRead(view.state.values as StateValues, door.world.operator)
    if (form.kind === 'errors') return ack({ response_action: 'errors', errors: { ...form.errors } })
    const typed = { text: '', slackUser: body.user.id, act: view.id }
    await ack(page(await given(door, typed, view.private_metadata, form.details).catch(troubled)))
  })
  app.view<ViewSubmitAction>('details_sure', async ({ ack, body, view }) => {
    const { charterId, seen, details } = JSON.parse(view.private_metadata) as Carried
    const typed = { text: '', slackUser: body.user.id, act: `sure ${view.id}`, sure: seen }
    await ack(page(await given(door, typed, charterId, details).catch(troubled)))
  })
}

async function filled(door: SlackDoor, typed: Typed, charterId: string): Promise<Modal> {
  const found = await charterFor(door, typed, charterId)
  return 'refused' in found ? found.refused : detailsModal(found.charter)
}

async function given(door: SlackDoor, typed: Typed, charterId: string, details: Details): Promise<Modal> {
  const found = await charterFor(door, typed, charterId)
  if ('refused' in found) return found.refused
  const { asking, charter } = found
  const asked = {
    kind: 'details',
    why: 'Changed in Slack',
    change: (facts: CharterFacts) => withDetails(facts, details),
  } as const
  const { outcome, charter: now } = await planned(asking, charter, asked)
  const answer = orderAnswer(asking, now)
  if (outcome.kind !== 'planned') return answerModal(DETAILS_TITLE, editAnswer(answer, outcome) as never)
  const parts = planParts(answer, { kind: 'details', words: '', after: outcome.after, headsUp: outcome.headsUp })
  const carried: Carried = { charterId, seen: now.revision, details }
  return {
    ...answerModal(DETAILS_TITLE, message(md`${now.name}`, parts)),
    callback_id: 'details_sure',
    private_metadata: JSON.stringify(carried),
    submit: { type: 'plain_text', text: 'Do it' },
  }
}

type Found = { readonly asking: Asking; readonly charter: Charter } | { readonly refused: Modal }

async function charterFor(door: SlackDoor, typed: Typed, charterId: string): Promise<Found> {
  const [asking, charter] = await Promise.all([askingOf(door, typed), door.world.charters.get(charterId)])
  if (!mayAs(asking.role, MANAGERS.from)) return { refused: answerModal(DETAILS_TITLE, notForYou(MANAGERS)) }
  return charter ? { asking, charter } : { refused: answerModal(DETAILS_TITLE, noSuchCharter()) }
}

function trouble(error: unknown) {
  return serviceTrouble(asFailure(error, 'answer').message)
}

function troubled(error: unknown): Modal {
  return answerModal(DETAILS_TITLE, trouble(error))
}

function page(modal: Modal) {
  return { response_action: 'update' as const, view: asView(modal) }
}
