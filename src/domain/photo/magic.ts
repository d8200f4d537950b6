// What a file is by its own bytes, whatever it says it is; and what it brings along beside a picture.
import type { PhotoType } from './batch.ts'

/** Undefined: no picture that we take. */
export function typeOf(bytes: Uint8Array): PhotoType | undefined {
  const head = latin(bytes, 0, 16)
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  return head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP' ? 'image/webp' : undefined
}

/** A PNG that moves says so before its first picture; a WebP in its header. */
export function moves(bytes: Uint8Array, type: PhotoType): boolean {
  if (type === 'image/png') return pngChunks(bytes).includes('acTL')
  if (type !== 'image/webp' || latin(bytes, 12, 16) !== 'VP8X') return false
  return ((bytes[20] ?? 0) & 0b10) !== 0
}

/** Scripts, pages, programs and archives hidden in a picture; what cameras append is none of these. */
export function smuggles(bytes: Uint8Array): boolean {
  const all = latin(bytes, 0, bytes.length)
  return ACTIVE.test(all) || all.slice(-ARCHIVE_END).includes('PK\x05\x06')
}

const ACTIVE =
  /<script[\s>/]|<html[\s>]|<!doctype|<\?php|<svg[^>]{0,200}(?:xmlns|\bon[a-z]+\s*=)|<iframe\b|%PDF-\d|javascript:/i
/** An archive's directory stands at its end, before a comment of at most this length. */
const ARCHIVE_END = 66_000

/** Names of the chunks up to the first picture's. */
function pngChunks(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = latin(bytes, at + 4, at + 8)
    names.push(name)
    if (name === 'IDAT') break
  }
  return names
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to)
}
