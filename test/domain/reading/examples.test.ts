// The twenty-four example mails against the readings that they should get.
import { describe, expect, it } from 'vitest'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import { readMime } from '../../../src/outbound/mime.ts'
import { BOOK, EXAMPLES, EXPECTED, exampleBytes } from './mails.ts'
import { isHigher, missingEvidence, score } from './score.ts'

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

it('reads the bullet list word for word', async () => {
  const { read } = await reading('01-bullet-list.eml')
  expect(read.readings[0]?.changes).toEqual(EXPECTED.get('01-bullet-list.eml')!.readings[0]?.changes)
  expect(read.notUnderstood).toEqual([])
})

it('finds all that is expected, with no needless question', async () => {
  const scores = await Promise.all(EXAMPLES.map(async (file) => score((await reading(file)).read, EXPECTED.get(file)!)))
  const total = (key: 'found' | 'expected' | 'noise') => scores.reduce((sum, one) => sum + one[key], 0)
  expect(total('found') / total('expected')).toBeGreaterThanOrEqual(0.98)
  expect(total('noise')).toBe(0)
})
