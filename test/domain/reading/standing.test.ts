// With which right a mail speaks: only what the receiving side wrote counts.
import { describe, expect, it } from 'vitest'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import type { PlainMail } from '../../../src/domain/reading/reading.ts'
import { standingOf } from '../../../src/domain/reading/standing.ts'
import { BOOK, mailOf } from './mails.ts'

const DOMAIN = 'example-charters.test'

function results(value: string): PlainMail['headers'] {
  return [{ name: 'authentication-results', value }]
}

function standing(mail: PlainMail): string {
  return standingOf(mail, BOOK).standing
}

describe('a mail is trusted', () => {
  it('when dmarc passes for the From domain and the address may assign', () => {
    expect(standingOf(mailOf(''), BOOK)).toEqual({
      address: 'carole@example-charters.test',
      standing: 'trusted',
      reason: "dmarc=pass for example-charters.test; Carole Beck's address, which may assign",
    })
  })

  it.each([
    `mx.google.com; dkim=pass header.i=@${DOMAIN} header.s=a`,
    `mx.google.com; dkim=pass header.i=@mail.${DOMAIN}; dmarc=none header.from=${DOMAIN}`,
    `mx.google.com 1; dkim=fail header.i=@${DOMAIN}; dkim=pass header.d=${DOMAIN}`,
  ])('when its domain publishes no policy and a signature of its own passes: %s', (value) => {
    expect(standing(mailOf('', { headers: results(value) }))).toBe('trusted')
  })

  it('through a list too', () => {
    expect(standing(mailOf('', { headers: [{ name: 'list-id', value: '<crew.example.test>' }] }))).toBe('trusted')
  })
})

describe('a mail is unverified', () => {
  it.each([
    ['the results are of another server', `mail.evil.test; dmarc=pass header.from=${DOMAIN}`],
    [
      'dmarc fails, whatever dkim says',
      `mx.google.com; dkim=pass header.i=@${DOMAIN}; dmarc=fail header.from=${DOMAIN}`,
    ],
    [
      'dmarc has no lasting answer',
      `mx.google.com; dkim=pass header.i=@${DOMAIN}; dmarc=temperror header.from=${DOMAIN}`,
    ],
    ['dmarc passed for another domain', 'mx.google.com; dmarc=pass header.from=evil.test'],
    ['dmarc passed for a domain that only looks alike', `mx.google.com; dmarc=pass header.from=evil${DOMAIN}`],
    ['the signature is of somebody else', 'mx.google.com; dkim=pass header.i=@evil.test'],
    ['the signature is of a domain that ends alike', `mx.google.com; dkim=pass header.i=@evil${DOMAIN}`],
    ['only spf passes', `mx.google.com; spf=pass smtp.mailfrom=carole@${DOMAIN}`],
    ['two results contradict', `mx.google.com; dmarc=pass header.from=${DOMAIN}; dmarc=fail header.from=${DOMAIN}`],
    [
      'pass stands in a comment',
      `mx.google.com; spf=fail (a; dmarc=pass header.from=${DOMAIN}) smtp.mailfrom=a@b.test`,
    ],
    [
      'pass stands in a quoted sender',
      `mx.google.com; spf=fail smtp.mailfrom="a; dmarc=pass header.from=${DOMAIN} "@b.test`,
    ],
    ['a comment does not end', `mx.google.com; spf=fail (a; dmarc=pass header.from=${DOMAIN}`],
    ['the header is empty', ''],
  ])('when %s', (_, value) => {
    expect(standing(mailOf('', { headers: results(value) }))).toBe('unverified')
  })

  it('without any results', () => {
    const mail = mailOf('')
    expect(standing({ ...mail, headers: mail.headers.filter(({ name }) => name !== 'authentication-results') })).toBe(
      'unverified',
    )
  })

  it('with two senders, two From headers, or none', () => {
    const mail = mailOf('')
    const two = [...mail.from, { name: '', address: 'evil@example-charters.test' }]
    expect(standing({ ...mail, from: two })).toBe('unverified')
    expect(standing({ ...mail, headers: [...mail.headers, { name: 'from', value: 'x' }] })).toBe('unverified')
    expect(standing({ ...mail, from: [] })).toBe('unverified')
  })

  it('from a stranger with a known name, and says whose name it is', () => {
    const mail = {
      ...mailOf('', { from: 'carole.beck@freemail.test' }),
      from: [{ name: 'Carole Beck', address: 'carole.beck@freemail.test' }],
    }
    expect(standingOf(mail, BOOK)).toMatchObject({
      standing: 'unverified',
      reason: expect.stringContaining("the name is Carole Beck's"),
    })
  })

  it('from an address that two people share', () => {
    const people = BOOK.people.map((person) => ({ ...person, emails: ['carole@example-charters.test'] }))
    expect(standingOf(mailOf(''), { ...BOOK, people }).standing).toBe('unverified')
  })
})

describe('a mail is ignored', () => {
  it.each([
    ['Auto-Submitted', 'auto-submitted', 'auto-replied'],
    ['an automatic notice', 'auto-submitted', 'auto-notified; owner-email="x"'],
    ['Precedence: auto_reply', 'precedence', 'auto_reply'],
    ['X-Autoreply', 'x-autoreply', 'yes'],
    ['an empty Return-Path', 'return-path', '<>'],
    ['a delivery report', 'content-type', 'multipart/report; report-type=delivery-status'],
    ['our own header', 'x-shipcaptaincrew', 'quinn-may-30; 7'],
  ])('for %s', (_, name, value) => {
    const { standing, reason } = standingOf(mailOf('', { headers: [{ name, value }] }), BOOK)
    expect(standing).toBe('ignored')
    expect(reason).not.toBe('')
  })

  it('when it is an answer and its program wants no automatic answers', () => {
    const headers = [{ name: 'x-auto-response-suppress', value: 'All' }]
    expect(standing({ ...mailOf('', { headers }), inReplyTo: '<a@b.test>' })).toBe('ignored')
  })

  it.each(['list-id', 'list-post'])('when a stranger writes through a list: %s', (name) => {
    expect(standing(mailOf('', { from: 'a@b.test', headers: [{ name, value: '<crew.example.test>' }] }))).toBe(
      'ignored',
    )
  })

  it('and then not read', () => {
    const mail = mailOf('Captain: Gene', {
      subject: 'Quinn',
      headers: [{ name: 'auto-submitted', value: 'auto-replied' }],
    })
    expect(readMail(mail, BOOK)).toMatchObject({ readings: [], notUnderstood: [] })
  })
})

it('a crew member speaks as crew', () => {
  expect(standing(mailOf('', { from: 'DFinch@example-mail.test' }))).toBe('crew')
  expect(standing(mailOf('', { from: 'dfinch@example-mail.test' }))).toBe('crew')
})

it('the inbox itself may be an assigner, where the book says so', () => {
  const people = [{ ...BOOK.people[0]!, emails: [BOOK.inbox] }]
  expect(standingOf(mailOf('', { from: BOOK.inbox }), { ...BOOK, people }).standing).toBe('trusted')
})
