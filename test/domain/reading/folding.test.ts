// Text is folded by its parts, and comes out as if it were folded whole.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldLetters } from '../../../src/domain/reading/fold.ts'
import { anyCharacter } from '../../any-character.ts'

const letters = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 6 }),
  fc.constantFrom(
    'Ángela',
    'O’Neil',
    '`tis',
    'Σ',
    'ΣΑΣ',
    'İ',
    'ﬁ',
    '…',
    '½',
    '한',
    'Ø',
    'ł',
    'e\u0301\u0327',
    '– “B” •',
    ' ',
  ),
)

test('any text folds as it does whole', () => {
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 8 }), (parts) => {
      const text = parts.join('')
      const whole = text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[øł]/gi, (letter) => (letter.toLowerCase() === 'ø' ? 'o' : 'l'))
        .replace(/[\u2018\u2019\u02bc\u00b4\u0060\u2032]/g, "'")
      expect(foldLetters(text)).toBe(whole.toLowerCase())
    }),
  )
})

test('letters of their own are as people type them', () => {
  expect(foldLetters('Þóra Łukasz Ægir Strauß Đorđe Sørensen')).toBe('thora lukasz aegir strauss dorde sorensen')
})
