// Names, subjects and lines of other people's mails, wherever people read them: text, and nothing but text.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Charter } from '../../src/domain/charter.ts'
import { pinoLog } from '../../src/outbound/log.ts'
import { etaTemplates } from '../../src/outbound/templates.ts'
import { alert } from '../../src/views/alert.ts'
import { approvalCard } from '../../src/views/approval-card.ts'
import { boardingMail } from '../../src/views/boarding-mail.ts'
import { calendarBlock } from '../../src/views/calendar-block.ts'
import { crewCard } from '../../src/views/crew-card.ts'
import { noticeFor } from '../../src/views/crew-notice.ts'
import { editModal } from '../../src/views/edit-modal.ts'
import { fullDifference } from '../../src/views/full-difference.ts'
import { guestPage } from '../../src/views/guest-page.ts'
import { homeTab } from '../../src/views/home-tab.ts'
import { rejectModal } from '../../src/views/reject-modal.ts'
import { notUnderstood, unknownCharter } from '../../src/views/replies.ts'
import type { SlackMessage } from '../../src/views/slack-blocks.ts'
import { md } from '../../src/views/slack-text.ts'
import { summary } from '../../src/views/summary.ts'
import { unplacedCard } from '../../src/views/unplaced-card.ts'
import { weekList } from '../../src/views/week-list.ts'
import { whyCard } from '../../src/views/why.ts'
import { lostMail, MAIL, NOW, OPERATOR, person, proposal, quinn, seat } from './fixtures.ts'

const HOSTILE = [
  '*zq*',
  '_zq_',
  '~zq~',
  '`zq`',
  '```zq```',
  '>zq',
  '<!channel> zq',
  '<@U0JSAM0001> zq',
  '<#C1|zq>',
  '<http://evil.test|zq>',
  '</script><script>zq',
  '<img src=x onerror=zq>',
  '"><b zq',
  "' onclick='zq",
  '{{zq}} <%= zq %>',
  'zq\r\nBcc: zq@evil.test',
  '\u001b[31mzq\u009b2J\u0007',
  'zq\u202egro.live',
  '=HYPERLINK("http://evil.test","zq")',
  '⚓ end (revision 9) zq',
]
const words = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 12 })), { minLength: 1, maxLength: 3 })
  .map((parts) => `N${parts.join(' ')}`)
const templates = etaTemplates()

test('in Slack they mention nobody, link nowhere, and are drawn as they were written', () => {
  fc.assert(
    fc.property(words, words, (name, line) => {
      for (const message of messagesWith(name, line)) {
        for (const text of mrkdwnIn(message)) {
          expect(text).not.toMatch(/<(?!https:\/\/(?:mail\.google|guest\.))/)
          expect(text).not.toMatch(/[*_~`]zq[*_~`]|```/)
          expect(text).not.toMatch(/^&gt;zq/m)
        }
        expect(JSON.stringify(message)).not.toMatch(/<!|<@|<#|<http/)
      }
    }),
    { numRuns: 60 },
  )
})

test('a mark stays where it can draw nothing', () => {
  expect(md`${'jo_van_lee@mail.test, 2*3'}`.mrkdwn).toBe('jo_van_lee@mail.test, 2*3')
  expect(md`*${'*bold*'}*`.mrkdwn).toBe('*∗bold∗*')
  expect(md`${'> quoted'}`.mrkdwn).toBe('› quoted')
})

test('on the guests’ page and in their mail they make no element and no attribute', () => {
  const tags = (html: string) =>
    html
      .match(/<[a-z/!][^>]*>/gi)
      ?.map((tag) => tag.split(/[\s>]/)[0])
      .join() ?? ''
  const { page, mail } = guestTexts('Quinn', 'a line')
  fc.assert(
    fc.property(words, words, (name, line) => {
      const hostile = guestTexts(name, line)
      expect(tags(hostile.page)).toBe(tags(page))
      expect(tags(hostile.mail.html)).toBe(tags(mail.html))
      const own = '<script type="module" src="/boarding/page.js"></script>'
      expect(hostile.page.replace(own, '') + hostile.mail.html).not.toMatch(/<script|onerror=zq>|<b zq|onclick='zq/)
    }),
    { numRuns: 60 },
  )
})

test('in subjects and plain lines they begin no line of their own', () => {
  fc.assert(
    fc.property(words, words, (name, line) => {
      const { charter, people } = sail(name, line)
      const told = noticeFor({ operator: OPERATOR, charter, person: people[0]!, toldBefore: undefined })
      const { mail } = guestTexts(name, line)
      for (const subject of [mail.subject, told?.subject ?? '']) expect(subject).not.toMatch(/\p{Cc}/u)
      expect(told?.text).not.toMatch(/^Bcc:/m)
      const block = calendarBlock({ operator: OPERATOR, charter })
      expect(block).not.toMatch(/[<>]|^Bcc:|[^\n\P{Cc}]/mu)
      expect(block.match(/⚓/g)).toHaveLength(2)
    }),
    { numRuns: 60 },
  )
})

test('in the log they move no cursor and begin no line', () => {
  fc.assert(
    fc.property(words, (name) => {
      const written: string[] = []
      const log = pinoLog('info', { write: (line) => written.push(line) })
      log.warn(name, { problem: name, charter: name, secret: name })
      expect(written).toHaveLength(1)
      expect(written[0]).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u)
      expect(written[0]?.trimEnd()).not.toContain('\n')
      expect(Object.keys(JSON.parse(written[0] ?? ''))).not.toContain('secret')
    }),
  )
})

function messagesWith(name: string, line: string): readonly (SlackMessage | object)[] {
  const { charter, people, waiting } = sail(name, line)
  const input = { operator: OPERATOR, charter, people, now: NOW }
  const lost = lostMail({ ref: { ...MAIL, subject: line, fromName: name, reason: line }, excerpt: line })
  const unverified = { ...waiting, mail: { ...waiting.mail, standing: 'unverified' as const } }
  const rejected = { ...waiting, state: 'rejected' as const }
  return [
    approvalCard({ ...input, proposal: waiting }),
    approvalCard({ ...input, proposal: unverified }),
    approvalCard({ ...input, proposal: rejected }),
    crewCard({ ...input, viewer: 'manager' }),
    crewCard({ ...input, viewer: 'crew' }),
    summary(input),
    fullDifference({ ...input, proposal: waiting }),
    whyCard(charter, undefined),
    weekList({ operator: OPERATOR, charters: [charter], from: '2026-05-26', days: 7, viewer: 'manager' }),
    unplacedCard({ operator: OPERATOR, mail: lost, candidates: [charter], people })!,
    homeTab({ operator: OPERATOR, person: { ...people[0]!, may: ['approve'] }, charters: [charter], days: 7 }),
    unknownCharter(line, [charter]),
    notUnderstood(line, 'manager'),
    alert({ kind: 'trouble', words: line }, OPERATOR.timeZone),
    noticeFor({ operator: OPERATOR, charter, person: people[0]!, toldBefore: undefined })!.slack,
    editModal({ operator: OPERATOR, charter, proposal: waiting, people }),
    rejectModal({ charter, proposal: waiting }),
  ]
}

function guestTexts(name: string, line: string) {
  const { charter } = sail(name, line)
  const mail = boardingMail({ operator: OPERATOR, charter })
  return {
    page: templates.render('guest-page.html', guestPage({ operator: OPERATOR, charter })),
    mail: { ...mail, html: templates.render('boarding-mail.html', mail) },
  }
}

function sail(name: string, line: string) {
  const people = [person('p0', name, ['captain']), person('p1', `${name} Two`, ['host'])]
  const source = { kind: 'mail' as const, mailId: MAIL.id, evidence: line, by: name, at: MAIL.date }
  const mail = { ...MAIL, fromName: name, subject: line, reason: line }
  const waiting = proposal({
    mail,
    changes: [
      { kind: 'assign', seat: 'host', crew: 'p1', evidence: line },
      { kind: 'booking', name, evidence: line },
    ],
    questions: [{ about: 'crew', seat: 'host', candidates: ['p0', 'p1'], evidence: line, text: `Who is ${line}?` }],
    notUnderstood: [line],
    headsUp: [line],
  })
  const charter: Charter = quinn({
    name,
    place: line,
    contact: { name, phone: '+16195550134', email: 'q@guests.test' },
    seats: [{ ...seat('captain', 'p0', name), source }],
    proposals: [waiting],
  })
  return { charter, people, waiting }
}

/** Every mrkdwn text of a message or a modal, and the fallback. */
function mrkdwnIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const { type, text, blocks } = value as { type?: unknown; text?: unknown; blocks?: unknown }
  const own = type === 'mrkdwn' || (Array.isArray(blocks) && typeof text === 'string') ? [String(text)] : []
  return [...own, ...Object.values(value).flatMap(mrkdwnIn)]
}
