import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Charter } from '../../src/domain/charter.ts'
import type { Edit } from '../../src/domain/edit.ts'
import { headsUpOfOrder } from '../../src/domain/heads-up.ts'
import { headsUpOfPlan } from '../../src/domain/heads-up-of-plan.ts'
import { viewProblems, viewTooLarge } from '../../src/harbor/slack/block-kit/surfaces.ts'
import { answerModal } from '../../src/views/answer-modal.ts'
import { approvalCard } from '../../src/views/approval-card.ts'
import { calendarBlock } from '../../src/views/calendar-block.ts'
import { crewCard } from '../../src/views/crew-card.ts'
import { crewModal } from '../../src/views/crew-modal.ts'
import { detailsModal } from '../../src/views/details-modal.ts'
import { editCard } from '../../src/views/edit-card.ts'
import { editModal } from '../../src/views/edit-modal.ts'
import { fullDifference } from '../../src/views/full-difference.ts'
import { asOfCard, historyList } from '../../src/views/history.ts'
import { doneAnswer, headsUpAnswer, unclearOrder } from '../../src/views/order-answers.ts'
import { peopleList, personCard } from '../../src/views/people-list.ts'
import { personModal } from '../../src/views/person-modal.ts'
import { planAnswer } from '../../src/views/plan-answers.ts'
import { rejectModal } from '../../src/views/reject-modal.ts'
import { sailingList } from '../../src/views/sailing-list.ts'
import { summary } from '../../src/views/summary.ts'
import { unplacedCard } from '../../src/views/unplaced-card.ts'
import { verdictTold } from '../../src/views/verdict-told.ts'
import { weekList } from '../../src/views/week-list.ts'
import { crowd, expectFit, lostNames } from './crowd.ts'
import { lostMail, MAIL, NOW, OPERATOR, person, proposal, quinn, seat } from './fixtures.ts'

test('any names, up to 200 people and 10 KB of notes stay within the limits, and no name is lost', () => {
  fc.assert(
    fc.property(crowd, ({ names, notes }) => {
      const { charter, people, waiting } = sail(names, notes)
      const input = { operator: OPERATOR, charter, proposal: waiting, people, now: NOW }
      const candidates = names.map((each, index) => ({ ...charter, id: `c${index}`, name: each }))
      const lost = lostMail({ ref: { ...MAIL, subject: notes }, excerpt: notes })
      const everybody = [
        approvalCard(input),
        crewCard({ ...input, viewer: 'manager' }),
        summary(input),
        fullDifference({ ...input, charter: { ...charter, seats: [] } }),
        weekList({ operator: OPERATOR, charters: candidates, from: '2026-05-26', days: 7, viewer: 'manager' }),
      ]
      for (const message of [...everybody, unplacedCard({ operator: OPERATOR, mail: lost, candidates, people })!]) {
        expectFit(message)
      }
      for (const message of everybody) expect(lostNames(message, names)).toEqual([])
    }),
    { numRuns: 12 },
  )
})

test('answers to commands stay within the limits, and no name is lost', () => {
  fc.assert(
    fc.property(crowd, ({ names, notes }) => {
      const { charter, people, waiting } = sail(names, notes)
      const answer = { operator: OPERATOR, charter, people, now: NOW }
      const after = { ...charter, seats: [], name: names[0] ?? 'Quinn' }
      const by = { slackUser: 'U1', name: notes.slice(0, 80) }
      const revised = {
        revision: 8,
        at: NOW.toISOString(),
        by: by.name,
        why: notes.slice(0, 500),
        hash: '',
        previous: '',
      }
      const edit: Edit = {
        ...{
          id: 'edit-8',
          kind: 'crew',
          act: 'a',
          by,
          at: NOW.toISOString(),
          because: notes.slice(0, 500),
          revision: 8,
        },
        ...{ before: charter, after },
      }
      const headsUp = headsUpOfPlan({ id: charter.id, title: notes }, charter, [{ ...charter, id: 'other' }], undefined)
      const crew = headsUpOfOrder(
        charter,
        names.map((_, n) => assign(n)),
        { others: [{ ...charter, id: 'other' }], people },
      )
      const words = `set captain @p0 because ${notes.slice(0, 500)}`
      const whole = [
        doneAnswer(answer, edit),
        editCard({ ...answer, edit }),
        historyList({ operator: OPERATOR, charter, history: [{ ...revised, before: charter, after }] }, 'manager', 1),
        planAnswer(answer, { kind: 'move', after, headsUp, words }),
        headsUpAnswer(answer, crew, words, true),
        asOfCard(
          { ...answer, history: [] },
          { entry: { ...revised, before: null, after: charter }, crew: [] },
          NOW,
          'manager',
        ),
      ]
      for (const message of whole) expectFit(message)
      for (const message of whole) expect(lostNames(message, names)).toEqual([])
      expectFit(peopleList(people, 1))
      const left = { by: names[0] ?? 'Sam', at: NOW.toISOString() }
      const gone = peopleList(
        people.map((one) => ({ ...one, left })),
        1,
      )
      expectFit(gone)
      expect(lostNames(gone, names)).toEqual([])
      expectFit(unclearOrder(charter, { about: 'person', said: notes, choices: [] }, 'set <seat> <person>'))
      const rows = names.map((name, n) => ({
        ...{ charterId: `c${n}`, charterName: name, date: '2026-05-30', seat: 'captain', standing: 'confirmed' },
      }))
      const [first = person('p', 'P', [])] = people
      expectFit(personCard(first, rows))
      expectFit(personCard({ ...first, left }, rows))
      const decision = { by, at: NOW.toISOString(), why: notes }
      const told = { ...waiting, state: 'rejected' as const, decision }
      const verdict = verdictTold({ ...answer, proposal: told })
      if (verdict) expectFit(verdict)
      if (verdict) expect(lostNames(verdict, names)).toEqual([])
      expectFit(sailingList({ operator: OPERATOR, person: people[0] ?? person('p', 'P', []), rows, isAsker: false }))
    }),
    { numRuns: 12 },
  )
})

function assign(n: number) {
  return { kind: 'assign', seat: 'deckhand', crew: `p${n}`, evidence: '' } as const
}

test('the modals stay within the limits too', () => {
  fc.assert(
    fc.property(crowd, ({ names, notes }) => {
      const { charter, people, waiting } = sail(names, notes)
      for (const modal of [
        editModal({ operator: OPERATOR, charter, proposal: waiting, people }),
        rejectModal({ charter, proposal: waiting }),
        crewModal({ charter, people }),
        detailsModal(charter),
        personModal(people[0], people),
        answerModal('Change crew', doneAnswer({ operator: OPERATOR, charter, people, now: NOW }, undoneEdit(charter))),
      ]) {
        expect(viewProblems(modal)).toEqual([])
        expect(viewTooLarge(modal)).toBe(false)
        expect(JSON.stringify(modal, withoutTyped)).not.toMatch(/<[!@#]|<http/)
      }
    }),
    { numRuns: 12 },
  )
})

test('the calendar block has two marks, no HTML and at most 2,000 characters', () => {
  fc.assert(
    fc.property(crowd, ({ names, notes }) => {
      const block = calendarBlock({ operator: OPERATOR, charter: sail(names, notes).charter })
      expect(block.length).toBeLessThanOrEqual(2000)
      expect(block).not.toMatch(/[<>]/)
      expect(block.match(/⚓/g)).toHaveLength(2)
      expect(block.endsWith('⚓ end (revision 7)')).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('what does not fit is counted and stands in the thread', () => {
  const names = Array.from({ length: 200 }, (_, index) => `Deckhand Number ${index} ${'x'.repeat(100)}`)
  const { charter } = sail(names, '')
  const card = crewCard({ operator: OPERATOR, charter, viewer: 'manager', now: NOW })
  expect(JSON.stringify(card.blocks)).toMatch(/…and \d+ more, in the thread/)
  expect(card.thread?.length).toBeGreaterThan(0)
})

/** What stands in a field to be edited is its letters, and never markup. */
function withoutTyped(key: string, value: unknown): unknown {
  return key === 'initial_value' ? undefined : value
}

function undoneEdit(charter: Charter): Edit {
  const by = { slackUser: 'U1', name: 'Sam' }
  const after = { ...charter, seats: [] }
  return { id: 'edit-8', kind: 'undo', act: 'a', by, at: NOW.toISOString(), revision: 8, before: charter, after }
}

function sail(names: readonly string[], notes: string) {
  const people = names.map((each, index) => person(`p${index}`, each, index % 2 ? ['deckhand'] : ['captain']))
  const seats = people.map(({ id, name: full }) => seat('deckhand', id, full))
  const charter: Charter = quinn({ seats, contact: { name: names[0] ?? 'Quinn', phone: notes.slice(0, 50) } })
  const waiting = proposal({
    mail: { ...MAIL, subject: notes.slice(0, 300), fromName: names[0] ?? '' },
    changes: people.map(({ id }) => ({ kind: 'assign', seat: 'deckhand', crew: id, evidence: notes.slice(0, 60) })),
    questions: [{ about: 'crew', seat: 'host', candidates: people.map(({ id }) => id), evidence: '', text: 'Who?' }],
    notUnderstood: [notes],
  })
  return { charter, people, waiting }
}
