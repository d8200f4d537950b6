// A season of weekends with faults: its history, looked at for any moment, says what the decisions had made of each charter by then.
import { expect, test } from 'vitest'
import { asOf } from '../../src/domain/as-of.ts'
import type { Charter, HistoryEntry } from '../../src/domain/charter.ts'
import { factsOf } from '../../src/domain/charter-facts.ts'
import { entryHash } from '../../src/domain/history-entry.ts'
import { entryName, historyFlaws } from '../../src/domain/history-flaws.ts'
import { HOUR } from '../fakes/clock.ts'
import { QUINN } from '../fakes/jada.ts'
import type { FakeWorld } from '../fakes/world.ts'
import { dice } from './chance.ts'
import { play } from './play.ts'
import { SEASON } from './weekend.ts'

const WEEKENDS = 8
const MOMENTS = 60

test('the state at any past moment is what a replay of the decisions gives', async () => {
  let looked = 0
  const done = new Set<string>()
  for (let seed = 1; seed <= WEEKENDS; seed += 1) {
    const { decisions, fake } = await season(seed)
    const charter = fake.charter(QUINN)
    const history = [...fake.history(QUINN), ...charter.untold]
    expect(historyFlaws(charter, history)).toEqual([])
    for (const { deed } of history) if (deed) done.add(deed.kind)
    for (const moment of momentsOf(decisions, seed)) {
      const then = asOf(charter, history, moment)
      const replayed = decisions.findLast(({ at }) => Date.parse(at) <= moment.getTime())
      expect(said(then?.entry.after)).toEqual(said(replayed?.facts))
      expect(then?.entry.revision).toBe(replayed?.revision)
      expect(moneyOf(then?.money)).toEqual(moneyOf(replayed?.money))
      looked += 1
    }
  }
  expect(looked).toBeGreaterThan(WEEKENDS * MOMENTS)
  expect([...done].sort()).toEqual(['back', 'cast-off', 'payment', 'payment-voided', 'price'])
})

test('who knew what is what was learnt, when it was learnt', async () => {
  for (let seed = 1; seed <= WEEKENDS / 2; seed += 1) {
    const { tellings, fake } = await season(seed)
    const charter = fake.charter(QUINN)
    const history = [...fake.history(QUINN), ...charter.untold]
    const told = [...history.flatMap(({ learnt = [] }) => learnt), ...(charter.learnt ?? [])].map((one) =>
      JSON.stringify(one),
    )
    expect(new Set(told)).toEqual(tellings)
    expect(told).toHaveLength(tellings.size)
    const [page] = told.map((one) => JSON.parse(one)).filter(({ who }) => who === 'page')
    expect(asOf(charter, history, new Date(Date.parse(page.at) - 1))?.page).toBeUndefined()
    expect(asOf(charter, history, new Date(page.at))?.page).toEqual(page)
  }
})

test('one changed entry of the season is found, and named', async () => {
  const { fake } = await season(3)
  const charter = fake.charter(QUINN)
  const history = [...fake.history(QUINN), ...charter.untold]
  expect(history.length).toBeGreaterThan(8)
  for (const [at, entry] of history.entries()) {
    for (const changed of [{ ...entry, by: 'Nobody' }, sealed({ ...entry, by: 'Nobody' })]) {
      const flaws = historyFlaws(charter, history.with(at, changed))
      expect(flaws.map((flaw) => flaw.entry)).toEqual([entryName(entry)])
    }
  }
})

test('a signed record that is not kept is missed', async () => {
  const spoil = (world: FakeWorld) => void Object.assign(world.world().vault, { keep: async () => 'kept' })
  const found = new Set<string>()
  for (let seed = 1; seed <= 6 && found.size === 0; seed += 1)
    for (const { flaw } of (await play(seed, { rate: 0, scene: SEASON, spoil })).violations) found.add(flaw)
  expect([...found]).toEqual(['lost'])
})

interface Decided {
  readonly at: string
  readonly revision: number
  readonly facts: unknown
  readonly money: Charter['money']
}

interface Season {
  readonly fake: FakeWorld
  /** As they stood in the charter's own item, oldest first. */
  readonly decisions: readonly Decided[]
  readonly tellings: ReadonlySet<string>
}

const kept = new Map<number, Promise<Season>>()

function season(seed: number): Promise<Season> {
  const known = kept.get(seed) ?? played(seed)
  kept.set(seed, known)
  return known
}

async function played(seed: number): Promise<Season> {
  const decisions: Decided[] = []
  const tellings = new Set<string>()
  let fake: FakeWorld | undefined
  let last = ''
  const watched = (world: FakeWorld) => {
    fake = world
    if (!world.charterIds().includes(QUINN)) return
    const charter = world.charter(QUINN)
    for (const one of charter.learnt ?? []) tellings.add(JSON.stringify(one))
    for (const { learnt = [] } of charter.untold) for (const one of learnt) tellings.add(JSON.stringify(one))
    const mark = `${charter.revision}.${charter.parts ?? 0}`
    if (mark === last) return
    last = mark
    const { revision, money, updatedAt } = charter
    decisions.push({ at: updatedAt, revision, facts: factsOf(charter), money })
  }
  const { violations } = await play(seed, { rate: 0.1, scene: SEASON, watched })
  expect({ seed, violations }).toEqual({ seed, violations: [] })
  return { fake: fake as FakeWorld, decisions, tellings }
}

/** At each decision, a moment before it, and anywhere between. */
function momentsOf(decisions: readonly Decided[], seed: number): readonly Date[] {
  const chance = dice(`moments ${seed}`)
  const times = decisions.map(({ at }) => Date.parse(at))
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  const anywhere = Array.from({ length: MOMENTS }, () => chance.between(first - HOUR, last + HOUR))
  return [...times, ...times.map((at) => at - 1), ...anywhere].map((at) => new Date(at))
}

function moneyOf(
  money:
    | {
        readonly price?: number | undefined
        readonly payments: readonly { readonly number: number; readonly amount: number; readonly voided?: unknown }[]
      }
    | undefined,
) {
  return (
    money && {
      price: money.price,
      payments: money.payments.map(({ number, amount, voided }) => `${number} ${amount} ${voided ? 'void' : ''}`),
    }
  )
}

function said(facts: unknown): unknown {
  return JSON.parse(JSON.stringify(facts ?? null))
}

function sealed(entry: HistoryEntry): HistoryEntry {
  return { ...entry, hash: entryHash(entry) }
}
