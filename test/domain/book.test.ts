// The book that mails are read by: made anew only where something in it has changed.
import { expect, it } from 'vitest'
import { bookOf } from '../../src/domain/book.ts'
import { lexiconOf } from '../../src/domain/reading/lexicon.ts'
import { OPERATOR, PEOPLE, quinn } from '../views/fixtures.ts'

const OTHER = quinn({ id: 'other-jun-1', name: 'Other', date: '2026-06-01' })

it('is the same for the next mail, though everything was fetched anew', () => {
  const before = bookOf(OPERATOR, PEOPLE, [quinn(), OTHER])
  const next = bookOf(OPERATOR, structuredClone(PEOPLE), structuredClone([quinn({ revision: 9 }), OTHER]))
  expect(next).toBe(before)
  expect(lexiconOf(next)).toBe(lexiconOf(before))
})

it('is another one after a change of a seat, and the other charters in it stay', () => {
  const before = bookOf(OPERATOR, PEOPLE, [quinn(), OTHER])
  const after = bookOf(OPERATOR, PEOPLE, [quinn({ seats: [] }), OTHER])
  expect(before.charters[0]?.seats).toEqual([{ seat: 'first_mate', crew: 'dan', standing: 'confirmed' }])
  expect(after.charters[0]?.seats).toEqual([])
  expect(after.charters[1]).toBe(before.charters[1])
})

it('is another one after a change of a time, a person or a kept word', () => {
  const later = quinn({ times: { startsAt: '2026-05-30T16:00:00-07:00', endsAt: '2026-05-30T20:00:00-07:00' } })
  expect(bookOf(OPERATOR, PEOPLE, [later]).charters[0]).toMatchObject({ start: '16:00', end: '20:00' })
  const [gene, ...others] = PEOPLE
  const renamed = bookOf(OPERATOR, [{ ...gene!, name: 'Eugene Oakes' }, ...others], [quinn()])
  expect(renamed.people[0]?.name).toBe('Eugene Oakes')
  const learnt = bookOf(OPERATOR, PEOPLE, [quinn()], [{ said: 'Skip', means: { crew: 'gene' } }])
  expect(learnt.people[0]?.aliases).toEqual(['Skip'])
  expect(bookOf(OPERATOR, PEOPLE, [quinn()]).people[0]?.aliases).toEqual([])
})
