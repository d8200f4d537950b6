// Whom to reach of a booking's guests: by the form's own fields, and never somebody of ours.
import type { Of } from './booking-form.ts'
import { foldSpace } from './fold.ts'
import type { Book, ContactSaid } from './reading.ts'

const EMAIL = /[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}/
const PHONE = /\+?\(?\d[\d\s().-]{5,18}\d/
const LONGEST_NAME = 60

/** One at most; a form with two addresses doesn't say which of them is the guests'. */
export function bookedContact(of: Of, { inbox, people }: Book): readonly ContactSaid[] {
  const [person, ...more] = of('name')
  const line = person?.unit.text ?? ''
  const email = only([...of('email').map(({ unit }) => unit.text), line], EMAIL)?.toLowerCase()
  const phone = only([...of('phone').map(({ value }) => value), behindAddress(line)], PHONE)?.replace(/[^\d+]/g, '')
  const isOurs = email !== undefined && [inbox, ...people.flatMap(({ emails }) => emails)].includes(email)
  if (more.length > 0 || isOurs || (!email && !phone)) return []
  const name = foldSpace((person?.value ?? '').replace(/[<(+@|·,;].*$/, '').replace(/\s*\d.*$/, '')).trim()
  const evidence = (person ?? of('email')[0] ?? of('phone')[0])?.unit.text ?? ''
  return [
    {
      kind: 'contact',
      ...(name && name.length <= LONGEST_NAME ? { name } : {}),
      ...(email ? { email } : {}),
      ...(phone ? { phone } : {}),
      evidence,
    },
  ]
}

function only(texts: readonly string[], form: RegExp): string | undefined {
  const found = new Set(texts.flatMap((text) => form.exec(text)?.[0] ?? []))
  return found.size === 1 ? [...found][0] : undefined
}

/** "Contact: Ava Tran <ava@example.test> +1 619 555 0178"; any other number on the line is a date or a code. */
function behindAddress(line: string): string {
  const address = EMAIL.exec(line)
  return address ? line.slice(address.index + address[0].length) : ''
}
