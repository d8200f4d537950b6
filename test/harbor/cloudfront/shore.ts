// A running CloudFront API with one edge before a bucket and a small app, all on free ports.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CloudFrontClient } from '@aws-sdk/client-cloudfront'
import { type CloudFrontHarbor, cloudfrontStandIn } from '../../../src/harbor/cloudfront/cloudfront.ts'
import { APP_PATHS, type Distribution } from '../../../src/harbor/cloudfront/distribution.ts'
import { edgeStandIn } from '../../../src/harbor/cloudfront/edge.ts'
import { type Ground, ground } from '../../../src/harbor/ground.ts'
import type { AwsAccount } from '../../../src/harbor/operators.ts'
import type { ObjectStore } from '../../../src/harbor/s3/object-store.ts'
import { s3StandIn } from '../../../src/harbor/s3/s3.ts'
import { close, listen, serve } from '../../../src/harbor/stand-in.ts'

export const ACCOUNT: AwsAccount = {
  region: 'us-west-2',
  accountId: '000000000042',
  accessKeyId: 'AKIATESTTESTTEST',
  secretAccessKey: 'a-secret-of-nobody',
}
export const DISTRIBUTION: Distribution = {
  id: 'E1SHORE',
  operatorId: 'jada',
  bucket: 'shore-pages',
  appPaths: APP_PATHS,
}
const BUSINESS = new Date('2026-05-26T16:00:00Z')

export interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface Shore extends CloudFrontHarbor {
  readonly ground: Ground
  readonly store: ObjectStore
  readonly client: CloudFrontClient
  readonly clientWith: (credentials: Partial<AwsAccount>) => CloudFrontClient
  /** Address of the edge, without a slash at its end. */
  readonly edge: string
  /** What reached the app, newest last. */
  readonly seen: readonly Seen[]
  /** Headers that the app answers with. */
  readonly answerWith: (headers: Record<string, string>) => void
  readonly stopApp: () => Promise<void>
  readonly publish: (
    key: string,
    body: string,
    headers?: Record<string, string>,
    metadata?: Record<string, string>,
  ) => void
  readonly completed: () => Promise<void>
  /** The same folder opened anew, as after a kill: the address of its edge. */
  readonly restarted: () => Promise<string>
  readonly stop: () => Promise<void>
}

export async function openShore(completeAfterMs = 5, distribution = DISTRIBUTION): Promise<Shore> {
  const dir = mkdtempSync(join(tmpdir(), 'harbor-cdn-'))
  const seen: Seen[] = []
  let appHeaders: Record<string, string> = {}
  const app = createServer(async (asked, answer) => {
    const chunks: Buffer[] = []
    for await (const chunk of asked) chunks.push(chunk as Buffer)
    const { method = '', url = '', headers } = asked
    seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() })
    answer.writeHead(200, { 'content-type': 'application/json', ...appHeaders }).end(`{"turn":${seen.length}}`)
  })
  await listen(app, 0)
  const stops: (() => Promise<void> | void)[] = [() => closeIfOpen(app)]

  const start = async () => {
    const base = ground(dir, BUSINESS)
    const { store } = s3StandIn(base, ACCOUNT, [DISTRIBUTION.bucket])
    const harbor = cloudfrontStandIn(base, ACCOUNT, [distribution], { completeAfterMs })
    const appOf = () => `http://127.0.0.1:${(app.address() as AddressInfo | null)?.port ?? 1}`
    const api = await serve(harbor.standIn, base, 0)
    const edge = await serve(edgeStandIn(base, distribution, store, appOf, harbor.cache), base, 0)
    stops.push(api.stop, edge.stop, base.clock.stop, harbor.invalidations.stop)
    return { base, store, harbor, api: `http://127.0.0.1:${api.port}`, edge: `http://127.0.0.1:${edge.port}` }
  }
  const { base, store, harbor, api, edge } = await start()
  const clientWith = (other: Partial<AwsAccount>) =>
    new CloudFrontClient({ endpoint: api, region: 'us-west-2', credentials: { ...ACCOUNT, ...other }, maxAttempts: 1 })

  return {
    ...harbor,
    ground: base,
    store,
    client: clientWith({}),
    clientWith,
    edge,
    seen,
    answerWith: (headers) => {
      appHeaders = headers
    },
    stopApp: () => closeIfOpen(app),
    publish(key, body, headers = {}, metadata = {}) {
      const facts = { contentType: 'text/html; charset=utf-8', headers, metadata, tags: {} }
      store.put(
        DISTRIBUTION.bucket,
        key,
        facts,
        Buffer.from(body),
        `"${Buffer.from(body).toString('hex').slice(0, 32)}"`,
      )
    },
    completed: () =>
      new Promise((resolve) => {
        const stop = harbor.invalidations.onCompleted(() => {
          stop()
          resolve()
        })
      }),
    restarted: async () => (await start()).edge,
    async stop() {
      for (const stop of stops) await stop()
      rmSync(dir, { recursive: true })
    },
  }
}

/** As a browser would ask, but with the encoding and the connection in the test's hand. */
export function ask(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers, method, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      )
    })
    asked.on('error', reject).end()
  })
}

interface Asked {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

async function closeIfOpen(server: Server): Promise<void> {
  if (server.listening) await close(server)
}
