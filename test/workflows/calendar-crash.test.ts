// The program dies, or one call goes wrong, at every step of following the calendar; it comes to the same end.
import { describe, expect, test } from 'vitest'
import { revive, settleDown, surviving, tick } from '../fakes/acting.ts'
import type { Fate } from '../fakes/calls.ts'
import { QUINN, QUINN_ENTRY } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

const FATES: readonly Fate[] = ['crash-before', 'crash-after', 'unknown-happened']

const smooth = await crewed()
const begun = smooth.calls.list.length
await movedAndRenamed(smooth)
const end = endOf(smooth)
const steps = smooth.calls.list.slice(begun).map(({ n, operation, about }) => [n, `${operation} ${about}`] as const)

test('it is moved and renamed, everybody is told once, and both addresses lead to the page', () => {
  expect(end).toMatchObject({ name: 'Alex', revision: 3, alias: QUINN, page: 3, redirect: 3 })
  expect(end.posts.filter((key) => key.includes('/notice/'))).toHaveLength(3 + 3)
  expect(end.mails).toHaveLength(1 + 1)
})

describe.each(FATES)('%s', (fate) => {
  test.each(steps)('at call %i, %s', async (at, name) => {
    const fake = await crewed()
    fake.calls.plan({ at, fate })
    await movedAndRenamed(fake)
    const found = endOf(fake)
    if (!name.startsWith('mailer')) expect({ ...found, mails: [] }).toEqual({ ...end, mails: [] })
    // A mail whose answer was lost is never sent again by itself.
    expect(found.mails.length).toBeLessThanOrEqual(end.mails.length)
  })
})

async function movedAndRenamed(fake: FakeWorld): Promise<void> {
  const times = { start: '2026-05-31T15:00:00-07:00', end: '2026-05-31T19:00:00-07:00' }
  fake.editEntry(QUINN_ENTRY, { summary: 'Alex paid 3-7pm', ...times })
  await surviving(fake, () => tick(fake))
  revive(fake)
  await settleDown(fake)
}

function endOf(fake: FakeWorld) {
  const { name, date, times, revision, aliases, entry, told } = fake.charter(QUINN)
  const alias = fake.aliases.get('alex-may-31')
  const [page, redirect] = [QUINN, 'alex-may-31'].map((id) => revisionAt(fake, `/${id}.html`))
  const facts = { name, date, times, revision, aliases, says: entry.says, alias, page, redirect }
  const history = fake.history(QUINN).map(({ why }) => why)
  const { description } = fake.entry(QUINN_ENTRY)
  const posts = fake.slack.map(({ key }) => key).sort()
  return {
    ...facts,
    told: Object.keys(told).length,
    ids: fake.charterIds(),
    history,
    description,
    posts,
    mails: fake.sent.map(({ key }) => key),
  }
}

function revisionAt(fake: FakeWorld, path: string): number {
  return Number(/charter-revision" content="(\d+)"/.exec(fake.servedPage(path) ?? '')?.[1])
}
