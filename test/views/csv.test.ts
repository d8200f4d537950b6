// A table that a spreadsheet opens without running anything of it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv } from '../../src/views/csv.ts'
import { anyCharacter } from '../any-character.ts'

test.each([
  ['=HYPERLINK("http://evil.test")', `"'=HYPERLINK(""http://evil.test"")"`],
  ['+1 619', `"'+1 619"`],
  ['-2+3', `"'-2+3"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"' =1"`],
  ["O'Brien, Pat", `"O'Brien, Pat"`],
  ['two\r\nlines', 'two lines'],
])('%j', (value, text) => {
  expect(csv([[value]])).toBe(`${text}\r\n`)
})

test('numbers stay numbers', () => {
  expect(csv([['hours', 4.75, -1]])).toBe('hours,4.75,-1\r\n')
})

test('no text begins like a formula, and every row has its cells', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: anyCharacter }), { minLength: 1, maxLength: 6 }), (row) => {
      const line = csv([row]).slice(0, -2)
      const cells = line.match(/"(?:[^"]|"")*"|[^,]+|(?<=,)(?=,|$)|^(?=,)/g) ?? []
      for (const cell of cells) expect(cell.replace(/^"/, '')).not.toMatch(/^\s*[=+@-]/)
      expect(line).not.toMatch(/[\r\n]/)
    }),
  )
})
