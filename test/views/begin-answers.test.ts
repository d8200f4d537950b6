// What somebody reads who begins a charter, moves it into another year, or names a contact without an address.
import { expect, test } from 'vitest'
import { factsOf } from '../../src/domain/charter-facts.ts'
import type { Edit } from '../../src/domain/edit.ts'
import { approvalCard } from '../../src/views/approval-card.ts'
import { begunAnswer, howLong } from '../../src/views/begin-answers.ts'
import { pageNews } from '../../src/views/guest-words.ts'
import { doneAnswer } from '../../src/views/order-answers.ts'
import { hoursQuestion } from '../../src/views/plan-questions.ts'
import { labels, MAIL, NOW, OPERATOR, PEOPLE, person, proposal, quinn, readable, SAM } from './fixtures.ts'

const NEW = { name: 'Ann', date: '2026-12-05', timeZone: 'America/Los_Angeles' }

test('hours to choose from say their zone', () => {
  expect(labels(howLong(NEW, 'new Ann 2026-12-05', '22:30'))[1]).toBe('10:30 PM–Sun Dec 6, 1:30 AM PST')
  expect(labels(hoursQuestion(NEW, 'new Ann', [{ start: '15:00', end: '19:00' }, { start: '15:00' }]))).toEqual([
    '3:00–7:00 PM PST',
    '3:00 PM PST',
  ])
})

test('a name that is shorter than what was typed is said to be, and boarding is said to be the start', () => {
  const words = readable(begunAnswer(quinn(), 'Quinn (evening)'))
  expect(words).toContain('Of “Quinn (evening)” the name is Quinn')
  expect(words).toContain('boarding is when it starts until a time is said')
  expect(readable(begunAnswer(quinn(), 'QUINN'))).not.toContain('the name is')
})

test('a page that moves into another year names it', () => {
  const times = { startsAt: '2027-01-03T15:00:00-08:00', endsAt: '2027-01-03T19:00:00-08:00' }
  expect(pageNews(quinn(), quinn({ date: '2027-01-03', times }))[0]).toBe('Sun Jan 3, 2027, 3:00–7:00 PM PST')
})

test('a contact without a mail address is said to get no mail, with the way to mend it', () => {
  const [before, after] = [factsOf(quinn({ contact: undefined })), factsOf(quinn({ contact: { name: 'Bob' } }))]
  const edit: Edit = {
    id: 'edit-8',
    kind: 'contact',
    act: 'a',
    by: SAM,
    at: NOW.toISOString(),
    revision: 8,
    before,
    after,
  }
  const answer = { operator: OPERATOR, people: PEOPLE, now: NOW, charter: quinn({ contact: { name: 'Bob' } }) }
  expect(readable(doneAnswer(answer, edit))).toContain(
    '*No mail can reach the guests* until you say an address: /crew quinn-may-30 contact',
  )
  const reached = { ...after, contact: { name: 'Bob', email: 'bob@example.test' } }
  expect(readable(doneAnswer(answer, { ...edit, after: reached }))).not.toContain('No mail can reach')
})

test('a manager who may not assign by mail is called what they are', () => {
  const boss = { ...person('sam', 'Sam Ortega', []), may: ['approve' as const] }
  const mail = { ...MAIL, from: 'sam@example-mail.test', fromName: 'Sam Ortega', standing: 'crew' as const }
  const card = (people: typeof PEOPLE) =>
    readable(approvalCard({ operator: OPERATOR, now: NOW, people, charter: quinn(), proposal: proposal({ mail }) }))
  expect(card([...PEOPLE, boss])).toContain('from Sam Ortega (manager, may not assign by mail)')
  expect(card(PEOPLE)).toContain('from Sam Ortega (crew)')
})
