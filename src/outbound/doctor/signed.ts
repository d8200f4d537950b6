// A request to AWS without its client, signed as Signature Version 4 asks for: for the two services read by nobody else.
import { createHash, createHmac } from 'node:crypto'
import { Failure } from '../../failure.ts'
import { awsFailure } from '../aws-failure.ts'

export interface Signer {
  readonly region: string
  /** As in a credential's scope: `sns`, `ses`. */
  readonly service: string
  /** Without a slash at its end. */
  readonly endpoint: string
  readonly credentials: () => Promise<Credentials>
}

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string | undefined
}

export interface SignedRequest {
  /** As a person says it: `SNS`. */
  readonly name: string
  /** As in a policy. */
  readonly right: string
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  /** Makes it a POST. */
  readonly form?: Readonly<Record<string, string>>
}

const TIMEOUT_MS = 15_000

/** The body of a good answer; undefined for 404. */
export async function signedFetch(signer: Signer, request: SignedRequest): Promise<string | undefined> {
  const { name, right, path, query = {}, form } = request
  const body = form ? new URLSearchParams(form).toString() : ''
  const sorted = canonicalQuery(query)
  const method = form ? 'POST' : 'GET'
  try {
    const headers = await headersFor(signer, { method, path, query: sorted, body })
    const response = await fetch(`${signer.endpoint}${path}${sorted ? `?${sorted}` : ''}`, {
      method,
      headers,
      ...(form ? { body } : {}),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const text = await response.text()
    if (response.ok) return text
    if (response.status === 404) return undefined
    throw refusal(request, response, text)
  } catch (error) {
    throw error instanceof Failure ? error : awsFailure(name, right, error)
  }
}

interface Canonical {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly body: string
}

async function headersFor(
  { region, service, endpoint, credentials }: Signer,
  { method, path, query, body }: Canonical,
) {
  const { accessKeyId, secretAccessKey, sessionToken } = await credentials()
  const time = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '')
  const scope = `${time.slice(0, 8)}/${region}/${service}/aws4_request`
  const signed: Readonly<Record<string, string>> = {
    ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' } : {}),
    host: new URL(endpoint).host,
    'x-amz-date': time,
    ...(sessionToken ? { 'x-amz-security-token': sessionToken } : {}),
  }
  const names = Object.keys(signed).join(';')
  const lines = Object.entries(signed).map(([key, value]) => `${key}:${value}\n`)
  const canonical = [method, path, query, lines.join(''), names, hashOf(body)].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', time, scope, hashOf(canonical)].join('\n')
  const key = [...scope.split('/')].reduce<string | Buffer>((from, part) => hmac(from, part), `AWS4${secretAccessKey}`)
  const signature = hmac(key, toSign).toString('hex')
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`
  const { host: _, ...sent } = signed
  return { ...sent, authorization }
}

/** The answer's own code, in JSON or XML. */
function refusal({ name, right }: SignedRequest, { status, headers }: Response, text: string): Failure {
  const told =
    headers.get('x-amzn-errortype') ?? /<Code>([^<]+)<|"__type"\s*:\s*"([^"]+)"/.exec(text)?.slice(1).find(Boolean)
  const code = told?.split(':')[0]?.split('#').at(-1) ?? `http ${status}`
  return awsFailure(name, right, Object.assign(new Error(code), { name: code, $metadata: { httpStatusCode: status } }))
}

function canonicalQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([key, value]) => `${encoded(key)}=${encoded(value)}`)
    .sort()
    .join('&')
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
