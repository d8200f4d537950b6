// Which port each door of the harbor is on, and what is said when one is taken.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { close, type Listening, listen } from './stand-in.ts'

/** 0 takes a free one when listening begins. */
export interface Ports {
  readonly page: number
  readonly google: number
  readonly slack: number
  readonly dynamodb: number
  readonly s3: number
  readonly cloudfront: number
  readonly ses: number
  /** One for each operator, as are `apps`. */
  readonly edges: readonly number[]
  /** The harbor only names them; the app listens there. */
  readonly apps: readonly number[]
}

/** In a row from `first`, the page's; with 0 free ones, of which only the app's are known by number already. */
export async function portsFrom(first: number, operators: number): Promise<Ports> {
  const each = Array.from({ length: operators }, (_, index) => index)
  const at = (offset: number) => (first === 0 ? 0 : first + offset)
  return {
    page: first,
    apps: first === 0 ? await freePorts(operators) : each.map((index) => at(1 + index)),
    google: at(operators + 1),
    slack: at(operators + 2),
    dynamodb: at(operators + 3),
    s3: at(operators + 4),
    cloudfront: at(operators + 5),
    ses: at(operators + 6),
    edges: each.map((index) => at(operators + 7 + index)),
  }
}

/** Throws a sentence for a person when the port is taken. */
export async function taking(port: number, begin: (port: number) => Promise<Listening>): Promise<Listening> {
  try {
    return await begin(port)
  } catch (error) {
    if (!isTaken(error)) throw error
    throw new Error(`Port ${port} is taken: is another harbor running? Set HARBOR_PORT.`)
  }
}

/** Below those that a system gives to whoever calls out: nobody takes one before its app listens there. */
const [LOWEST, HIGHEST] = [27_000, 32_000]

/** All held at once, so that they differ. */
async function freePorts(count: number): Promise<readonly number[]> {
  const servers: Server[] = []
  while (servers.length < count) {
    const server = createServer()
    try {
      await listen(server, LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST)))
      servers.push(server)
    } catch (error) {
      if (!isTaken(error)) throw error
    }
  }
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map(close))
  return ports
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
