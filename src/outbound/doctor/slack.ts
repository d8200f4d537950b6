// What Slack says of the app's token and of the channel.
import type { WebClient } from '@slack/web-api'
import type { ChannelSight, SlackSight } from '../../domain/doctor/sights.ts'
import { slackFailure } from '../slack.ts'

export async function slackSight(client: WebClient): Promise<SlackSight> {
  try {
    const { team_id: teamId = '', response_metadata } = await client.auth.test()
    return { kind: 'installed', teamId, scopes: response_metadata?.scopes ?? [] }
  } catch (error) {
    const { facts } = slackFailure('look at the app', error)
    if (facts.retry !== 'never') throw slackFailure('look at the app', error)
    return { kind: 'refused', code: facts.code ?? 'error' }
  }
}

/** `not-told`: the token or a scope is missing, which the app's own sight says. */
export async function channelSight(client: WebClient, channel: string): Promise<ChannelSight> {
  try {
    const found = (await client.conversations.info({ channel })).channel as Channel | undefined
    return {
      kind: 'found',
      name: found?.name ?? channel,
      member: found?.is_member ?? false,
      archived: found?.is_archived ?? false,
      mayPost: !found?.is_read_only && !found?.properties?.posting_restricted_to,
    }
  } catch (error) {
    const { facts } = slackFailure('look at the channel', error)
    if (facts.code === 'channel_not_found') return { kind: 'missing' }
    if (facts.retry === 'never') return { kind: 'not-told' }
    throw slackFailure('look at the channel', error)
  }
}

/** What Slack's own types leave out is told all the same. */
interface Channel {
  readonly name?: string
  readonly is_member?: boolean
  readonly is_archived?: boolean
  readonly is_read_only?: boolean
  readonly properties?: { readonly posting_restricted_to?: object }
}
