// Texts that nobody should send: nothing is thrown, nothing hangs, nothing is read out of a quote.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import { BOOK, gist, mailOf } from './mails.ts'

const PIECES = [
  'Captain: Gene',
  'Host: Keely?',
  'Quinn Saturday',
  'Danika:',
  '> Captain: Marisol',
  'On Tue, Bob wrote:',
  '-- ',
  'From: a',
  'Sent: b',
  'To: c',
  '---------- Forwarded message ---------',
  'not',
  'or',
  ',',
  ';',
  ':',
  ' – ',
  '\t',
  '(',
  ')',
  '"',
  '5/30',
  'the 14th',
  '?',
  '~~',
  '\u00a0',
  '\u200b',
  'Ángela',
  '=HYPERLINK("x")',
  '<!channel>',
  '\r\n',
  '1st',
  '2nd Mate',
  '5-9',
  'boarding: 25:99',
  'ﷺ',
  '💥',
]

const scraps = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 40 })
  .map((parts) => parts.join('\n'))
const jumble = fc.array(fc.constantFrom(...PIECES, '\n'), { maxLength: 60 }).map((parts) => parts.join(' '))

it('reads any text, subject and date without throwing', () => {
  fc.assert(
    fc.property(
      fc.oneof(scraps, jumble, fc.string()),
      fc.string(),
      fc.constantFrom('', 'soon', '2026-05-27T16:00:00.000Z'),
      (text, subject, date) => {
        const { readings, notUnderstood } = readMail(mailOf(text, { subject, date }), BOOK)
        for (const { charter, questions } of readings) {
          if (charter === null) expect(questions.map(({ about }) => about)).toContain('charter')
        }
        expect(notUnderstood.length).toBeLessThanOrEqual(100)
      },
    ),
  )
})

it('asserts nothing for people who are only named in what is quoted', () => {
  const own = fc.array(fc.constantFrom('Quinn Saturday', 'Thanks!', 'Host: Keely', 'see below', '', 'Great sail!'), {
    maxLength: 6,
  })
  const quote = fc.array(
    fc.constantFrom('Captain: Marisol', '1st mate: Dan', '2nd Mate: Darrell', 'Danika:', '', 'Dan - host'),
    { maxLength: 8 },
  )
  const style = fc.constantFrom('marked', 'outlook', 'original', 'introduced')
  fc.assert(
    fc.property(own, quote, style, (lines, quoted, how) => {
      const text = `${lines.join('\n')}\n\n${quotedAs(how, quoted)}`
      const { readings, notUnderstood } = readMail(mailOf(text, { subject: 'Re: Quinn' }), BOOK)
      const said = JSON.stringify({ changes: readings.map(({ changes }) => changes), notUnderstood })
      expect(said).not.toMatch(/marisol|"dan"|darrell|Marisol|Darrell|Dan /)
    }),
  )
})

function quotedAs(how: string, lines: readonly string[]): string {
  if (how === 'outlook') return `From: Carole\nSent: Monday\nTo: Crew\nSubject: Crew\n\n${lines.join('\n')}`
  if (how === 'original') return `-----Original Message-----\n${lines.join('\n')}`
  const marked = lines.map((line) => `> ${line}`).join('\n')
  const introduction = 'On Wed, May 6, 2026 at 7:44 AM Carole Beck <carole@example-charters.test>\nwrote:'
  return how === 'marked' ? `${introduction}\n\n${marked}` : `${introduction}\n\n${lines.join('\n')}`
}

describe('a text made to hang a reader', () => {
  const LINES: readonly (readonly [string, (size: number) => string])[] = [
    ['empty lines', (size) => '\n'.repeat(size)],
    ['one long line', (size) => 'a'.repeat(size)],
    ['one long line of blanks', (size) => `Captain:${' '.repeat(size)}Gene`],
    ['quote introductions without an end', (size) => 'On Monday he\n'.repeat(size / 13)],
    ['header fields', (size) => 'From: x\n'.repeat(size / 8)],
    ['question marks', (size) => `Captain: ${'?'.repeat(size)}`],
    ['names', (size) => 'Captain: Gene or Angelia or Darrel\n'.repeat(size / 35)],
    ['words', (size) => 'quin danikka maybe captian '.repeat(size / 27)],
    ['brackets', (size) => '('.repeat(size)],
    ['dates', (size) => '5/30 may 30 sat the 14th '.repeat(size / 25)],
    ['tabs', (size) => 'Charter\tCapt\tHost\n'.repeat(size / 18)],
    ['apostrophes', (size) => "a'".repeat(size / 2)],
    ['dashes', (size) => 'a - '.repeat(size / 4)],
  ]

  it.each(LINES)('is read in time that grows no faster than it: %s', (_, make) => {
    const small = quickest(make(20_000))
    const large = quickest(make(80_000))
    expect(large).toBeLessThan(Math.max(small, 5) * 12)
  })

  it.each(LINES)('ends, however long: %s', (_, make) => {
    const { readings } = readMail(mailOf(make(2_000_000), { subject: 'Quinn' }), BOOK)
    expect(gist({ readings }).filter((line) => line.endsWith('confirmed'))).toEqual([])
  })

  it('is asked about where it was too long to be read to its end', () => {
    const text = `Captain: Gene\n${'See you there, all is well.\n'.repeat(400)}`
    expect(gist(readMail(mailOf(text, { subject: 'Quinn' }), BOOK))).toEqual(['quinn-may-30 crew? captain gene'])
  })
})

/** Milliseconds of the processor, for others may be using it too; the best of three. */
function quickest(text: string): number {
  const mail = mailOf(text, { subject: 'Quinn' })
  const runs = [1, 2, 3].map(() => {
    const start = process.cpuUsage()
    readMail(mail, BOOK)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...runs)
}
