// What a manager should see before approving.
import { expect, test } from 'vitest'
import { headsUpOf } from '../../src/domain/heads-up.ts'
import type { Person } from '../../src/domain/person.ts'
import type { Change } from '../../src/domain/reading/reading.ts'
import { headsUpWords } from '../../src/views/heads-up.ts'
import { PEOPLE, quinn } from '../views/fixtures.ts'

const CHARTER = quinn()
const words = (changes: readonly Change[], people: readonly Person[] = PEOPLE) =>
  headsUpWords(headsUpOf(CHARTER, changes, { others: [], people }))

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

test('another time says so where the boat or the sun can’t; a change of crew doesn’t', () => {
  const other = { ...CHARTER, id: 'jonathan-may-30', name: 'Jonathan', seats: [] }
  const times = { startsAt: '2026-05-30T19:30:00-07:00', endsAt: '2026-05-30T22:00:00-07:00' }
  const others = [{ ...other, times }]
  const around = { others, people: PEOPLE, position: { latitude: 32.72, longitude: -117.17 } }
  const sunset = { ...CHARTER, name: 'Quinn sunset' }
  const said = (changes: readonly Change[]) => headsUpWords(headsUpOf(sunset, changes, around))
  expect(said([{ kind: 'time', start: '12:00', end: '19:00', evidence: '12-7' }])).toEqual([
    'The boat has 30 minutes between this and Jonathan (Sat May 30, 7:30–10:00 PM PDT).',
    'The sun sets at 7:50 PM PDT, and they are not out then.',
  ])
  const gene = PEOPLE.find(({ seats }) => seats.includes('captain'))!
  expect(said([captain(gene.id)])).toEqual([])
})

test('a qualified captain is no news', () => {
  const gene = PEOPLE.find(({ seats }) => seats.includes('captain'))!
  expect(words([captain(gene.id)])).toEqual([])
})
