// The difference between two templates, as a person wants to read it before saying yes.
import { isDeepStrictEqual } from 'node:util'

export interface Template {
  readonly Resources?: Readonly<Record<string, Resource>> | undefined
}
interface Resource {
  readonly Type: string
  readonly Properties?: Readonly<Record<string, unknown>> | undefined
}

export interface Change {
  readonly kind: 'new' | 'changed' | 'gone'
  readonly id: string
  readonly type: string
  /** Properties, by path, that aren't the same. */
  readonly paths: readonly string[]
}

export function changesBetween(before: Template, after: Template): readonly Change[] {
  const [old = {}, now = {}] = [before.Resources, after.Resources]
  const ids = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  return ids.flatMap((id) => changeOf(id, old[id], now[id]) ?? [])
}

function changeOf(id: string, was: Resource | undefined, is: Resource | undefined): Change | undefined {
  if (!was || !is) return { kind: is ? 'new' : 'gone', id, type: (is ?? was)?.Type ?? '', paths: [] }
  const paths = differing(was, is, '')
  return paths.length > 0 ? { kind: 'changed', id, type: is.Type, paths } : undefined
}

/** What is kept for good is not made anew by accident: these properties replace it. */
export function replaces({ kind, type, paths }: Change): boolean {
  if (kind === 'gone') return KEPT.has(type)
  return KEPT.has(type) && paths.some((path) => /\b(TableName|BucketName|KeySchema|ObjectLockEnabled|Name)$/.test(path))
}

const KEPT = new Set(['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret'])
const SIGNS = { new: '+', changed: '~', gone: '-' } as const

export function changeLines(changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return ['Nothing would change.']
  const lines = changes.flatMap((change) => [
    `${SIGNS[change.kind]} ${change.type} ${change.id}${replaces(change) ? '   CAREFUL: what is kept there would be left behind' : ''}`,
    ...change.paths.slice(0, MOST).map((path) => `    ${path}`),
    ...(change.paths.length > MOST ? [`    and ${change.paths.length - MOST} more`] : []),
  ])
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length
  return [...lines, '', `${count('new')} new, ${count('changed')} changed, ${count('gone')} gone.`]
}

const MOST = 12

function differing(was: unknown, is: unknown, path: string): readonly string[] {
  if (isDeepStrictEqual(was, is)) return []
  if (!isRecord(was) || !isRecord(is)) return [path]
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return keys.flatMap((key) => differing(was[key], is[key], path === '' ? key : `${path}.${key}`))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
