// Hours in Slack: “Right” and “Change…” below the question, the window, and the commands that list them.
import type { App, BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt'
import type { Charter } from '../domain/charter.ts'
import { isManager } from '../domain/person.ts'
import { localDate, shiftDate } from '../domain/times.ts'
import { asFailure } from '../failure.ts'
import type { SlackMessage } from '../ports/chat.ts'
import type { World } from '../ports.ts'
import { charterHours, hoursAnswer, ownHours } from '../views/hours-list.ts'
import { HOURS_BLOCK, HOURS_TITLE, hoursModal } from '../views/hours-words.ts'
import { noticeModal } from '../views/notice-modal.ts'
import { notAllowed, saidPlainly, serviceTrouble } from '../views/replies.ts'
import { idsIn } from '../views/slack-buttons.ts'
import { INPUT_ACTION } from '../views/slack-modals.ts'
import { noteHours } from '../workflows/note-hours.ts'
import type { SlackDoor } from './commands/asking.ts'
import { answerAside } from './slack-aside.ts'
import { openModal } from './slack-opening.ts'

const LOOK_BACK_DAYS = 90

export function onHours(app: App, door: SlackDoor): void {
  const { world, background } = door
  app.action<BlockAction<ButtonAction>>(/^hours_right(:\d+)?$/, async ({ ack, action, body, client, respond }) => {
    const tell = answerAside({ respond, client, body, log: world.log })
    const [charterId = '', crew = '', hours = ''] = idsIn(action.value ?? '')
    const said = { charterId, crew, hours: Number(hours), slackUser: body.user.id }
    const answer = await noteHours(world, said).then(
      ({ kind, delivered }) => {
        background.add(delivered, world)
        return saidPlainly(hoursAnswer(kind))
      },
      (error: unknown) => serviceTrouble(asFailure(error, 'note the hours').message),
    )
    await ack()
    background.add(tell(answer), world)
  })
  app.action<BlockAction<ButtonAction>>(/^hours_change(:\d+)?$/, async ({ ack, action, body, client, respond }) => {
    const [charterId = '', crew = '', hours = ''] = idsIn(action.value ?? '')
    const window = hoursModal(charterId, crew, Number(hours))
    await openModal(door, { ack, body, client, respond }, HOURS_TITLE, async () => undefined, window)
  })
  app.view<ViewSubmitAction>('change_hours', async ({ ack, body, view }) => {
    const [charterId = '', crew = ''] = idsIn(view.private_metadata)
    const chosen = view.state.values[HOURS_BLOCK]?.[INPUT_ACTION]?.selected_option?.value
    if (chosen === undefined)
      return ack({ response_action: 'errors', errors: { [HOURS_BLOCK]: 'Choose the hours, or close the window.' } })
    const said = { charterId, crew, hours: Number(chosen), slackUser: body.user.id }
    const { kind, delivered } = await noteHours(world, said)
    background.add(delivered, world)
    if (kind === 'noted' || kind === 'noted-before') return ack()
    await ack({ response_action: 'update', view: noticeModal('Not saved', hoursAnswer(kind)) as never })
  })
}

/** `/crew hours` */
export async function ownHoursAnswer(world: World, slackUser: string): Promise<SlackMessage> {
  const person = (await world.people.all()).find((one) => one.slackUser === slackUser)
  if (!person)
    return saidPlainly('You are not on the roster, so there are no hours of yours. Ask a manager to add you.')
  const today = localDate(world.clock.business(), world.operator.timeZone)
  const from = shiftDate(today, -LOOK_BACK_DAYS)
  return ownHours(await world.seaTime.between(from, today, person.id), from)
}

/** `/crew quinn-may-30 hours`: a manager sees all of them, everybody else their own. */
export async function charterHoursAnswer(world: World, charter: Charter, slackUser: string): Promise<SlackMessage> {
  const people = await world.people.all()
  const person = people.find((one) => one.slackUser === slackUser)
  if (!person) return notAllowed('see the hours of the crew')
  const only = isManager(person) ? undefined : person.id
  return charterHours({ charter, people, only, now: world.clock.business() })
}
