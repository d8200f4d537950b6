// Mails made to hang a reader or to fill its memory, each in any size: whole messages as bytes.
import type { Book } from '../../src/domain/reading/reading.ts'

/** `size`: about how many bytes. */
export type Hostile = (size: number) => Buffer

const HEAD = [
  'Authentication-Results: mx.google.com; dmarc=pass header.from=example-charters.test',
  'From: Carole Beck <carole@example-charters.test>',
  'To: ops@example-charters.test',
  'Date: Wed, 27 May 2026 16:00:00 +0000',
  'Message-ID: <hostile@example-charters.test>',
]
const SUBJECT = 'Subject: Crew for Quinn on 5/30'
const HTML = 'Content-Type: text/html; charset=utf-8'

export const HOSTILE: Readonly<Record<string, Hostile>> = {
  'empty lines': text('\n'),
  'quote marks': text('>'),
  'quoted lines': text('> > > Captain: Gene\n'),
  'no-break spaces': text('\u00a0'),
  'blanks before a colon': text('Captain          ', ':'),
  'names of seats': text('Captain\n'),
  'seats with nobody': text('Captain:\n'),
  'the same name': text('Gene '),
  'the same list line': text('Captain: Gene\n'),
  'names with choices': text('Captain: Gene or Angelia or Darrel or Danny\n'),
  'words nearly names': text('quin danikka maybe captian angelia darrel '),
  'words nearly names, a line each': text('quin danikka maybe captian angelia darrel\n'),
  brackets: text('('),
  'closed brackets': text('Gene (('),
  'question marks': text('Captain: ?'),
  'dates upon dates': text('5/30 may 30 sat the 14th '),
  'dates, a line each': text('5/30 may 30 sat the 14th\n'),
  digits: text('1'),
  'slashes and digits': text('1/2/'),
  times: text('3-7pm 10:30–11 '),
  tabs: text('\t'),
  'rows of a table': text('Date\tCharter\tCapt\tHost\n5/30\tQuinn\tGene\tKeely\n'),
  'wide rows': text('Quinn\tGene\t'),
  dots: text('.'),
  sentences: text('Gene drives. '),
  apostrophes: text("a'"),
  dashes: text('a - '),
  'introductions without an end': text('On Monday he\n'),
  'introductions in another language': text('9 maj 2026 x <a\n'),
  addresses: text('9 a <a@b> <a@b> '),
  'header fields': text('From: x\nTo: y\n'),
  'accents upon accents': text('a\u0301\u0301\u0301'),
  'ligatures that grow': text('\ufdfa'),
  'invisible letters': text('\u200b'),
  'half characters': (size) => Buffer.concat([plain(''), Buffer.alloc(size, 0xed)]),
  'struck marks': text('~~'),
  semicolons: text('FM Angela; '),
  'every byte': (size) => Buffer.from(Array.from({ length: size }, (_, at) => (at * 7919) % 256)),
  zeros: (size) => Buffer.alloc(size),
  'cells that never close': html('<td>'),
  'rows that never close': html('<tr><td>a'),
  'tables in tables': html('<table><tr><td>'),
  'blocks that never close': html('<div>'),
  'quotes that never close': html('<blockquote>'),
  'lists in lists': html('<ul><li>'),
  'a tag that never ends': html('<a href="'),
  'signs that open nothing': html('<'),
  'comments that never end': html('<!--'),
  entities: html('&amp;&#x41;&nbsp'),
  'struck text': html('<s>a</s>'),
  'line breaks': html('<br>'),
  styles: html('<p style="display:none">a</p>'),
  attributes: (size) => Buffer.concat([page(''), Buffer.from(`<p ${'a=b '.repeat(size / 4)}>Captain: Gene`)]),
  'one enormous row': (size) =>
    Buffer.concat([page(''), Buffer.from(`<table><tr>${'<td>Gene</td>'.repeat(size / 13)}`)]),
  'header fields without end': (size) =>
    message(['X: y'.repeat(1), ...Array.from({ length: size / 8 }, (_, at) => `X-${at}: y`)], ''),
  'a huge header': (size) => message([`X-Long: ${'a '.repeat(size / 2)}`], ''),
  'a huge subject': (size) => message([`Subject: ${'Quinn '.repeat(size / 6)}`], 'Captain: Gene'),
  'encoded words': (size) => message([`Subject: ${'=?utf-8?Q?=41?= '.repeat(size / 16)}`], 'Captain: Gene'),
  'encoded words that never end': (size) => message([`Subject: ${'=?utf-8?Q?'.repeat(size / 10)}`], 'Captain: Gene'),
  'encoded words in every charset': (size) => message([`Subject: ${'=?iso-2022-jp?B?GyRC?= '.repeat(size / 23)}`], ''),
  'a crowd of senders': (size) => message([`From: ${'a@b.test, '.repeat(size / 10)}`], 'Captain: Gene'),
  'groups of senders': (size) => message([`From: ${'a:'.repeat(size / 2)}`], 'Captain: Gene'),
  'comments in the sender': (size) => message([`From: ${'('.repeat(size)} a@b.test`], 'Captain: Gene'),
  'quotes in the sender': (size) => message([`From: ${'"\\"'.repeat(size / 3)} <a@b.test>`], 'Captain: Gene'),
  'a crowd of recipients': (size) => message([`To: ${'a@b.test, '.repeat(size / 10)}`], 'Captain: Gene'),
  'authentication comments': (size) => message([`Authentication-Results: mx.google.com; ${'(a'.repeat(size / 2)}`], ''),
  references: (size) => message([`References: ${'<a@b> '.repeat(size / 6)}`], 'Captain: Gene'),
  'a date in comments': (size) => message([`Date: ${'('.repeat(size)}`], ''),
  'ten thousand parts': parts,
  'parts in parts': nested,
  'mails in mails': (size) =>
    message(['Content-Type: message/rfc822'], 'Content-Type: message/rfc822\r\n\r\n'.repeat(size / 32)),
  'a boundary of nothing': (size) => message(['Content-Type: multipart/mixed; boundary=""'], '--\r\n'.repeat(size / 4)),
  parameters: (size) => message([`Content-Type: text/plain; ${'a*0*=b; '.repeat(size / 8)}`], 'Captain: Gene'),
  'soft breaks': (size) => encoded('quoted-printable', '=\r\n'.repeat(size / 3)),
  'broken escapes': (size) => encoded('quoted-printable', '='.repeat(size)),
  'base64 of nothing': (size) => encoded('base64', '='.repeat(size)),
  'base64 line by line': (size) => encoded('base64', 'Q2E=\r\n'.repeat(size / 6)),
  'a flowing line': (size) => message(['Content-Type: text/plain; format=flowed'], 'Gene \r\n'.repeat(size / 7)),
  'utf-7': (size) => message(['Content-Type: text/plain; charset=utf-7'], '+AEE-'.repeat(size / 5)),
}

function text(piece: string, end = ''): Hostile {
  return (size) => plain(piece.repeat(Math.ceil(size / Buffer.byteLength(piece))) + end)
}

function html(piece: string): Hostile {
  return (size) => page(piece.repeat(Math.ceil(size / piece.length)))
}

function plain(body: string): Buffer {
  return message([SUBJECT, 'Content-Type: text/plain; charset=utf-8'], body)
}

function page(body: string): Buffer {
  return message([SUBJECT, HTML], body)
}

function encoded(transfer: string, body: string): Buffer {
  return message([SUBJECT, 'Content-Type: text/plain; charset=utf-8', `Content-Transfer-Encoding: ${transfer}`], body)
}

function parts(size: number): Buffer {
  const part = '--b\r\nContent-Type: text/plain\r\n\r\nCaptain: Gene\r\n'
  return message(['Content-Type: multipart/mixed; boundary=b'], part.repeat(size / part.length))
}

function nested(size: number): Buffer {
  const part = (at: number) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`
  const length = part(100).length
  return message([], Array.from({ length: size / length }, (_, at) => part(at)).join(''))
}

/** Lines end as on the wire; a field that is said again stands in the place of the usual one. */
function message(fields: readonly string[], body: string): Buffer {
  const said = fields.map((field) => field.slice(0, field.indexOf(':')).toLowerCase())
  const head = HEAD.filter((field) => !said.includes(field.slice(0, field.indexOf(':')).toLowerCase()))
  return Buffer.from(`${[...head, ...fields].join('\r\n')}\r\n\r\n${body}`)
}

/** As many people as no operator has, with a charter or more on each day of a year. */
export function crowdedBook(people: number, charters = 365): Book {
  const word = (at: number) =>
    `${SYLLABLES[at % 20]}${SYLLABLES[Math.floor(at / 20) % 20]}${SYLLABLES[Math.floor(at / 400) % 20]}`
  const day = (at: number) => new Date(Date.UTC(2026, 4, 1) + at * 86_400_000).toISOString().slice(0, 10)
  return {
    timeZone: 'America/Los_Angeles',
    inbox: 'ops@example-charters.test',
    people: [
      {
        id: 'carole',
        name: 'Carole Beck',
        aliases: [],
        emails: ['carole@example-charters.test'],
        seats: [],
        may: ['assign'],
      },
      ...Array.from({ length: people }, (_, at) => ({
        id: `p${at}`,
        name: `${word(at)} ${word(at * 7 + 3)}`,
        aliases: [word(at * 11 + 5)],
        emails: [`p${at}@crew.test`],
        seats: ['captain', 'host'],
        may: [],
      })),
    ],
    charters: Array.from({ length: charters }, (_, at) => ({
      id: `c${at}`,
      name: word(at * 13 + 1),
      aliases: [],
      date: day(at % 365),
      seats: [],
    })),
  }
}

const SYLLABLES = 'an bel cor dan el fin gen han il jor kel lo mar nin or pel quin ros sa tor'.split(' ')
