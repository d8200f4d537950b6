// Mails made to hang a reader, as bytes: none throws, and what is larger takes no more than its share of time.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readMail } from '../../src/domain/reading/read-mail.ts'
import type { Book } from '../../src/domain/reading/reading.ts'
import { readMime } from '../../src/outbound/mime.ts'
import { BOOK, EXAMPLES, exampleBytes, gist } from '../domain/reading/mails.ts'
import { crowdedBook, HOSTILE } from './hostile-mails.ts'

const SMALL = 15_000
const TIMES = 4
/** More than is read of any; HEAVY: twice as much. */
const LARGE = process.env.HEAVY ? 1_000_000 : 540_000

it('reads any bytes without throwing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.uint8Array({ maxLength: 400 }), async (head, body) => {
      const bytes = Buffer.concat([head, Buffer.from('\r\n\r\n'), body])
      expect(readMail(await readMime(bytes), BOOK).sender).toBeDefined()
    }),
  )
})

it('reads any real mail with any bytes in its middle without throwing', async () => {
  const places = fc.record({
    file: fc.constantFrom(...EXAMPLES),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 400 }),
    bytes: fc.uint8Array({ maxLength: 60 }),
  })
  await fc.assert(
    fc.asyncProperty(places, async ({ file, at, cut, bytes }) => {
      const whole = exampleBytes(file)
      const from = Math.floor(at * whole.length)
      const broken = Buffer.concat([whole.subarray(0, from), bytes, whole.subarray(from + cut)])
      expect(readMail(await readMime(broken), BOOK).sender).toBeDefined()
    }),
  )
})

it.each(Object.entries(HOSTILE))('takes time that grows no faster than the mail: %s', async (_, make) => {
  const small = await spent(make(SMALL), BOOK)
  const large = await spent(make(SMALL * TIMES), BOOK)
  expect(large).toBeLessThan(Math.max(small, 10) * TIMES * 3)
})

it.each(Object.entries(HOSTILE))('ends, however large: %s', async (_, make) => {
  const read = readMail(await readMime(make(LARGE)), BOOK)
  expect(read.notUnderstood.length).toBeLessThanOrEqual(100)
})

it('a text that was not kept to its end is asked about', async () => {
  const text = `Captain: Gene\n\n${'> all is well\n'.repeat(60_000)}`
  const head =
    'Authentication-Results: mx.google.com; dmarc=pass header.from=example-charters.test\nFrom: carole@example-charters.test'
  const read = readMail(
    await readMime(`${head}\nDate: Wed, 27 May 2026 16:00:00 +0000\nSubject: Quinn\n\n${text}`),
    BOOK,
  )
  expect(gist(read)).toEqual(['quinn-may-30 crew? captain gene'])
})

it('of a text that was not kept to its end, what can’t be asked about is shown', async () => {
  const head =
    'Authentication-Results: mx.google.com; dmarc=pass header.from=example-charters.test\nFrom: carole@example-charters.test'
  const read = async (lines: number) =>
    readMail(
      await readMime(
        `${head}\nDate: Wed, 27 May 2026 16:00:00 +0000\nSubject: Quinn\n\nGene is off Quinn.\n\n${'> all is well\n'.repeat(lines)}`,
      ),
      BOOK,
    )
  expect(gist(await read(1))).toEqual(['quinn-may-30 release captain gene'])
  expect((await read(60_000)).notUnderstood).toEqual(['Gene is off Quinn.'])
})

it('an attachment is no part of the time', async () => {
  const mail = (lines: number) =>
    Buffer.from(
      `From: a@b.test\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nCaptain: Gene\r\n--b\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'A'.repeat(76)}\r\n`.repeat(lines)}--b--\r\n`,
    )
  expect((await readMime(mail(200_000))).text.trim()).toBe('Captain: Gene')
  expect(await spent(mail(200_000), BOOK)).toBeLessThan(Math.max(await spent(mail(2_000), BOOK), 10) * 10)
})

it('ten times the people take no ten times the time', async () => {
  const bytes = HOSTILE['names with choices']!(30_000)
  const [few, many] = [crowdedBook(500), crowdedBook(5_000)]
  const small = await spent(bytes, few)
  expect(await spent(bytes, many)).toBeLessThan(Math.max(small, 10) * 10)
})

/** Milliseconds of the processor, for others may be using it too; the better of two, the book being known. */
async function spent(bytes: Buffer, book: Book): Promise<number> {
  const times: number[] = []
  for (const _ of [1, 2]) {
    const began = process.cpuUsage()
    readMail(await readMime(bytes), book)
    const { user, system } = process.cpuUsage(began)
    times.push((user + system) / 1000)
  }
  return Math.min(...times)
}
