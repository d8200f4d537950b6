// The policy of a presigned POST: what a stranger's browser may put where, until when, and how large.
import { readCredential, sameSignature, signText } from '../aws/signature.ts'
import { type SigFault, scopeFault, wrongSignature } from '../aws/sigv4.ts'
import type { AwsAccount } from '../operators.ts'
import type { Reply } from '../stand-in.ts'
import { errorReply, refuse } from './reply.ts'

type Fields = Readonly<Record<string, string>>
type Condition = Readonly<Record<string, unknown>> | readonly unknown[]
interface Policy {
  readonly expiration?: unknown
  readonly conditions?: unknown
}

const NOT_COVERED = ['policy', 'x-amz-signature', 'file', 'bucket']

/** `fields` with the bucket and the key as they will be stored. */
export function policyFault(fields: Fields, size: number, account: AwsAccount, wall: Date): Reply | undefined {
  const { policy: encoded, 'x-amz-signature': signed, 'x-amz-credential': claimed } = fields
  if (!encoded || !signed || !claimed || !fields['x-amz-date']) return refuse('AccessDenied')
  const unsigned = signatureFault(encoded, signed, claimed, account)
  if (unsigned) return errorReply(unsigned)

  const policy = readPolicy(encoded)
  const until = Date.parse(typeof policy?.expiration === 'string' ? policy.expiration : '')
  if (!policy || !Array.isArray(policy.conditions) || Number.isNaN(until)) return refuse('InvalidPolicyDocument')
  if (wall.getTime() > until) return broken('Policy expired.')
  return conditionsFault(policy.conditions as readonly Condition[], fields, size)
}

function signatureFault(encoded: string, signed: string, claimed: string, account: AwsAccount): SigFault | undefined {
  const credential = readCredential(claimed)
  if (!credential) return { code: 'InvalidArgument', message: 'The Credential is mal-formed', status: 400 }
  const fault = scopeFault(credential, account, 's3')
  if (fault) return fault
  return sameSignature(signText(account.secretAccessKey, credential, encoded), signed) ? undefined : wrongSignature()
}

function readPolicy(encoded: string): Policy | undefined {
  try {
    const policy: unknown = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'))
    return typeof policy === 'object' && policy !== null ? policy : undefined
  } catch {
    return undefined
  }
}

/** Every condition has to hold, and every field has to be in one. */
function conditionsFault(conditions: readonly Condition[], fields: Fields, size: number): Reply | undefined {
  const rules = conditions.flatMap(asTriples)
  for (const rule of rules) {
    const fault = ruleFault(rule, fields, size)
    if (fault) return fault
  }
  const covered = new Set([...NOT_COVERED, ...rules.map(([, name]) => fieldName(name))])
  const extra = Object.keys(fields).filter((name) => !covered.has(name) && !name.startsWith('x-ignore-'))
  return extra.length > 0 ? broken(`Extra input fields: ${extra.join(', ')}`) : undefined
}

/** `{ "acl": "private" }` is short for `["eq", "$acl", "private"]`. */
function asTriples(condition: Condition): (readonly [kind: string, name: unknown, value: unknown])[] {
  if (!Array.isArray(condition)) return Object.entries(condition).map(([name, value]) => ['eq', `$${name}`, value])
  const [kind, name, value] = condition as readonly unknown[]
  return [[String(kind).toLowerCase(), name, value]]
}

function ruleFault(
  [kind, name, value]: readonly [string, unknown, unknown],
  fields: Fields,
  size: number,
): Reply | undefined {
  if (kind === 'content-length-range') return sizeFault(size, Number(name), Number(value))
  const given = fields[fieldName(name)] ?? ''
  const holds =
    kind === 'eq' ? given === String(value) : kind === 'starts-with' && startsWith(given, name, String(value))
  return holds ? undefined : broken(`Policy Condition failed: ${JSON.stringify([kind, name, value])}`)
}

/** Of a list of content types each one has to start so. */
function startsWith(given: string, name: unknown, prefix: string): boolean {
  if (fieldName(name) !== 'content-type') return given.startsWith(prefix)
  return given.split(',').every((one) => one.startsWith(prefix))
}

function sizeFault(size: number, least: number, most: number): Reply | undefined {
  if (size > most) return refuse('EntityTooLarge', undefined, { ProposedSize: size, MaxSizeAllowed: most })
  if (size < least) return refuse('EntityTooSmall', undefined, { ProposedSize: size, MinSizeAllowed: least })
  return undefined
}

function fieldName(name: unknown): string {
  return String(name).replace(/^\$/, '').toLowerCase()
}

function broken(why: string): Reply {
  return refuse('AccessDenied', `Invalid according to Policy: ${why}`)
}
