// What fields of a header are made of: signatures, addresses of machines, folded lines.
import { createHash } from 'node:crypto'

/** What a mail's way is told by. */
export interface Trip {
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly domain: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** As the From, To, Date and Subject fields stand, and what the mail answers. */
  readonly own: readonly string[]
  readonly answers: string
}

/** Nobody reads them: made once, and taken from one place or another. */
const SIGNS = Array.from({ length: 200 }, (_, nth) => createHash('sha512').update(`${nth}`).digest('base64'))
  .join('')
  .replaceAll('=', '')

/** Letters, digits, `+` and `/` as in a signature: the same ones for the same words. */
export function scribble(length: number, of: string): string {
  const at = Number.parseInt(hex(6, of), 16) % (SIGNS.length - length)
  return SIGNS.slice(at, at + length)
}

/** Of a signature by a key of 2,048 bits. */
export function signature(of: string): string {
  return `${scribble(342, of)}==`
}

/** `length`: 32 at most. */
export function hex(length: number, of: string): string {
  return createHash('md5').update(of).digest('hex').slice(0, length)
}

/** In lines of so many characters, each after the first behind `indent`. */
export function folded(value: string, width: number, indent: string): string {
  return (value.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(`\r\n${indent}`)
}

/** As servers stamp it, Pacific time: `Mon, 8 Jun 2026 10:26:36 -0700 (PDT)`. */
export function stamp(at: number): string {
  return `${new Date(at - 7 * 3_600_000).toUTCString().replace('GMT', '-0700')} (PDT)`
}

export function utcStamp(at: number): string {
  return new Date(at).toUTCString().replace('GMT', '+0000')
}

/** A signature of the sender's domain, as most servers write it. */
export function signed(domain: string, selector: string, fields: string, of: string, indent = '        '): string {
  return [
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=${selector};`,
    `${indent}h=${folded(fields, 64, `${indent} `)};`,
    `${indent}bh=${scribble(43, `${of} body`)}=;`,
    `${indent}b=${folded(signature(of), 66, `${indent} `)}`,
  ].join('\r\n')
}
