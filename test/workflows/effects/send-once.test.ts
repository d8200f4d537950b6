// A mail leaves only after its claim stands in the store, and not at all where a claim stands already.
import { expect, test } from 'vitest'
import type { Owed } from '../../../src/domain/owed.ts'
import type { Hand } from '../../../src/workflows/carrier.ts'
import { sendOnce } from '../../../src/workflows/effects/send-once.ts'
import { QUINN, TUESDAY } from '../../fakes/jada.ts'
import { fakeWorld } from '../../fakes/world.ts'

const NOW = TUESDAY.toISOString()
const DEBT: Owed = { kind: 'boarding', turn: 1, due: NOW, fence: 1, attempts: 0 }
const MAIL = { to: 'quinn.alder@example-guests.test', subject: 'Boarding', text: 'At 2:30.', key: 'k', says: 's' }

function sending(debt: Owed, mayClaim: boolean) {
  const fake = fakeWorld()
  const hand: Hand = { fresh: true, claim: async () => mayClaim, alone: () => 0 }
  return { fake, sent: sendOnce(fake.world(), { id: QUINN }, debt, hand, MAIL) }
}

test('claimed, it leaves', async () => {
  const { fake, sent } = sending(DEBT, true)
  expect((await sent).kind).toBe('sent')
  expect(fake.sent).toHaveLength(1)
})

test('where the claim could not be written nothing leaves, and the next try is told that nothing did', async () => {
  const { fake, sent } = sending(DEBT, false)
  expect(await sent).toMatchObject({ kind: 'not-sent', end: { kind: 'later', unsent: true } })
  expect(fake.sent).toHaveLength(0)
})

test('where a claim stands from before nothing leaves, and a person is asked', async () => {
  const { fake, sent } = sending({ ...DEBT, claimed: { key: 'k', says: 's', to: MAIL.to, at: NOW } }, true)
  expect(await sent).toMatchObject({ kind: 'not-sent', end: { kind: 'held' } })
  expect(fake.sent).toHaveLength(0)
})
