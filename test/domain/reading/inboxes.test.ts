// Four inboxes of operators in four zones, written by people who had not seen the rules; each mail with the reading that it should get.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readBook } from '../../../src/cli/book-file.ts'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import type { MailReading } from '../../../src/domain/reading/reading.ts'
import { readMime } from '../../../src/outbound/mime.ts'
import { isHigher, missingEvidence, score } from './score.ts'

const MAILS = fileURLToPath(new URL('../../mails/', import.meta.url))
/** Of the changes and questions that are expected: a question in place of an answer costs recall only. */
const FOUND = { 'key-west': 0.9, vancouver: 0.95, honolulu: 0.9, annapolis: 0.95 } as const

describe.each(Object.entries(FOUND))('the inbox of %s', (name, share) => {
  const folder = join(MAILS, name)
  const book = readBook(readFileSync(join(folder, 'book.json'), 'utf8'))
  const lines = readFileSync(join(folder, 'expected.jsonl'), 'utf8').trim().split('\n')
  const expected = new Map(
    lines.map((line) => JSON.parse(line) as MailReading & { file: string }).map((one) => [one.file, one]),
  )
  const files = readdirSync(folder).filter((file) => file.endsWith('.eml'))

  it('yields no change that a mail does not hold, and no standing that it has not', async () => {
    const wrong = await all(async (file) => {
      const { read } = await reading(file)
      const higher = isHigher(read.sender.standing, expected.get(file)!.sender.standing) ? [read.sender.standing] : []
      return [...score(read, expected.get(file)!).wrong, ...higher].map((fact) => `${file}: ${fact}`)
    })
    expect(wrong.flat()).toEqual([])
  })

  it(`finds ${share * 100} % of what there is, and hardly asks where nobody would`, async () => {
    const scores = await all(async (file) => score((await reading(file)).read, expected.get(file)!))
    const total = (key: 'found' | 'expected' | 'noise') => scores.reduce((sum, one) => sum + one[key], 0)
    expect(total('found') / total('expected')).toBeGreaterThanOrEqual(share)
    expect(total('noise')).toBeLessThanOrEqual(files.length / 20)
  })

  it('has evidence that stands in the mail', async () => {
    const missing = await all(async (file) => {
      const { mail, read } = await reading(file)
      return missingEvidence(read, `${mail.subject} ${mail.text}`).map((line) => `${file}: ${line}`)
    })
    expect(missing.flat()).toEqual([])
  })

  function all<T>(of: (file: string) => Promise<T>): Promise<readonly T[]> {
    return Promise.all(files.map(of))
  }

  async function reading(file: string) {
    const mail = await readMime(readFileSync(join(folder, file)))
    return { mail, read: readMail(mail, book) }
  }
})
