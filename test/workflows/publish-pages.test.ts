// Pages put by hand, several at once, and rolled back: what goes out, what is invalidated, and what is never said.
import { expect, test } from 'vitest'
import { currentPage } from '../../src/workflows/current-page.ts'
import { chartersWithPages, publishPages } from '../../src/workflows/publish-pages.ts'
import { rollbackPage } from '../../src/workflows/rollback-page.ts'
import { revive, settleDown, surviving, tick } from '../fakes/acting.ts'
import { jonathanEntry, QUINN, QUINN_MAIL_DUE, QUINN_PAGE, quinnEntry } from '../fakes/jada.ts'
import { alsoApproved, boardingSent, crewed, guestMails } from '../fakes/scenes.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

const BY = { by: 'Sam', dryRun: false }

test('what is as it was is neither put nor invalidated', async () => {
  const fake = await crewed()
  const before = fake.calls.list.length
  const [one] = await publishAll(fake)
  expect(one).toMatchObject({ kind: 'unchanged' })
  expect(operations(fake, before)).not.toContain('pages.put')
  expect(operations(fake, before)).not.toContain('pages.invalidate')
})

test('those that changed go together in one invalidation, whatever becomes of one of them', async () => {
  const fake = fakeWorld({ entries: [quinnEntry(), jonathanEntry()] })
  await tick(fake)
  await staleAll(fake)
  const before = fake.calls.list.length
  expect((await publishAll(fake)).map(({ kind }) => kind)).toEqual(['live', 'live'])
  expect(operations(fake, before).filter((one) => one === 'pages.invalidate')).toHaveLength(1)

  await staleAll(fake)
  fake.calls.plan({ operation: 'pages.put', about: QUINN_PAGE, fate: 'not-done' })
  expect((await publishAll(fake)).map(({ kind }) => kind).toSorted()).toEqual(['live', 'not-live'])
  await settleDown(fake)
  expect(fake.charter(QUINN).shown.page?.live).toBe(true)
})

test('a page that is rolled back says its own revision, and no mail leaves until it follows again', async () => {
  const fake = await crewed()
  expect(await rolledBack(fake)).toMatchObject({ kind: 'shown', live: true, to: { revision: 1 } })
  expect(fake.servedPage(QUINN_PAGE)).toContain('<meta name="charter-revision" content="1">')
  expect(await currentPage(fake.world(), QUINN)).toEqual({ revision: 1, face: 'coming' })

  fake.clock.turnTo(QUINN_MAIL_DUE)
  await tick(fake)
  expect(guestMails(fake)).toEqual([])
  expect(fake.charter(QUINN).owed.boarding?.problems?.[0]).toContain('Sam rolled the guest page back to revision 1')
  expect(fake.servedPage(QUINN_PAGE)).toContain('content="1"')

  await publishPages(fake.world(), [fake.charter(QUINN)], true)
  expect(fake.servedPage(QUINN_PAGE)).toContain('content="2"')
  await settleDown(fake)
  expect(guestMails(fake)).toHaveLength(1)
})

test('the next change takes a rolled-back page along', async () => {
  const fake = await crewed()
  await rolledBack(fake)
  await alsoApproved(fake, ['- Host: Marisol Vega'])
  await settleDown(fake)
  expect(fake.servedPage(QUINN_PAGE)).toContain('content="3"')
})

test('a dry run and a revision that was never kept change nothing', async () => {
  const fake = await boardingSent()
  const before = fake.charter(QUINN)
  const world = fake.world()
  expect(await rollbackPage(world, { charter: before, by: 'Sam', dryRun: true })).toMatchObject({ kind: 'would-show' })
  expect(await rollbackPage(world, { charter: before, to: 9, ...BY })).toEqual({
    kind: 'no-such-version',
    kept: [2, 1],
  })
  expect(fake.charter(QUINN)).toEqual(before)
})

test.each(['pages.version', 'pages.put', 'pages.invalidate', 'pages.look'])(
  'who dies at %s leaves a rollback that is finished by the next process',
  async (operation) => {
    for (const fate of ['crash-before', 'crash-after'] as const) {
      const fake = await crewed()
      fake.calls.plan({ operation, fate })
      await surviving(fake, () => rolledBack(fake))
      revive(fake)
      if (fake.charter(QUINN).shown.rolledBack === undefined) await rolledBack(fake)
      await settleDown(fake)
      expect(fake.servedPage(QUINN_PAGE)).toContain('content="1"')
      expect(fake.charter(QUINN).shown.page).toMatchObject({ revision: 1, live: true })
    }
  },
)

function rolledBack(fake: FakeWorld) {
  return rollbackPage(fake.world(), { charter: fake.charter(QUINN), ...BY })
}

async function publishAll(fake: FakeWorld) {
  return publishPages(fake.world(), await chartersWithPages(fake.world()), false)
}

/** As after a new template: what was put is no longer what would be. */
async function staleAll(fake: FakeWorld): Promise<void> {
  const world = fake.world()
  for (const id of fake.charterIds())
    await world.charters.change(id, (charter) => {
      const page = charter.shown.page && { ...charter.shown.page, hash: 'of another template' }
      return { next: { ...charter, shown: { ...charter.shown, page } }, outcome: 'stale' }
    })
  for (const id of fake.charterIds())
    await world.charters.change(id, (charter) => ({ next: { ...charter, lease: undefined }, outcome: 'free' }))
}

function operations({ calls }: FakeWorld, from: number): readonly string[] {
  return calls.list.slice(from).map(({ operation }) => operation)
}
