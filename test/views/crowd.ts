// Any crowd with any names and notes, and what Slack must still be able to show of it.
import fc from 'fast-check'
import { expect } from 'vitest'
import { blocksTooLong, messageProblems } from '../../src/harbor/slack/block-kit/surfaces.ts'
import { oneLine } from '../../src/views/plain-text.ts'
import type { SlackMessage } from '../../src/views/slack-blocks.ts'
import { anyCharacter } from '../any-character.ts'
import { readable } from './fixtures.ts'

const HOSTILE = [
  '<!channel>',
  '<@U0JSAM0001>',
  '<http://evil.test|Approve>',
  '&lt;b&gt;',
  '`*_~',
  'Zoë 🧜‍♀️',
  '⚓ end (revision 9)',
  '=1+1',
  '|',
]
const name = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: anyCharacter, maxLength: 120, size: 'max' }),
    fc.string({ maxLength: 40 }),
  )
  .map((text) => `N${text}`)

/** Up to 200 people and 10 KB of notes. */
export const crowd = fc.record({
  names: fc.array(name, { maxLength: 200, size: 'max' }),
  notes: fc.oneof(
    fc.constantFrom('<!here> '.repeat(1_250), '"\\'.repeat(5_000)),
    fc.string({ maxLength: 10_000, size: 'max' }),
  ),
})

/** Within Slack's limits, in its threads too, and no mention or link was made from data. */
export function expectFit(message: SlackMessage): void {
  expect(messageProblems(message.blocks)).toEqual([])
  expect(blocksTooLong(message.blocks)).toBe(false)
  expect(JSON.stringify(message)).not.toMatch(/<[!@#]|<http/)
  for (const more of message.thread ?? []) expectFit(more)
}

/** Slack's marks in a name are shown by a likeness that means nothing to it. */
const LIKENESS: Readonly<Record<string, string>> = { '∗': '*', '∼': '~', ˍ: '_', ˋ: '`' }

/** Long texts are cut over sections: white space and line ends are no part of a name. */
export function lostNames(message: SlackMessage, names: readonly string[]): readonly string[] {
  const bare = (text: string) =>
    oneLine(text)
      .replace(/\s/g, '')
      .replace(/[∗∼ˍˋ]/g, (like) => LIKENESS[like]!)
  const words = bare(readable(message))
  return names.filter((full) => {
    const escaped = bare(full).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    return !words.includes(escaped)
  })
}
