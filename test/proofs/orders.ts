// An order in Slack, said again by whoever heard nothing.
import { dueNow, posts, revive, settleDown, surviving, words } from '../fakes/acting.ts'
import { labelsOf, pressOn, say } from '../fakes/commanding.ts'
import { GENE, QUINN, QUINN_ENTRY, SAM } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'
import { verifyHistory } from '../fakes/verify.ts'
import type { FakeWorld } from '../fakes/world.ts'
import type { Story } from './story.ts'

interface Order {
  readonly by: string
  readonly text: string
}

export const ORDERS: readonly Story[] = [
  story('override', { by: GENE, text: `${QUINN} set host Marisol because Keely is sick` }),
  story('new charter', { by: SAM, text: 'new Ann Lee Jun 6 3-7pm' }),
]

function story(name: string, order: Order): Story {
  return { name, begin: () => crewed(), go: (fake) => carriedOut(fake, order), endOf }
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

async function given(fake: FakeWorld, { by, text }: Order) {
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
