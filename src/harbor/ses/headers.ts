// The header of a raw mail, field by field, and the changes that SES makes to it; all else stays byte for byte.

export interface Field {
  readonly name: string
  /** Unfolded, still encoded. */
  readonly value: string
  /** As it stands in the mail, with folds and line ends. */
  readonly text: string
}

export interface Stamp {
  readonly messageId: string
  readonly date: Date
}

const REMOVED = ['bcc', 'x-ses-configuration-set', 'x-ses-message-tags']

export function readHeader(raw: Buffer): readonly Field[] {
  return split(raw.toString('latin1')).fields
}

/** UTF-8, as today's clients write it where they don't encode. */
export function valuesOf(fields: readonly Field[], name: string): readonly string[] {
  const found = fields.filter((field) => field.name.toLowerCase() === name.toLowerCase())
  return found.map(({ value }) => Buffer.from(value, 'latin1').toString())
}

/** Puts Message-ID and Date in the place of the old ones, or on top, and takes out what is for SES alone. */
export function stampMail(raw: Buffer, { messageId, date }: Stamp): Buffer {
  const { fields, eol, rest } = split(raw.toString('latin1'))
  const stamped = new Map([
    ['message-id', `Message-ID: ${messageId}${eol}`],
    ['date', `Date: ${mailDate(date)}${eol}`],
  ])
  const missing = [...stamped].filter(([name]) => !fields.some((field) => field.name.toLowerCase() === name))
  const kept = fields
    .filter(({ name }) => !REMOVED.includes(name.toLowerCase()))
    .map(({ name, text }) => stamped.get(name.toLowerCase()) ?? text)
  return Buffer.from([...missing.map(([, text]) => text), ...kept, rest].join(''), 'latin1')
}

function mailDate(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000')
}

/** In latin1, so that every byte is one character. `rest` begins with the empty line. */
function split(mail: string): { readonly fields: readonly Field[]; readonly eol: string; readonly rest: string } {
  const eol = /\r?\n/.exec(mail)?.[0] ?? '\r\n'
  const end = mail.startsWith(eol) ? 0 : mail.indexOf(eol + eol) + eol.length
  const head = end < eol.length && !mail.startsWith(eol) ? mail : mail.slice(0, end)
  const fields = head.match(/[^\r\n]+\r?\n?(?:[ \t][^\r\n]*\r?\n?)*/g) ?? []
  return { fields: fields.map(readField), eol, rest: mail.slice(head.length) }
}

function readField(text: string): Field {
  const colon = text.indexOf(':')
  const value = text.slice(colon + 1).replace(/\r?\n(?=[ \t])/g, '')
  return { name: text.slice(0, Math.max(colon, 0)).trim(), value: value.trim(), text }
}
