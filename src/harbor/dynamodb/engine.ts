// Dynalite without its socket: a request that was already read goes straight to its listener.
import { EventEmitter, once } from 'node:events'
import dynalite from 'dynalite'
import type { Call, Reply } from '../stand-in.ts'
import { listen } from '../stand-in.ts'

export interface Engine {
  readonly carryOut: (call: Call) => Promise<Reply>
  readonly close: () => Promise<void>
}

/** `path` is the folder of the store, which only one engine can have open; it is open, and locked, once this resolves. */
export async function openEngine(path: string): Promise<Engine> {
  const server = dynalite({ path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 })
  const underWay = new Set<Promise<Reply>>()
  let isClosing = false
  await carryOut(FIRST_LOOK)

  return {
    carryOut,
    async close() {
      isClosing = true
      await Promise.all(underWay)
      // Dynalite closes its store only behind a server that has been listening.
      await listen(server, 0)
      const closed = once(server, 'close')
      await new Promise((resolve) => server.close(resolve))
      await closed
    },
  }

  /** Dynalite goes on with what it has begun, whether its store is open or not: it is never closed under a request. */
  async function carryOut(call: Call): Promise<Reply> {
    if (isClosing) return CLOSED
    const reply = replyTo(call)
    underWay.add(reply)
    return reply.finally(() => underWay.delete(reply))
  }

  function replyTo(call: Call): Promise<Reply> {
    return new Promise((resolve) => {
      const request = requestOf(call)
      server.emit('request', request, responseTo(resolve))
      if (call.body.length > 0) request.emit('data', call.body)
      request.emit('end')
    })
  }
}

/** To whoever comes too late to hear it. */
const CLOSED: Reply = { status: 503, body: '' }

/** Dynalite opens its store behind the first request that wants it. */
const FIRST_LOOK: Call = {
  method: 'POST',
  url: new URL('http://127.0.0.1/'),
  headers: {
    host: '127.0.0.1',
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': 'DynamoDB_20120810.ListTables',
    'x-amz-date': '20260526T160000Z',
    authorization:
      'AWS4-HMAC-SHA256 Credential=harbor/20260526/us-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  },
  body: Buffer.from('{}'),
}

function requestOf({ method, url, headers }: Call): EventEmitter {
  return Object.assign(new EventEmitter(), { method, headers, url: `${url.pathname}${url.search}` })
}

/** The few members of a ServerResponse that dynalite touches. */
function responseTo(answer: (reply: Reply) => void) {
  const headers: Record<string, string> = {}
  return {
    statusCode: 200,
    setHeader(name: string, value: string | number) {
      headers[name.toLowerCase()] = String(value)
    },
    end(body: string = '') {
      answer({ status: this.statusCode, headers, body })
    },
  }
}
