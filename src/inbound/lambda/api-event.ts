// API Gateway's events as requests, and responses as it wants them: bodies are bytes, whatever they came as.
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

export interface Edge {
  /** Under which the operator is known to the routes. */
  readonly host: string
  /** What the operator's distribution says in `x-edge-word`; whoever doesn't say it came past it. */
  readonly word?: string | undefined
}

type ApiEvent = Pick<
  APIGatewayProxyEventV2,
  'rawPath' | 'rawQueryString' | 'headers' | 'cookies' | 'body' | 'isBase64Encoded' | 'requestContext'
>

export function requestOf(event: ApiEvent, edge: Edge): Request {
  const { rawPath, rawQueryString, requestContext } = event
  const { method } = requestContext.http
  const query = rawQueryString ? `?${rawQueryString}` : ''
  const body = event.body === undefined || method === 'GET' || method === 'HEAD' ? null : bytesOf(event)
  return new Request(`https://${edge.host}${rawPath}${query}`, { method, headers: headersOf(event, edge), body })
}

export async function resultOf(response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const { 'set-cookie': _, ...headers } = Object.fromEntries(response.headers)
  const body = Buffer.from(await response.arrayBuffer())
  return {
    statusCode: response.status,
    headers,
    cookies: response.headers.getSetCookie(),
    body: body.toString('base64'),
    isBase64Encoded: true,
  }
}

function bytesOf({ body = '', isBase64Encoded }: ApiEvent): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'))
}

/** The address that counts is put there by us alone, so that nobody can say another one. */
function headersOf(event: ApiEvent, edge: Edge): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(event.headers)) if (value !== undefined) headers.set(name, value)
  if (event.cookies?.length) headers.set('cookie', event.cookies.join('; '))
  headers.set('host', edge.host)
  headers.set('x-forwarded-for', addressOf(event, edge))
  headers.delete('x-edge-word')
  return headers
}

/** The distribution adds whom it heard from, and API Gateway adds the distribution. */
function addressOf({ headers, requestContext }: ApiEvent, { word }: Edge): string {
  const said = (headers['x-forwarded-for'] ?? '').split(',').map((part) => part.trim())
  const cameThrough = word !== undefined && headers['x-edge-word'] === word
  return (cameThrough ? said.at(-2) : undefined) ?? requestContext.http.sourceIp
}
