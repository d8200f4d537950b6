// The header of an ordinary mail, field by field; one that is less plain is left to a parser.

export interface Field {
  /** In lower case. */
  readonly key: string
  /** Unfolded; encoded words as they stand. */
  readonly value: string
}

const KEY = /^[!-9;-~]+$/
const [BLANK, TAB] = [0x20, 0x09]

/** `header`: with the end of its last line. Undefined where a parser has to look at it. */
export function headerFields(header: string): readonly Field[] | undefined {
  const fields: Field[] = []
  for (let at = 0; at < header.length; ) {
    const end = endOf(header, at)
    const field = end < 0 ? undefined : fieldOf(header.slice(at, end))
    if (!field) return undefined
    fields.push(field)
    at = end + 2
  }
  return fields
}

/** Where the field that begins here ends, behind all of its folds; -1 where a line ends in another way. */
function endOf(header: string, from: number): number {
  for (let at = from; ; ) {
    const end = header.indexOf('\r', at)
    if (end < 0 || header.indexOf('\n', at) !== end + 1) return -1
    at = end + 2
    const next = header.charCodeAt(at)
    if (next !== BLANK && next !== TAB) return end
  }
}

function fieldOf(lines: string): Field | undefined {
  const colon = lines.indexOf(':')
  const key = lines.slice(0, Math.max(colon, 0))
  return KEY.test(key)
    ? {
        key: key.toLowerCase(),
        value: unfolded(lines.slice(colon + 1)).trim(),
      }
    : undefined
}

function unfolded(value: string): string {
  return value.includes('\r') ? value.replaceAll('\r\n', '') : value
}
