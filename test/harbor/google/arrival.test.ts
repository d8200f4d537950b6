// How a raw mail looks once it has arrived, and what Gmail thinks of its sender.
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleMail } from '../../../src/harbor/google/gmail/sample-mail.ts'
import { SAMPLE_MAILS } from '../../../src/harbor/weekend.ts'
import { type OpenGoogle, openGoogle, rawMail, removeFolder, temporaryFolder } from './open-google.ts'

let dir: string
let google: OpenGoogle

beforeAll(async () => {
  dir = temporaryFolder()
  google = await openGoogle(dir)
})

afterAll(async () => {
  await google.stop()
  removeFolder(dir)
})

const CAROLE = { From: 'Carole Beck <carole@jada-sailing.test>', To: 'ops@jada-sailing.test', Subject: 'Crew' }

function arrived(raw: string, operatorId = 'jada'): string {
  const [delivered] = google.gmail.deliver(raw, operatorId)
  return google.gmail.raw(operatorId, delivered?.id ?? '')?.toString() ?? ''
}

function verdict(raw: string): string {
  return /^Authentication-Results: (.*(?:\r\n[ \t].*)*)/m.exec(arrived(raw))?.[1]?.replace(/\s+/g, ' ') ?? ''
}

describe('an arrival', () => {
  test('gets its trace on top, and a Date in business time and a Message-ID where they are missing', () => {
    const names = arrived(rawMail(CAROLE))
      .split('\r\n\r\n')[0]
      ?.match(/^[\w-]+(?=:)/gm)
    expect(names).toEqual([
      'Delivered-To',
      'Received',
      'Return-Path',
      'Received',
      'Authentication-Results',
      'Date',
      'Message-ID',
      'From',
      'To',
      'Subject',
    ])
    expect(arrived(rawMail(CAROLE))).toMatch(/\r\nDate: Tue, 26 May 2026 09:0\d:\d\d -0700\r\n/)
  })

  test('keeps the Date and Message-ID that it has, and carries CRLF only', () => {
    const raw = rawMail({ ...CAROLE, Date: 'Mon, 25 May 2026 08:00:00 -0700', 'Message-ID': '<x@y.test>' }, 'a\nb\n')
    const stored = arrived(raw.replaceAll('\r\n', '\n'))
    expect(stored.match(/^Date:/gm)).toHaveLength(1)
    expect(stored.match(/^Message-ID:/gm)).toHaveLength(1)
    expect(stored).toMatch(/\r\n\r\na\r\nb\r\n$/)
    expect(stored).not.toMatch(/[^\r]\n/)
  })

  test('reaches every inbox among its recipients and no other', () => {
    const to = 'ops+crew@jada-sailing.test, "Guest, A" <a@example-guests.test>'
    const both = google.gmail.deliver(rawMail({ ...CAROLE, To: to, Cc: 'CREW@queen-sails.test' }))
    const none = google.gmail.deliver(rawMail({ ...CAROLE, To: 'nobody@elsewhere.test' }))
    expect(both.map(({ operatorId }) => operatorId)).toEqual(['jada', 'queen'])
    expect(none).toEqual([])
  })

  test('that was recorded from Gmail keeps its bytes', () => {
    const recorded = `Delivered-To: ops@example-charters.test\r\nReceived: by 2001:db8::1 with SMTP id x;\r\n        now\r\nAuthentication-Results: mx.google.com;\r\n       dmarc=fail header.from=jada-sailing.test\r\n${rawMail(CAROLE)}`
    expect(arrived(recorded)).toBe(recorded)
  })
})

describe('the verdict on a sender', () => {
  test('is good for everyone by default', () => {
    expect(verdict(rawMail(CAROLE))).toMatch(
      /^mx\.google\.com; dkim=pass header\.i=@jada-sailing\.test .*; spf=pass .*; dmarc=pass \(.*\) header\.from=jada-sailing\.test$/,
    )
  })

  test.each([
    ['dmarc=fail', /dkim=none; spf=softfail .*; dmarc=fail/],
    ['dkim=none', /dkim=none; spf=pass .*; dmarc=pass/],
    ['dmarc=none', /dkim=pass .*; spf=pass .*; dmarc=none header\.from/],
    ['dmarc=absent; dkim=pass header.i=@other.test', /dkim=pass header\.i=@other\.test .*smtp\.mailfrom=\S+$/],
  ])('can be told to be %s', (played, expected) => {
    const raw = rawMail({ ...CAROLE, 'X-Harbor-Auth': played })
    expect(verdict(raw)).toMatch(expected)
    expect(arrived(raw)).not.toContain('X-Harbor-Auth')
  })

  test('is bad for two mailboxes in From', () => {
    expect(verdict(rawMail({ ...CAROLE, From: 'a@x.test, carole@jada-sailing.test' }))).toContain('dmarc=fail')
  })

  test('stands above one that the sender forged, and never improves one against them', () => {
    const good = 'mx.google.com; dmarc=pass header.from=jada-sailing.test'
    const bad = 'mx.google.com; dmarc=fail header.from=jada-sailing.test'
    const forged = arrived(rawMail({ 'Authentication-Results': good, ...CAROLE, 'X-Harbor-Auth': 'dmarc=fail' }))
    expect(forged.indexOf('dmarc=fail')).toBeLessThan(forged.indexOf('dmarc=pass'))
    expect(verdict(rawMail({ 'Authentication-Results': bad, ...CAROLE }))).toContain('dmarc=fail')
  })
})

test("each sample mail reads back as it was written, accents and all, under the operator's verdict", async () => {
  for (const operator of [google.jada, google.queen]) {
    for (const [n, sample] of (SAMPLE_MAILS[operator.id] ?? []).entries()) {
      const named = {
        ...sample,
        fromName: 'Zoë “Zo” Lindqvist',
        subject: `Segelcrew für Åse und Zoë am Samstag – ${n}`,
      }
      const raw = sampleMail(operator, named, n, google.ground.clock.business())
      const mail = await PostalMime.parse(arrived(raw, operator.id))
      expect(mail.from).toEqual({ name: named.fromName, address: sample.from })
      expect(mail.subject).toBe(named.subject)
      expect(mail.text?.trim().replaceAll('\r\n', '\n')).toBe(sample.body.trim())
      expect(new Date(mail.date ?? '').getFullYear()).toBe(2026)
    }
  }
})
