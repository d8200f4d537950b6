// Those who answer leave what is owed: whoever takes the lease next may know that nobody has begun it.
import { describe, expect, test } from 'vitest'
import { leaveLease, takeLease, UNSTAMPED } from '../../src/domain/lease.ts'
import type { Owing } from '../../src/domain/owed.ts'

const NOW = new Date('2026-05-29T22:00:00Z')
const EARLIER = new Date('2026-05-29T21:00:00Z')
const LATER = new Date('2026-05-29T23:00:00Z')

function owing(due: Date, lease?: Owing['lease']): Owing {
  const page = { kind: 'page', turn: 1, due: due.toISOString(), fence: UNSTAMPED, attempts: 0 } as const
  return { id: 'quinn-may-30', version: 3, fence: 4, owed: { page }, ...(lease ? { lease } : {}) }
}

describe('what is left', () => {
  test('is fresh for the next one who takes the lease, and for no later one', () => {
    const left = leaveLease(owing(EARLIER))
    const first = takeLease(left, { owner: 'a', wall: NOW, business: NOW })
    expect(left.lease).toBeUndefined()
    expect(left.owed.page?.fence).toBe(first.lease?.fence)
    const next = takeLease(first.item, { owner: 'b', wall: LATER, business: LATER })
    expect(next.lease?.fence).toBe(6)
  })

  test('is its holder’s while somebody has the lease', () => {
    const lease = { owner: 'a', fence: 4, until: LATER.toISOString() }
    expect(leaveLease(owing(EARLIER, lease))).toMatchObject({ lease, owed: { page: { fence: 4 } } })
  })

  test('is looked for where a lease ran out, whose end stays to be seen', () => {
    const lease = { owner: 'a', fence: 4, until: EARLIER.toISOString() }
    const left = leaveLease(owing(EARLIER, lease))
    expect(left).toMatchObject({ lease, owed: { page: { fence: 4 } } })
    expect(takeLease(left, { owner: 'b', wall: NOW, business: NOW }).lease).toMatchObject({
      fence: 5,
      after: expect.any(String),
    })
  })

  test('is fresh also where it is due later', () => {
    const left = leaveLease(owing(LATER))
    expect(takeLease(left, { owner: 'a', wall: LATER, business: LATER }).lease?.fence).toBe(left.owed.page?.fence)
  })

  test('nothing new is nothing to save', () => {
    const left = leaveLease(owing(LATER))
    expect(leaveLease(left)).toBe(left)
  })
})
