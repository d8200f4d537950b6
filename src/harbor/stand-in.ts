// One HTTP server of the harbor: reads the request, lets a planted fault strike, answers, writes the log.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Fault, Faults } from './faults.ts'
import type { RequestLog, Service } from './log.ts'

export interface Call {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Buffer
}

/** What a request is called in the log, known before it is carried out (so that a fault can be aimed at it). */
export interface Named {
  readonly service: Service
  readonly operation: string
  readonly key: string
}

export interface StandIn {
  readonly name: (call: Call) => Named
  readonly answer: (call: Call) => Promise<Reply> | Reply
  /** The service's own words for `500`, `429`, `403` and `expired`. */
  readonly refusal: (kind: Fault['kind'], call: Call) => Reply
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

export interface Listening {
  readonly port: number
  readonly stop: () => Promise<void>
}

export interface Watch {
  readonly log: RequestLog
  readonly faults: Faults
}

/** Node's five seconds would end many a connection just as a busy client takes it up again. */
const KEEP_ALIVE_MS = 120_000
const SLOW_MS = 10_000

/** Listens on 127.0.0.1; port 0 takes a free one. */
export async function serve(standIn: StandIn, watch: Watch, port: number): Promise<Listening> {
  const server = createServer((request, response) => {
    handle(standIn, watch, request, response).catch((error: unknown) => {
      console.error('harbor:', error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  server.keepAliveTimeout = KEEP_ALIVE_MS
  const { upgrade } = standIn
  if (upgrade) server.on('upgrade', upgrade)

  await listen(server, port)
  return { port: (server.address() as AddressInfo).port, stop: () => close(server) }
}

export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
}

export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  }
}

async function handle(standIn: StandIn, { log, faults }: Watch, request: IncomingMessage, response: ServerResponse) {
  const started = performance.now()
  const time = new Date().toISOString()
  const call = await readCall(request)
  const named = standIn.name(call)
  const fault = faults.strike(named.service, named.operation)

  const reply = await answerUnder(fault, standIn, call)
  log.add({
    ...named,
    time,
    ms: Math.round((performance.now() - started) * 10) / 10,
    status: reply?.status ?? 0,
    ...(fault ? { fault: fault.kind } : {}),
    ...(reply && !fault && isUnmet(reply) ? { unmet: true } : {}),
  })

  if (!reply) return request.socket.destroy()
  response.writeHead(reply.status, { ...reply.headers } as Record<string, string | string[]>)
  if (fault?.kind === 'cut') return cutShort(response, reply)
  if (fault?.kind === 'stall') return stall(response, reply)
  response.end(call.method === 'HEAD' ? undefined : reply.body)
}

/** HTTP's own status for it, and DynamoDB's name. */
function isUnmet({ status, body }: Reply): boolean {
  return status === 412 || (status === 400 && String(body).includes('#ConditionalCheckFailedException"'))
}

/** Half of what was promised comes; an answer without a body ends before it has begun. */
function cutShort(response: ServerResponse, { body = '' }: Reply): void {
  const whole = Buffer.from(body)
  if (whole.length === 0) response.socket?.destroy()
  else response.write(whole.subarray(0, whole.length / 2), () => response.socket?.destroy())
}

/** Half of what was promised comes, and nothing more for as long as the client waits. */
function stall(response: ServerResponse, { body = '' }: Reply): void {
  const whole = Buffer.from(body)
  response.flushHeaders()
  response.write(whole.subarray(0, whole.length / 2))
}

/** Nothing to answer means that the connection is reset. */
async function answerUnder(fault: Fault | undefined, standIn: StandIn, call: Call): Promise<Reply | undefined> {
  switch (fault?.kind) {
    case undefined:
    case 'cut':
    case 'stall':
      return standIn.answer(call)
    case 'reset':
      return undefined
    case 'accepted-then-reset':
      await standIn.answer(call)
      return undefined
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, fault?.delay ?? SLOW_MS))
      return standIn.answer(call)
    default:
      return standIn.refusal(fault?.kind ?? '500', call)
  }
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', `http://${headers.host ?? '127.0.0.1'}`),
    headers,
    body: Buffer.concat(chunks),
  }
}
