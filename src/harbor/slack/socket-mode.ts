// Socket Mode: apps connect by WebSocket, get envelopes, and acknowledge each by its id.
import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { inside, isJson, type Json, parseJson } from './json.ts'

export interface Envelope {
  readonly type: 'slash_commands' | 'interactive' | 'events_api'
  readonly payload: Json
  readonly accepts_response_payload: boolean
  readonly retry_attempt?: number
  readonly retry_reason?: string
}

export interface Sockets {
  /** The path of a new connection's address, good for one connection. */
  readonly draw: (appId: string) => string
  readonly isOpen: (appId: string) => boolean
  /** The payload of the acknowledgement, or nothing when none came in time. */
  readonly send: (appId: string, envelope: Envelope, withinMs: number) => Promise<Json | undefined>
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  readonly stop: () => void
}

type Waiting = (payload: Json) => void

const PING_EVERY_MS = 10_000

export function sockets(): Sockets {
  const server = new WebSocketServer({ noServer: true })
  const tickets = new Map<string, string>()
  const connected = new Map<string, Set<WebSocket>>()
  const waiting = new Map<string, Waiting>()
  const pinger = setInterval(() => {
    for (const socket of server.clients) socket.ping()
  }, PING_EVERY_MS)
  pinger.unref()

  const open = (appId: string) => [...(connected.get(appId) ?? [])].filter((socket) => socket.readyState === 1)

  const welcome = (socket: WebSocket, appId: string) => {
    const ours = connected.get(appId) ?? new Set()
    connected.set(appId, ours.add(socket))
    socket.on('close', () => ours.delete(socket))
    socket.on('error', () => socket.terminate())
    socket.on('message', (data) => acknowledge(waiting, String(data)))
    socket.send(JSON.stringify(hello(appId, ours.size)))
  }

  return {
    draw(appId) {
      const ticket = randomBytes(16).toString('hex')
      tickets.set(ticket, appId)
      return `/link/?ticket=${ticket}&app_id=${appId}`
    },
    isOpen: (appId) => open(appId).length > 0,
    async send(appId, envelope, withinMs) {
      const socket = open(appId).at(-1)
      if (!socket) return undefined
      const id = randomUUID()
      const answer = new Promise<Json | undefined>((resolve) => {
        const late = setTimeout(resolve, withinMs, undefined)
        waiting.set(id, (payload) => {
          clearTimeout(late)
          resolve(payload)
        })
      })
      socket.send(JSON.stringify({ envelope_id: id, ...envelope }))
      const payload = await answer
      waiting.delete(id)
      return payload
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'ws://harbor').searchParams.get('ticket') ?? ''
      const appId = tickets.get(ticket)
      tickets.delete(ticket)
      if (!appId) return void socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      server.handleUpgrade(request, socket, head, (client) => welcome(client, appId))
    },
    stop() {
      clearInterval(pinger)
      for (const socket of server.clients) socket.close(1001)
      server.close()
    },
  }
}

function acknowledge(waiting: ReadonlyMap<string, Waiting>, text: string): void {
  const message = parseJson(text)
  if (isJson(message)) waiting.get(String(message.envelope_id))?.(inside(message, 'payload'))
}

function hello(appId: string, connections: number): Json {
  return {
    type: 'hello',
    num_connections: connections,
    connection_info: { app_id: appId },
    debug_info: { host: 'harbor', build_number: 1, approximate_connection_time: 18_060 },
  }
}
