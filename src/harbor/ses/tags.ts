// Message tags, given with the request or in the mail's X-SES-MESSAGE-TAGS.
import { type Field, valuesOf } from './headers.ts'
import type { Form, Refusal } from './query.ts'
import { invalid } from './refusals.ts'

export type Tags = Readonly<Record<string, string>>

const ALLOWED = /^[A-Za-z0-9_-]{1,256}$/

export function readTags(form: Form, header: readonly Field[]): { readonly tags: Tags } | Refusal {
  const given = formTags(form)
  const pairs = given.length > 0 ? given : headerTags(header)
  for (const [name, value] of pairs) {
    if (!ALLOWED.test(name)) return objection('name', name)
    if (!ALLOWED.test(value)) return objection('value', value)
  }
  const tags = Object.fromEntries(pairs)
  return Object.keys(tags).length === pairs.length ? { tags } : invalid('Duplicate tag name.')
}

function objection(what: string, text: string): Refusal {
  const rule = "only alphanumeric ASCII characters, '_', and '-' are allowed, and it must be 1 to 256 characters long"
  return invalid(`Invalid tag ${what} <${text.slice(0, 256)}>: ${rule}.`)
}

function formTags(form: Form): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = []
  for (let n = 1; form.get(`Tags.member.${n}.Name`) !== undefined; n += 1) {
    pairs.push([form.get(`Tags.member.${n}.Name`) ?? '', form.get(`Tags.member.${n}.Value`) ?? ''])
  }
  return pairs
}

function headerTags(header: readonly Field[]): (readonly [string, string])[] {
  const written = valuesOf(header, 'X-SES-MESSAGE-TAGS').join(',')
  const parts = written.split(/[,;]/).map((part) => part.trim())
  return parts.filter(Boolean).map((part) => {
    const [name = '', ...value] = part.split('=')
    return [name.trim(), value.join('=').trim()]
  })
}
