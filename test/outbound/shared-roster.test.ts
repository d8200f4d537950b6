// A roster that is read again and says the same is the same list, so that what was made of it is not made again.
import { expect, test } from 'vitest'
import type { Person } from '../../src/domain/person.ts'
import { sharedRoster } from '../../src/outbound/dynamo/shared-roster.ts'
import { PEOPLE } from '../fakes/jada.ts'

/** Each reading is a copy, as from a table; a save forgets the one before. */
function rosterOf(stored: () => readonly Person[]) {
  return sharedRoster({
    current: async () => structuredClone(stored()),
    enrol: async () => true,
    save: async (person) => person,
  })
}

test('who reads the roster again has the same list while nobody on it has changed', async () => {
  const roster = rosterOf(() => PEOPLE)
  const [everybody, aboard] = [await roster.everybody(), await roster.all()]
  await roster.save(PEOPLE[0] as Person)
  expect(await roster.everybody()).toBe(everybody)
  expect(await roster.all()).toBe(aboard)
})

test('a change is another list, and nothing of the one before', async () => {
  let stored = PEOPLE
  const roster = rosterOf(() => stored)
  const before = await roster.all()
  stored = PEOPLE.map((person, at) =>
    at === 0 ? { ...person, left: { by: 'priya', at: '2026-05-20T17:00:00.000Z' } } : person,
  )
  await roster.enrol(PEOPLE[0] as Person)
  const now = await roster.all()
  expect(now).not.toBe(before)
  expect(now).toEqual(PEOPLE.slice(1))
})
