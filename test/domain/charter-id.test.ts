// Names that find a charter, and names near to them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aliasesOf, candidateIds, entryAlias, isReserved, slug } from '../../src/domain/charter-id.ts'
import { nearest } from '../../src/domain/nearest.ts'

test.each([
  ['Quinn', 'quinn'],
  ['Danika Sørensen', 'danika-sorensen'],
  ['Þóra', 'thora'],
  ["Adaeze D'Angelo-Okafor", 'adaeze-dangelo-okafor'],
  ['Zoë & Inês', 'zoe-ines'],
  ['Groß', 'gross'],
  ['  The  Smiths!  ', 'the-smiths'],
  ['Łukasz', 'lukasz'],
  ['日本', ''],
])('%j is %j', (name, id) => {
  expect(slug(name)).toBe(id)
})

test('an id is a name and a day; it holds letters, digits and single hyphens', () => {
  expect(candidateIds('Quinn', '2026-05-30')[0]).toBe('quinn-may-30')
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.date({ min: new Date('2020-01-01'), max: new Date('2039-01-01'), noInvalidDate: true }),
      (name, day) => {
        const ids = candidateIds(name, day.toISOString().slice(0, 10))
        for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.some(isReserved)).toBe(false)
      },
    ),
  )
})

test('namesakes get an id of their own', () => {
  expect(candidateIds('Quinn', '2026-05-30').slice(0, 3)).toEqual([
    'quinn-may-30',
    'quinn-may-30-2',
    'quinn-may-30-2026',
  ])
})

test.each(['waiver', 'submit', 'photos', 'healthz', 'slack', 'google', 'ses', 'who', 'doctor'])(
  '%s is a route or a command, no charter',
  (word) => {
    expect(isReserved(word)).toBe(true)
  },
)

test('dates in either order and the booking code find it, and a calendar entry by its id', () => {
  expect(aliasesOf('Quinn', '2026-05-30', 'XHQGMDH')).toEqual(['quinn-2026-05-30', '2026-05-30-quinn', 'xhqgmdh'])
  expect(aliasesOf('Quinn', '2026-05-30', undefined)).toHaveLength(2)
  expect(entryAlias('abc')).toBe('entry:abc')
})

const CHARTERS = [
  named('quinn-may-30', 'Quinn', '2026-05-30'),
  named('quinn-jun-6', 'Quinn', '2026-06-06'),
  named('danika-may-31', 'Danika', '2026-05-31'),
]

test('what was mistyped is offered, the sooner first', () => {
  expect(ids('quin')).toEqual(['quinn-may-30', 'quinn-jun-6'])
  expect(ids('Dannika')).toEqual(['danika-may-31'])
  expect(ids('quinn may 30')[0]).toBe('quinn-may-30')
})

test('what is another name altogether offers nothing', () => {
  expect(ids('bartholomew')).toEqual([])
  expect(ids('')).toEqual([])
  expect(ids('??')).toEqual([])
})

function ids(words: string): readonly string[] {
  return nearest(words, CHARTERS).map(({ id }) => id)
}

function named(id: string, name: string, date: string) {
  return { id, name, date, aliases: [] }
}
