// A person moves and renames an entry in the calendar, and everything follows.
import { revive, settleDown, surviving, tick } from '../fakes/acting.ts'
import { QUINN, QUINN_ENTRY } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'
import type { Story } from './story.ts'

export const CALENDAR_MOVE: Story = {
  name: 'calendar move',
  begin: () => crewed(),
  go: movedAndRenamed,
  endOf,
  mailProblem: (fake, smooth) => {
    const [left, wanted] = [mailKeys(fake), mailKeys(smooth.fake)]
    const isTwice = left.some((key, at) => !wanted.includes(key) || left.indexOf(key) !== at)
    const isMissing = left.length < wanted.length && !fake.charter(QUINN).owed['notice:darrell']?.held
    return isTwice || isMissing ? `mails: ${left.join(', ')}` : undefined
  },
}

function mailKeys({ sent }: FakeWorld): readonly string[] {
  return sent.map(({ key }) => key).sort()
}

async function movedAndRenamed(fake: FakeWorld): Promise<void> {
  const times = { start: '2026-05-31T15:00:00-07:00', end: '2026-05-31T19:00:00-07:00' }
  fake.editEntry(QUINN_ENTRY, { summary: 'Alex paid 3-7pm', ...times })
  await surviving(fake, () => tick(fake))
  revive(fake)
  await settleDown(fake)
}

export function endOf(fake: FakeWorld) {
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
  }
}

function revisionAt(fake: FakeWorld, path: string): number {
  return Number(/charter-revision" content="(\d+)"/.exec(fake.servedPage(path) ?? '')?.[1])
}
