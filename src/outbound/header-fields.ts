// The header of an ordinary mail, field by field: ASCII, and its lines end as they have to; any other is left to a parser.

export interface Field {
  /** In lower case. */
  readonly key: string
  /** Unfolded; encoded words as they stand. */
  readonly value: string
}

const OPENS = /^[!-9;-~]+:/
const ODD = /[^\t\r\n -~]|\r(?!\n)|(?<!\r)\n/
const FOLD = /\r\n(?=[\t ])/g

/** `header`: with the end of its last line. Undefined where a parser has to look at it. */
export function headerFields(header: string): readonly Field[] | undefined {
  if (!OPENS.test(header) || !header.endsWith('\r\n') || ODD.test(header)) return undefined
  return header.slice(0, -2).replace(FOLD, '').split('\r\n').map(fieldOf)
}

function fieldOf(line: string): Field {
  const colon = line.indexOf(':')
  const key = colon < 0 ? line : line.slice(0, colon)
  return { key: key.trim().toLowerCase(), value: colon < 0 ? '' : line.slice(colon + 1).trim() }
}
