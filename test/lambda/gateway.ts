// API Gateway on the port of an operator's app: each request becomes an event for the function of its route.
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { routeOf } from '../../src/deploy/routes.ts'
import { bytesOf } from './streams.ts'

export type Invoke = (name: string, event: unknown) => Promise<unknown>

export interface Arrived {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Bodies go as text where they are text in the eyes of the gateway, else as base64; `base64`: always. */
export async function gateway(port: number, invoke: Invoke, queue: (arrived: Arrived) => Promise<boolean>) {
  const server = createServer(async (request, response) => {
    const arrived = {
      method: request.method ?? '',
      url: request.url ?? '/',
      headers: request.headers,
      body: await bytesOf(request),
    }
    if (await queue(arrived)) return response.writeHead(200).end()
    const [path = '/'] = arrived.url.split('?')
    try {
      const result = (await invoke(
        routeOf(arrived.method, path),
        apiEvent(arrived),
      )) as APIGatewayProxyStructuredResultV2
      response.writeHead(result.statusCode ?? 200, result.headers as Record<string, string>)
      response.end(Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8'))
    } catch (error) {
      response.writeHead(502).end(String(error))
    }
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

export function apiEvent({ method, url, headers, body }: Arrived, isBase64Encoded = !isText(headers)): object {
  const [rawPath = '/', rawQueryString = ''] = url.split('?')
  const { cookie, ...others } = headers
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: others,
    ...(cookie ? { cookies: cookie.split('; ') } : {}),
    requestContext: {
      timeEpoch: Date.now(),
      http: {
        method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
    },
    ...(body.length > 0 ? { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') } : {}),
    isBase64Encoded,
  }
}

function isText({ 'content-type': type = '' }: IncomingHttpHeaders): boolean {
  return /^text\/|json|xml|javascript|x-www-form-urlencoded/.test(type)
}
