// Every command, button, window and event of Slack's is answered while nothing outside answers but the store.
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { VERBS } from '../../src/domain/command/verbs.ts'
import { tick } from '../fakes/acting.ts'
import { GENE, OPERATOR, QUINN, SAM } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'
import { allHeard, type SlackServer, slackDoor, slackServer, stall, type View } from '../fakes/slack-door.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'
import { type Element, SCENES, type Scene } from './slow-scenes.ts'

/** By a clock that only we turn: no machine is too slow for it. */
const HALF_A_SECOND = 500
const STEP_MS = 10
/** Who waits for a service is never answered here; this only ends it. */
const NEVER = { timeout: 30_000 }
const HEARD = allHeard(fakeWorld())

let server: SlackServer

beforeAll(async () => {
  server = await slackServer()
})

afterEach(() => void vi.useRealTimers())
afterAll(() => server.stop())

test('every action that the app listens to is pressed below', () => {
  expect([...HEARD.actions].sort()).toEqual(Object.keys(SCENES).sort())
})

test.each(HEARD.actions)('a press on %s', NEVER, async (action) => {
  const { fake, by, element } = await staged(action)
  await inTime(stalled(fake).press(by, element))
})

/** How a window is opened, and what is filled in; `first`: one page comes before it. */
const WINDOWS: Readonly<Record<string, { open: string; fill?: Filling; option?: string; first?: string }>> = {
  edit_proposal: { open: 'edit' },
  reject_proposal: { open: 'reject' },
  order_crew: { open: 'change_crew', fill: { seat: 'second_mate', person: 'person:dan' } },
  order_crew_sure: { open: 'change_crew', fill: { seat: 'host', person: 'person:dan' }, first: 'order_crew' },
  change_details: { open: 'charter_menu', option: 'move', fill: { name: 'Ann Lee' } },
  details_sure: { open: 'charter_menu', option: 'move', fill: { name: 'Ann Lee' }, first: 'change_details' },
  save_person: { open: 'edit_person' },
  keep_word: { open: 'remember_word' },
  pick_photos: { open: 'photos_pick' },
  change_hours: { open: 'hours_change' },
}
type Filling = Readonly<Record<string, string>>

test('every window that the app listens to is handed in below', () => {
  expect([...HEARD.views].sort()).toEqual(Object.keys(WINDOWS).sort())
})

test.each(HEARD.views)('the window %s, handed in', NEVER, async (callback) => {
  const { open, fill = {}, option, first } = WINDOWS[callback]!
  const { fake, by, element } = await staged(open)
  const door = slackDoor(fake, server)
  await door.press(by, option ? chosen(element, option) : element)
  await door.settled()
  const shown = server.views.at(-1)!
  const view = first ? pageAfter((await door.submit(by, shown, valuesIn(shown, fill))).answer) : shown
  expect(view.callback_id).toBe(callback)
  const { answer } = await inTime(stalled(fake).submit(by, view, first ? {} : valuesIn(view, fill)))
  expect(JSON.stringify(answer ?? '')).not.toContain('Please press once more')
  expect((answer as { response_action?: string } | undefined)?.response_action).not.toBe('errors')
})

const OPENERS = [...new Set(Object.values(WINDOWS).map(({ open, option }) => JSON.stringify([open, option])))]

test.each(OPENERS.map((one) => JSON.parse(one)))(
  '%s %s opens its window before anything is read',
  async (open, option) => {
    const { fake, by, element } = await staged(open)
    const before = server.views.length
    const door = slackDoor(silent(fake), server)
    void door.press(by, option ? chosen(element, option) : element)
    await expect.poll(() => server.views.length, { timeout: 5_000 }).toBeGreaterThan(before)
  },
)

const REST: Readonly<Record<string, string>> = {
  set: 'second mate Dan because Darrell asked',
  clear: 'host',
  swap: 'Gene for Marisol',
  decline: 'Gene',
  accept: 'Gene',
  as: 'of now',
  board: 'send',
  photos: 'new code',
  contact: 'Ann Lee ann@example-guests.test',
  move: 'Jun 6 4-8pm',
  rename: 'Ann Lee',
  new: 'Ann Lee Jun 6 3-7pm',
  people: 'edit Gene',
  who: 'Gene',
  away: 'Jun 3-5',
  free: 'Jun 3-5',
}
const COMMANDS = VERBS.map(({ word, about }) =>
  [about === 'charter' ? QUINN : '', word, REST[word] ?? ''].join(' ').trim(),
)

test.each(['', QUINN, 'qinn', `${QUINN} dance`, ...COMMANDS])('/crew %s', NEVER, async (words) => {
  const { answer } = await inTime(stalled(await crewed()).command(SAM, words))
  expect((answer as { text?: string }).text).toBeTruthy()
})

const EVENTS: Readonly<Record<string, object>> = {
  app_home_opened: { tab: 'home', user: SAM },
  app_mention: { user: SAM, text: 'captain for Quinn is Marisol', channel: OPERATOR.channel, ts: '1779811200.000100' },
  message: { user: GENE, text: 'can’t make Quinn', channel: 'D1', channel_type: 'im', ts: '1779811200.000200' },
}

test('every event that the app listens to is sent below', () => {
  expect([...HEARD.events].sort()).toEqual(Object.keys(EVENTS).sort())
})

test.each(HEARD.events)('the event %s', NEVER, async (type) => {
  const fake = await crewed()
  await tick(fake)
  await inTime(stalled(fake).event({ type, ...EVENTS[type] }))
})

/** No service answers, and time goes by only as `inTime` lets it. */
function stalled(fake: FakeWorld) {
  stall(fake, server)
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval'] })
  return slackDoor(fake, server)
}

/** Whoever would wait longer for a service has had no answer then, and gets none. */
async function inTime<T>(answering: Promise<T>): Promise<T> {
  let isAnswered = false
  const answered = answering.finally(() => {
    isAnswered = true
  })
  for (let ms = 0; ms < HALF_A_SECOND && !isAnswered; ms += STEP_MS) await vi.advanceTimersByTimeAsync(STEP_MS)
  return answered
}

/** Not even the store answers, but for who somebody is. */
function silent(fake: FakeWorld): FakeWorld {
  const world = fake.world()
  const never = new Proxy({}, { get: () => () => new Promise(() => {}) })
  for (const port of ['charters', 'mails', 'members', 'batches', 'words', 'seaTime', 'desk'] as const)
    Object.assign(world, { [port]: never })
  return fake
}

function staged(action: string): Promise<Scene> {
  server.slow(false)
  return SCENES[action]!(action)
}

function chosen(element: Element, word: string): Element {
  const options = (element.options as readonly { value: string }[]).filter(({ value }) => value.endsWith(`|${word}`))
  return { ...element, options }
}

function pageAfter(answer: unknown): View {
  return (answer as { view: View }).view
}

/** By what a block's id begins with. */
function valuesIn({ blocks }: View, fill: Filling) {
  const pairs = Object.entries(fill).map(([name, value]) => {
    const block = blocks.find(({ block_id }) => String(block_id).startsWith(name))
    if (!block) throw new Error(`no ${name} among ${blocks.map(({ block_id }) => block_id)}`)
    return [String(block.block_id), { [(block.element as { action_id: string }).action_id]: value }] as const
  })
  return Object.fromEntries(pairs)
}
