// Our block in a description that belongs to other people.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asText } from '../../src/domain/calendar-html.ts'
import { blockIn, DESCRIPTION_LIMIT, folded, mergeBlock } from '../../src/domain/calendar-text.ts'
import { HANDS, handled } from '../fakes/entry-hands.ts'

const plain = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => !/[<&⚓]/.test(text))
const html = fc
  .array(
    fc.oneof(
      plain,
      fc.constantFrom(
        '<br>',
        '<b>Cake</b>',
        '&amp;',
        '&nbsp;',
        '<ul><li>x</li></ul>',
        '<a href="https://a.test">a</a>',
      ),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => `<p>${parts.join('')}</p>`)

describe.each([
  ['plain text', plain, (text: string) => text],
  ['HTML', html, asHtml],
])('%s', (_, texts, asWritten) => {
  test('around the block it stays byte for byte, whatever the revision', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const around = `${merged(before, 1)}${after}`
        expect(merged(around, 2)).toBe(around.split(asWritten(block(1))).join(asWritten(block(2))))
        expect(around.startsWith(before) && around.endsWith(after)).toBe(true)
      }),
    )
  })

  test('written twice is written once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(mergeBlock(merged(text, 1), block(1), 1)).toEqual({ kind: 'same' })
      }),
    )
  })
})

test('an older revision never replaces a newer one', () => {
  fc.assert(
    fc.property(plain, fc.nat(50), fc.nat(50), (text, a, b) => {
      const [older, newer] = [Math.min(a, b), Math.max(a, b) + 1]
      expect(mergeBlock(merged(text, newer), block(older), older)).toEqual({ kind: 'superseded', revision: newer })
    }),
  )
})

test('a description that became HTML keeps the mark of the block', () => {
  for (const anchor of ['⚓', '⚓\uFE0F', '&#9875;', '&#x2693;']) {
    const formatted = `<p>Cake<br><br>${anchor} ShipCaptainCrew<br>Captain: open<br>${anchor} end (revision 1)</p>`
    expect(merged(formatted, 2)).toBe(`<p>Cake<br><br>${asHtml(block(2))}</p>`)
  }
})

test.each(['\u00A0', '&nbsp;'])('a blank that an editor made unbreakable is a blank', (blank) => {
  const edited = `<p>Cake<br>⚓${blank}ShipCaptainCrew<br>Captain: open<br>⚓${blank}end (revision 1)</p>`
  expect(merged(edited, 2).match(/ShipCaptainCrew/g)).toHaveLength(1)
})

test('a second block that somebody copied goes, what stands between stays', () => {
  const twice = `${merged('Cake', 1)}\nBring a knife.\n${block(1)}\nBye`
  expect(merged(twice, 2)).toBe(`Cake\n\n${block(2)}\nBring a knife.\n\nBye`)
})

test('an opening mark that somebody left alone takes nothing of theirs away', () => {
  const typed = `⚓ ShipCaptainCrew is the new tool.\nBring a knife.\n\n${block(1)}`
  expect(merged(typed, 2)).toContain('Bring a knife.')
})

test('a description that would be longer than Google takes is refused', () => {
  const long = 'x'.repeat(DESCRIPTION_LIMIT - block(1).length - 2)
  expect(mergeBlock(long, block(1), 1).kind).toBe('merged')
  expect(mergeBlock(`${long}x`, block(1), 1)).toEqual({ kind: 'too-long', over: 1 })
})

test('the block reads the same out of plain text and out of HTML', () => {
  expect(blockIn(merged('Cake', 3))).toBe(block(3))
  expect(blockIn(merged('<p>Cake &amp; tea</p>', 3))).toBe(block(3))
  expect(blockIn('Cake')).toBeUndefined()
})

test('people and we write in turns: no word of theirs is lost, and our block stands once, as we wrote it last', () => {
  const turns = fc.array(fc.constantFrom(...HANDS, 'we write' as const), { minLength: 2, maxLength: 14 })
  fc.assert(
    fc.property(turns, fc.boolean(), (chosen, asHtmlFirst) => {
      const known = new Set<string>()
      let description = asHtmlFirst ? '<p>Cake &amp; tea</p>' : 'Cake & tea'
      let typed: readonly string[] = ['Cake & tea']
      let revision = 1
      const write = () => {
        revision += 1
        const lines = folded(crewBlock(revision)).split('\n')
        for (const line of lines) known.add(line).add(line.replace(/^⚓ ?/, ''))
        const merge = mergeBlock(description, crewBlock(revision), revision, (line) => known.has(folded(line)))
        if (merge.kind === 'merged') description = merge.description
      }
      write()
      for (const [nth, turn] of [...chosen, 'we write' as const].entries()) {
        if (turn === 'we write') write()
        else {
          const done = handled(description, turn, nth, crewBlock(2))
          description = done.description
          typed = [...typed, ...(done.text ? [done.text] : [])].filter((text) => said(description).includes(said(text)))
          continue
        }
        const shown = said(description)
        for (const text of typed) expect(shown).toContain(said(text))
        expect(shown.match(/ShipCaptainCrew/g)).toHaveLength(1)
        expect(folded(blockIn(description) ?? '')).toBe(folded(crewBlock(revision)))
      }
    }),
    { numRuns: 2_000 },
  )
})

test('a tag that was opened before our lines and ends in them is ended before them', () => {
  const bold = merged('<p>Cake</p>', 1).replace('Cake</p>', 'Cake</p><b>Mind').replace('Captain', '</b>Captain')
  expect(merged(bold, 2)).toBe(`<p>Cake</p><b>Mind<br><br></b>${asHtml(block(2))}`)
})

function said(description: string): string {
  return folded(asText(description))
}

/** As the real one: who sails changes with every revision. */
function crewBlock(revision: number): string {
  return `⚓ ShipCaptainCrew\nCaptain: Gene ${revision} Oakes\nGuests: 4\nGuest page: https://guests.test/quinn\n⚓ end (revision ${revision})`
}

function merged(description: string, revision: number): string {
  const merge = mergeBlock(description, block(revision), revision)
  if (merge.kind !== 'merged') throw new Error(merge.kind)
  return merge.description
}

function asHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/\n/g, '<br>')
}

function block(revision: number): string {
  return `⚓ ShipCaptainCrew\nCaptain: Gene Oakes, he said "$1 $& yes"\n⚓ end (revision ${revision})`
}
