// Whatever is typed by whomever: an answer within Slack's limits, never an exception, and nothing in it is markup.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VERBS } from '../../src/domain/command/verbs.ts'
import { blocksTooLong, messageProblems } from '../../src/harbor/slack/block-kit/surfaces.ts'
import { anyCharacter } from '../any-character.ts'
import { say } from '../fakes/commanding.ts'
import { GENE, QUINN, SAM } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'

const WORDS = [
  ...VERBS.map(({ word }) => word),
  ...[
    'captain',
    'second mate',
    'mate',
    'deckhand',
    'Gene',
    'Dan',
    'Dann',
    'for',
    'because',
    'of',
    'Jun 6',
    '3-7pm',
    '8-11',
  ],
  ...[
    '<!channel>',
    '<http://evil.test|Approve>',
    '@dan',
    '&amp;',
    '|',
    '`',
    '*',
    'ann@example-guests.test',
    '+1 619 555 0100',
  ],
]

test('whatever is typed is answered', async () => {
  const word = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
    fc.string({ unit: anyCharacter, maxLength: 12 }),
  )
  const long = fc.constantFrom('<', '&', 'x ', 'because ').chain((one) => fc.constant(one.repeat(900)))
  const rest = fc.oneof(
    { weight: 9, arbitrary: fc.array(word, { maxLength: 7 }).map((words) => words.join(' ')) },
    long,
  )
  const name = fc.constantFrom(QUINN, 'quinn', 'qinn', '2026-05-30-quinn', '')
  const fake = await crewed()
  await fc.assert(
    fc.asyncProperty(
      name,
      rest,
      fc.constantFrom(SAM, GENE, 'U0JKEEL008', 'U0NOBODY00'),
      async (charter, words, user) => {
        const answer = await say(fake, user, `${charter} ${words}`)
        expect(messageProblems(answer.blocks)).toEqual([])
        expect(blocksTooLong(answer.blocks)).toBe(false)
        expect(JSON.stringify(answer)).not.toMatch(/<[!@#]|<http/)
      },
    ),
    { numRuns: 300, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false },
  )
})
