// Anyone but somebody, so long as, or so they say: what is read of somebody's seat is never sure then.
import { describe, expect, it } from 'vitest'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import { GULF, mail } from './gulf.ts'
import { gist } from './mails.ts'

const read = (text: string) => gist(readMail(mail(text), GULF))
const [SURE, PERHAPS] = ['baxter-aug-15 assign captain otto confirmed', 'baxter-aug-15 assign captain otto tentative']

describe('nobody has the seat', () => {
  it.each([
    'Anyone but Otto as captain on Baxter.',
    'Anybody except Otto as captain on Baxter, please.',
    'Everyone other than Otto as captain on Baxter.',
  ])('%s', (text) => expect(read(text)).toEqual([]))
})

describe('somebody has it perhaps, or for a while', () => {
  it.each([
    'Otto is captain on Baxter until Ruth arrives.',
    'Otto is captain on Baxter when he has his licence back.',
    'Otto is captain on Baxter as soon as he is back.',
    'Otto is captain on Baxter, or so he thinks.',
    'Otto is captain on Baxter, or so I was told.',
    'Baxter: Otto is captain, or so they say.',
  ])('%s', (text) => expect(read(text)).toEqual([PERHAPS]))
})

describe('somebody has it', () => {
  it.each([
    'Otto is captain on Baxter, and so is his brother’s wish.',
    'Otto is captain on Baxter until 3.',
    'Otto is captain on Baxter. Everybody is pleased.',
  ])('%s', (text) => expect(read(text)).toContain(SURE))
})
