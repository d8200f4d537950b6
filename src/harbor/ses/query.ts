// The AWS query protocol as SES speaks it: a form comes in, XML goes out.
import { randomUUID } from 'node:crypto'
import { type Content, element, type Xml, xmlDocument } from '../aws/xml.ts'
import type { Call, Reply } from '../stand-in.ts'

export interface Form {
  readonly action: string
  readonly get: (name: string) => string | undefined
  /** `list('Destinations')` reads `Destinations.member.1`, `.2` and so on. */
  readonly list: (name: string) => readonly string[]
}

export interface Refusal {
  readonly status: number
  readonly code: string
  readonly message: string
  /** Further members of the error, such as the configuration set's name. */
  readonly detail?: Readonly<Record<string, string>>
}

/** The inside of the result element; undefined for an action that answers nothing. */
export interface Done {
  readonly result: Content
}

export type Outcome = Done | Refusal
export type Actions = Readonly<Record<string, (form: Form) => Outcome | Promise<Outcome>>>

const NAMESPACE = { xmlns: 'http://ses.amazonaws.com/doc/2010-12-01/' }
const read = new WeakMap<Call, Form>()

export function readForm(call: Call): Form {
  const known = read.get(call)
  if (known) return known
  const form = parse(new URLSearchParams(call.body.toString()))
  read.set(call, form)
  return form
}

export function isRefusal(outcome: object): outcome is Refusal {
  return 'code' in outcome
}

export function done(result: Content = []): Done {
  return { result }
}

export function members(name: string, values: readonly Content[]): Xml {
  return element(
    name,
    values.map((value) => element('member', value)),
  )
}

export function answerXml(action: string, outcome: Outcome): Reply {
  const requestId = randomUUID()
  if (isRefusal(outcome)) return refusalXml(outcome, requestId)
  const body = xmlDocument(
    `${action}Response`,
    [element(`${action}Result`, outcome.result), element('ResponseMetadata', element('RequestId', requestId))],
    NAMESPACE,
  )
  return xmlReply(200, body, requestId)
}

function refusalXml({ status, code, message, detail = {} }: Refusal, requestId: string): Reply {
  const error = [
    element('Type', status < 500 ? 'Sender' : 'Receiver'),
    element('Code', code),
    element('Message', message),
    ...Object.entries(detail).map(([name, value]) => element(name, value)),
  ]
  const body = xmlDocument('ErrorResponse', [element('Error', error), element('RequestId', requestId)], NAMESPACE)
  return xmlReply(status, body, requestId)
}

function xmlReply(status: number, body: string, requestId: string): Reply {
  return { status, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }, body }
}

function parse(fields: URLSearchParams): Form {
  const get = (name: string) => fields.get(name) ?? undefined
  return { action: get('Action') ?? '', get, list: (name) => [...listed(get, `${name}.member`)] }
}

function* listed(get: Form['get'], prefix: string): Generator<string> {
  for (let n = 1; ; n += 1) {
    const value = get(`${prefix}.${n}`)
    if (value === undefined) return
    yield value
  }
}
