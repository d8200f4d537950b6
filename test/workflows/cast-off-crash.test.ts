// The program dies, or one call goes wrong, at every step of a sail with money: cast off, an alarm, back, a payment; it comes to one end.
import { describe, expect, test } from 'vitest'
import { dueNow, revive, settleDown, surviving, tick, words } from '../fakes/acting.ts'
import type { Fate } from '../fakes/calls.ts'
import { alarms, atDock, LATE, mailsAshore } from '../fakes/casting-off.ts'
import { say } from '../fakes/commanding.ts'
import { GENE, QUINN, SAM } from '../fakes/jada.ts'
import { verifyHistory } from '../fakes/verify.ts'
import type { FakeWorld } from '../fakes/world.ts'

const FATES: readonly Fate[] = ['crash-before', 'crash-after', 'not-done', 'unknown-happened', 'unknown-not-happened']
const ACTS = ['cast off', 'alarm', 'back', 'pay'] as const
type Act = (typeof ACTS)[number]

/** What belongs to the act itself; the rest of the day is struck elsewhere. */
const STEPS = /^(charters\.change|vault\.|history\.write|people\.current)|\/(voyage|overdue|ashore)\//
/** Ticks that end nothing of it follow later. */
const MOST_TICKS = 6

/** One step in four of each fate, together all of them; `STEPS=all` plays them with every fate. */
function isPlayed(at: number, fate: Fate): boolean {
  return process.env.STEPS === 'all' || (at + FATES.indexOf(fate)) % 4 === 0
}

const smooth = Object.fromEntries(
  await Promise.all(ACTS.map(async (act) => [act, await smoothRun(act)] as const)),
) as Record<Act, Awaited<ReturnType<typeof smoothRun>>>

describe.each(ACTS)('%s', (act) => {
  const played = FATES.flatMap((fate) =>
    smooth[act].steps.flatMap(([step, operation], at) =>
      isPlayed(at, fate) ? [[fate, step, operation] as const] : [],
    ),
  )
  test.each(played)('%s at step %i, %s', async (fate, step) => {
    const fake = await before(act)
    fake.calls.plan({ at: fake.calls.list.length + step, fate })
    await carriedOut(fake, act)
    expect(endOf(fake)).toEqual(smooth[act].end)
  })
})

async function smoothRun(act: Act) {
  const fake = await before(act)
  const made = fake.calls.list.length
  await carriedOut(fake, act)
  const own = fake.calls.list.slice(made).filter(({ operation, about }) => STEPS.test(`${operation} ${about}`))
  const ticks = own.filter(({ operation }) => operation === 'charters.change').slice(MOST_TICKS)
  const steps = own.filter((call) => !ticks.includes(call)).map(({ n, operation }) => [n - made, operation] as const)
  return { steps, end: endOf(fake) }
}

async function before(act: Act): Promise<FakeWorld> {
  const fake = await atDock({ signed: 4 })
  if (act === 'alarm' || act === 'back') await say(fake, GENE, `${QUINN} cast off`)
  if (act === 'back') {
    fake.clock.turnTo(LATE)
    await tick(fake)
  }
  if (act === 'alarm') fake.clock.turnTo(new Date(LATE.getTime() + 30 * 60_000))
  return fake
}

/** Whoever heard nothing says it again, as people do, with Slack's own name for the same command. */
async function carriedOut(fake: FakeWorld, act: Act): Promise<void> {
  const now = fake.clock.business()
  for (let tries = 0; tries < 3; tries += 1) {
    const heard = await surviving(fake, () => given(fake, act))
    revive(fake)
    if (heard) break
    fake.clock.turnTo(now)
  }
  await settleDown(fake)
}

async function given(fake: FakeWorld, act: Act): Promise<unknown> {
  if (act === 'alarm') return (await tick(fake)) ?? true
  if (act === 'pay') return say(fake, SAM, `${QUINN} pay 400 card because deposit`, '17.1')
  return say(fake, GENE, `${QUINN} ${act}`, '18.1')
}

function endOf(fake: FakeWorld): unknown {
  const charter = fake.charter(QUINN)
  const { voyage, money } = charter
  const mails = mailsAshore(fake)
  return {
    voyage: voyage && { nth: voyage.nth, over: voyage.over?.kind },
    kept: [...fake.vault.keys()].filter((key) => key.includes('/cast-off-')).length,
    payments: money?.payments.map(({ number, amount, voided }) => ({ number, amount, voided })),
    history: verifyHistory(fake, QUINN),
    deeds: fake.history(QUINN).flatMap(({ deed }) => deed?.kind ?? []),
    posts: fake.slack.map(({ key }) => key).filter((key) => key.includes('/voyage/')),
    alarms: Math.min(1, alarms(fake).length),
    standing: alarms(fake).filter((alarm) => words(alarm).includes('not back')).length > 0,
    doubled: fake.slack.length - new Set(fake.slack.map(({ key }) => key)).size,
    twice: mails.length - new Set(mails.map(({ key }) => key)).size,
    // A mail whose end nobody can know is put to a person.
    out: mails.some(({ key }) => key.includes('/out/')) || charter.owed['ashore:1/out/0']?.held === true,
    owing: dueNow(fake),
  }
}
