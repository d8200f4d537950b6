// A Slack of its own for each test: on a free port, with its state in a folder that goes away.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ErrorCode, LogLevel, WebClient } from '@slack/web-api'
import { onTestFinished } from 'vitest'
import { type Ground, ground } from '../../../src/harbor/ground.ts'
import { type HarborOperator, harborOperators } from '../../../src/harbor/operators.ts'
import { SLACK_LIMITS, type SlackLimits } from '../../../src/harbor/slack/limits.ts'
import { type SlackHarbor, slackStandIn } from '../../../src/harbor/slack/slack.ts'
import { close, listen, serve } from '../../../src/harbor/stand-in.ts'

export interface Slack extends SlackHarbor {
  readonly ground: Ground
  readonly base: string
  readonly jada: HarborOperator
  readonly queen: HarborOperator
  /** From now on the operators' apps are at this address; before, nothing answers. */
  readonly pointAt: (app: string) => void
  /** With jada's bot token, unless another is given. */
  readonly client: (token?: string) => WebClient
}

interface Options {
  readonly limits?: Partial<SlackLimits>
  readonly dir?: string
}

export const FIRST = new Date('2026-05-26T16:00:00Z')
export const SAM = 'U0JSAM0001'
export const PRIYA = 'U0JPRIYA02'
export const CHANNEL = 'C0JCHART001'

const NOBODY = 'http://127.0.0.1:9'

export async function startSlack({ limits, dir = folder() }: Options = {}): Promise<Slack> {
  let app = NOBODY
  const floor = ground(dir, FIRST)
  const operators = harborOperators(floor.shelf('operators'))
  const slack = slackStandIn(floor, operators, () => app, { ...SLACK_LIMITS, ...limits })
  const listening = await serve(slack.standIn, floor, 0)
  const base = `http://127.0.0.1:${listening.port}`
  slack.setBase(base)
  onTestFinished(async () => {
    slack.stop()
    floor.clock.stop()
    await listening.stop()
  })

  const [jada, queen] = operators as [HarborOperator, HarborOperator]
  const client = (token = jada.slack.botToken) =>
    new WebClient(token, {
      slackApiUrl: `${base}/api/`,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logLevel: LogLevel.ERROR,
      logger: silent,
    })
  const pointAt = (url: string) => {
    app = url
  }
  return { ...slack, ground: floor, base, jada, queen, client, pointAt }
}

export function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'harbor-slack-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** The error code with which Slack refused, and what it said about it. */
export async function refused(call: Promise<unknown>): Promise<{ error: string; messages: readonly string[] }> {
  const failure: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  const { code, data } = failure as {
    code?: string
    data?: { error: string; response_metadata?: { messages?: string[] } }
  }
  if (code !== ErrorCode.PlatformError || !data) throw new Error('Slack did not refuse', { cause: failure })
  return { error: data.error, messages: data.response_metadata?.messages ?? [] }
}

export interface Received {
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** An app that isn't Bolt: answers what `answer` says and keeps what came. */
export async function bareApp(
  answer: (received: Received, response: ServerResponse) => void,
): Promise<{ url: string; received: Received[]; server: Server }> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const each = { headers: request.headers, body: Buffer.concat(chunks).toString('utf8') }
    received.push(each)
    answer(each, response)
  })
  await listen(server, 0)
  onTestFinished(() => close(server))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received, server }
}

export function section(text: string) {
  return { type: 'section', text: { type: 'mrkdwn', text } } as const
}

export const silent = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
}
