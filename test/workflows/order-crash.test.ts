// The program dies, or one call goes wrong, at every step of an order in Slack; said again by who heard nothing, it comes to one end.
import { describe, expect, test } from 'vitest'
import { dueNow, posts, revive, settleDown, surviving, words } from '../fakes/acting.ts'
import type { Fate } from '../fakes/calls.ts'
import { labelsOf, pressOn, say } from '../fakes/commanding.ts'
import { GENE, QUINN, QUINN_ENTRY, SAM } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'
import { verifyHistory } from '../fakes/verify.ts'
import type { FakeWorld } from '../fakes/world.ts'

const FATES: readonly Fate[] = ['crash-before', 'crash-after', 'not-done', 'unknown-happened', 'unknown-not-happened']
const ORDERS = {
  override: { by: GENE, text: `${QUINN} set host Marisol because Keely is sick` },
  'new charter': { by: SAM, text: 'new Ann Lee Jun 6 3-7pm' },
} as const
type Order = keyof typeof ORDERS

const smooth = Object.fromEntries(
  await Promise.all((Object.keys(ORDERS) as Order[]).map(async (order) => [order, await smoothRun(order)] as const)),
) as Record<Order, Awaited<ReturnType<typeof smoothRun>>>

describe.each(Object.keys(ORDERS) as Order[])('%s', (order) => {
  describe.each(FATES)('%s', (fate) => {
    test.each(smooth[order].steps)('at step %i, %s', async (step) => {
      const fake = await crewed()
      fake.calls.plan({ at: fake.calls.list.length + step, fate })
      await carriedOut(fake, order)
      expect(endOf(fake)).toEqual(smooth[order].end)
    })
  })
})

async function smoothRun(order: Order) {
  const fake = await crewed()
  const before = fake.calls.list.length
  await carriedOut(fake, order)
  const steps = fake.calls.list.slice(before).map(({ n, operation }) => [n - before, operation] as const)
  return { steps: steps.filter(([, operation]) => !operation.endsWith('.due')), end: endOf(fake) }
}

/** Whoever heard nothing says it again, as people do. */
async function carriedOut(fake: FakeWorld, order: Order): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    const heard = await surviving(fake, () => given(fake, order))
    revive(fake)
    await settleDown(fake)
    if (heard) return
  }
}

async function given(fake: FakeWorld, order: Order) {
  const { by, text } = ORDERS[order]
  const answer = await say(fake, by, text)
  if (labelsOf(answer).includes('Do it anyway')) await pressOn(fake, by, answer, 'Do it anyway')
  return answer
}

function endOf(fake: FakeWorld): unknown {
  return {
    charters: fake.charterIds().map((id) => {
      const { revision, seats, entry } = fake.charter(id)
      const crew = seats.map(({ seat, crew }) => `${seat} ${crew}`)
      return { id, revision, crew, entry: fake.entry(entry.eventId).summary, history: verifyHistory(fake, id) }
    }),
    entries: fake.google.entries.size,
    posts: fake.slack.map(({ key, channel }) => `${key} in ${channel}`).sort(),
    repeated: fake.slack.length - new Set(fake.slack.map(({ key }) => key)).size,
    calendar: fake.entry(QUINN_ENTRY).description.match(/end \(revision \d+\)/g),
    card: posts(fake, '/card/edit-').map((card) => /crew 2 of 2 told ✓/.test(words(card))),
    owing: dueNow(fake),
  }
}
