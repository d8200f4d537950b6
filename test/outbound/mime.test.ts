// Raw mails as plain ones: what real senders produce, and bytes that are no mail at all.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMime } from '../../src/outbound/mime.ts'

function example(file: string): Buffer {
  return readFileSync(new URL(`../mails/${file}`, import.meta.url))
}

function html(body: string): string {
  return `From: a@b.test\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`
}

describe('a mail', () => {
  it('has its sender, subject, threads, date and text', async () => {
    const { headers: _, text, ...mail } = await readMime(example('02-host-added-later.eml'))
    expect(mail).toEqual({
      from: [{ name: 'Carole Beck', address: 'carole@example-charters.test' }],
      to: ['ops@example-charters.test'],
      subject: 'Re: Crew confirmed - Jennifer Sanderson, Tuesday May 12',
      date: '2026-05-11T04:14:03.000Z',
      messageId: '<CAF2bq7Lm3eVu5p0Qa6T-0502sanderson@mail.example-charters.test>',
      inReplyTo: '<CAF2bq7Kx0dYw8s1ZtR9-0501sanderson@mail.example-charters.test>',
      references: ['<CAF2bq7Kx0dYw8s1ZtR9-0501sanderson@mail.example-charters.test>'],
    })
    expect(text).toMatch(/^Keely can host Jennifer's!! yay\n/)
  })

  it('arrived when Gmail says so', async () => {
    const { date } = await readMime(example('02-host-added-later.eml'), '2026-05-11T04:14:06Z')
    expect(date).toBe('2026-05-11T04:14:06.000Z')
  })

  it('keeps its headers in order, unfolded, with the results as they were written', async () => {
    const { headers } = await readMime(example('21-forged-results-header.eml'))
    const results = headers.filter(({ name }) => name === 'authentication-results').map(({ value }) => value)
    expect(results.map((value) => /dmarc=(\w+)/.exec(value)?.[1])).toEqual(['fail', 'pass'])
    expect(results[0]).not.toContain('\n')
  })

  it('decodes words in headers, and windows-1252 in its text', async () => {
    const { subject } = await readMime('Subject: =?utf-8?B?VHJpcHVsYWNpw7Nu?= =?utf-8?Q?_hoy?=\r\n\r\n')
    expect(subject).toBe('Tripulación hoy')
    expect((await readMime(example('13-outlook-quote-block.eml'))).text).toContain('We’re still looking')
  })

  it('does not read what is attached', async () => {
    const { text } = await readMime(example('24-attachment.eml'))
    expect(text).toContain('Angelica hosts')
    expect(text).not.toMatch(/VCALENDAR|first_mate/)
  })
})

describe('every sender is seen', () => {
  it.each([
    ['two mailboxes', 'From: A <a@x.test>, B <b@x.test>', ['a@x.test', 'b@x.test']],
    ['two headers', 'From: a@x.test\r\nFrom: b@x.test', ['a@x.test', 'b@x.test']],
    ['a group', 'From: Crew: a@x.test, b@x.test;', ['a@x.test', 'b@x.test']],
    ['an address where the name should be', 'From: a@x.test <b@x.test>', ['b@x.test', 'a@x.test']],
    ['a quoted name that looks like an address', 'From: "a@x.test" <b@x.test>', ['b@x.test']],
  ])('in %s', async (_, header, addresses) => {
    const { from } = await readMime(`${header}\r\n\r\n`)
    expect(from.map(({ address }) => address)).toEqual(addresses)
  })
})

describe('HTML', () => {
  it('becomes lines, with a row of a table on one of them', async () => {
    const { text } = await readMime(example('04-html-table.eml'))
    expect(text).toContain('for the weekend & the 14th:')
    expect(text.split('\n')).toContain('5/31\tDanika\t3-7\tGene?\tAngela\tDarrell\t~~Keely~~ none')
  })

  it('keeps lists, quotes, and cells with several lines apart', async () => {
    const { text } = await readMime(
      html(
        '<p>Hi</p><ul><li>Captain: Gene</li><li>Host: Keely</li></ul><blockquote>Old<br>list</blockquote><table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>',
      ),
    )
    expect(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ).toEqual(['Hi', '* Captain: Gene', '* Host: Keely', '> Old', '> list', 'a', 'b', 'c'])
  })

  it('is not read where it is hidden, and not told where its links lead', async () => {
    const { text } = await readMime(
      html('<div style="display:none">Captain: Gene</div><a href="https://evil.test">here</a><style>p{}</style>'),
    )
    expect(text).toBe('here')
  })

  it('is read where the text part only says that there is HTML', async () => {
    const part = (type: string, body: string) => `--x\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`
    const alternative = (plain: string) =>
      `Content-Type: multipart/alternative; boundary=x\r\n\r\n${part('text/plain', plain)}${part('text/html', '<p>Host: Keely</p>')}--x--`
    expect((await readMime(alternative('Your mail program does not support HTML.'))).text).toBe('Host: Keely')
    expect((await readMime(alternative(' \r\n'))).text).toBe('Host: Keely')
    expect((await readMime(alternative('Host: Angelica'))).text.trim()).toBe('Host: Angelica')
  })

  it('nested without end is no danger', async () => {
    const { text } = await readMime(html('<div>'.repeat(50_000)))
    expect(text.length).toBeLessThan(100)
  })
})

it('any bytes are some mail', async () => {
  const header = fc.constantFrom(
    'From: ',
    'Date: ',
    'Subject: =?',
    'Content-Type: multipart/mixed; boundary=',
    'Content-Transfer-Encoding: base64\r\n',
    '\r\n\r\n',
    '--',
  )
  const bytes = fc.array(
    fc.oneof(
      header.map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 40 }).map((part) => Buffer.from(part)),
    ),
    { maxLength: 12 },
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (parts) => {
      const mail = await readMime(Buffer.concat(parts))
      expect(typeof mail.text).toBe('string')
      expect(mail.date === '' || !Number.isNaN(Date.parse(mail.date))).toBe(true)
    }),
  )
})
