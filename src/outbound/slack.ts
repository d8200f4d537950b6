// Slack for one operator: posts, updates and look-ups by key, each tried exactly once.
import { type KnownBlock, type MessageMetadata, WebClient } from '@slack/web-api'
import type { SlackConfig } from '../config/slack.ts'
import { Failure, type FailureFacts } from '../failure.ts'
import type { Chat, Posted, SlackMessage } from '../ports/chat.ts'

const TIMEOUT_MS = 6_000
/** Given up by us; Slack may still be at it, so that a look into the channel says nothing yet. */
const SLOW = new Set(['ECONNABORTED', 'ETIMEDOUT'])
const EVENT_TYPE = 'ship_captain_crew'

/** The client with its own retries and its silent waiting for rate limits off. */
export function slackClient({ botToken, apiUrl }: SlackConfig): WebClient {
  return new WebClient(botToken, {
    ...slackClientOptions(apiUrl),
  })
}

export function slackClientOptions(apiUrl: string | undefined) {
  return {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
  }
}

export function slackChat(client: WebClient): Chat {
  return {
    async post(to, message, key, below) {
      const thread = below ? { thread_ts: below.ts } : {}
      const posted = await calling('post the message', () =>
        client.chat.postMessage({
          channel: to,
          ...thread,
          ...body(message),
          metadata: metadata(key),
          unfurl_links: false,
        }),
      )
      return { channel: posted.channel ?? to, ts: posted.ts ?? '' }
    },
    async update({ channel, ts }, message, key) {
      await calling('update the message', () =>
        client.chat.update({ channel, ts, ...body(message), metadata: metadata(key) }),
      )
    },
    async find(to, key, notBefore, below) {
      const channel = below?.channel ?? (to.startsWith('U') ? await direct(to) : to)
      let cursor: string | undefined
      do {
        const page = await lookUp({ channel, oldest: notBefore.getTime() / 1_000, below, cursor })
        const found = page.messages?.find((message) => keyOf(message) === key)
        if (found?.ts) return { channel, ts: found.ts }
        cursor = page.response_metadata?.next_cursor || undefined
      } while (cursor)
      return undefined
    },
  }

  function lookUp({ channel, oldest, below, cursor }: LookUp): Promise<Found> {
    const page = { channel, include_all_metadata: true, limit: 200, ...(cursor ? { cursor } : {}) }
    return calling<Found>('look for the message', () =>
      below
        ? client.conversations.replies({ ...page, ts: below.ts })
        : client.conversations.history({ ...page, oldest: String(oldest) }),
    )
  }

  async function direct(user: string): Promise<string> {
    const opened = await calling('open the direct message', () => client.conversations.open({ users: user }))
    return opened.channel?.id ?? user
  }
}

interface LookUp {
  readonly channel: string
  /** Seconds since the epoch. */
  readonly oldest: number
  readonly below: Posted | undefined
  readonly cursor: string | undefined
}

interface Found {
  readonly messages?: readonly { readonly ts?: string }[]
  readonly response_metadata?: { readonly next_cursor?: string }
}

export function slackFailure(operation: string, error: unknown): Failure {
  if (error instanceof Failure) return error
  return new Failure({ service: 'Slack', operation, cause: error, ...judge(error as SlackError) })
}

interface SlackError {
  readonly code?: string
  readonly retryAfter?: number
  readonly statusCode?: number
  readonly data?: { readonly error?: string }
  readonly original?: { readonly code?: string }
}

type Judged = Pick<FailureFacts, 'outcome' | 'retry' | 'code' | 'remedy'> & { readonly retryAfter?: number }

function judge({ code, data, retryAfter, statusCode, original }: SlackError): Judged {
  if (code === 'slack_webapi_rate_limited_error')
    return { outcome: 'not-done', retry: 'later', code: 'ratelimited', retryAfter: (retryAfter ?? 1) * 1_000 }
  if (code === 'slack_webapi_platform_error') {
    const word = data?.error ?? 'error'
    const remedy = REMEDIES[word]
    return { outcome: 'not-done', retry: 'never', code: word, ...(remedy ? { remedy } : {}) }
  }
  if (code === 'slack_webapi_http_error' && statusCode !== undefined && statusCode < 500)
    return { outcome: 'not-done', retry: 'never', code: `http ${statusCode}` }
  if (original?.code === 'ECONNREFUSED' || original?.code === 'ENOTFOUND')
    return { outcome: 'not-done', retry: 'later', code: original.code }
  const lost = original?.code ?? code ?? 'error'
  return { outcome: 'unknown', retry: 'later', code: lost, ...(SLOW.has(lost) ? { retryAfter: TIMEOUT_MS } : {}) }
}

const REMEDIES: Readonly<Record<string, string>> = {
  not_in_channel: 'Invite the app to the channel: /invite in the channel.',
  channel_not_found: 'Check the channel’s id, and invite the app to it.',
  invalid_auth: 'Install the app in Slack again and set its new bot token.',
  token_revoked: 'Install the app in Slack again and set its new bot token.',
  token_expired: 'Install the app in Slack again and set its new bot token.',
  missing_scope: 'Install the app again from manifest.yml, which names all the scopes it needs.',
}

function calling<T>(operation: string, call: () => Promise<T>): Promise<T> {
  return call().catch((error: unknown) => {
    throw slackFailure(operation, error)
  })
}

function body({ text, blocks }: SlackMessage): { text: string; blocks: KnownBlock[] } {
  return { text, blocks: [...blocks] as unknown as KnownBlock[] }
}

function metadata(key: string): MessageMetadata {
  return { event_type: EVENT_TYPE, event_payload: { key } }
}

function keyOf(message: object): unknown {
  const { metadata } = message as { metadata?: { event_payload?: { key?: unknown } } }
  return metadata?.event_payload?.key
}
