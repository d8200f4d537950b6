// What a viewer gets of something that an edge holds: whole, a range, unchanged, moved or compressed.
import { readRange } from '../s3/range.ts'
import type { Call, Reply } from '../stand-in.ts'
import { compress, isCompressible } from './compression.ts'
import type { Held } from './edge-cache.ts'

type Headers = Readonly<Record<string, string>>

const REDIRECT = 'x-amz-meta-redirect'

export function viewerReply(call: Call, held: Held): Reply {
  const { status, headers } = held
  const moved = headers[REDIRECT]
  if (moved)
    return {
      status: 301,
      headers: { ...cacheControl(headers), location: encodeURI(decodeURIOnce(moved)), 'content-length': '0' },
    }
  const varied = isCompressible(held) ? { ...headers, vary: vary(headers.vary) } : headers
  if (status === 200 && isUnchanged(call, headers)) return { status: 304, headers: withoutEntity(varied) }

  const body = Buffer.from(held.body, 'base64')
  const range = status === 200 ? readRange(call.headers.range, body.length) : undefined
  if (range === 'unsatisfiable')
    return { status: 416, headers: { 'content-range': `bytes */${body.length}`, 'content-length': '0' } }
  if (range) {
    const part = body.subarray(range.first, range.last + 1)
    const said = { 'content-range': `bytes ${range.first}-${range.last}/${body.length}` }
    return { status: 206, headers: { ...varied, ...said, 'content-length': String(part.length) }, body: part }
  }
  const compressed = compress(held, body, call.headers['accept-encoding'])
  if (!compressed) return { status, headers: { ...varied, 'content-length': String(body.length) }, body }
  return { status, headers: compressedHeaders(varied, compressed.encoding, compressed.body), body: compressed.body }
}

function compressedHeaders({ 'accept-ranges': _, ...headers }: Headers, encoding: string, body: Buffer): Headers {
  return {
    ...headers,
    'content-encoding': encoding,
    'content-length': String(body.length),
    ...(headers.etag ? { etag: `W/${headers.etag.replace(/^W\//, '')}` } : {}),
  }
}

/** A compressed answer's tag is weak, and still names the same page. */
function isUnchanged({ headers: asked }: Call, { etag, 'last-modified': modified }: Headers): boolean {
  const noneMatch = asked['if-none-match']
  if (noneMatch !== undefined) {
    const tags = noneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
    return tags.includes('*') || (etag !== undefined && tags.includes(etag.replace(/^W\//, '')))
  }
  return Date.parse(modified ?? '') <= Date.parse(asked['if-modified-since'] ?? '')
}

function withoutEntity({ 'content-type': _, 'content-encoding': __, ...headers }: Headers): Headers {
  return headers
}

function cacheControl(headers: Headers): Headers {
  const control = headers['cache-control']
  return control ? { 'cache-control': control } : {}
}

function vary(before: string | undefined): string {
  return before ? `${before}, Accept-Encoding` : 'Accept-Encoding'
}

/** So that an address which is already encoded isn't encoded twice. */
function decodeURIOnce(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
