// The twenty-four example mails against the readings that they should get.
import { describe, expect, it } from 'vitest'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import { readMime } from '../../../src/outbound/mime.ts'
import { BOOK, EXAMPLES, EXPECTED, exampleBytes, gist } from './mails.ts'
import { isHigher, missingEvidence, score } from './score.ts'

/** Plain lists and tables that are understood in full, or up to the prose beside them. */
const WHOLE = [
  '01-bullet-list.eml',
  '12-stranger-with-known-name.eml',
  '16-tbd-and-unknown-charter.eml',
  '20-automatic-reply.eml',
]

async function reading(file: string) {
  const mail = await readMime(exampleBytes(file))
  return { mail, read: readMail(mail, BOOK) }
}

describe.each(EXAMPLES)('%s', (file) => {
  const expected = EXPECTED.get(file)!

  it('comes from the sender, and with the standing, that it has', async () => {
    const { address, standing } = (await reading(file)).read.sender
    expect({ address, standing }).toEqual({ address: expected.sender.address, standing: expected.sender.standing })
    expect(isHigher(standing, expected.sender.standing)).toBe(false)
  })

  it('yields no change that it does not hold', async () => {
    expect(score((await reading(file)).read, expected).wrong).toEqual([])
  })

  it('has evidence that stands in the mail', async () => {
    const { mail, read } = await reading(file)
    expect(missingEvidence(read, `${mail.subject} ${mail.text}`)).toEqual([])
  })

  it('leaves nothing unsaid: what is expected is read, asked, or shown as not understood', async () => {
    const { read } = await reading(file)
    const isSilent = read.readings.length === 0 && read.notUnderstood.length === 0
    expect(isSilent).toBe(expected.readings.length === 0)
  })
})

it.each(WHOLE)('%s is read in full', async (file) => {
  const { wrong, found, expected, noise } = score((await reading(file)).read, EXPECTED.get(file)!)
  expect({ wrong, found, noise }).toEqual({ wrong: [], found: expected, noise: 0 })
})

it('reads the bullet list word for word', async () => {
  const { read } = await reading('01-bullet-list.eml')
  expect(read.readings[0]?.changes).toEqual(EXPECTED.get('01-bullet-list.eml')!.readings[0]?.changes)
  expect(read.notUnderstood).toEqual([])
})

it('shows the prose beside a list as not understood', async () => {
  const { read } = await reading('22-guest-named-like-crew.eml')
  expect(gist(read)).toEqual([
    'keely-may-24 assign captain marisol confirmed',
    'keely-may-24 assign first_mate angela confirmed',
    'keely-may-24 assign host angelica confirmed',
  ])
  expect(read.notUnderstood).toEqual([
    'Keely’s hosting her book club, 9 guests in all.',
    'Keely can’t be at the dock before 12:30, so boarding is 12:45.',
  ])
})

it('finds two fifths of all that is expected, with hardly a needless question', async () => {
  const scores = await Promise.all(EXAMPLES.map(async (file) => score((await reading(file)).read, EXPECTED.get(file)!)))
  const total = (key: 'found' | 'expected' | 'noise') => scores.reduce((sum, one) => sum + one[key], 0)
  expect(total('found') / total('expected')).toBeGreaterThanOrEqual(0.4)
  expect(total('noise')).toBeLessThanOrEqual(2)
})
