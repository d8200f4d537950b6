// Every half hour the channel hears of what is new, once; and of what was healed, once.
import { expect, test } from 'vitest'
import { resume } from '../../src/workflows/resume.ts'
import { sweepDrift } from '../../src/workflows/sweep-drift.ts'
import { owing, posts, revive, surviving, words } from '../fakes/acting.ts'
import type { Fate } from '../fakes/calls.ts'
import { HOUR, MINUTE } from '../fakes/clock.ts'
import { editBlock, overwritePage } from '../fakes/drifting.ts'
import { QUINN, QUINN_ENTRY, QUINN_PAGE } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

const HALF_HOUR = 30 * MINUTE

test('a drift is told once, however often it is seen', async () => {
  const fake = await drifting()
  await sweeps(fake, 3)
  expect(told(fake)).toHaveLength(1)
  expect(words(told(fake)[0]!)).toContain('Captain is “Captain Bob”, not “Captain Gene”')
  expect(told(fake)[0]?.updates).toBe(0)
})

test('another one later stands below it, and both in the message', async () => {
  const fake = await drifting()
  await sweeps(fake, 1)
  editBlock(fake, 'Guests: 4\nGuest page', 'Guests: 9\nGuest page')
  await sweeps(fake, 2)
  const [first, second, ...more] = told(fake)
  expect(more).toEqual([])
  expect(words(first!)).toMatch(/Captain Bob.*Guests is “9”|Guests is “9”.*Captain Bob/)
  expect(second).toMatchObject({ below: first!.ts })
  expect(words(second!)).toContain('Guests is “9”, not “4”')
  expect(words(second!)).not.toContain('Bob')
})

test('healed, it is said once in the same message, and a later drift is a new one', async () => {
  const fake = await drifting()
  await sweeps(fake, 1)
  heal(fake)
  await sweeps(fake, 2)
  expect(told(fake)).toHaveLength(1)
  expect(words(told(fake)[0]!)).toContain('Everything agrees again')
  expect(told(fake)[0]?.updates).toBe(1)
  expect(fake.desk()?.drifts).toEqual({})

  overwritePage(fake, (html) => html.replace('Captain Gene', 'Captain Bob'))
  await sweeps(fake, 2)
  expect(told(fake)).toHaveLength(2)
})

test('what can’t be read is neither healed nor new', async () => {
  const fake = await drifting()
  await sweeps(fake, 1)
  fake.calls.plan({ operation: 'pages.look', fate: 'not-done' })
  await sweeps(fake, 1)
  await sweeps(fake, 1)
  expect(told(fake)).toHaveLength(1)
  expect(told(fake)[0]?.updates).toBe(0)
})

test('it looks once a half hour by the operator’s clock, so at half past seven in the morning too', async () => {
  const fake = await crewed()
  const at: string[] = []
  let last: string | undefined
  fake.clock.turnTo('2026-05-27T06:50:00-07:00')
  for (let minute = 0; minute < 80; minute += 1) {
    fake.clock.pass(MINUTE)
    const before = fake.calls.list.length
    last = await sweepDrift(fake.world(), last)
    if (fake.calls.list.slice(before).some(({ operation }) => operation === 'charters.between'))
      at.push(fake.clock.business().toISOString().slice(11, 16))
  }
  expect(at).toEqual(['13:51', '14:00', '14:30', '15:00'])
})

test('an entry that somebody is editing is left to the calendar’s own sync for some minutes', async () => {
  const fake = await crewed()
  await sweeps(fake, 1)
  fake.clock.pass(HALF_HOUR)
  fake.editEntry(QUINN_ENTRY, { summary: 'Quinn paid 4-8pm' })
  await sweepDrift(fake.world())
  expect(told(fake)).toEqual([])
  await sweeps(fake, 1)
  expect(told(fake)).toHaveLength(1)
})

test('what drifted on a charter that is past is forgotten without a word', async () => {
  const fake = await drifting()
  await sweeps(fake, 1)
  fake.clock.turnTo('2026-06-02T09:00:00-07:00')
  await sweeps(fake, 1)
  expect(fake.desk()?.drifts).toEqual({})
  expect(told(fake)[0]?.updates).toBe(0)
})

test('its heartbeat is the drift job’s; when the store can’t be asked, the trouble is written down', async () => {
  const fake = await crewed()
  await sweeps(fake, 1)
  expect(fake.desk()?.jobs.drift?.lastOk).toBe('2026-05-26T16:30:00.000Z')
  fake.calls.plan({ operation: 'charters.between', fate: 'not-done' })
  await sweeps(fake, 1)
  expect(fake.desk()?.jobs.drift?.trouble).toBeDefined()
})

test.each<Fate>(['crash-before', 'crash-after', 'not-done', 'unknown-happened', 'unknown-not-happened'])(
  '%s at any call: told once, healed once',
  async (fate) => {
    const smooth = await twoSweeps()
    for (let at = 1; at <= smooth.calls; at += 1) {
      const end = await twoSweeps({ at, fate })
      expect({ at, ...end, calls: 0 }).toEqual({ at, ...smooth, calls: 0 })
    }
  },
)

async function twoSweeps(fault?: { readonly at: number; readonly fate: Fate }) {
  const fake = await drifting()
  const before = fake.calls.list.length
  if (fault) fake.calls.plan({ at: before + fault.at, fate: fault.fate })
  await sweeps(fake, 2)
  heal(fake)
  await sweeps(fake, 2)
  const calls = fake.calls.list.length - before
  await sweeps(fake, 2)
  const said = told(fake).map((standing) => ({ key: standing.key.split('/drift/')[0], healed: words(standing) }))
  return {
    calls,
    said: said.map(({ key, healed }) => `${key} ${healed.includes('agrees again')}`),
    owed: owing(fake).filter(({ kind }) => kind === 'drift'),
  }
}

/** Half an hour later each time, with whatever is due paid, by a new process where one died. */
async function sweeps(fake: FakeWorld, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    fake.clock.pass(HALF_HOUR)
    await surviving(fake, () => sweepDrift(fake.world()))
    revive(fake)
    fake.clock.pass(11 * MINUTE)
    await surviving(fake, () => resume(fake.world(), 'desk', 'desk'))
    revive(fake)
    await surviving(fake, () => resume(fake.world(), 'desk', 'desk'))
  }
}

async function drifting(): Promise<FakeWorld> {
  const fake = await crewed()
  fake.clock.pass(HOUR)
  overwritePage(fake, (html) => html.replace('Captain Gene', 'Captain Bob'))
  return fake
}

/** Somebody puts the right page back by hand. */
function heal(fake: FakeWorld): void {
  overwritePage(fake, (html) => html.replace('Captain Bob', 'Captain Gene'))
  expect(fake.servedPage(QUINN_PAGE)).toContain('Captain Gene')
}

function told(fake: FakeWorld) {
  return posts(fake, `${QUINN}/drift/`)
}
