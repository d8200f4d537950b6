// What people hear in Slack, for any crowd with any names: within its limits, no name lost, nothing of it live.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Charter } from '../../src/domain/charter.ts'
import { emptyDesk } from '../../src/domain/desk.ts'
import { viewProblems, viewTooLarge } from '../../src/harbor/slack/block-kit/surfaces.ts'
import { answerMail } from '../../src/views/answer-mail.ts'
import { askingCard } from '../../src/views/asking-card.ts'
import { crewReminder } from '../../src/views/crew-reminder.ts'
import { digest } from '../../src/views/digest.ts'
import { homeTab } from '../../src/views/home-tab.ts'
import { charterHours, ownHours } from '../../src/views/hours-list.ts'
import { hoursMessage, hoursModal } from '../../src/views/hours-words.ts'
import { saidAnswer } from '../../src/views/said-answer.ts'
import { crowd, expectFit, lostNames } from './crowd.ts'
import { lostMail, MAIL, NOW, OPERATOR, person, proposal, quinn, seat } from './fixtures.ts'

const AFTER = new Date('2026-05-31T04:00:00Z')

test('answers, digest, hours, reminders and the Home tab', () => {
  fc.assert(
    fc.property(crowd, ({ names, notes }) => {
      const { charter, people, mail } = sail(names, notes)
      const asked = [{ asks: { about: 'crew', evidence: notes } as const, charters: [charter], settled: true }]
      const manager = { ...person('boss', names[0] ?? 'Sam', []), may: ['approve' as const] }
      const said = { operator: OPERATOR, mail, speaker: manager, asked, charters: [charter], people }
      const everybody = [
        saidAnswer(said),
        digest({
          operator: OPERATOR,
          today: charter.date,
          charters: [charter],
          changed: [{ charter, before: quinn() }],
          now: NOW,
        })!,
        charterHours({ charter, people, only: undefined, now: AFTER }),
        askingCard({ operator: OPERATOR, mail, asked: [{ id: 'c', charter, asks: [asked[0]!.asks] }], people }),
        crewReminder(OPERATOR, charter, person('p0', names[0] ?? 'Gene', [])).slack,
      ]
      for (const message of everybody) expectFit(message)
      for (const message of everybody.slice(0, -1)) expect(lostNames(message, names)).toEqual([])
      expect(lostNames(everybody.at(-1)!, names.slice(1)), 'the reminder calls its reader by the first name').toEqual(
        [],
      )

      const many = names.map(
        (each, at): Charter => ({
          ...charter,
          seats: charter.seats.slice(0, 2),
          id: `c${at}`,
          name: each,
          proposals: [proposal()],
        }),
      )
      const row = {
        ...hours(),
        crew: 'p0',
        name: names[0] ?? '',
        charter: 'c',
        charterName: names[0] ?? '',
        boat: 'JADA',
        date: '2026-05-30',
        timeZone: 'America/Los_Angeles',
      }
      const desk = { ...emptyDesk(), jobs: { mail: { trouble: { since: AFTER.toISOString(), words: notes } } } }
      const home = homeTab({
        operator: OPERATOR,
        person: manager,
        charters: many,
        days: 14,
        past: many,
        people,
        desk,
        mails: [mail, mail],
        now: new Date(0),
      })
      expectFit(home)
      expect(home.blocks.length).toBeLessThanOrEqual(100)
      for (const message of [
        saidAnswer({ ...said, speaker: undefined, charters: many }),
        ownHours(
          names.map(() => row),
          '2026-03-01',
        ),
        hoursMessage({ ...charter, name: notes }, person('p0', names[0] ?? 'Gene', []), hours()),
      ])
        expectFit(message)
    }),
    { numRuns: 6, endOnFailure: true },
  )
})

test('the window for the hours', () => {
  for (const view of [hoursModal('quinn-may-30', 'gene', 4.75), hoursModal('c', 'p', 0), hoursModal('c', 'p', 24)]) {
    expect(viewProblems(view)).toEqual([])
    expect(viewTooLarge(view)).toBe(false)
  }
})

test('an answer by mail is lines of text: no name makes a header or a line of its own', () => {
  fc.assert(
    fc.property(crowd, ({ names, notes }) => {
      const { charter, people, mail } = sail(names, notes)
      const asked = [{ asks: { about: 'crew', evidence: notes } as const, charters: [charter], settled: true }]
      const written = answerMail({ operator: OPERATOR, mail, writer: people[0], asked, charters: [charter], people })
      expect(written?.subject).not.toMatch(/[\r\n]/)
      expect(written?.subject.length).toBeLessThanOrEqual(200)
      expect(written?.text.split('\n').length).toBeLessThan(12)
    }),
    { numRuns: 6, endOnFailure: true },
  )
})

function hours() {
  return {
    from: '2026-05-30T14:30:00-07:00',
    to: '2026-05-30T19:15:00-07:00',
    hours: 4.75,
    seats: ['captain'],
    standing: 'prefilled' as const,
  }
}

function sail(names: readonly string[], notes: string) {
  const people = names.map((each, at) => person(`p${at}`, each, ['deckhand']))
  const charter = quinn({
    seats: people.map(({ id, name: full }) => seat('deckhand', id, full)),
    place: notes.slice(0, 500),
  })
  const changes = people.map(({ id }) => ({
    kind: 'assign' as const,
    seat: 'deckhand',
    crew: id,
    evidence: notes.slice(0, 60),
  }))
  const readings = [
    {
      charter: charter.id,
      words: '',
      changes,
      questions: [{ about: 'other' as const, candidates: [], evidence: '', text: notes }],
    },
    {
      charter: null,
      words: '',
      changes,
      questions: [
        { about: 'charter' as const, candidates: names.map((_, at) => `c${at}`), evidence: '', text: 'Which?' },
      ],
    },
  ]
  const said = { team: 'T1', channel: 'C1', ts: '1.2', user: 'U1', direct: false }
  const lost = lostMail({
    ref: { ...MAIL, subject: notes.slice(0, 300), fromName: names[0] ?? '', said },
    excerpt: notes,
  })
  const sender = { address: 'a@b.test', standing: 'trusted' as const, reason: notes }
  return { charter, people, mail: { ...lost, reading: { sender, readings, notUnderstood: [notes] } } }
}
