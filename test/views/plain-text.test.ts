// Text from outside is one harmless line.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded, oneLine } from '../../src/views/plain-text.ts'

test('what turns the direction of writing, and what controls, is taken out; the words stay', () => {
  const odd = fc.constantFrom('\u202e', '\u2066', '\u200f', '\u202a', '\n', '\r', '\u0000', '\u0085')
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,9}$/), odd), { minLength: 1 }), (parts) => {
      const line = oneLine(parts.flat().join(''))
      expect(line).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cc}]/u)
      expect(line.replaceAll(' ', '')).toBe(parts.map(([word]) => word).join(''))
    }),
  )
})

test('a text in which nothing is unusual is taken as it is; whatever it is made of, it comes to the same', () => {
  const part = fc.constantFrom('a', 'Zoë', '–', '’', ' ', '  ', '\u00a0', '\u00ad', '\u200e', '\n', '\ud800', '⚓', '&')
  const slowly = (text: string) =>
    text
      .toWellFormed()
      .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      expect(folded(parts.join(''))).toBe(slowly(parts.join('')))
    }),
  )
})
