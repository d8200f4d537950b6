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
    const bytes = bytesOf(written, ENVELOPE, encoding, 'alternative')
    const { text, headers } = await PostalMime.parse(bytes)
    expect(read(bytes)).toEqual({ text: text?.replaceAll('\r\n', '\n'), headers })
  }
})

it.each([
  ['yes', '-- \r\nSo it \r\n goes \r\n  on.\r\n-- \r\nCarole \r\n'],
  ['no', 'So it \r\ngoes \r\n \r\n> on.\r\n'],
])('joins lines that flow as a parser does, delsp=%s', async (delsp, text) => {
  const head = `From: a@b.test\r\nContent-Type: text/plain; charset=utf-8; format=flowed; delsp=${delsp}\r\n\r\n`
  for (const bytes of [Buffer.from(head + text), Buffer.from(head + text.trimEnd())]) {
    expect(plainMime(bytes)?.text).toBe((await PostalMime.parse(bytes)).text)
  }
})

it.each([
  ['that is not ASCII', 'From: a@b.test\r\nSubject: Zoë'],
  ['whose lines end oddly', 'From: a@b.test\nSubject: Crew'],
  ['with a field twice', 'From: a@b.test\r\nContent-Type: text/html; charset=utf-8'],
  ['of an attachment', 'From: a@b.test\r\nContent-Disposition: attachment'],
])('leaves a header %s to the parser', (_, header) => {
  const mail = `${header}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nCaptain: Gene\r\n`
  expect(plainMime(Buffer.from(mail))).toBeUndefined()
})

it.each<Structure>(['html', 'mixed', 'related'])('leaves other parts to the parser: %s', (structure) => {
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

function read(bytes: Buffer) {
  const { text, fields = [] } = plainMime(bytes) ?? {}
  return {
    text: text?.replaceAll('\r\n', '\n'),
    headers: fields.map(({ key, value }) => ({ key, originalKey: expect.any(String), value })),
  }
}

function mailOf(letter: Letter, structure: Structure): Buffer {
  return bytesOf(CLIENTS.Gmail!(letter, QUOTED), ENVELOPE, 'quoted-printable', structure)
}
