// What an edit teaches, and what of it can be kept.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lessonsOf } from '../../src/domain/lessons.ts'
import type { Change, Question } from '../../src/domain/reading/reading.ts'
import { seatNamed } from '../../src/domain/reading/seat-names.ts'
import { whoIs } from '../../src/domain/reading/who.ts'
import { bookWith, emptyWords, keep, type Lesson, refusalOf, remove, type Word } from '../../src/domain/words.ts'
import { PEOPLE } from '../fakes/jada.ts'

const DANNY: Lesson = { said: 'Danno', means: { crew: 'dan' } }

function assign(seat: string, crew: string): Change {
  return { kind: 'assign', seat, crew, evidence: 'edited by Sam' }
}

function asked(seat: string, evidence: string): Question {
  return { about: 'crew', seat, candidates: [], evidence, text: 'Who?' }
}

function word(lesson: Lesson, by = 'Sam Ortega'): Word {
  return { ...lesson, by, at: '2026-05-26T16:00:00.000Z', mail: { id: 'g1', subject: 'Crew for Quinn' } }
}

function taught(evidence: string, seat: string, crew: string) {
  return lessonsOf({ changes: [], questions: [asked(seat, evidence)], notUnderstood: [] }, [assign(seat, crew)], PEOPLE)
}

describe('what an edit teaches', () => {
  test.each([
    ['- 1st Mate: Danno', 'first_mate', 'dan', 'Danno'],
    ['1st Mate – Danno (confirmed)', 'first_mate', 'dan', 'Danno'],
    ['Captain Gene; FM Danno; host Keely.', 'first_mate', 'dan', 'Danno'],
    ['Big Danno drives on Saturday.', 'captain', 'dan', 'Big Danno'],
  ])('"%s" answered: %s is %s', (line, seat, crew, said) => {
    expect(taught(line, seat, crew)).toEqual([{ said, means: { crew } }])
  })

  test.each([
    ['1st Mate: Dan', 'first_mate', 'marisol'],
    ['1st Mate: TBD', 'first_mate', 'dan'],
    ['1st Mate: Danno or Bobby', 'host', 'dan'],
    ['Danno and Bobby may drive, or sail as mates', 'first_mate', 'dan'],
    ['1st Mate: same as Saturday', 'second_mate', 'dan'],
  ])('nothing is taught by "%s"', (line, seat, crew) => {
    expect(taught(line, seat, crew)).toEqual([])
  })

  test('a label that nobody knew, before a name that everybody knows, is a seat', () => {
    const read = { changes: [], questions: [], notUnderstood: ['Bosun: Angela', 'Note: Angela'] }
    expect(lessonsOf(read, [assign('first_mate', 'angela')], PEOPLE)).toEqual([
      { said: 'Bosun', means: { seat: 'first_mate' } },
    ])
  })

  test('what the reading knew by itself teaches nothing', () => {
    const known = assign('captain', 'gene')
    const read = { changes: [known], questions: [], notUnderstood: ['Captain: Danno'] }
    expect(lessonsOf(read, [known], PEOPLE)).toEqual([])
  })
})

describe('what can be kept', () => {
  test('a name that somebody else has is refused, whoever it is', () => {
    expect(refusalOf({ said: 'Gene', means: { crew: 'dan' } }, emptyWords(), PEOPLE)).toMatchObject({
      kind: 'belongs-to',
      people: [{ id: 'gene' }],
    })
    const { next } = keep(emptyWords(), word(DANNY), 'q|p|danno', PEOPLE)
    expect(keep(next, word({ said: 'danno', means: { crew: 'gene' } }), 'q|p|danno', PEOPLE).outcome).toMatchObject({
      kind: 'means-other',
    })
  })

  test('a name with a part of somebody else’s in it is refused: "Dan" would be two people', () => {
    expect(refusalOf({ said: 'Big Dan', means: { crew: 'darrell' } }, emptyWords(), PEOPLE)).toMatchObject({
      kind: 'belongs-to',
      people: [{ id: 'dan' }],
    })
  })

  test.each([
    ['Captain', 'is-seat'],
    ['FM', 'is-seat'],
    ['Saturday', 'everyday-word'],
    ['crew', 'everyday-word'],
    ['D', 'everyday-word'],
    ['Dan', 'known-already'],
  ])('"%s" for Dan: %s', (said, kind) => {
    expect(refusalOf({ said, means: { crew: 'dan' } }, emptyWords(), PEOPLE)?.kind).toBe(kind)
  })

  test('kept twice is kept once, and the second is told who was first', () => {
    const first = keep(emptyWords(), word(DANNY), 'q|p|danno', PEOPLE)
    const second = keep(first.next, word(DANNY, 'Priya Nair'), 'q|p|danno', PEOPLE)
    expect(second.outcome).toMatchObject({ kind: 'already-kept', word: { by: 'Sam Ortega' } })
    expect(second.next.kept).toHaveLength(1)
  })

  test('removed twice is removed once, and who did it stays known', () => {
    const { next } = keep(emptyWords(), word(DANNY), 'q|p|danno', PEOPLE)
    const once = remove(next, 'danno', 'Sam Ortega', '2026-05-26T17:00:00.000Z')
    expect(once).toMatchObject({ outcome: { kind: 'removed' }, next: { kept: [] } })
    const twice = remove(once.next, 'danno', 'Priya Nair', '2026-05-26T18:00:00.000Z')
    expect(twice.outcome).toMatchObject({ kind: 'removed-before', word: { removedBy: 'Sam Ortega' } })
    expect(remove(emptyWords(), 'danno', 'Sam Ortega', '').outcome).toEqual({ kind: 'no-such-word' })
  })
})

test('a book with words knows the person and the seat by them', () => {
  const bare = { timeZone: 'UTC', inbox: '', people: PEOPLE, charters: [] }
  const book = bookWith(bare, [DANNY, { said: 'Bosun', means: { seat: 'first_mate' } }])
  expect(whoIs('Danno', book.people)).toMatchObject({ kind: 'one', person: { id: 'dan' } })
  expect(whoIs('Danno Rickard', book.people)).toMatchObject({ kind: 'one', person: { id: 'dan' } })
  expect(seatNamed('bosun', book)).toBe('first_mate')
  expect(whoIs('Danno', PEOPLE).kind).toBe('unknown')
})

test('whatever is kept, nobody who was one person before is two afterwards', () => {
  const parts = ['Danno', 'Dan', 'Gene', 'Big', 'Vega', 'Rickard', 'Bosun', 'D', 'Hart', 'Mo', 'Finchy']
  const said = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
  const crew = fc.constantFrom(...PEOPLE.map(({ id }) => id))
  const means = fc.oneof(
    crew.map((id) => ({ crew: id })),
    fc.constantFrom('host', 'first_mate').map((seat) => ({ seat })),
  )
  const bare = { timeZone: 'UTC', inbox: '', people: PEOPLE, charters: [] }
  fc.assert(
    fc.property(fc.array(fc.record({ said, means }), { maxLength: 8 }), (lessons) => {
      const words = lessons.reduce((all, lesson) => keep(all, word(lesson), 'q|p|w', PEOPLE).next, emptyWords())
      const { people } = bookWith(bare, words.kept)
      for (const person of PEOPLE) {
        for (const name of [person.name, ...person.name.split(' ')]) {
          const [before, after] = [whoIs(name, PEOPLE), whoIs(name, people)]
          if (before.kind === 'one') expect(after).toMatchObject({ kind: 'one', person: { id: before.person.id } })
        }
      }
      for (const one of words.kept) {
        if ('crew' in one.means)
          expect(whoIs(one.said, people)).toMatchObject({ kind: 'one', person: { id: one.means.crew } })
      }
    }),
  )
})
