// The bytes of a feed as one character a byte, so that a letter torn by a fold is whole again once unfolded.

/** More is not read. */
export const MAX_BYTES = 64 * 1024 * 1024

export interface FeedText {
  /** latin1: each character is a byte of UTF-8. */
  readonly text: string
  readonly problems: readonly string[]
  readonly whole: boolean
}

export function feedText(bytes: Uint8Array): FeedText {
  const problems: string[] = []
  const whole = bytes.length <= MAX_BYTES
  if (!whole) problems.push(`the feed is longer than ${MAX_BYTES / 1024 / 1024} MB; what follows was not read`)
  const read = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MAX_BYTES))
  return { text: asLineFeeds(withoutMark(read)), problems, whole }
}

/** The text of a line; undefined where the bytes are no UTF-8. */
export function decoded(line: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII is meant
  if (!/[^\x00-\x7f]/.test(line)) return line
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'))
  } catch {
    return undefined
  }
}

/** What stands at the head of a feed, for a person to know what they got instead of a calendar. */
export function whatInstead(text: string): string {
  const head = text.slice(0, 1_024).trim()
  if (head === '') return 'the feed is empty'
  if (/^<|<!doctype|<html/i.test(head)) return 'this is a web page, perhaps a sign-in page, and no calendar'
  return 'this is no calendar: it does not begin with BEGIN:VCALENDAR'
}

function withoutMark(bytes: Buffer): string {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return Buffer.from(bytes.toString('utf16le').slice(1)).toString('latin1')
  if (first === 0xfe && second === 0xff) {
    const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
    return Buffer.from(even.swap16().toString('utf16le').slice(1)).toString('latin1')
  }
  return bytes.toString('latin1', first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0)
}

/** Lines that end as on an old Macintosh. */
function asLineFeeds(text: string): string {
  return text.includes('\n') ? text : text.replaceAll('\r', '\n')
}
