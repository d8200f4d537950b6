// GetObject and HeadObject: the bytes or a range of them, under the reader's conditions.
import type { Reply } from '../stand-in.ts'
import { readFault } from './conditions.ts'
import { headersOf, versionHeader } from './facts.ts'
import type { Version } from './object-store.ts'
import { readRange } from './range.ts'
import { answer, httpDate, refuse } from './reply.ts'
import { isReply, type S3Request, type S3State } from './request.ts'

const OVERRIDES = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
]

export function getObject(state: S3State, request: S3Request): Reply {
  const version = readable(state, request)
  if (isReply(version)) return version
  const fault = readFault(request.headers, version)
  if (fault) return fault

  const range = readRange(request.headers.range, version.size)
  if (range === 'unsatisfiable') {
    const detail = { RangeRequested: request.headers.range, ActualObjectSize: version.size }
    return refuse('InvalidRange', undefined, detail, { 'content-range': `bytes */${version.size}` })
  }
  const withChecksum = !range && request.headers['x-amz-checksum-mode']?.toUpperCase() === 'ENABLED'
  const headers = { ...headersOf(version, withChecksum), ...overrides(request.query) }
  const length = range ? range.last - range.first + 1 : version.size
  const framed = {
    ...headers,
    'content-length': String(length),
    ...(range ? { 'content-range': `bytes ${range.first}-${range.last}/${version.size}` } : {}),
  }
  if (request.operation === 'HeadObject') return answer(range ? 206 : 200, framed)
  const body = state.store.body(version)
  return answer(range ? 206 : 200, framed, range ? body.subarray(range.first, range.last + 1) : body)
}

function readable({ store }: S3State, { bucket, key, query }: S3Request): Version | Reply {
  const versionId = query.get('versionId') ?? undefined
  const version = store.find(bucket, key, versionId)
  if (!version) return refuse(versionId ? 'NoSuchVersion' : 'NoSuchKey', undefined, { Key: key, VersionId: versionId })
  if (!version.deleteMarker) return version

  const marked = { 'x-amz-delete-marker': 'true', ...versionHeader(version) }
  if (!versionId) return refuse('NoSuchKey', undefined, { Key: key }, marked)
  const changed = { 'last-modified': httpDate(version.lastModified), allow: 'DELETE' }
  return refuse(
    'MethodNotAllowed',
    undefined,
    { Method: 'GET', ResourceType: 'DeleteMarker' },
    { ...marked, ...changed },
  )
}

/** `response-content-disposition` and its kin, which only a signed request can carry. */
function overrides(query: URLSearchParams): Readonly<Record<string, string>> {
  const asked = OVERRIDES.map((name) => [name, query.get(`response-${name}`)] as const)
  return Object.fromEntries(asked.filter((pair): pair is readonly [string, string] => pair[1] !== null))
}
