// The bytes that a request really carries: aws-chunked taken apart, length, hashes and checksums held against them.
import { createHash } from 'node:crypto'
import { sha256 } from '../aws/signature.ts'
import type { Reply } from '../stand-in.ts'
import { type Checksum, claimedChecksum, holds } from './checksum.ts'
import { refuse } from './reply.ts'

export interface Payload {
  readonly body: Buffer
  readonly checksum?: Checksum
}

type Headers = Readonly<Record<string, string>>
type Decoded = { readonly body: Buffer; readonly trailers: Headers }

const CHUNKED = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'

/** The payload, or the refusal when it isn't what its headers say. */
export function readPayload(headers: Headers, raw: Buffer): Payload | Reply {
  const claimed = headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD'
  if (claimed === CHUNKED) return readChunked(headers, raw)
  if (claimed.startsWith('STREAMING-')) return refuse('NotImplemented')
  if (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== sha256(raw)) return refuse('XAmzContentSHA256Mismatch')
  return checked(headers, raw)
}

function readChunked(headers: Headers, raw: Buffer): Payload | Reply {
  const length = headers['x-amz-decoded-content-length']
  if (length === undefined) return refuse('MissingContentLength')
  const decoded = decodeChunks(raw)
  if (!decoded || decoded.body.length !== Number(length)) return refuse('IncompleteBody')

  const announced = headers['x-amz-trailer']?.trim().toLowerCase()
  if (announced && decoded.trailers[announced] === undefined) return refuse('MalformedTrailerError')
  return checked({ ...headers, ...decoded.trailers }, decoded.body)
}

function checked(headers: Headers, body: Buffer): Payload | Reply {
  const md5 = headers['content-md5']
  if (md5 !== undefined && Buffer.from(md5, 'base64').length !== 16) return refuse('InvalidDigest')
  if (md5 !== undefined && md5 !== createHash('md5').update(body).digest('base64')) return refuse('BadDigest')

  const checksum = claimedChecksum(headers)
  if (!checksum) return { body }
  if (holds(checksum, body)) return { body, checksum }
  const name = checksum.algorithm.toUpperCase()
  return refuse('BadDigest', `The ${name} you specified did not match the calculated checksum.`)
}

/** Undefined when a chunk is torn or none of length 0 ends them. */
function decodeChunks(raw: Buffer): Decoded | undefined {
  const chunks: Buffer[] = []
  let at = 0
  for (;;) {
    const end = raw.indexOf('\r\n', at)
    if (end < 0) return undefined
    const size = Number.parseInt(raw.toString('latin1', at, end), 16)
    if (Number.isNaN(size) || end + 2 + size > raw.length) return undefined
    at = end + 2
    if (size === 0) return { body: Buffer.concat(chunks), trailers: readTrailers(raw.toString('latin1', at)) }
    chunks.push(raw.subarray(at, at + size))
    at += size + 2
  }
}

function readTrailers(text: string): Headers {
  const lines = text.split(/\r?\n/).filter((line) => line.includes(':'))
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
}
