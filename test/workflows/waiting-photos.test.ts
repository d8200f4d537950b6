// Photos by the code of a waiver that came without the guests' link: in quarantine, unseen, until a person has matched it.
import { describe, expect, test } from 'vitest'
import { photosIn } from '../../src/domain/photo/batch.ts'
import { readSubmission } from '../../src/domain/waiver/submission.ts'
import type { Waiver } from '../../src/domain/waiver/waiver.ts'
import { photoList } from '../../src/views/photo-list.ts'
import { placeWaiver } from '../../src/workflows/match-waiver.ts'
import { signWaiver } from '../../src/workflows/sign-waiver.ts'
import { ADULT } from '../domain/waiver/sent.ts'
import { posts, revive, settleDown, surviving, tick } from '../fakes/acting.ts'
import type { Fate } from '../fakes/calls.ts'
import { HOUR } from '../fakes/clock.ts'
import { GENE, jonathanEntry, QUINN, quinnEntry, SAM } from '../fakes/jada.ts'
import { asks, kept, sends } from '../fakes/photographing.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

const DAY = 24 * HOUR

test('they are taken into quarantine, and neither looked at, shown to anybody nor counted', async () => {
  const fake = await atSea()
  const waiver = await signs(fake)
  const batch = await sends(fake, { code: codeOf(waiver), names: ['a.jpg', 'b.jpg'] })
  await settleDown(fake)
  fake.clock.pass(2 * HOUR)
  await settleDown(fake)
  expect(kept(fake, batch).files.map(({ state }) => state.kind)).toEqual(['awaited', 'awaited'])
  expect([...fake.bucket.keys()].every((key) => key.startsWith('quarantine/'))).toBe(true)
  expect(posts(fake, 'photos/')).toEqual([])
  const batches = await fake.world().photos.of(QUINN)
  const list = JSON.stringify(
    photoList({ operator: fake.world().operator, charter: fake.charter(QUINN), batches, token: 't' }).blocks,
  )
  expect(list).toContain('Nobody has sent any yet')
  expect(list).toContain('waits to be matched')
})

test('once a captain has matched the waiver they are looked at, and wait for the crew like any other', async () => {
  const fake = await atSea()
  const waiver = await signs(fake)
  const batch = await sends(fake, { code: codeOf(waiver), names: ['a.jpg', 'b.jpg'] })
  expect((await placeWaiver(fake.world(), waiver.id, QUINN, GENE)).outcome).toEqual({ kind: 'matched' })
  await settleDown(fake)
  expect(photosIn(kept(fake, batch), 'waiting')).toHaveLength(2)
  expect(kept(fake, batch)).toMatchObject({ from: 'Ana Alder' })
  expect(posts(fake, `photos/${batch.id}`)).toHaveLength(1)
  expect((await asks(fake, { code: codeOf(waiver) })).kind).toBe('invited')
})

const JONATHAN = 'jonathan-may-30'

test('when it belongs to another charter they are looked at there, once, and nothing of them stays here', async () => {
  const fake = await atSea()
  const waiver = await signs(fake)
  const batch = await sends(fake, { code: codeOf(waiver), names: ['a.jpg', 'b.jpg'] })
  await (await placeWaiver(fake.world(), waiver.id, JONATHAN, SAM)).delivered
  fake.clock.pass(DAY)
  await settleDown(fake)
  const there = (await fake.world().photos.of(JONATHAN))[0]!
  expect(photosIn(there, 'waiting')).toHaveLength(2)
  expect(there).toMatchObject({ from: 'Ana Alder', charterId: JONATHAN, owed: {} })
  expect(posts(fake, `photos/${there.id}`)).toHaveLength(1)
  expect(posts(fake, `photos/${batch.id}`)).toEqual([])
  expect(kept(fake, batch).files.map(({ state }) => state.kind)).toEqual(['refused', 'refused'])
  expect([...fake.bucket.keys()].every((key) => key.startsWith(`photos/${JONATHAN}/`))).toBe(true)
  expect((await asks(fake, { code: codeOf(waiver) })).kind).toBe('wrong-code')
  const { operator } = fake.world()
  const list = { operator, charter: fake.charter(QUINN), batches: await fake.world().photos.of(QUINN), token: 't' }
  expect(JSON.stringify(photoList(list).blocks)).not.toContain('waits to be matched')
})

test('when it is nobody’s they go unseen, and the code opens nothing here', async () => {
  const fake = await atSea()
  const waiver = await signs(fake)
  const batch = await sends(fake, { code: codeOf(waiver) })
  await placeWaiver(fake.world(), waiver.id, undefined, SAM)
  fake.clock.pass(DAY)
  await settleDown(fake)
  expect(kept(fake, batch).files.map(({ state }) => state.kind)).toEqual(['refused'])
  expect([fake.bucket.size, posts(fake, 'photos/').length]).toEqual([0, 0])
  expect((await asks(fake, { code: codeOf(waiver) })).kind).toBe('wrong-code')
})

test('when nobody says anything for two weeks they go as well', async () => {
  const fake = await atSea()
  const batch = await sends(fake, { code: codeOf(await signs(fake)) })
  fake.clock.pass(15 * DAY)
  await settleDown(fake)
  expect(kept(fake, batch).files.map(({ state }) => state.kind)).toEqual(['refused'])
  expect(fake.bucket.size).toBe(0)
})

test('strangers have little room, and take none of the guests’', async () => {
  const fake = await atSea()
  const waivers = await Promise.all(Array.from({ length: 6 }, () => signs(fake)))
  const codes = waivers.flatMap((waiver) => [codeOf(waiver), codeOf(waiver), codeOf(waiver)])
  const all = await Promise.all(codes.map((code, at) => asks(fake, { code, address: `198.51.100.${at}` })))
  expect(all.filter(({ kind }) => kind === 'invited').length).toBe(10)
  expect((await asks(fake, {})).kind).toBe('invited')
})

describe.each<Fate>(['crash-before', 'crash-after', 'unknown-happened'])('%s', async (fate) => {
  test('at any call of a move to another charter: the photos are there once', async () => {
    const smooth = await matchedAfterwards(undefined, JONATHAN)
    const first = smooth.calls.list.findIndex(({ operation }) => operation === 'waivers.change')
    const ofMove = smooth.calls.list.slice(first).filter(({ operation }) => operation.startsWith('photo'))
    for (const { n } of ofMove.slice(0, 12)) {
      const fake = await matchedAfterwards({ at: n, fate }, JONATHAN)
      expect(photosOf(fake, JONATHAN)).toEqual(photosOf(smooth, JONATHAN))
      expect(photosOf(fake, QUINN)).toEqual(['refused'])
      expect([...fake.bucket.keys()].filter((key) => key.startsWith('quarantine/'))).toEqual([])
    }
  })

  const smooth = await matchedAfterwards()
  const ofPhotos = smooth.calls.list.filter(({ operation }) => /^(?:waitingCodes|photo|waivers)/.test(operation))
  const steps = ofPhotos.map(({ n, operation, about }) => [n, `${operation} ${about}`] as const)

  test.each(steps)('at call %i, %s: the same end', async (at) => {
    expect(endOf(await matchedAfterwards({ at, fate }))).toEqual(endOf(smooth))
  })
})

async function matchedAfterwards(
  fault?: { readonly at: number; readonly fate: Fate },
  charterId = QUINN,
): Promise<FakeWorld> {
  const fake = fakeWorld({ entries: [quinnEntry(), jonathanEntry()] })
  if (fault) fake.calls.plan(fault)
  await settleDown(fake)
  const patiently = async <T>(act: () => Promise<T>): Promise<T> => {
    for (;;) {
      const done = await surviving(fake, act)
      revive(fake)
      if (done !== undefined) return done
    }
  }
  const waiver = await patiently(() => signs(fake))
  await patiently(() => sends(fake, { code: codeOf(waiver), tell: false }))
  await patiently(async () => {
    const { outcome, delivered } = await placeWaiver(fake.world(), waiver.id, charterId, GENE)
    await delivered
    return outcome.kind
  })
  await settleDown(fake)
  fake.clock.pass(HOUR)
  await settleDown(fake)
  return fake
}

/** A try whose end nobody heard leaves a batch to which nothing came, or the same photo once more. */
function endOf(fake: FakeWorld): object {
  const all = [...fake.photos.keys()].map((id) => kept(fake, { id }))
  return {
    states: [...new Set(all.flatMap(({ files }) => files.map(({ state }) => state.kind)))].filter(
      (kind) => kind !== 'missing',
    ),
    waits: all.filter(({ waiver }) => waiver !== undefined).length,
    owed: all.flatMap(({ owed }) => Object.keys(owed)),
    signed: fake.charter(QUINN).waiverStatus,
    quarantine: [...fake.bucket.keys()].filter((key) => key.startsWith('quarantine/')),
  }
}

function photosOf(fake: FakeWorld, charterId: string): readonly string[] {
  const all = [...fake.photos.keys()].map((id) => kept(fake, { id })).filter((batch) => batch.charterId === charterId)
  const states = all.flatMap(({ files }) => files.map(({ state }) => state.kind))
  return [...new Set(states.filter((kind) => kind !== 'missing'))]
}

async function atSea(): Promise<FakeWorld> {
  const fake = fakeWorld({ entries: [quinnEntry(), jonathanEntry()] })
  await tick(fake)
  return fake
}

async function signs(fake: FakeWorld): Promise<Waiver> {
  const read = readSubmission({ ...ADULT, event_id: QUINN })
  if (read.kind !== 'read') throw new Error('not read')
  const signing = await signWaiver(fake.world(), read.submission, { address: '203.0.113.7', agent: 'a test' })
  if (signing.kind !== 'kept') throw new Error(signing.kind)
  await signing.delivered
  return signing.waiver
}

function codeOf({ guests }: Waiver): string {
  return guests[0]?.photoCode ?? ''
}
