// Reads the encoded words of RFC 2047, as they stand in a Subject.

/** What isn't a valid encoded word stays as it was written. */
export function decodeWords(text: string): string {
  return text
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?([^?\s]+)\?([bq])\?([^?\s]*)\?=/gi, (word, charset: string, encoding: string, content: string) => {
      const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(content, 'base64') : quotedBytes(content)
      return decode(bytes, charset) ?? word
    })
}

function quotedBytes(content: string): Buffer {
  const unquoted = content
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(unquoted, 'latin1')
}

function decode(bytes: Buffer, charset: string): string | undefined {
  try {
    return new TextDecoder(charset.split('*')[0]).decode(bytes)
  } catch {
    return undefined
  }
}
