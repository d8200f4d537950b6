// The hands themselves: looking is done here, doing elsewhere.
import { command, openHome, press, say } from './doing.ts'
import type { SlackHands } from './hands.ts'
import { dismiss, submit } from './modal-doing.ts'
import { withState } from './payloads.ts'
import { channelOf, type Desk, topModal, userOf } from './people.ts'
import { flow, thread } from './threads.ts'
import type { SlackChange } from './workspace.ts'

export type ChangeListener = (change: SlackChange) => void

export function handsOn(desk: Desk, listeners: Set<ChangeListener>): SlackHands {
  const lookUp = (operatorId: string, userId: string) => {
    const workspace = desk.workspaceOf(operatorId)
    return { workspace, user: userOf(workspace, userId) }
  }
  const keptIn = (operatorId: string, userId: string, channelId: string) => {
    const { workspace, user } = lookUp(operatorId, userId)
    return workspace.messages.inChannel(channelOf(workspace, user, channelId).id)
  }

  return {
    users: (operatorId) => desk.workspaceOf(operatorId).users.all(),
    channels(operatorId, userId) {
      const { workspace, user } = lookUp(operatorId, userId)
      const own = channelOf(workspace, user, user.id)
      return [...workspace.channels.all().filter(({ kind }) => kind === 'channel'), own]
    },
    messages: (operatorId, userId, channelId) => flow(keptIn(operatorId, userId, channelId), userId),
    thread: (operatorId, userId, channelId, ts) => thread(keptIn(operatorId, userId, channelId), ts, userId),
    modal(operatorId, userId) {
      const { workspace, user } = lookUp(operatorId, userId)
      return topModal(workspace, user).modal
    },
    home(operatorId, userId) {
      const { workspace, user } = lookUp(operatorId, userId)
      const home = workspace.views.home(user.id)
      return home && withState(home)
    },
    command: (...asked) => command(desk, ...asked),
    press: (...asked) => press(desk, ...asked),
    submit: (...asked) => submit(desk, ...asked),
    dismiss: (...asked) => dismiss(desk, ...asked),
    openHome: (...asked) => openHome(desk, ...asked),
    say: (...asked) => say(desk, ...asked),
    redeliver: async (operatorId, num = 1) =>
      desk.deliveries.again(desk.workspaceOf(operatorId).operator, { num, reason: 'http_timeout' }),
    install(operatorId, change) {
      const { installed } = desk.workspaceOf(operatorId)
      installed.state = { ...installed.state, ...change }
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
