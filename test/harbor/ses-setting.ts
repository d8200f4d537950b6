// What the SES tests stand on: the stand-in on a free port, the real client, and an app that takes its events.
import { mkdtempSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SESClient } from '@aws-sdk/client-ses'
import { ground } from '../../src/harbor/ground.ts'
import { type HarborOperator, harborOperators } from '../../src/harbor/operators.ts'
import { sesStandIn } from '../../src/harbor/ses/ses.ts'
import { close, listen, serve } from '../../src/harbor/stand-in.ts'

export const ACCOUNT = {
  region: 'us-west-2',
  accountId: '111122223333',
  accessKeyId: 'AKIAHARBOR',
  secretAccessKey: 'right',
}
export const TUESDAY = new Date('2026-05-26T16:00:00Z')
export const FROM = 'JADA Sailing <boarding@jada-sailing.test>'
export const GUEST = 'quinn.alder@example-guests.test'

export function newDir(): string {
  return mkdtempSync(join(tmpdir(), 'harbor-ses-'))
}

/** `app` is the address that events go to; without it nobody listens there. */
export async function startSes(dir = newDir(), app = 'http://127.0.0.1:9') {
  const land = ground(dir, TUESDAY)
  const operators: readonly HarborOperator[] = harborOperators(land.shelf('secrets'))
  const arrived: Buffer[] = []
  const ses = sesStandIn(land, ACCOUNT, operators, { appOf: () => app, arrived: (raw) => arrived.push(raw) })
  const listening = await serve(ses.standIn, land, 0)
  const base = `http://127.0.0.1:${listening.port}`
  ses.setBase(base)
  const clientWith = (secretAccessKey: string) =>
    new SESClient({
      endpoint: base,
      region: ACCOUNT.region,
      credentials: { accessKeyId: ACCOUNT.accessKeyId, secretAccessKey },
      maxAttempts: 1,
    })

  return {
    land,
    base,
    hands: ses.hands,
    arrived,
    clientWith,
    client: clientWith('right'),
    async stop() {
      ses.stop()
      await listening.stop()
      land.clock.stop()
    },
  }
}

export interface Delivery {
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly message: Readonly<Record<string, string>>
}

/** Answers as `answer` says, and hands out what came, one delivery at a time. */
export async function startApp(answer: (delivery: Delivery) => number | Promise<number>, port = 0) {
  const come: Delivery[] = []
  const asking: ((delivery: Delivery) => void)[] = []
  const server = createServer(async (request, response) => {
    const delivery = await readDelivery(request)
    response.writeHead(await answer(delivery)).end()
    const asker = asking.shift()
    if (asker) asker(delivery)
    else come.push(delivery)
  })
  await listen(server, port)
  const taken = (server.address() as { port: number }).port

  return {
    port: taken,
    url: `http://127.0.0.1:${taken}`,
    next(): Promise<Delivery> {
      const delivery = come.shift()
      return delivery ? Promise.resolve(delivery) : new Promise((resolve) => asking.push(resolve))
    },
    waiting: () => come.length,
    stop: () => close(server),
  }
}

/** Does what a subscriber has to do, and answers 200. */
export async function confirming({ message }: Delivery): Promise<number> {
  if (message.Type === 'SubscriptionConfirmation') await fetch(message.SubscribeURL ?? '')
  return 200
}

async function readDelivery(request: IncomingMessage): Promise<Delivery> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  return { headers: request.headers as Record<string, string>, text, message: JSON.parse(text) }
}
