// A season's past can be looked at, told and checked: one changed entry is named, and no other.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HistoryEntry } from '../../src/domain/charter.ts'
import { entryHash } from '../../src/domain/history-entry.ts'
import { entryName } from '../../src/domain/history-flaws.ts'
import { manifestKey } from '../../src/domain/manifest/manifest.ts'
import { storyMarkdown } from '../../src/views/charter-story.ts'
import { tableCsv } from '../../src/views/export-csv.ts'
import { charterStory } from '../../src/workflows/charter-story.ts'
import { verifyHistory } from '../../src/workflows/verify-history.ts'
import { atDock } from '../fakes/casting-off.ts'
import { say } from '../fakes/commanding.ts'
import { GENE, QUINN, SAM } from '../fakes/jada.ts'
import type { FakeWorld } from '../fakes/world.ts'

test('a whole history has no flaw, its manifests neither', async () => {
  const fake = await storied()
  const { flaws, entries, manifests, tellings } = await verifyHistory(fake.world())
  expect(flaws).toEqual([])
  // Not in the chain before the next entry, and said to be so.
  expect(tellings).toBe(fake.charter(QUINN).learnt?.length ?? 0)
  expect({ entries, manifests }).toEqual({ entries: fake.history(QUINN).length, manifests: 1 })
})

describe('one changed entry is named, and no other', () => {
  const changes: Readonly<Record<string, (entry: HistoryEntry) => HistoryEntry>> = {
    'another reason': (entry) => ({ ...entry, why: `${entry.why}!` }),
    'another name': (entry) => ({ ...entry, by: 'Nobody' }),
    'another moment': (entry) => ({ ...entry, at: '2026-05-01T00:00:00.000Z' }),
    'another fact': (entry) => ({ ...entry, after: { ...entry.after, guestCount: 40 } }),
    'another hash': (entry) => ({ ...entry, hash: entry.hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
    'another link': (entry) => ({ ...entry, previous: 'f00d' }),
    'sealed anew': (entry) => {
      const next = { ...entry, by: 'Somebody Else' }
      return { ...next, hash: entryHash(next) }
    },
  }
  test.each(Object.keys(changes))('%s', async (what) => {
    const fake = await storied()
    for (const entry of fake.history(QUINN)) {
      const key = keyOf(entry)
      fake.records.history.set(key, changes[what]!(entry))
      const { flaws } = await verifyHistory(fake.world())
      expect(flaws.map(({ where }) => where)).toEqual([entryName(entry)])
      fake.records.history.set(key, entry)
    }
  })

  test('one that is gone', async () => {
    const fake = await storied()
    for (const entry of fake.history(QUINN)) {
      const key = keyOf(entry)
      fake.records.history.delete(key)
      const { flaws } = await verifyHistory(fake.world())
      expect(flaws).toMatchObject([{ where: entryName(entry), problem: 'it is missing' }])
      fake.records.history.set(key, entry)
    }
  })

  test('one byte of a frozen manifest or its page', async () => {
    const fake = await storied()
    const files = [...fake.vault.keys()].filter((key) => key.includes('/cast-off-'))
    expect(files).toHaveLength(2)
    for (const key of files) {
      const before = fake.vault.get(key) ?? ''
      await fc.assert(
        fc.asyncProperty(fc.nat(before.length - 1), async (at) => {
          const other = before[at] === 'x' ? 'y' : 'x'
          fake.vault.set(key, before.slice(0, at) + other + before.slice(at + 1))
          const { flaws } = await verifyHistory(fake.world())
          expect(flaws.map(({ where }) => where)).toEqual([key])
        }),
        { numRuns: 12 },
      )
      fake.vault.set(key, before)
    }
    fake.vault.delete(manifestKey(QUINN, 1))
    expect((await verifyHistory(fake.world())).flaws).toMatchObject([
      { where: manifestKey(QUINN, 1), problem: 'it is missing' },
    ])
  })

  test('facts that no entry explains', async () => {
    const fake = await storied()
    await fake.world().charters.change(QUINN, (charter) => ({ next: { ...charter, guestCount: 99 }, outcome: '' }))
    expect((await verifyHistory(fake.world())).flaws).toMatchObject([
      { problem: expect.stringContaining('no entry says why') },
    ])
  })
})

test('entries that are still to be written are no flaw', async () => {
  const fake = await storied()
  fake.calls.plan({ operation: 'history.write', fate: 'not-done' })
  await say(fake, SAM, `${QUINN} pay 5 cash`)
  expect(fake.charter(QUINN).untold).toHaveLength(1)
  expect((await verifyHistory(fake.world())).flaws).toEqual([])
})

test('the whole story can be read: who did what, who knew what, in order; text from outside stays text', async () => {
  const fake = await storied()
  await say(fake, SAM, `${QUINN} contact # [Ann](http://evil.test)|<b>`)
  const story = await charterStory(fake.world(), fake.charter(QUINN))
  const read = storyMarkdown({ operator: fake.world().operator, people: await fake.world().people.all(), story })
  const order = [
    'revision 2, Sam Ortega',
    'Gene Oakes was told revision 2',
    'Payment 1: $400.00',
    'Cast off with 8 aboard',
    'Back',
  ]
  const places = order.map((words) => read.indexOf(words))
  expect(places.every((place) => place > 0)).toBe(true)
  expect([...places].sort((a, b) => a - b)).toEqual(places)
  expect(read).toContain('entries are there, unchanged')
  expect(read).not.toMatch(/[^\\]\[Ann/)
  expect(JSON.parse(JSON.stringify(story)).history).toHaveLength(fake.history(QUINN).length)
})

test.each(['charters', 'crew', 'waivers', 'payments'] as const)(
  'no spreadsheet executes what stands in %s',
  async (table) => {
    const fake = await storied()
    await say(fake, SAM, `${QUINN} pay 5 =HYPERLINK("http://evil.test") because +cmd|calc`)
    const text = tableCsv(table, [{ ...fake.charter(QUINN), name: '=1+1', place: '@SUM(A1)' }], fake.world().operator)
    const [head, ...rows] = text.split('\r\n')
    expect(head).toContain('charter,')
    expect(rows.filter((row) => row !== '').length).toBeGreaterThan(0)
    expect(text).not.toMatch(/(?:^|,|\n)"?[=@+]/)
  },
)

/** Crewed, paid for, out and back. */
async function storied(): Promise<FakeWorld> {
  const fake = await atDock()
  await say(fake, SAM, `${QUINN} pay 400 card because deposit`)
  await say(fake, GENE, `${QUINN} cast off`)
  await say(fake, GENE, `${QUINN} back`)
  return fake
}

function keyOf({ revision, part = 0 }: HistoryEntry): string {
  return `${QUINN}#${String(revision).padStart(6, '0')}.${String(part).padStart(3, '0')}`
}
