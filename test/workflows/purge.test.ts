// Guests' data goes when it is old, everywhere it was kept; the sailing, its chain and the waivers stay.
import { describe, expect, test } from 'vitest'
import { historyFlaws } from '../../src/domain/history-flaws.ts'
import { isManifestFile } from '../../src/domain/manifest/manifest.ts'
import { planPurge, purge } from '../../src/workflows/purge.ts'
import { rebuildAssignments } from '../../src/workflows/rebuild.ts'
import { verifyHistory } from '../../src/workflows/verify-history.ts'
import { verifyWaivers } from '../../src/workflows/verify-waivers.ts'
import { revive, settleDown, surviving } from '../fakes/acting.ts'
import type { Fate } from '../fakes/calls.ts'
import { atDock } from '../fakes/casting-off.ts'
import { say } from '../fakes/commanding.ts'
import { GENE, QUINN } from '../fakes/jada.ts'
import { boardingSent } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

const MONTHS = 6
const GUEST = /quinn\.alder|0134|Quinn Alder/

test('nothing goes before its time, and looking changes nothing', async () => {
  const fake = await boardingSent()
  const young = await planPurge(fake.world(), MONTHS)
  expect(young).toMatchObject({ charters: [], mails: [] })
  const old = await later(fake)
  const before = everything(old)
  const plan = await planPurge(old.world(), MONTHS)
  expect(plan.charters.map(({ id }) => id)).toEqual([QUINN])
  expect(plan.mails.length).toBeGreaterThan(0)
  expect(everything(old)).toBe(before)
})

test('then it is gone from charter, history and mails, and the desk says so', async () => {
  const fake = await later(await boardingSent())
  expect(everything(fake)).toMatch(GUEST)
  const hashes = fake.history(QUINN).map(({ hash }) => hash)
  const { seats, revision } = fake.charter(QUINN)
  await purge(fake.world(), await planPurge(fake.world(), MONTHS))

  expect(everything(fake)).not.toMatch(GUEST)
  expect(fake.charter(QUINN)).toMatchObject({ seats, revision, name: 'Quinn' })
  expect(fake.history(QUINN).map(({ hash }) => hash)).toEqual(hashes)
  expect(historyFlaws(fake.charter(QUINN), fake.history(QUINN))).toEqual([])
  const [first, ...others] = fake.history(QUINN)
  const changed = { ...first!, by: 'Somebody else' }
  expect(historyFlaws(fake.charter(QUINN), [changed, ...others])).toMatchObject([{ entry: 'history#000001' }])
  expect(fake.desk()?.purges).toMatchObject([{ charters: 1, before: expect.stringMatching(/^2026-/) }])
  expect(await planPurge(fake.world(), MONTHS)).toMatchObject({ charters: [], mails: [] })
})

describe('frozen manifests', () => {
  const ABOARD = /Ana Alder|Kit Alder|619 555/

  test('go with the guests, and their hash in the history stands for them', async () => {
    const fake = await sailed()
    expect(manifestsOf(fake)).toMatch(ABOARD)
    await purge(fake.world(), await planPurge(fake.world(), MONTHS))
    expect(manifestsOf(fake)).toBe('')
    expect([...fake.vault.keys()].length).toBeGreaterThan(0)
    expect((await verifyHistory(fake.world())).flaws).toEqual([])
    expect((await verifyWaivers(fake.world())).flaws).toEqual([])
    const deed = fake.history(QUINN).find((entry) => entry.deed?.kind === 'cast-off')?.deed
    expect(deed).toMatchObject({ hash: fake.charter(QUINN).voyage?.hash })
    expect(await planPurge(fake.world(), MONTHS)).toMatchObject({ charters: [] })
  })

  test('that are still locked are named, stay verified, and go in a later run', async () => {
    const fake = await sailed()
    const world = fake.world()
    const archive = { ...world.archive, removeManifests: async () => 'locked' as const }
    expect(await purge({ ...world, archive }, await planPurge(world, MONTHS))).toMatchObject({ locked: [QUINN] })
    // The register of waivers names guests for their own term.
    expect(everything(fake)).not.toMatch(/quinn\.alder|0134/)
    expect((await verifyHistory(world)).flaws).toEqual([])
    expect(await purge(world, await planPurge(world, MONTHS))).toMatchObject({ locked: [] })
    expect(manifestsOf(fake)).toBe('')
    expect((await verifyHistory(world)).flaws).toEqual([])
  })

  test('outlive no run that dies at any call', async () => {
    for (let nth = 2; nth <= 12; nth += 2) {
      const fake = await sailed()
      fake.calls.plan({ at: fake.calls.list.length + nth, fate: nth % 4 ? 'crash-after' : 'crash-before' })
      await surviving(fake, async () => purge(fake.world(), await planPurge(fake.world(), MONTHS)))
      revive(fake)
      await purge(fake.world(), await planPurge(fake.world(), MONTHS))
      expect(manifestsOf(fake)).toBe('')
      expect((await verifyHistory(fake.world())).flaws).toEqual([])
    }
  })
})

test('a purged charter sends nobody anything, and its mail stays known', async () => {
  const fake = await later(await boardingSent())
  const [mails, sent, posts] = [fake.mails.size, fake.sent.length, fake.slack.length]
  await purge(fake.world(), await planPurge(fake.world(), MONTHS))
  await settleDown(fake)
  expect([fake.mails.size, fake.sent.length, fake.slack.length]).toEqual([mails, sent, posts])
})

describe.each<Fate>(['crash-before', 'crash-after', 'not-done', 'unknown-happened'])('%s', (fate) => {
  test.each(Array.from({ length: 9 }, (_, at) => at + 1))(
    'at call %i of a purge, the next one finishes it',
    async (nth) => {
      const fake = await later(await boardingSent())
      fake.calls.plan({ at: fake.calls.list.length + nth, fate })
      await surviving(fake, async () => purge(fake.world(), await planPurge(fake.world(), MONTHS)))
      revive(fake)
      await purge(fake.world(), await planPurge(fake.world(), MONTHS))
      expect(everything(fake)).not.toMatch(GUEST)
    },
  )
})

test('who sails when is made anew from the charters', async () => {
  const fake = await boardingSent()
  const { sailing, assignments } = fake.records
  const [rows, main] = [structuredClone([...sailing]), structuredClone([...assignments])]
  sailing.clear()
  assignments.clear()
  expect(await rebuildAssignments(fake.world())).toMatchObject({ failed: [] })
  expect([...sailing].filter(([id]) => rows.some(([other]) => other === id))).toEqual(rows)
  expect(new Map(assignments).get(QUINN)).toEqual(new Map(main).get(QUINN))
})

/** Eight months on, with everything settled. */
async function later(fake: FakeWorld): Promise<FakeWorld> {
  fake.clock.turnTo(new Date('2027-01-30T18:00:00Z'))
  await settleDown(fake)
  return fake
}

async function sailed(): Promise<FakeWorld> {
  const fake = await atDock()
  await say(fake, GENE, `${QUINN} cast off`)
  await settleDown(fake)
  await say(fake, GENE, `${QUINN} back`)
  return later(fake)
}

function manifestsOf({ vault }: FakeWorld): string {
  return [...vault].flatMap(([key, text]) => (isManifestFile(key) ? [text] : [])).join()
}

function everything(fake: FakeWorld): string {
  const mails = [...fake.mails.values()]
  return JSON.stringify([fake.charter(QUINN), fake.history(QUINN), mails])
}
