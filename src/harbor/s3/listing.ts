// The lists of a bucket: objects in both generations of the operation, and versions.
import { encodeStrictly } from '../aws/signature.ts'
import { element, type Xml } from '../aws/xml.ts'
import type { Reply } from '../stand-in.ts'
import { checksumElement } from './checksum.ts'
import { compareKeys, type Version } from './object-store.ts'
import { answerXml, isoDate, refuse } from './reply.ts'
import { isReply, type S3Request, type S3State } from './request.ts'

interface Asked {
  readonly prefix: string
  readonly delimiter: string
  readonly max: number
  /** Written as the client wants keys to be. */
  readonly text: (key: string) => string
  readonly encoding: string | undefined
}

interface Page {
  readonly items: readonly Version[]
  readonly prefixes: readonly string[]
  /** The last key, or common prefix, on this page. */
  readonly last: string
  readonly more: boolean
}

const MOST = 1_000

export function listObjectsV2({ store, account }: S3State, { bucket, query }: S3Request): Reply {
  const asked = readAsked(query)
  if (isReply(asked)) return asked
  const token = query.get('continuation-token')
  const resumed = token === null ? undefined : readToken(token)
  if (token !== null && resumed === undefined)
    return refuse('InvalidArgument', 'The continuation token provided is incorrect', {
      ArgumentName: 'continuation-token',
    })

  const startAfter = query.get('start-after') ?? ''
  const page = paged(store.list(bucket), asked, resumed ?? startAfter)
  const owner = query.get('fetch-owner') === 'true' ? ownerOf(account.accountId) : undefined
  return answerXml('ListBucketResult', [
    element('Name', bucket),
    element('Prefix', asked.text(asked.prefix)),
    startAfter ? element('StartAfter', asked.text(startAfter)) : undefined,
    token === null ? undefined : element('ContinuationToken', token),
    page.more ? element('NextContinuationToken', Buffer.from(page.last).toString('base64')) : undefined,
    element('KeyCount', page.items.length + page.prefixes.length),
    ...common(asked, page),
    ...page.items.map((version) => contents(version, asked, owner)),
    ...commonPrefixes(page, asked),
  ])
}

export function listObjects({ store, account }: S3State, { bucket, query }: S3Request): Reply {
  const asked = readAsked(query)
  if (isReply(asked)) return asked
  const marker = query.get('marker') ?? ''
  const page = paged(store.list(bucket), asked, marker)
  return answerXml('ListBucketResult', [
    element('Name', bucket),
    element('Prefix', asked.text(asked.prefix)),
    element('Marker', asked.text(marker)),
    page.more && asked.delimiter ? element('NextMarker', asked.text(page.last)) : undefined,
    ...common(asked, page),
    ...page.items.map((version) => contents(version, asked, ownerOf(account.accountId))),
    ...commonPrefixes(page, asked),
  ])
}

export function listObjectVersions({ store, account }: S3State, { bucket, query }: S3Request): Reply {
  const asked = readAsked(query)
  if (isReply(asked)) return asked
  const [keyMarker, idMarker] = [query.get('key-marker') ?? '', query.get('version-id-marker') ?? '']
  const all = store.versions(bucket)
  const from = all.findIndex(({ key, versionId }) => key === keyMarker && versionId === idMarker)
  const page = idMarker && from >= 0 ? paged(all.slice(from + 1), asked, '') : paged(all, asked, keyMarker)
  const last = page.items.at(-1)
  const next = last && last.key === page.last ? last : undefined
  return answerXml('ListVersionsResult', [
    element('Name', bucket),
    element('Prefix', asked.text(asked.prefix)),
    element('KeyMarker', asked.text(keyMarker)),
    element('VersionIdMarker', idMarker),
    page.more ? element('NextKeyMarker', asked.text(page.last)) : undefined,
    page.more && next ? element('NextVersionIdMarker', next.versionId) : undefined,
    ...common(asked, page),
    ...page.items.map((version) =>
      versionElement(version, asked, store.find(bucket, version.key)?.id === version.id, account.accountId),
    ),
    ...commonPrefixes(page, asked),
  ])
}

function readAsked(query: URLSearchParams): Asked | Reply {
  const max = query.get('max-keys') ?? String(MOST)
  const encoding = query.get('encoding-type') ?? undefined
  if (!/^\d+$/.test(max))
    return refuse('InvalidArgument', 'Provided max-keys not an integer or within integer range', {
      ArgumentName: 'max-keys',
      ArgumentValue: max,
    })
  if (encoding !== undefined && encoding !== 'url')
    return refuse('InvalidArgument', 'Invalid Encoding Method specified in Request')
  return {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') ?? '',
    max: Math.min(Number(max), MOST),
    text: encoding ? (key) => encodeStrictly(key).replaceAll('%2F', '/').replaceAll('%20', '+') : (key) => key,
    encoding,
  }
}

/** Keys after `after` under the prefix; what shares a delimiter beyond it is rolled up, and counts as one. */
function paged(all: readonly Version[], { prefix, delimiter, max }: Asked, after: string): Page {
  const items: Version[] = []
  const prefixes: string[] = []
  let last = ''
  for (const version of all) {
    const { key } = version
    const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1
    const rolled = end < 0 ? undefined : key.slice(0, end + delimiter.length)
    if (!key.startsWith(prefix) || (after !== '' && compareKeys(rolled ?? key, after) <= 0)) continue
    if (rolled !== undefined && rolled === prefixes.at(-1)) continue

    if (items.length + prefixes.length === max) return { items, prefixes, last, more: max > 0 }
    if (rolled === undefined) items.push(version)
    else prefixes.push(rolled)
    last = rolled ?? key
  }
  return { items, prefixes, last, more: false }
}

function readToken(token: string): string | undefined {
  const key = Buffer.from(token, 'base64').toString('utf8')
  return key !== '' && Buffer.from(key).toString('base64') === token ? key : undefined
}

function common({ max, delimiter, text, encoding }: Asked, { more }: Page): readonly (Xml | undefined)[] {
  return [
    element('MaxKeys', max),
    delimiter ? element('Delimiter', text(delimiter)) : undefined,
    element('EncodingType', encoding),
    element('IsTruncated', more),
  ]
}

function contents(version: Version, { text }: Asked, owner: Xml | undefined): Xml {
  return element('Contents', [element('Key', text(version.key)), ...described(version), owner])
}

function versionElement(version: Version, { text }: Asked, latest: boolean, accountId: string): Xml {
  const named = [
    element('Key', text(version.key)),
    element('VersionId', version.versionId),
    element('IsLatest', latest),
  ]
  return version.deleteMarker
    ? element('DeleteMarker', [...named, element('LastModified', isoDate(version.lastModified)), ownerOf(accountId)])
    : element('Version', [...named, ...described(version), ownerOf(accountId)])
}

function described({ lastModified, etag, size, checksum }: Version): readonly (Xml | undefined)[] {
  return [
    element('LastModified', isoDate(lastModified)),
    element('ETag', etag),
    checksum && element('ChecksumAlgorithm', checksumElement(checksum).replace('Checksum', '')),
    element('Size', size),
    element('StorageClass', 'STANDARD'),
  ]
}

function commonPrefixes({ prefixes }: Page, { text }: Asked): readonly Xml[] {
  return prefixes.map((prefix) => element('CommonPrefixes', element('Prefix', text(prefix))))
}

function ownerOf(accountId: string): Xml {
  return element('Owner', element('ID', accountId))
}
