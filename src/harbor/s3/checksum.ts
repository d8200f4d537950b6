// The additional checksums of S3: x-amz-checksum-crc32 and its kin, base64 of the big-endian digest.
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

export interface Checksum {
  /** As in the header's name: `crc32`, `sha256`. */
  readonly algorithm: string
  readonly value: string
}

type Digest = (content: Buffer) => Buffer

const DIGESTS: Readonly<Record<string, Digest>> = {
  crc32: (content) => fourBytes(crc32(content)),
  crc32c: (content) => fourBytes(crc32c(content)),
  sha1: (content) => createHash('sha1').update(content).digest(),
  sha256: (content) => createHash('sha256').update(content).digest(),
}

/** What the named headers claim; undefined when none is there. CRC-64 is kept and given back, but not checked. */
export function claimedChecksum(headers: Readonly<Record<string, string>>): Checksum | undefined {
  const algorithm = [...Object.keys(DIGESTS), 'crc64nvme'].find((name) => headers[`x-amz-checksum-${name}`])
  return algorithm ? { algorithm, value: headers[`x-amz-checksum-${algorithm}`] ?? '' } : undefined
}

export function holds({ algorithm, value }: Checksum, content: Buffer): boolean {
  const digest = DIGESTS[algorithm]
  return !digest || digest(content).toString('base64') === value
}

/** The checksum of a multipart upload: the digest of its parts' digests, with their number. */
export function composite(parts: readonly (Checksum | undefined)[]): Checksum | undefined {
  const algorithm = parts[0]?.algorithm ?? ''
  const digest = DIGESTS[algorithm]
  if (!digest || parts.some((part) => part?.algorithm !== algorithm)) return undefined
  const joined = Buffer.concat(parts.map((part) => Buffer.from(part?.value ?? '', 'base64')))
  return { algorithm, value: `${digest(joined).toString('base64')}-${parts.length}` }
}

/** `ChecksumCRC32`, as elements of answers are called. */
export function checksumElement({ algorithm }: Checksum): string {
  return `Checksum${algorithm.toUpperCase()}`
}

function fourBytes(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value >>> 0)
  return bytes
}

/** Castagnoli, reflected. */
function crc32c(content: Buffer): number {
  let crc = 0xffffffff
  for (const byte of content) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1
  }
  return ~crc >>> 0
}
