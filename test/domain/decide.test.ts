// What a press can no longer do: over another revision, and once the boat has left.
import { expect, test } from 'vitest'
import { cardState, oweStaleCard } from '../../src/domain/card-state.ts'
import type { Charter } from '../../src/domain/charter.ts'
import { approve } from '../../src/domain/decide.ts'
import { type Owed, owedKey } from '../../src/domain/owed.ts'
import { owe } from '../../src/domain/settle.ts'
import { PEOPLE, QUINN } from '../fakes/jada.ts'
import { proposed } from '../fakes/scenes.ts'

const BEFORE = new Date('2026-05-30T14:00:00-07:00')
const AFTER = new Date('2026-05-30T23:00:00-07:00')

async function pressed(seen: number, now: Date) {
  const charter = (await proposed()).charter(QUINN)
  const by = { name: 'Sam Ortega', slackUser: 'U0JSAM0001' }
  const [proposal] = charter.proposals
  return approve(charter, { proposalId: proposal?.id ?? '', seen, by, now, people: PEOPLE, boardingLeadHours: 24 })
}

test('over the revision that was looked at it is approved', async () => {
  expect((await pressed(1, BEFORE)).outcome.kind).toBe('approved')
})

test('over another revision nothing is decided, and the card is drawn again', async () => {
  const { next, outcome } = await pressed(0, BEFORE)
  expect(outcome.kind).toBe('stale')
  expect(next.revision).toBe(1)
  expect(Object.keys(next.owed).some((key) => key.startsWith('card:'))).toBe(true)
})

test('once the boat has left nothing is decided', async () => {
  const { next, outcome } = await pressed(1, AFTER)
  expect(outcome.kind).toBe('sailed')
  expect(next.revision).toBe(1)
})

test('cards that wait are drawn again once another mail is approved, though it says what is so already', async () => {
  const charter = (await proposed()).charter(QUINN)
  const [proposal] = charter.proposals
  if (!proposal) throw new Error('Nothing was proposed.')
  const open = { kind: 'open', seat: 'captain', evidence: 'Captain TBD' } as const
  const proposals = [
    { ...proposal, changes: [open] },
    { ...proposal, id: 'p-other' },
  ]
  const by = { name: 'Sam Ortega', slackUser: 'U0JSAM0001' }
  const judgement = { proposalId: proposal.id, seen: 1, by, now: BEFORE, people: PEOPLE, boardingLeadHours: 24 }
  const { next } = approve({ ...charter, proposals, owed: {} }, judgement)
  expect(next.revision).toBe(1)
  expect(Object.keys(next.owed)).toContain('card:p-other')
})

test('once the boat has left, every card that offers something is drawn again, and only once', async () => {
  const charter = (await proposed()).charter(QUINN)
  const [proposal] = charter.proposals
  if (!proposal) throw new Error('Nothing was proposed.')
  const card = { channel: 'C', ts: '1', hash: 'h', state: cardState(charter, BEFORE) }
  const others = [
    { ...proposal, card },
    { ...proposal, id: 'p-rejected', state: 'rejected' as const, card },
    { ...proposal, id: 'p-closed', card: { ...card, state: cardState(charter, AFTER) } },
  ]
  const drawn = (now: Date) =>
    Object.keys(oweStaleCard({ ...charter, proposals: others, owed: {} }, now.toISOString()).owed)
  expect(drawn(BEFORE)).toEqual(['departure'])
  expect(drawn(AFTER)).toEqual([`card:${proposal.id}`])
})

test('a card is drawn again for what it says: not for a summary, a plan or a word to the guests, unless something is in the way', async () => {
  const charter = (await proposed()).charter(QUINN)
  const state = (owed: typeof charter.owed) => cardState({ ...charter, owed }, BEFORE)
  const due = BEFORE.toISOString()
  for (const kind of ['summary', 'guest-mail', 'post-sail', 'reminder', 'boarding'] as const) {
    const { owed }: Pick<Charter, 'owed'> = owe({ ...charter, owed: {} }, kind, due)
    expect(state(owed)).toBe(state({}))
    const debt = owed[owedKey(kind)] as Owed
    expect(state({ [owedKey(kind)]: { ...debt, problems: ['No.'] } })).not.toBe(state({}))
  }
  for (const kind of ['calendar', 'page', 'notice'] as const)
    expect(state(owe({ ...charter, owed: {} }, kind, due).owed)).not.toBe(state({}))
})
