// Two values say the same when their canonical texts are the same, which need not be written for it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '../../src/domain/canonical.ts'
import { sameValue } from '../../src/domain/same-value.ts'

const LEAF = fc.constantFrom(undefined, null, '', 'x', 0, 1, true)
const { value: VALUE } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, LEAF, tie('list'), tie('record')),
  list: fc.array(tie('value'), { maxLength: 3 }),
  record: fc.dictionary(fc.constantFrom('a', 'b', 'toString'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
}))

test('any two values are the same exactly when their canonical texts are', () => {
  fc.assert(
    fc.property(VALUE, VALUE, (one, other) => {
      expect(sameValue(one, other)).toBe(canonical(one) === canonical(other))
    }),
    { numRuns: 2_000 },
  )
})

test('the order of fields, and a field that is undefined, say nothing', () => {
  expect(sameValue({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2, e: undefined }], a: 1 })).toBe(true)
  expect(sameValue({ a: undefined }, {})).toBe(true)
  expect(sameValue({ a: null }, {})).toBe(false)
  expect(sameValue([undefined], [null])).toBe(true)
  expect(sameValue([1, 2], [2, 1])).toBe(false)
})
