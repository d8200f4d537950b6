// What a write says of an object beside its bytes, and how a read gives it back.
import type { Reply } from '../stand-in.ts'
import type { ObjectFacts, ObjectLock, Version } from './object-store.ts'
import type { Payload } from './payload.ts'
import { httpDate, refuse } from './reply.ts'
import { isReply } from './request.ts'
import { readTagHeader } from './tags.ts'

type Headers = Readonly<Record<string, string>>

const KEPT_HEADERS = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'expires',
  'x-amz-website-redirect-location',
]
const META = 'x-amz-meta-'
const META_LIMIT = 2_048

/** The facts, or the refusal of an ACL, of tags or of too much metadata. */
export function factsOf(headers: Headers, payload: Pick<Payload, 'checksum'>): ObjectFacts | Reply {
  if (/^(public|authenticated)/.test(headers['x-amz-acl'] ?? '')) return refuse('AccessControlListNotSupported')
  const tags = readTagHeader(headers['x-amz-tagging'])
  if (isReply(tags)) return tags
  const metadata = metadataOf(headers)
  if (Buffer.byteLength(Object.entries(metadata).flat().join('')) > META_LIMIT)
    return refuse('InvalidRequest', 'Your metadata headers exceed the maximum allowed metadata size')

  const lock = lockOf(headers)
  return {
    contentType: headers['content-type'] ?? 'application/octet-stream',
    headers: keptHeaders(headers),
    metadata,
    tags: tags.tags,
    ...(payload.checksum ? { checksum: payload.checksum } : {}),
    ...(lock ? { lock } : {}),
  }
}

/** The headers of an answer that is about this version. */
export function headersOf(version: Version, withChecksum: boolean): Headers {
  const tagCount = Object.keys(version.tags).length
  const { checksum, lock } = version
  return {
    'content-type': version.contentType,
    'last-modified': httpDate(version.lastModified),
    etag: version.etag,
    'accept-ranges': 'bytes',
    ...versionHeader(version),
    ...encryption,
    ...version.headers,
    ...Object.fromEntries(Object.entries(version.metadata).map(([name, value]) => [META + name, asHeader(value)])),
    ...(tagCount > 0 ? { 'x-amz-tagging-count': String(tagCount) } : {}),
    ...(lock
      ? {
          'x-amz-object-lock-mode': lock.mode,
          'x-amz-object-lock-retain-until-date': new Date(lock.until).toISOString(),
        }
      : {}),
    ...(withChecksum && checksum ? checksumHeaders(checksum) : {}),
  }
}

export function checksumHeaders({ algorithm, value }: NonNullable<Payload['checksum']>): Headers {
  const type = value.includes('-') ? 'COMPOSITE' : 'FULL_OBJECT'
  return { [`x-amz-checksum-${algorithm}`]: value, 'x-amz-checksum-type': type }
}

/** None on a bucket that was never versioned. */
export function versionHeader({ versionId }: Pick<Version, 'versionId'>): Headers {
  return versionId === 'null' ? {} : { 'x-amz-version-id': versionId }
}

export const encryption: Headers = { 'x-amz-server-side-encryption': 'AES256' }

/** `aws-chunked` is how the bytes travelled, not what they are. */
function keptHeaders(headers: Headers): Headers {
  const coding = (headers['content-encoding'] ?? '').split(',').map((one) => one.trim())
  const encoding = coding.filter((one) => one !== '' && one !== 'aws-chunked').join(',')
  const kept = KEPT_HEADERS.map((name) => [name, name === 'content-encoding' ? encoding : headers[name]] as const)
  return Object.fromEntries(kept.filter((pair): pair is readonly [string, string] => Boolean(pair[1])))
}

function metadataOf(headers: Headers): Headers {
  const named = Object.entries(headers).filter(([name]) => name.startsWith(META))
  return Object.fromEntries(named.map(([name, value]) => [name.slice(META.length), fromHeader(value)]))
}

function lockOf(headers: Headers): ObjectLock | undefined {
  const mode = headers['x-amz-object-lock-mode']
  const until = Date.parse(headers['x-amz-object-lock-retain-until-date'] ?? '')
  return mode && !Number.isNaN(until) ? { mode, until } : undefined
}

/** Node reads header bytes as Latin-1; S3 takes them as UTF-8. */
function fromHeader(value: string): string {
  return /^[\x20-\xff]*$/.test(value) ? Buffer.from(value, 'latin1').toString('utf8') : value
}

/** As S3 does: what isn't ASCII goes out as an RFC 2047 word. */
function asHeader(value: string): string {
  return /^[\x20-\x7e]*$/.test(value) ? value : `=?UTF-8?B?${Buffer.from(value).toString('base64')}?=`
}
