// Words of ours in a description that Google keeps as HTML.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asHtml, asText } from '../../src/domain/calendar-html.ts'

test('no name becomes a tag, and what was written is read again', () => {
  const text = fc.array(fc.constantFrom('<b>', '&', '>', '&lt;', 'Zoë', '</a>', ' ', '\n', '<script>', '1 < 2'))
  fc.assert(
    fc.property(text, (parts) => {
      const said = parts.join('')
      expect(asHtml(said).replaceAll('<br>', '')).not.toMatch(/[<>]/)
      expect(asText(asHtml(said))).toBe(said)
    }),
  )
})
