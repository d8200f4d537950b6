// What was posted to `/submit`: JSON, or the plain form that a browser without scripts sends.
export interface Posted {
  readonly kind: 'json' | 'form'
  readonly body: unknown
  /** Of a form, as they came. */
  readonly fields?: Readonly<Record<string, string>>
}

/** Undefined: neither could be read. curl sends JSON under a form's content type unless it is told. */
export function readPosted(raw: string, contentType: string): Posted | undefined {
  if (contentType.includes('json') || /^\s*[{[]/.test(raw)) return readJson(raw)
  if (!contentType.includes('x-www-form-urlencoded')) return undefined
  const fields = Object.fromEntries(new URLSearchParams(raw))
  return { kind: 'form', body: fromForm(fields), fields }
}

function readJson(raw: string): Posted | undefined {
  try {
    return { kind: 'json', body: JSON.parse(raw) as unknown }
  } catch {
    return undefined
  }
}

/** Whoever signs the form gives their own address: for a child that is the guardian. */
function fromForm({ guardian_name, guardian_relationship, ...fields }: Record<string, string>): object {
  if (!guardian_name?.trim()) return fields
  const { signature, email, phone } = fields
  const guardian = { name: guardian_name, relationship: guardian_relationship, email, phone, signature }
  return { ...fields, guardian }
}
