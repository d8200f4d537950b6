// What goes wrong in Slack: the app's token and scopes, its channel, and clocks that differ.
import { INSTALLED, type Installation } from '../../slack/installation.ts'
import { striking, type Trouble } from './trouble.ts'

const AHEAD_MS = 10 * 60_000

export const SLACK_TROUBLES: Readonly<Record<string, Trouble>> = {
  'slack-token-revoked': installed({ revoked: true }),
  'slack-other-team': installed({ teamId: 'T0OTHER0001' }),
  'slack-without-history': installed({ scopes: without('channels:history') }),
  'slack-without-post': installed({ scopes: without('chat:write') }),
  'slack-channel-gone': installed({ channel: 'gone' }),
  'slack-not-invited': installed({ channel: 'left' }),
  'slack-archived': installed({ channel: 'archived' }),
  'slack-read-only': installed({ channel: 'read-only' }),
  'clock-behind': installed({ clockAhead: AHEAD_MS }),
  'slack-down': striking({ service: 'slack', kind: '500', operation: 'conversations.info' }),
}

function without(scope: string): readonly string[] {
  return INSTALLED.scopes.filter((one) => one !== scope)
}

function installed(change: Partial<Installation>): Trouble {
  return ({ slack }, { id }) => {
    slack.install(id, change)
    return () => slack.install(id, INSTALLED)
  }
}
