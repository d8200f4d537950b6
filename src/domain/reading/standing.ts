// With which right a mail speaks, and why; it can only ever propose.
import type { Person } from '../person.ts'
import { rememberedOf } from '../remembered.ts'
import { authenticity } from './authentication.ts'
import { whyIgnored, whyList } from './automatic.ts'
import { nameWords } from './fold.ts'
import type { Book, PlainMail, Sender } from './reading.ts'

type Owners = ReadonlyMap<string, readonly Person[]>

const ownersOf = rememberedOf(makeOwners)

export function standingOf(mail: PlainMail, book: Book): Sender {
  const address = mail.from[0]?.address.toLowerCase() ?? ''
  const ignored = whyIgnored(mail)
  if (ignored) return { address, standing: 'ignored', reason: ignored }

  const sender = claimed(mail, address, book)
  const list = whyList(mail)
  return list && sender.standing === 'unverified' ? { address, standing: 'ignored', reason: list } : sender
}

/** The one person whose address it is. */
export function personOf(address: string, { people }: Book): Person | undefined {
  const owners = ownersOf(people).get(address.toLowerCase()) ?? []
  return owners.length === 1 ? owners[0] : undefined
}

/** Everybody by their addresses in lower case. */
function makeOwners(people: readonly Person[]): Owners {
  const owners = new Map<string, Person[]>()
  for (const person of people) {
    for (const email of new Set(person.emails.map((one) => one.toLowerCase()))) {
      const others = owners.get(email)
      if (others) others.push(person)
      else owners.set(email, [person])
    }
  }
  return owners
}

function claimed(mail: PlainMail, address: string, book: Book): Sender {
  const fields = mail.headers.filter(({ name }) => name === 'from').length
  if (mail.from.length !== 1 || fields > 1) return unverified(address, notOneSender(mail.from.length))

  const { verified, because } = authenticity(mail, address.slice(address.lastIndexOf('@') + 1))
  if (!verified) return unverified(address, because)

  const person = personOf(address, book)
  if (!person) return unverified(address, `${stranger(mail, book)}; ${because} only shows where it came from`)
  const assigns = person.may.includes('assign')
  return {
    address,
    standing: assigns ? 'trusted' : 'crew',
    reason: `${because}; ${person.name}'s address, which may ${assigns ? '' : 'not '}assign`,
  }
}

function notOneSender(count: number): string {
  return count === 0 ? 'the mail has no readable From address' : 'the mail names more than one sender'
}

function stranger(mail: PlainMail, { people }: Book): string {
  const called = nameWords(mail.from[0]?.name ?? '').join(' ')
  const namesake = people.find(({ name }) => called !== '' && nameWords(name).join(' ') === called)
  return `the address is nobody's in the book${namesake ? `, though the name is ${namesake.name}'s` : ''}`
}

function unverified(address: string, reason: string): Sender {
  return { address, standing: 'unverified', reason }
}
