// One operator's Slack app.
import type { Each, Shared } from '../config-keys.ts'

export interface SlackConfig {
  readonly teamId: string
  readonly appId: string
  readonly botToken: string
  readonly signingSecret: string
  /** With one, the app is reached by Socket Mode instead of HTTP. */
  readonly appToken?: string | undefined
  readonly apiUrl?: string | undefined
}

export function slackConfig(each: Each, shared: Shared): SlackConfig {
  return {
    teamId: each.SLACK_TEAM_ID,
    appId: each.SLACK_APP_ID,
    botToken: each.SLACK_BOT_TOKEN,
    signingSecret: each.SLACK_SIGNING_SECRET,
    appToken: each.SLACK_APP_TOKEN,
    apiUrl: shared.SLACK_API_URL,
  }
}
