// People whom the owner names at the start are known from then on; whoever is known already stays as they are. Their order is the order of cover.
import type { Person } from '../domain/person.ts'
import type { World } from '../ports.ts'

export async function enrolPeople(world: World, people: readonly Person[]): Promise<void> {
  const known = new Set((await world.people.everybody()).map(({ id }) => id))
  const inOrder = people.map((person, at) => ({ coverOrder: at + 1, ...person }))
  await Promise.all(inOrder.filter(({ id }) => !known.has(id)).map((person) => world.people.enrol(person)))
}
