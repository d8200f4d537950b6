// Compresses text for viewers that take it, as an edge does: Brotli before gzip, and nothing small.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Held } from './edge-cache.ts'

export interface Compressed {
  readonly body: Buffer
  readonly encoding: 'br' | 'gzip'
}

const SMALLEST = 1_000
const LARGEST = 10_000_000
const TYPES = /^(?:text\/|application\/(?:json|javascript|xml|manifest\+json|problem\+json|.*\+xml)|image\/svg\+xml)/i
const QUALITY = 5
const done = new WeakMap<Held, Map<string, Buffer>>()

/** Undefined where the body stays as it is. */
export function compress(held: Held, body: Buffer, acceptEncoding: string | undefined): Compressed | undefined {
  if (!isCompressible(held) || body.length < SMALLEST || body.length > LARGEST) return undefined
  const encoding = (['br', 'gzip'] as const).find((one) => accepts(acceptEncoding ?? '', one))
  return encoding && { encoding, body: compressedOnce(held, body, encoding) }
}

export function isCompressible({ status, headers }: Held): boolean {
  return status === 200 && !headers['content-encoding'] && TYPES.test(headers['content-type'] ?? '')
}

function accepts(header: string, encoding: string): boolean {
  const named = header.split(',').map((one) => one.trim().split(/\s*;\s*/))
  return named.some(([name, quality]) => name?.toLowerCase() === encoding && !/^q=0(?:\.0*)?$/.test(quality ?? ''))
}

function compressedOnce(held: Held, body: Buffer, encoding: Compressed['encoding']): Buffer {
  const variants = done.get(held) ?? new Map<string, Buffer>()
  done.set(held, variants)
  const known = variants.get(encoding)
  if (known) return known
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }
  const compressed = encoding === 'br' ? brotliCompressSync(body, quality) : gzipSync(body)
  variants.set(encoding, compressed)
  return compressed
}
