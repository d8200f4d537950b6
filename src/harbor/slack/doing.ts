// What people do in channels: type commands and messages, press buttons, open the Home tab.
import { randomUUID } from 'node:crypto'
import { showCommandAck } from './command-ack.ts'
import { chosenIn } from './element-state.ts'
import { elementAt, fillIn } from './filling-in.ts'
import type { Acted, Commanded, Press, Said } from './hands.ts'
import type { Json } from './json.ts'
import type { SlackMessage } from './messages.ts'
import { eventCallback, messageAction, slashCommand, viewAction, withState } from './payloads.ts'
import { acted, type Desk, drawHandles, enter, userOf, viewOf } from './people.ts'
import { escaped } from './typed-text.ts'
import type { SlackUser } from './users.ts'
import type { Workspace } from './workspace.ts'

export async function command(
  desk: Desk,
  operatorId: string,
  userId: string,
  channelId: string,
  typed: string,
): Promise<Commanded> {
  const workspace = desk.workspaceOf(operatorId)
  const user = userOf(workspace, userId)
  const channel = enter(workspace, user, channelId)
  const [, name = '', rest = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(typed.trim()) ?? []
  if (name === '') throw new Error(`A command starts with a slash: ${typed}`)

  const asked = { user, channel, command: name, text: escaped(rest) }
  const handles = drawHandles(workspace, { channel: channel.id, user: user.id }, desk.base())
  const payload = slashCommand(workspace, asked, handles)
  const delivery = await desk.deliveries.once(workspace.operator, { kind: 'slash_commands', payload })
  const shown = showCommandAck(workspace, asked, delivery)
  if (shown) workspace.responseUrls.shown(handles.responseUrl.split('/').at(-1) ?? '', shown.ts)
  return { ...acted(workspace, user, delivery), ...(shown ? { shown } : {}) }
}

export async function press(desk: Desk, operatorId: string, userId: string, pressed: Press): Promise<Acted> {
  const workspace = desk.workspaceOf(operatorId)
  const user = userOf(workspace, userId)
  const payload =
    'viewId' in pressed ? pressInView(workspace, user, pressed) : pressInMessage(desk, workspace, user, pressed)
  const delivery = await desk.deliveries.once(workspace.operator, { kind: 'interactive', payload })
  return acted(workspace, user, delivery)
}

export async function openHome(desk: Desk, operatorId: string, userId: string): Promise<Acted> {
  const workspace = desk.workspaceOf(operatorId)
  const user = userOf(workspace, userId)
  const home = workspace.views.home(user.id)
  const event = {
    type: 'app_home_opened',
    user: user.id,
    channel: enter(workspace, user, user.id).id,
    tab: 'home',
    ...(home ? { view: withState(home) } : {}),
    event_ts: workspace.messages.nextTs(),
  }
  const delivery = await desk.deliveries.event(workspace.operator, eventCallback(workspace, event))
  return acted(workspace, user, delivery)
}

export async function say(
  desk: Desk,
  operatorId: string,
  userId: string,
  channelId: string,
  text: string,
  threadTs?: string,
): Promise<Said> {
  const workspace = desk.workspaceOf(operatorId)
  const { operator, messages } = workspace
  const user = userOf(workspace, userId)
  const channel = enter(workspace, user, channelId)
  const message: SlackMessage = {
    type: 'message',
    user: user.id,
    ts: messages.nextTs(),
    client_msg_id: randomUUID(),
    text: escaped(text),
    team: operator.slack.teamId,
    ...(threadTs ? { thread_ts: threadTs } : {}),
  }
  messages.put({ channel: channel.id, message })

  const event = { ...message, channel: channel.id, event_ts: message.ts }
  const { type, ...mentioned } = event
  const isMention = channel.kind === 'channel' && message.text.includes(`<@${operator.slack.botUserId}`)
  const events: readonly Json[] = [
    { ...event, channel_type: channel.kind },
    ...(isMention ? [{ type: 'app_mention', ...mentioned }] : []),
  ]
  const told = events.map((each) => desk.deliveries.event(operator, eventCallback(workspace, each)))
  return { message, deliveries: await Promise.all(told) }
}

function pressInMessage(
  desk: Desk,
  workspace: Workspace,
  user: SlackUser,
  { channel: channelId, ts, ...pressed }: Extract<Press, { ts: string }>,
): Json {
  const channel = enter(workspace, user, channelId)
  const kept = workspace.messages.find(channel.id, ts)
  if (!kept || (kept.onlyFor && kept.onlyFor !== user.id)) throw new Error(`${user.id} sees no message ${ts}`)

  const blocks = kept.message.blocks ?? []
  const handles = drawHandles(workspace, { channel: channel.id, user: user.id, ts }, desk.base())
  const filled = fillIn(blocks, {}, choiceOf(blocks, pressed))
  const action = actionOf(workspace, blocks, pressed)
  return messageAction(workspace, user, { kept, channel, action, filled }, handles)
}

function pressInView(workspace: Workspace, user: SlackUser, pressed: Extract<Press, { viewId: string }>): Json {
  const kept = viewOf(workspace, user, pressed.viewId)
  const { blocks } = kept.view
  const typed = fillIn(blocks, kept.filled, pressed.values ?? {})
  const filled = fillIn(blocks, typed, choiceOf(blocks, pressed))
  if (filled !== kept.filled) workspace.views.put({ ...kept, filled })
  const action = actionOf(workspace, blocks, pressed)
  const triggerId = workspace.triggers.draw({ user: user.id })
  return viewAction(workspace, user, { kept: { ...kept, filled }, action, filled }, triggerId)
}

type Chosen = Pick<Press, 'actionId' | 'blockId' | 'choice'>

function actionOf({ messages }: Workspace, blocks: readonly Json[], { actionId, blockId, choice }: Chosen): Json {
  const { block, element } = elementAt(blocks, actionId, blockId)
  const { options, option_groups, focus_on_load, ...shown } = element
  const chosen = choice === undefined ? {} : chosenIn(element, choice)
  return { ...shown, ...chosen, block_id: block.block_id, action_ts: messages.nextTs() }
}

function choiceOf(blocks: readonly Json[], { actionId, blockId, choice }: Chosen) {
  const { block } = elementAt(blocks, actionId, blockId)
  return choice === undefined ? {} : { [String(block.block_id)]: { [actionId]: choice } }
}
