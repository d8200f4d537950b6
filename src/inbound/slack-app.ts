// One operator's Bolt app: commands, buttons and modals, each registered once.
import { App, LogLevel, type Receiver, SocketModeReceiver } from '@slack/bolt'
import type { OperatorConfig } from '../config.ts'
import type { World } from '../ports.ts'
import type { SlackDoor } from './commands/asking.ts'
import type { Background } from './operator-door.ts'
import { onButtons } from './slack-buttons.ts'
import { type Afterwards, onCommand } from './slack-command.ts'
import { onCrewModal } from './slack-crew-modal.ts'
import { onDetailsModal } from './slack-details-modal.ts'
import { onHome } from './slack-home.ts'
import { onHours } from './slack-hours.ts'
import { onModals } from './slack-modals.ts'
import { onPersonModal } from './slack-person-modal.ts'
import { onPhotoPicks } from './slack-photos.ts'
import { onPlainWords } from './slack-plain-words.ts'
import { onWords } from './slack-words.ts'

export interface SlackAppParts {
  readonly world: World
  readonly config: OperatorConfig
  readonly background: Background
  /** The web client's address, timeout, and that it never tries again by itself. */
  readonly clientOptions: object
  /** Unless said, the work goes on behind the answer. */
  readonly afterwards?: Afterwards | undefined
}

export function slackApp({ world, config, background, clientOptions, afterwards }: SlackAppParts): App {
  const { botToken, teamId } = config.slack
  const app = new App({
    receiver: receiverOf(config),
    authorize: async ({ teamId: asked }) => {
      if (asked !== teamId) throw new Error('another team')
      return { botToken, teamId }
    },
    clientOptions,
    logLevel: LogLevel.ERROR,
    ignoreSelf: false,
    convoStore: false,
  })
  hearAll(app, { world, background }, afterwards)
  app.error(async (error) => {
    world.log.warn('slack request failed', { operator: world.operator.id, problem: error.message })
    throw error
  })
  return app
}

/** Whatever people can do in Slack is heard here. */
export function hearAll(app: App, door: SlackDoor, afterwards?: Afterwards): void {
  onCommand(app, door, afterwards)
  onButtons(app, door)
  onModals(app, door)
  onCrewModal(app, door)
  onDetailsModal(app, door)
  onPersonModal(app, door)
  onWords(app, door)
  onPhotoPicks(app, door)
  onHours(app, door)
  onHome(app, door)
  onPlainWords(app, door)
}

/** With an app token Slack is reached by Socket Mode; otherwise `slack-http` hands the requests over. */
function receiverOf({ slack }: OperatorConfig): Receiver {
  if (slack.appToken) {
    return new SocketModeReceiver({
      appToken: slack.appToken,
      logLevel: LogLevel.ERROR,
      ...(slack.apiUrl ? { installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } } } : {}),
    })
  }
  return { init: () => {}, start: async () => {}, stop: async () => {} }
}
