// DynamoDB with streams: passes every request on as it is, and tells of each item that was put.
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Streams {
  readonly url: string
  readonly stop: () => void
}

type Image = Readonly<Record<string, unknown>>

export async function withStreams(dynamodb: string, told: (table: string, NewImage: Image) => void): Promise<Streams> {
  const server = createServer((request, response) => void passOn(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }

  /** The signature is over the host that the client knows, so that goes on unchanged. */
  async function passOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(request)
    const { method, headers } = request
    const onward = ask(new URL(request.url ?? '/', dynamodb), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
      const isPut = String(headers['x-amz-target']).endsWith('.PutItem')
      if (isPut && answer.statusCode === 200) {
        const { TableName, Item } = JSON.parse(body.toString()) as { readonly TableName: string; readonly Item: Image }
        told(TableName, Item)
      }
    })
    onward.on('error', () => response.destroy())
    onward.end(body)
  }
}

export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
