// Reads multipart/form-data as a browser posts it: fields by lower-case name, then one file.

export interface PostedForm {
  readonly fields: Readonly<Record<string, string>>
  readonly file?: { readonly name: string; readonly contentType: string | undefined; readonly body: Buffer }
}

/** Undefined when it isn't well-formed. What comes after the file is ignored, as S3 does. */
export function readForm(contentType: string, raw: Buffer): PostedForm | undefined {
  const [, quoted, bare] = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? []
  const boundary = quoted ?? bare
  if (!boundary) return undefined

  const fields: Record<string, string> = {}
  for (const part of partsOf(raw, `--${boundary}`) ?? []) {
    const split = part.indexOf('\r\n\r\n')
    if (split < 0) return undefined
    const head = part.toString('utf8', 0, split)
    const body = part.subarray(split + 4)
    const name = parameter(head, 'name')?.toLowerCase()
    if (name === undefined) return undefined
    if (name === 'file')
      return { fields, file: { name: parameter(head, 'filename') ?? '', contentType: typeOf(head), body } }
    fields[name] = body.toString('utf8')
  }
  return { fields }
}

function partsOf(raw: Buffer, delimiter: string): readonly Buffer[] | undefined {
  const parts: Buffer[] = []
  let start = raw.indexOf(delimiter)
  while (start >= 0) {
    const from = start + delimiter.length
    if (raw.toString('latin1', from, from + 2) === '--') return parts
    const end = raw.indexOf(`\r\n${delimiter}`, from)
    if (end < 0) return undefined
    parts.push(raw.subarray(from + 2, end))
    start = end + 2
  }
  return undefined
}

/** Browsers write a quote inside a name as `%22`. */
function parameter(head: string, name: string): string | undefined {
  const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(head)?.[1] ?? ''
  return new RegExp(`(?:^|[;\\s])${name}="([^"]*)"`, 'i').exec(disposition)?.[1]?.replaceAll('%22', '"')
}

function typeOf(head: string): string | undefined {
  return /^content-type:\s*(.+?)\s*$/im.exec(head)?.[1]
}
