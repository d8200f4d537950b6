// The roster as managers keep it: what a form may say of a person, and that somebody remains who may approve.
import { slug } from './charter-id.ts'
import { isManager, type Permission, type Person } from './person.ts'
import type { SeatName } from './seat.ts'

export interface PersonForm {
  readonly name: string
  readonly emails: readonly string[]
  readonly slackUser: string | undefined
  readonly seats: readonly SeatName[]
  readonly may: readonly Permission[]
  readonly aliases: readonly string[]
  /** As it was typed: a whole number, the lower the earlier asked; empty for none. */
  readonly coverOrder: string
  readonly phone: string
  /** Whom to call if something happens to them. */
  readonly emergency: string
}

export type FormField = keyof PersonForm

const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/
const PHONE = /^$|^(?=(?:\D*\d){4})[\d\s+().\-/x]{4,40}$/
const LONGEST = 80
const LONGEST_CONTACT = 200

/** By field, a sentence each. `id`: whose form it is; undefined for somebody new. */
export function formProblems(
  form: PersonForm,
  people: readonly Person[],
  id: string | undefined,
): Readonly<Partial<Record<FormField, string>>> {
  const others = people.filter((person) => person.id !== id)
  const address = (email: string) => email.toLowerCase()
  const wrong = form.emails.find((email) => !EMAIL.test(email))
  const shared = others.find(({ emails }) => emails.some((email) => form.emails.map(address).includes(address(email))))
  const sameUser = form.slackUser && others.find(({ slackUser }) => slackUser === form.slackUser)
  return {
    ...(/\p{L}/u.test(form.name) && form.name.length <= LONGEST ? {} : { name: 'A name, given name first.' }),
    ...(shared ? { emails: `One of these is ${shared.name}’s.` } : {}),
    ...(wrong ? { emails: `“${wrong}” is no mail address.` } : {}),
    ...(sameUser ? { slackUser: `That is ${sameUser.name}’s account.` } : {}),
    ...(PHONE.test(form.phone) ? {} : { phone: 'A phone number, or nothing.' }),
    ...(form.emergency.length <= LONGEST_CONTACT ? {} : { emergency: 'A name and a number, no longer than a line.' }),
    ...(/^\d{0,4}$/.test(form.coverOrder) ? {} : { coverOrder: 'A whole number, or nothing.' }),
    ...(form.may.includes('approve') || others.some(isManager) ? {} : { may: LAST_MANAGER }),
  }
}

export const LAST_MANAGER = 'Somebody has to remain who may approve. Make another one a manager first.'

/** The person that a form describes; what it has no field for stays. */
export function withForm(person: Person, form: PersonForm): Person {
  const { name, emails, slackUser, seats, may, aliases, coverOrder, phone, emergency } = form
  const order = coverOrder === '' ? undefined : Number(coverOrder)
  const known = { phone: phone || undefined, emergency: emergency || undefined }
  return { ...person, name, emails, slackUser, seats, may, aliases, coverOrder: order, ...known }
}

/** Another manager, on whom it rests when this one no longer is one. */
export function keeperBeside(people: readonly Person[], id: string): Person | undefined {
  return people.find((person) => person.id !== id && isManager(person))
}

/** The given name where it is free, else the whole one, else with a number. */
export function freeId(name: string, people: readonly Person[]): string {
  const whole = slug(name) || 'person'
  const candidates = [whole.split('-')[0] ?? whole, whole, ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${whole}-${n}`)]
  return candidates.find((id) => people.every((person) => person.id !== id)) ?? `${whole}-${people.length + 1}`
}

/** As the roster is read: in the order of cover, then by name. */
export function inCoverOrder(people: readonly Person[]): readonly Person[] {
  const rank = ({ coverOrder }: Person) => coverOrder ?? Number.POSITIVE_INFINITY
  return [...people].sort((a, b) => (rank(a) === rank(b) ? a.name.localeCompare(b.name) : rank(a) - rank(b)))
}
