// A manager adds somebody to the roster or changes what is known of them: once, over what they saw, and never to nobody who may approve.
import { isManager, type Person } from '../domain/person.ts'
import {
  type FormField,
  formProblems,
  freeId,
  keeperBeside,
  LAST_MANAGER,
  type PersonForm,
  withForm,
} from '../domain/roster.ts'
import type { World } from '../ports.ts'

export interface PersonEdit {
  /** Undefined: somebody new. */
  readonly id: string | undefined
  /** As it was when the form was filled in. */
  readonly version: number | undefined
  readonly form: PersonForm
  readonly slackUser: string
}

export type PersonOutcome =
  | { readonly kind: 'saved' | 'added'; readonly person: Person }
  | { readonly kind: 'not-allowed' | 'meanwhile' | 'no-such-person' }
  | { readonly kind: 'problems'; readonly problems: Readonly<Partial<Record<FormField, string>>> }

/** How often it is begun again when another manager edits at the same moment. */
const TRIES = 4

export async function editPerson(world: World, edit: PersonEdit): Promise<PersonOutcome> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await editOnce(world, edit, await world.people.current())
    if (outcome !== 'again') return outcome
    if (tries === TRIES) return { kind: 'meanwhile' }
  }
}

async function editOnce(world: World, edit: PersonEdit, people: readonly Person[]): Promise<PersonOutcome | 'again'> {
  const { id, form, slackUser } = edit
  if (!isManager(people.find((person) => person.slackUser === slackUser))) return { kind: 'not-allowed' }
  const problems = formProblems(form, people, id)
  if (Object.keys(problems).length > 0) return { kind: 'problems', problems }
  if (id === undefined) return add(world, form, people)

  const before = people.find((person) => person.id === id)
  if (!before) return { kind: 'no-such-person' }
  if (before.version !== edit.version) return { kind: 'meanwhile' }
  if (isManager(before) && !form.may.includes('approve') && !(await holdKeeper(world, people, id))) return 'again'
  const person = withForm(before, form)
  const saved = await world.people.save(person)
  return saved ? { kind: 'saved', person: saved } : 'again'
}

async function add(world: World, form: PersonForm, people: readonly Person[]): Promise<PersonOutcome | 'again'> {
  const blank = { id: freeId(form.name, people), name: '', aliases: [], emails: [], seats: [], may: [] }
  const person = withForm(blank, form)
  return (await world.people.enrol(person)) ? { kind: 'added', person } : 'again'
}

/**
 * The manager on whom it rests is written once more, as they are: of two who end each other's permission at
 * one moment, the later then finds themselves changed, and looks again.
 */
export async function holdKeeper(world: World, people: readonly Person[], id: string): Promise<boolean> {
  const keeper = keeperBeside(people, id)
  if (!keeper) throw new Error(LAST_MANAGER)
  return (await world.people.save(keeper)) !== undefined
}
