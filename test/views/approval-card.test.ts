import { expect, test } from 'vitest'
import { applyChanges } from '../../src/domain/apply-changes.ts'
import { factsOf } from '../../src/domain/charter-facts.ts'
import type { Mail } from '../../src/domain/mail.ts'
import type { Proposal } from '../../src/domain/proposal.ts'
import { propose } from '../../src/domain/propose.ts'
import { withoutGuests } from '../../src/domain/purge.ts'
import { approvalCard } from '../../src/views/approval-card.ts'
import { factsDifference } from '../../src/views/facts-difference.ts'
import { fullDifference } from '../../src/views/full-difference.ts'
import {
  ANGELA,
  buttons,
  GENE,
  labels,
  MAIL,
  NOW,
  OPERATOR,
  openSeat,
  owed,
  PEOPLE,
  proposal,
  quinn,
  readable,
  SAM,
} from './fixtures.ts'

const base = { operator: OPERATOR, people: PEOPLE, now: NOW }

const AFTER = quinn({ revision: 8, seats: [GENE, ANGELA, openSeat('second_mate'), openSeat('host')] })
const APPROVED: Proposal = proposal({
  state: 'approved',
  decision: { by: SAM, at: NOW.toISOString(), revision: 8, before: factsOf(quinn()), after: factsOf(AFTER) },
})

function card(but: Partial<Proposal>, charter = quinn()) {
  return approvalCard({ ...base, charter, proposal: proposal(but) })
}

test('each line says the seat, the person, who it was and the words of the mail', () => {
  const words = readable(card({}))
  expect(words).toContain('Crew for Quinn · Sat May 30, 3:00–7:00 PM PDT')
  expect(words).toContain('*Captain*  Gene Oakes  ·  was open  ·  “Captain: Gene Oakes”')
  expect(words).toContain('*1st Mate*  Angela Wynn  ·  was Dan Rickard  ·  “1st Mate: Angela”')
  expect(words).toContain('from Carole Beck  ·  6:04 PM PDT  ·  verified')
})

test('what an approval brings is told before it: calendar, page, crew and guest mail', () => {
  expect(readable(card({}))).toContain(
    '*If approved*  calendar text changes · guest page shows “Captain Gene” and Angela (1st Mate) · ' +
      'Gene and Angela are told, Dan is told of being off · ' +
      'no guest mail now; the boarding mail goes to the guests Fri May 29, 2:30 PM PDT',
  )
})

test('the buttons carry charter, proposal and the revision that was seen', () => {
  expect(labels(card({}))).toEqual(['Approve', 'Edit…', 'Reject…', 'Show the full difference', 'Original mail'])
  expect(
    buttons(card({}))
      .slice(0, 4)
      .map(({ value }) => value),
  ).toEqual(Array(4).fill('quinn-may-30|p1|7'))
})

test('a question offers each candidate as a button', () => {
  const question = {
    about: 'crew' as const,
    seat: 'host',
    candidates: ['keely', 'angelica'],
    evidence: 'Host: Keely or Angelica',
    text: 'Who is Host?',
  }
  const asked = card({ questions: [question] })
  expect(readable(asked)).toContain('*Host*  ?  Who is Host? (Keely Hart or Angelica Wynn-Soto)')
  const [keely, angelica] = buttons(asked)
  expect([keely?.action_id, keely?.value]).toEqual(['answer_question', 'quinn-may-30|p1|7|host|keely'])
  expect([angelica?.action_id, angelica?.value]).toEqual(['answer_question:2', 'quinn-may-30|p1|7|host|angelica'])
})

test('an unverified mail has no Approve until a manager vouches, and says why', () => {
  const mail = { ...MAIL, standing: 'unverified' as const, reason: 'The address may not assign.' }
  const unverified = card({ mail })
  expect(labels(unverified)).not.toContain('Approve')
  expect(labels(unverified)).toContain('Vouch for this mail…')
  expect(readable(unverified)).toContain('*Not verified*  The address may not assign.')
  expect(labels(card({ mail, vouchedBy: 'Sam Ortega' }))).toContain('Approve')
})

test('a mail without any change can only be edited or rejected', () => {
  const nothing = card({ changes: [], notUnderstood: ['same as Saturday'] })
  expect(labels(nothing)).toEqual(['Edit…', 'Reject…', 'Original mail'])
  expect(readable(nothing)).toContain('*Not understood*\n> same as Saturday')
})

test('times, guests, maybe and open seats read as what they are', () => {
  const words = readable(
    card({
      changes: [
        { kind: 'time', start: '14:00', evidence: 'paid 2-7' },
        { kind: 'guests', count: 6, evidence: 'six of them' },
        { kind: 'assign', seat: 'deckhand', crew: 'darrell', standing: 'tentative', evidence: 'Darrell maybe' },
        { kind: 'open', seat: 'first_mate', evidence: '1st Mate TBD' },
      ],
    }),
  )
  expect(words).toContain('*Times*  Sat May 30, 2:00–7:00 PM PDT')
  expect(words).toContain('*Guests*  6  ·  was 4')
  expect(words).toContain('*Deckhand*  Darrell Finch (tentative)')
  expect(words).toContain('Dan Rickard stays until a manager says otherwise')
})

test('an approved card says how far each effect has come and what is in its way', () => {
  const charter = {
    ...AFTER,
    owed: {
      page: owed('page', { problems: ['The public address still shows revision 7.'] }),
      'notice:dan': owed('notice', { about: 'dan' }),
    },
  }
  const words = readable(approvalCard({ ...base, charter, proposal: APPROVED }))
  expect(words).toContain('*Approved by Sam Ortega*, 6:06 PM PDT  ·  revision 8')
  expect(words).toContain('calendar ✓ page pending crew 2 of 3 told (not yet Dan)')
  expect(words).toContain('Undo until departure, Sat May 30, 3:00 PM PDT')
  expect(words).toContain('*Guest page*  The public address still shows revision 7.')
})

test('Undo lists what goes back, and is gone after departure', () => {
  const undo = buttons(approvalCard({ ...base, charter: AFTER, proposal: APPROVED }))
  expect(undo.map(({ action_id }) => action_id)).toEqual(['undo'])
  expect(undo[0]?.confirm?.text.text).toBe(
    'Goes back: Captain: Gene Oakes → open; 1st Mate: Angela Wynn → Dan Rickard. Those concerned are told; what is changed after revision 8 stays.',
  )
  const late = new Date('2026-05-30T22:30:00Z')
  expect(labels(approvalCard({ ...base, now: late, charter: AFTER, proposal: APPROVED }))).toEqual([])
})

test('a conflict is asked on the card before anybody is told', () => {
  const problems = ['Angela Wynn is on Quinn and on Jonathan at the same time.']
  const charter = { ...AFTER, owed: { conflicts: owed('conflicts', { problems }) } }
  const held = approvalCard({ ...base, charter, proposal: APPROVED })
  expect(readable(held)).toContain('*Conflict*  Angela Wynn is on Quinn and on Jonathan at the same time.')
  expect(buttons(held)[0]).toMatchObject({ action_id: 'conflict_ok', value: 'quinn-may-30|8' })
})

test('a rejected card says by whom and why', () => {
  const words = readable(card({ state: 'rejected', decision: { by: SAM, at: NOW.toISOString(), why: 'wrong Quinn' } }))
  expect(words).toContain('*Rejected by Sam Ortega, 6:06 PM PDT* because wrong Quinn. Nothing was changed.')
})

test('the full difference shows each surface before and after', () => {
  const words = readable(fullDifference({ ...base, charter: quinn(), proposal: proposal() }))
  expect(words).toContain('1st Mate: Dan Rickard → Angela Wynn')
  expect(words).toContain('> Captain: Gene Oakes')
  expect(words).toContain('Dan Rickard: “You are off · Quinn, Sat May 30, 3:00–7:00 PM PDT”')
})

test('of a contact it is said which part changed, and never to what', () => {
  const contact = { name: 'Quinn Alder', email: 'quinn.alder@example-guests.test', phone: '+16195550134' }
  const said = (was: typeof contact | undefined, is: typeof contact | undefined) =>
    factsDifference(factsOf(quinn({ contact: was })), factsOf(quinn({ contact: is })))
  expect(said(contact, contact)).toEqual([])
  expect(said(contact, { ...contact, phone: '+16195550199' })).toEqual(['Guests’ contact: phone changed'])
  expect(said(contact, { name: 'Ana Alder', email: 'ana@example-guests.test', phone: contact.phone })).toEqual([
    'Guests’ contact: name and mail address changed',
  ])
  expect(said(undefined, contact)).toEqual(['Guests’ contact: added'])
  expect(said(contact, undefined)).toEqual(['Guests’ contact: removed'])
})

const NEWER: Proposal = {
  ...APPROVED,
  id: 'p2',
  mail: { ...MAIL, id: '18f0c', subject: 'Quinn, final', date: NOW.toISOString() },
}

test('a mail that is older than what was approved for the same seats says so beside them, before Approve', () => {
  const changes = [
    { kind: 'assign' as const, seat: 'captain', crew: 'gene', standing: 'tentative' as const, evidence: 'Gene?' },
    { kind: 'assign' as const, seat: 'first_mate', crew: 'dan', evidence: 'Dan mates' },
    { kind: 'assign' as const, seat: 'host', crew: 'keely', evidence: 'Keely hosts' },
  ]
  const words = readable(card({ changes }, { ...AFTER, proposals: [NEWER] }))
  expect(words).toContain(
    '“Keely hosts”\n*Older*  This is from 6:04 PM PDT. Sam Ortega approved Captain Gene Oakes and 1st Mate Angela Wynn, 6:06 PM PDT, ' +
      'by what is newer: “Quinn, final” from Carole Beck, 6:06 PM PDT. Approve puts this over it.',
  )
})

test.each([
  [
    'times',
    { kind: 'time', start: '17:00', end: '21:00' },
    { kind: 'time', start: '16:00', end: '20:00' },
    'the times 5:00–9:00 PM PDT',
  ],
  ['day', { kind: 'move', date: '2026-05-31' }, { kind: 'move', date: '2026-06-01' }, 'the day Sun May 31'],
  ['guests', { kind: 'guests', count: 6 }, { kind: 'guests', count: 8 }, '6 guests'],
  ['end', { kind: 'cancel' }, { kind: 'guests', count: 8 }, 'that it is cancelled', 'It stays cancelled.'],
  ['sailing', { kind: 'guests', count: 6 }, { kind: 'cancel' }, '6 guests'],
])('so does an older word on the %s', (_, newer, older, said, then = 'Approve puts this over it.') => {
  const [now, was] = [newer, older].map((one) => ({ ...one, evidence: 'e' }) as Proposal['changes'][number])
  const before = factsOf(quinn())
  const after = applyChanges(before, [now!], { people: [], source: { kind: 'mail', by: '', at: '' } })
  const decision = { by: { name: 'Sam Ortega', slackUser: 'U' }, at: NOW.toISOString(), before, after }
  const charter = { ...quinn(), ...after, proposals: [{ ...NEWER, changes: [now!], decision }] }
  const words = readable(card({ changes: [was!] }, charter))
  expect(words).toContain(`Sam Ortega approved ${said}, 6:06 PM PDT, by what is newer`)
  expect(words).toContain(`6:06 PM PDT. ${then}`)
  expect(readable(card({ changes: [now!] }, charter))).not.toContain('*Older*')
})

test('nor is it forgotten when so many were decided since that its own card no longer stands in the item', () => {
  const [six, eight] = [6, 8].map((count) => [{ kind: 'guests' as const, count, evidence: 'e' }])
  const [before, after] = [factsOf(quinn()), factsOf(quinn({ guestCount: 6 }))]
  const decision = { by: SAM, at: NOW.toISOString(), before, after }
  const rejected = Array.from({ length: 5 }, (_, n) => proposal({ id: `r${n}`, state: 'rejected' }))
  const charter = quinn({ guestCount: 6, proposals: [{ ...NEWER, changes: six!, decision }, ...rejected] })
  const mail = { id: 'm', ref: MAIL, reading: { notUnderstood: [] } } as unknown as Mail
  const later = propose(charter, mail, { charter: 'quinn-may-30', words: '', changes: [], questions: [] }, [], NOW)
  expect(later.proposals.map(({ id }) => id)).not.toContain(NEWER.id)
  expect(readable(card({ changes: eight! }, later))).toContain('approved 6 guests')
  expect(withoutGuests({ ...later, owed: {} }).approvedBefore).toBeUndefined()
})

test('nothing is said of other seats, of what stays, of an older mail, or of what was undone', () => {
  const host = [{ kind: 'assign' as const, seat: 'host', crew: 'keely', evidence: 'Keely hosts' }]
  const dan = [{ kind: 'assign' as const, seat: 'first_mate', crew: 'dan', evidence: 'Dan mates' }]
  const said = (changes: Proposal['changes'], other: Proposal) =>
    readable(card({ changes }, { ...AFTER, proposals: [other] })).includes('*Older*')
  expect(said(host, NEWER)).toBe(false)
  expect(said(proposal().changes, NEWER)).toBe(false)
  expect(said(dan, NEWER)).toBe(true)
  expect(said(dan, { ...NEWER, mail: MAIL })).toBe(false)
  expect(said(dan, { ...NEWER, state: 'undone' })).toBe(false)
})

test('once the boat has left a waiting card offers nothing but to be cleared away', () => {
  const late = approvalCard({ ...base, now: new Date('2026-05-30T22:30:00Z'), charter: quinn(), proposal: proposal() })
  expect(labels(late)).toEqual(['Reject…', 'Original mail'])
  expect(readable(late)).toContain('*Too late*  Quinn has departed.')
  expect(readable(late)).not.toContain('If approved')
})
