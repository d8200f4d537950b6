// Header fields of a raw message: unfolded, in their order, with encoded words read on demand.
import { addressParser, decodeWords } from 'postal-mime'

export interface Header {
  readonly name: string
  readonly value: string
}

/** Where the header block ends and the body begins; all of it is header when there is no empty line. */
export function cut(raw: Buffer): { readonly head: string; readonly body: Buffer } {
  const blank = /\r?\n\r?\n/.exec(raw.toString('latin1'))
  if (!blank) return { head: raw.toString('utf8'), body: Buffer.alloc(0) }
  return {
    head: raw.subarray(0, blank.index).toString('utf8'),
    body: raw.subarray(blank.index + blank[0].length),
  }
}

export function readHeaders(head: string): readonly Header[] {
  const unfolded = head.replace(/\r?\n(?=[ \t])/g, '')
  return unfolded.split(/\r?\n/).flatMap((line) => {
    const field = /^([!-9;-~]+)[ \t]*:(.*)$/s.exec(line)
    return field ? [{ name: field[1] ?? '', value: (field[2] ?? '').trim() }] : []
  })
}

export function fieldsOf(headers: readonly Header[], name: string): readonly string[] {
  const wanted = name.toLowerCase()
  return headers.filter((header) => header.name.toLowerCase() === wanted).map(({ value }) => value)
}

/** The first field of that name, or an empty text. */
export function fieldOf(headers: readonly Header[], name: string): string {
  return fieldsOf(headers, name)[0] ?? ''
}

/** As Gmail shows it: words decoded, names quoted where their decoded form needs it. */
export function readable({ name, value }: Header): string {
  if (!value.includes('=?')) return value
  if (!ADDRESS_FIELDS.has(name.toLowerCase())) return decodeWords(value)
  return value.replace(/(?:=\?[^?\s]+\?[bq]\?[^?]*\?=\s*)+/gi, (words) => {
    const name = decodeWords(words.trim())
    const tail = /\s$/.test(words) ? ' ' : ''
    return (/[(),.:;<>@[\]"\\]/.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : name) + tail
  })
}

/** Every mailbox in the fields of these names, in lower case; groups are opened. */
export function addressesIn(headers: readonly Header[], ...names: readonly string[]): readonly string[] {
  return names
    .flatMap((name) => fieldsOf(headers, name))
    .flatMap((value) => addressParser(value, { flatten: true }))
    .flatMap(({ address }) => (address ? [address.toLowerCase()] : []))
}

const ADDRESS_FIELDS = new Set(['from', 'to', 'cc', 'bcc', 'reply-to', 'sender', 'delivered-to', 'return-path'])
