// The simulation itself: the same seed is the same weekend, nothing goes wrong in some of them, and a planted mistake is found.
import { describe, expect, test } from 'vitest'
import type { FakeWorld } from '../fakes/world.ts'
import { dice } from './chance.ts'
import { LARGE_WORLD } from './large-world.ts'
import { play } from './play.ts'
import { drawStory, type Story } from './story.ts'
import { TURNS } from './turns.ts'
import { OF_CHARTERS, WEEKEND } from './weekend.ts'
import { type Window, windowsOf } from './windows.ts'

test('the same seed plays the same weekend, call by call', async () => {
  const [first, second] = [await play(5, { traced: true }), await play(5, { traced: true })]
  expect(first.trace.length).toBeGreaterThan(150)
  expect(second.trace).toEqual(first.trace)
  expect(second).toEqual(first)
})

test('a large world of twenty charters and fourteen days comes to rest, the same way twice', async () => {
  const [first, second] = [
    await play(3, { rate: 0.1, scene: LARGE_WORLD }),
    await play(3, { rate: 0.1, scene: LARGE_WORLD }),
  ]
  expect(first.violations).toEqual([])
  expect(first.faults).toBeGreaterThan(20)
  expect(second).toEqual(first)
})

test('another seed plays another', async () => {
  expect((await play(7)).hash).not.toBe((await play(8)).hash)
})

test.each([0, 0.01, 0.1, 0.3])('with %d faults a call nothing is lost, doubled or left', async (rate) => {
  let struck = 0
  for (let seed = 1; seed <= 8; seed += 1) {
    const { violations, faults } = await play(seed, { rate })
    expect({ seed, violations }).toEqual({ seed, violations: [] })
    struck += faults
  }
  expect(struck > 0).toBe(rate > 0)
})

test('all that may happen does, each with each, and faults come in windows', () => {
  const [stories, windows] = [[] as Story[], [] as (readonly Window[])[]]
  for (let seed = 1; seed <= 2_000; seed += 1) {
    const story = drawStory(WEEKEND, dice(seed))
    stories.push(story)
    windows.push(windowsOf(story, WEEKEND.windows, 0.3, dice(seed)))
  }
  const names = [...OF_CHARTERS, ...TURNS].map(({ name }) => name)
  const met = (...some: readonly string[]) =>
    stories.filter(({ held: [held] }) => some.every((name) => held?.has(name))).length
  for (const [at, name] of names.entries()) {
    expect({ name, met: met(name) > 20 && met(name) < 1_500 }).toEqual({ name, met: true })
    for (const other of names.slice(at + 1))
      expect({ name, other, met: met(name, other) > 0 }).toMatchObject({ met: true })
  }
  const share = stories.map(
    ({ over }, at) => (windows[at] ?? []).reduce((sum, { from, to }) => sum + to - from, 0) / over,
  )
  expect(share.filter((part) => part < 0.25).length).toBeGreaterThan(1_200)
  expect(share.filter((part) => part > 0.7).length).toBeGreaterThan(200)
})

describe('a planted mistake is found', () => {
  test.each([
    ['a mailer that sends twice', 'doubled', twice],
    ['a page that is put with an older revision', 'broken', olderPage],
    ['people’s text that is overwritten', 'lost', overwriting],
    ['a calendar that takes a patch and forgets it', 'unconverged', forgetting],
    ['history that is not written', 'lost', unwritten],
  ] as const)('%s', async (_, flaw, spoil) => {
    const flaws = new Set<string>()
    for (let seed = 1; seed <= 30 && !flaws.has(flaw); seed += 1) {
      const { violations } = await play(seed, { rate: 0, spoil })
      for (const violation of violations) flaws.add(violation.flaw)
    }
    expect(flaws).toContain(flaw)
  })
})

function twice(fake: FakeWorld): void {
  const { mailer } = fake.world()
  Object.assign(fake.world(), { mailer: { send: (mail: never) => mailer.send(mail).then(() => mailer.send(mail)) } })
}

function olderPage(fake: FakeWorld): void {
  const { pages } = fake.world()
  const put: typeof pages.put = (page, etag) => pages.put({ ...page, revision: 5 - page.revision }, etag)
  Object.assign(fake.world(), { pages: { ...pages, put } })
}

function overwriting(fake: FakeWorld): void {
  const { calendar } = fake.world()
  const patch: typeof calendar.patch = (id, etag, { description = '', ...rest }) =>
    calendar.patch(id, etag, { ...rest, description: description.replace(/Ice/g, '') })
  Object.assign(fake.world(), { calendar: { ...calendar, patch } })
}

function forgetting(fake: FakeWorld): void {
  const { calendar } = fake.world()
  const patch: typeof calendar.patch = async (id) => (await calendar.get(id)) as never
  Object.assign(fake.world(), { calendar: { ...calendar, patch } })
}

function unwritten(fake: FakeWorld): void {
  Object.assign(fake.world().history, { write: async () => {} })
}
