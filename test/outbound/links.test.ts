// A signed link opens what it was signed for, until it expires, and nothing else.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signedLinks } from '../../src/outbound/links.ts'

const NOON = new Date('2026-05-30T12:00:00Z')
const EVENING = new Date('2026-05-30T20:00:00Z')
const PARTY = { kind: 'party', charter: 'quinn-may-30', issue: 1 } as const

test('a link opens what it was signed for until it expires', () => {
  const token = at(NOON).sign(PARTY, EVENING)
  expect(at(NOON).open(token, 'party')).toEqual(PARTY)
  expect(at(new Date(EVENING.getTime() - 1)).open(token, 'party')).toEqual(PARTY)
  expect(at(EVENING).open(token, 'party')).toBeUndefined()
})

test('a link of one kind is none of another, and one operator’s is no other’s', () => {
  const token = at(NOON).sign(PARTY, EVENING)
  expect(at(NOON).open(token, 'crew-feed')).toBeUndefined()
  expect(at(NOON, 'another secret').open(token, 'party')).toBeUndefined()
  expect(at(NOON, 'a secret', 'queen').open(token, 'party'), 'though they share a secret').toBeUndefined()
})

test('whatever is changed in a link, it opens nothing', () => {
  const token = at(NOON).sign(PARTY, EVENING)
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.string({ maxLength: 3 }), (place, text) => {
      const changed = token.slice(0, place) + text + token.slice(place + 1)
      fc.pre(changed !== token)
      expect(at(NOON).open(changed, 'party')).toBeUndefined()
    }),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(at(NOON).open(text, 'party')).toBeUndefined()
    }),
  )
})

test('a changed secret still opens what the one before had signed', () => {
  const token = at(NOON, 'old').sign(PARTY, EVENING)
  const links = signedLinks({ secret: 'new', previous: 'old', operator: 'jada' }, { wall: () => NOON })
  expect(links.open(token, 'party')).toEqual(PARTY)
  expect(at(NOON, 'old').open(links.sign(PARTY, EVENING), 'party')).toBeUndefined()
})

function at(wall: Date, secret = 'a secret', operator = 'jada') {
  return signedLinks({ secret, operator }, { wall: () => wall })
}
