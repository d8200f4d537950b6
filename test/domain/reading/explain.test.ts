// Every item says by which rule it was read, in a captain's words.
import { expect, test } from 'vitest'
import { readMail, readWithRules } from '../../../src/domain/reading/read-mail.ts'
import { readMime } from '../../../src/outbound/mime.ts'
import { BOOK, EXAMPLES, exampleBytes } from './mails.ts'

async function rules(file: string) {
  const { readings } = readWithRules(await readMime(exampleBytes(file)), BOOK)
  return readings.flatMap(({ changes }) => changes.map(({ rule }) => rule))
}

test('a list tells the label that named the seat', async () => {
  expect(await rules('01-bullet-list.eml')).toContain('label “1st Mate:”')
})

test('a sentence tells which word was the seat, and who is called so', async () => {
  const said = await rules('03-prose-relative-day.eml')
  expect(said).toContain('in a sentence; “driving” is captain; only Gene Oakes is called “Gene”')
  expect(said).toContain('in a sentence; “first” is first mate; “Danny” is Dan Rickard')
})

test('crew about themselves are named as the writer', async () => {
  expect((await rules('07-crew-declines.eml'))[0]).toBe('about themselves; the writer, Darrell Finch')
})

test('a part of a line that is the evidence has its line’s rule', async () => {
  expect(await rules('16-tbd-and-unknown-charter.eml')).not.toContain(undefined)
})

test.each(EXAMPLES)('%s reads the same with its rules as without', async (file) => {
  const mail = await readMime(exampleBytes(file))
  const bare = JSON.parse(JSON.stringify(readWithRules(mail, BOOK)), (key, value) =>
    key === 'rule' ? undefined : value,
  )
  expect(bare).toEqual(JSON.parse(JSON.stringify(readMail(mail, BOOK))))
})
