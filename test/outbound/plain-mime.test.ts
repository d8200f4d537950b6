// A text read without its HTML is the text that a parser of the whole mail finds; where the HTML may know more, it isn't.
import PostalMime from 'postal-mime'
import { expect, it } from 'vitest'
import { plainMime } from '../../src/outbound/plain-mime.ts'
import { CLIENTS } from '../reading/clients.ts'
import { bytesOf, ENCODINGS, type Structure } from '../reading/encodings.ts'
import type { Letter } from '../reading/layouts.ts'

const ENVELOPE = {
  from: { name: 'Carole Beck', address: 'carole@example-charters.test' },
  to: 'ops@example-charters.test',
  date: '2026-05-27T16:00:00.000Z',
}
const QUOTED = { name: 'Ops', address: ENVELOPE.to, at: new Date(ENVELOPE.date), lines: ['Captain: Gene', '= =41 ='] }
const LETTER: Letter = {
  subject: 'Crew',
  blocks: [
    {
      is: 'paragraph',
      text: 'Crew for Zoë O’Malley on Saturday = the 30th, =3D as we said:  all of you, please be there',
    },
    { is: 'lines', lines: ['Captain: Gene', 'Host: Keely'] },
  ],
}
const TABLE: Letter = { subject: 'Crew', blocks: [{ is: 'table', rows: [['Captain', 'Gene']] }] }

it.each(Object.entries(CLIENTS))('finds what a parser finds: %s', async (_, client) => {
  for (const encoding of ENCODINGS) {
    const written = client(LETTER, QUOTED)
    const bytes = bytesOf({ ...written, isFlowed: false }, ENVELOPE, encoding, 'alternative')
    expect(plainMime(bytes)?.text).toBe((await PostalMime.parse(bytes)).text)
    expect(bytes.indexOf(plainMime(bytes)!.header)).toBe(0)
  }
})

it.each<Structure>(['plain', 'html', 'mixed', 'related'])('leaves other parts to the parser: %s', (structure) => {
  expect(plainMime(mailOf(LETTER, structure))).toBeUndefined()
})

it('leaves a table that the text has lost to the parser', () => {
  const written = CLIENTS.Gmail!(TABLE, QUOTED)
  const plain = written.plain.replaceAll('\t', ' ')
  for (const encoding of ENCODINGS) {
    expect(plainMime(bytesOf({ ...written, plain }, ENVELOPE, encoding, 'alternative'))).toBeUndefined()
  }
})

it.each([
  ['that only points to the HTML', 'View this e-mail in your browser.', '--'],
  ['without words', ' ', '--'],
  ['beside a third part', 'Captain: Gene', ''],
  ['of another charset', 'Captain: Gene', '--', 'koi8-r'],
])('leaves a text %s to the parser', (_, text, end, charset = 'utf-8') => {
  const part = (type: string, body: string) =>
    `--b\r\nContent-Type: text/${type}; charset=${charset}\r\n\r\n${body}\r\n`
  const head = `From: a@b.test\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n`
  const mail = `${head}${part('plain', text)}${part('html', '<p>Captain: Gene</p>')}--b${end}\r\n`
  expect(plainMime(Buffer.from(mail))).toBeUndefined()
})

function mailOf(letter: Letter, structure: Structure): Buffer {
  return bytesOf(CLIENTS.Gmail!(letter, QUOTED), ENVELOPE, 'quoted-printable', structure)
}
