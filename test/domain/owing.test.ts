// Laws of debts and leases.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueNow, nextDue, ready } from '../../src/domain/due.ts'
import { holds, LEASE_MS, release, renew, takeLease } from '../../src/domain/lease.ts'
import type { EffectKind, Owed, Owing, Result } from '../../src/domain/owed.ts'
import { retryAt } from '../../src/domain/retry.ts'
import { forgive, owe, settle } from '../../src/domain/settle.ts'
import { TUESDAY } from '../fakes/jada.ts'

const NOW = TUESDAY.toISOString()
const CLAIM = { key: 'k', says: 's', to: 't@example.test', at: NOW }
const EMPTY: Owing = { id: 'x', version: 1, owed: {}, fence: 0 }

const kinds = fc.constantFrom<EffectKind>(
  'calendar',
  'page',
  'conflicts',
  'summary',
  'notice',
  'boarding',
  'card',
  'history',
)
const minutes = fc.integer({ min: -60, max: 60 })
const items = fc
  .array(
    fc.record({
      kind: kinds,
      about: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
      due: minutes,
      held: fc.boolean(),
    }),
  )
  .map((debts) =>
    debts.reduce<Owing>((item, { kind, about, due, held }) => {
      const owing = owe(item, kind, at(due), about)
      const key = about === undefined ? kind : `${kind}:${about}`
      return held ? { ...owing, owed: { ...owing.owed, [key]: { ...(owing.owed[key] as Owed), held } } } : owing
    }, EMPTY),
  )

describe('what can be paid now', () => {
  test('is due, not held, and waits for nothing else', () => {
    fc.assert(
      fc.property(items, (item) => {
        for (const [, owed] of ready(item, TUESDAY)) {
          expect(owed.held).not.toBe(true)
          expect(owed.due <= NOW).toBe(true)
        }
        const blocked = ready(item, TUESDAY).filter(([, { kind }]) => kind === 'notice' || kind === 'summary')
        if (item.owed.conflicts) expect(blocked).toEqual([])
      }),
    )
  })

  test('is looked for no sooner than something can be paid, and no later', () => {
    fc.assert(
      fc.property(items, (item) => {
        const next = nextDue(item)
        expect(dueNow(item, TUESDAY)).toBe(next !== undefined && next <= NOW)
      }),
    )
  })

  test('a card has the last word', () => {
    fc.assert(
      fc.property(items, (item) => {
        const now = ready(item, TUESDAY).map(([, { kind }]) => kind)
        if (now.includes('card')) expect(new Set(now)).toEqual(new Set(['card']))
      }),
    )
  })
})

describe('a lease', () => {
  test('has one holder at a time, and its number only grows', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            owner: fc.constantFrom('a', 'b', 'c'),
            wait: fc.integer({ min: 0, max: 3 * LEASE_MS }),
            gives: fc.boolean(),
          }),
        ),
        (turns) => {
          let item = owe(EMPTY, 'calendar', NOW)
          let wall = TUESDAY.getTime()
          let held: { until: number; fence: number } | undefined
          for (const { owner, wait, gives } of turns) {
            wall += wait
            const taken = takeLease(item, { owner, wall: new Date(wall), business: TUESDAY })
            if (taken.lease) {
              expect(held === undefined || held.until <= wall).toBe(true)
              expect(taken.lease.fence).toBeGreaterThan(item.fence)
              held = { until: Date.parse(taken.lease.until), fence: taken.lease.fence }
            }
            item = gives && taken.lease ? release(taken.item) : taken.item
            if (gives && taken.lease) held = undefined
          }
        },
      ),
    )
  })

  test('is not taken where nothing is due, and then nothing changes', () => {
    const planned = owe(EMPTY, 'boarding', at(30))
    const { item } = takeLease(planned, claimant('a'))
    expect(item.lease).toBeUndefined()
    expect(takeLease(item, claimant('b')).item).toBe(item)
  })

  test('tells who began a debt: one owed under the same number was begun by nobody else', () => {
    const first = takeLease(owe(EMPTY, 'calendar', NOW), claimant('a'))
    const later = takeLease(owe(first.item, 'page', NOW), claimant('b')).item
    expect(later.owed.page?.fence).toBe(first.lease?.fence)
    const taken = takeLease(runOut(later), claimant('b'))
    expect(taken.lease?.fence).not.toBe(taken.item.owed.page?.fence)
    expect(holds(taken.item, first.lease!)).toBe(false)
    expect(Date.parse(renew(taken.item, taken.lease!, TUESDAY).lease!.until)).toBe(TUESDAY.getTime() + LEASE_MS)
  })

  test('that is given back leaves to the next one what nobody has begun, and nothing else', () => {
    const { item } = takeLease(owe(owe(owe(EMPTY, 'calendar', NOW), 'page', NOW), 'boarding', at(30)), claimant('a'))
    const tried: Result<Owing> = { key: 'page', turn: 1, end: { kind: 'later', due: NOW, problems: ['?'] } }
    const sent: Result<Owing> = { key: 'calendar', turn: 1, end: { kind: 'claimed', claim: CLAIM } }
    const { item: taken, lease } = takeLease(release(settle(item, [tried, sent])), claimant('b'))
    const born = Object.entries(taken.owed).map(([key, { fence }]) => [key, fence === lease?.fence])
    expect(Object.fromEntries(born)).toEqual({ boarding: true, page: false, calendar: false })
    const later = takeLease(runOut(taken), claimant('a'))
    expect(later.item.owed.boarding?.fence).not.toBe(later.lease?.fence)
  })
})

/** Its holder died. */
function runOut<T extends Owing>(item: T): T {
  return { ...item, lease: item.lease && { ...item.lease, until: at(-1) } }
}

describe('settling', () => {
  const owed = () => owe(EMPTY, 'notice', NOW, 'gene')
  const KEY = 'notice:gene'

  test('what is done is owed no more; done twice is done once', () => {
    const done: Result<Owing> = { key: KEY, turn: 1, end: { kind: 'done' } }
    expect(settle(owed(), [done]).owed).toEqual({})
    expect(settle(owed(), [done, done]).owed).toEqual({})
  })

  test('what is owed again while it is paid stays owed, and learns nevertheless', () => {
    const learn = (item: Owing) => ({ ...item, fence: 99 })
    const after = settle(owe(owed(), 'notice', NOW, 'gene'), [{ key: KEY, turn: 1, end: { kind: 'done' }, learn }])
    expect(after).toMatchObject({ fence: 99, owed: { [KEY]: { turn: 2, attempts: 0 } } })
  })

  test('a claim outlives being owed again, until it is known what became of it', () => {
    const claimed = settle(owed(), [{ key: KEY, turn: 1, end: { kind: 'claimed', claim: CLAIM } }])
    const again = owe(claimed, 'notice', NOW, 'gene')
    expect(again.owed[KEY]).toMatchObject({ turn: 2, claimed: CLAIM })
    const ended = (end: Result<Owing>['end']) => settle(again, [{ key: KEY, turn: 1, end }]).owed[KEY]
    expect(ended({ kind: 'held', problems: ['?'] })).toMatchObject({ claimed: CLAIM })
    expect(ended({ kind: 'done' })?.claimed).toBeUndefined()
    expect(ended({ kind: 'later', due: NOW, problems: ['?'] })).toMatchObject({ claimed: CLAIM })
    expect(ended({ kind: 'later', due: NOW, problems: ['no'], unsent: true })?.claimed).toBeUndefined()
  })

  test('a try of an earlier turn that may have happened is remembered as a try', () => {
    const again = owe(owed(), 'notice', NOW, 'gene')
    expect(
      settle(again, [{ key: KEY, turn: 1, end: { kind: 'later', due: NOW, problems: [] } }]).owed[KEY]?.attempts,
    ).toBe(1)
  })

  test('a claim for something older than what is owed now is not written', () => {
    const again = owe(owed(), 'notice', NOW, 'gene')
    expect(
      settle(again, [{ key: KEY, turn: 1, end: { kind: 'claimed', claim: CLAIM } }]).owed[KEY]?.claimed,
    ).toBeUndefined()
  })

  test('a result for what was forgiven changes nothing', () => {
    const forgiven = forgive(owed(), KEY)
    expect(settle(forgiven, [{ key: KEY, turn: 1, end: { kind: 'held', problems: ['?'] } }])).toEqual(forgiven)
  })
})

test('waits grow, are never shorter than a service asks for, and end in looking every ten minutes', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(3_600_000), (attempts, retryAfter) => {
      const wait = (n: number) =>
        Date.parse(retryAt({ attempts: n, retry: 'later', retryAfter }, TUESDAY)) - TUESDAY.getTime()
      expect(wait(attempts)).toBeGreaterThanOrEqual(retryAfter)
      expect(wait(attempts + 1)).toBeGreaterThanOrEqual(wait(attempts))
      expect(wait(attempts)).toBeLessThanOrEqual(Math.max(600_000, retryAfter))
    }),
  )
})

function at(minute: number): string {
  return new Date(TUESDAY.getTime() + minute * 60_000).toISOString()
}

function claimant(owner: string) {
  return { owner, wall: TUESDAY, business: TUESDAY }
}
