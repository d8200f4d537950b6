// Cross-origin rules of a bucket: as a document, at a preflight, and on the answers to a page's own requests.
import { type Content, childrenOf, childText, element, type XmlNode } from '../aws/xml.ts'
import type { Call, Reply } from '../stand-in.ts'
import { answer, refuse } from './reply.ts'

export interface CorsRule {
  /** With at most one `*` each. */
  readonly origins: readonly string[]
  readonly methods: readonly string[]
  readonly headers: readonly string[]
  readonly expose: readonly string[]
  readonly maxAgeSeconds?: number
}

const METHODS = ['GET', 'PUT', 'HEAD', 'POST', 'DELETE']
const VARY = 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method'

export function readCorsDocument(nodes: readonly XmlNode[]): readonly CorsRule[] | Reply {
  const rules = nodes.map(readRule)
  if (rules.length === 0 || rules.some(({ origins, methods }) => origins.length === 0 || methods.length === 0))
    return refuse('MalformedXML')
  const unknown = rules.flatMap(({ methods }) => methods).find((method) => !METHODS.includes(method))
  if (unknown)
    return refuse('InvalidRequest', `Found unsupported HTTP method in CORS config. Unsupported method is ${unknown}`)
  return rules
}

export function corsDocument(rules: readonly CorsRule[]): Content {
  return rules.map(({ origins, methods, headers, expose, maxAgeSeconds }) =>
    element('CORSRule', [
      ...headers.map((header) => element('AllowedHeader', header)),
      ...methods.map((method) => element('AllowedMethod', method)),
      ...origins.map((origin) => element('AllowedOrigin', origin)),
      ...expose.map((header) => element('ExposeHeader', header)),
      element('MaxAgeSeconds', maxAgeSeconds),
    ]),
  )
}

/** The answer to OPTIONS, by the rules of the bucket that it is about. */
export function preflight({ headers }: Call, rules: readonly CorsRule[] | undefined): Reply {
  const { origin, 'access-control-request-method': method } = headers
  if (!origin) return refuse('BadRequest', 'Insufficient information. Origin request header needed.')
  if (!method) return refuse('BadRequest', 'Invalid Access-Control-Request-Method: null')
  if (!rules) return refuse('AccessForbidden', 'CORSResponse: CORS is not enabled for this bucket.')

  const wanted = (headers['access-control-request-headers'] ?? '')
    .split(',')
    .flatMap((name) => name.trim().toLowerCase() || [])
  const rule = rules.find((one) => allows(one, origin, method) && wanted.every((name) => some(one.headers, name)))
  if (!rule) return refuse('AccessForbidden')
  return answer(200, {
    ...allowed(rule, origin),
    ...(wanted.length > 0 ? { 'access-control-allow-headers': wanted.join(', ') } : {}),
    ...(rule.maxAgeSeconds === undefined ? {} : { 'access-control-max-age': String(rule.maxAgeSeconds) }),
  })
}

/** What an ordinary answer carries besides, so that the page may read it. */
export function corsHeaders(call: Call, rules: readonly CorsRule[] | undefined): Readonly<Record<string, string>> {
  const { origin } = call.headers
  const rule = origin ? rules?.find((one) => allows(one, origin, call.method)) : undefined
  return rule && origin ? allowed(rule, origin) : {}
}

function readRule(node: XmlNode): CorsRule {
  const texts = (name: string) => childrenOf(node, name).map(({ text }) => text)
  const maxAge = childText(node, 'MaxAgeSeconds')
  return {
    origins: texts('AllowedOrigin'),
    methods: texts('AllowedMethod'),
    headers: texts('AllowedHeader'),
    expose: texts('ExposeHeader'),
    ...(maxAge === undefined ? {} : { maxAgeSeconds: Number(maxAge) }),
  }
}

function allowed({ origins, methods, expose }: CorsRule, origin: string): Readonly<Record<string, string>> {
  const anyone = origins.includes('*')
  return {
    'access-control-allow-origin': anyone ? '*' : origin,
    'access-control-allow-methods': methods.join(', '),
    ...(anyone ? {} : { 'access-control-allow-credentials': 'true' }),
    ...(expose.length > 0 ? { 'access-control-expose-headers': expose.join(', ') } : {}),
    vary: VARY,
  }
}

function allows({ origins, methods }: CorsRule, origin: string, method: string): boolean {
  return methods.includes(method) && some(origins, origin)
}

function some(patterns: readonly string[], text: string): boolean {
  return patterns.some((pattern) => {
    const [before = '', after] = pattern.toLowerCase().split('*')
    const lower = text.toLowerCase()
    if (after === undefined) return lower === before
    return lower.length >= before.length + after.length && lower.startsWith(before) && lower.endsWith(after)
  })
}
