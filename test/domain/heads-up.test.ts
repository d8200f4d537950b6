// What a manager should see before approving.
import { expect, test } from 'vitest'
import { headsUpOf } from '../../src/domain/heads-up.ts'
import type { Person } from '../../src/domain/person.ts'
import type { Change } from '../../src/domain/reading/reading.ts'
import { headsUpWords } from '../../src/views/heads-up.ts'
import { PEOPLE, quinn } from '../views/fixtures.ts'

const CHARTER = quinn()
const words = (changes: readonly Change[], people: readonly Person[] = PEOPLE) =>
  headsUpWords(headsUpOf(CHARTER, changes, [], people))

const captain = (crew: string): Change => ({ kind: 'assign', seat: 'captain', crew, evidence: 'Captain' })

test('crew named like whoever chartered the boat is asked about', () => {
  const namesake: Person = {
    id: 'namesake',
    name: `${CHARTER.name} Male`,
    aliases: [],
    emails: [],
    seats: ['captain'],
    may: [],
  }
  expect(words([captain('namesake')], [...PEOPLE, namesake])).toEqual([
    `${namesake.name} is named as Captain, and the charter is in that name: is it the guest who is meant?`,
  ])
})

test('somebody without the qualification is said to be', () => {
  const host = PEOPLE.find(({ seats }) => seats.length === 1 && seats[0] === 'host')!
  expect(words([captain(host.id)])).toEqual([`${host.name} is not down as qualified for Captain.`])
})

test('a qualified captain is no news', () => {
  const gene = PEOPLE.find(({ seats }) => seats.includes('captain'))!
  expect(words([captain(gene.id)])).toEqual([])
})
