// Every command, and whatever is said, is answered while every service but the store is slow: before Slack gives up, which it does after three seconds.
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { control, type Driver, driver } from './driver.ts'
import { eventually, freshDir, type Program, startProgram } from './program.ts'

const QUINN = 'quinn-may-30'
const BOT = 'U0JBOT00001'
const SLOW = ['slack', 'oauth', 'gmail', 'calendar', 'ical', 's3', 'cloudfront', 'cdn', 'ses']
const SLOW_MS = 60_000
/** Whoever waited for one of them would wait for its answer, or until a client of ours gives up: after ten seconds at the soonest. */
const IN_TIME = 9_000

let program: Program
let jada: Driver

beforeAll(async () => {
  program = await startProgram(freshDir())
  jada = driver(program.harbor, 'jada')
  await eventually('Quinn is there', async () => jada.item(QUINN))
  for (const service of SLOW)
    await control(program.harbor, 'faults', { service, kind: 'slow', times: 100_000, delay: SLOW_MS })
})

/** With so much under way it ends soonest by a kill. */
afterAll(async () => {
  await program.kill()
  rmSync(program.dir, { recursive: true, force: true })
})

test.each([
  ['', /on the calendar/],
  [QUINN, /Quinn/],
  [`${QUINN} set captain Gene because he asked`, /Quinn is changed|like this already/],
  [`${QUINN} set second mate Dann`, /Who is meant/],
  [`${QUINN} set host Dan`, /Nothing is changed yet/],
  [`${QUINN} swap Gene for Marisol`, /Quinn is changed|not there/],
  [`${QUINN} clear captain`, /Quinn is changed|like this already/],
  [`${QUINN} why captain`, /Why/],
  [`${QUINN} history`, /History/],
  [`${QUINN} as of now`, /as of/],
  [`${QUINN} undo`, /Undo the last change/],
  [`${QUINN} move Jun 6 4-8pm`, /Nothing is changed yet/],
  [`${QUINN} rename Ann Lee`, /Nothing is changed yet/],
  [`${QUINN} cancel`, /Nothing is changed yet/],
  [`${QUINN} contact Ann Lee ann@example-guests.test`, /Quinn is changed|like this already/],
  [`${QUINN} dance`, /nothing I can do/],
  ['qinn', /No charter is called/],
  ['new Ann Lee Jun 6 3-7pm', /is there/],
  ['people', /The roster/],
  ['who Gene', /Gene Oakes/],
  ['hours', /Your hours/],
  [`${QUINN} hours`, /Hours on Quinn/],
  ['mine', /coming charter/],
  ['help', /What .crew can do/],
])('/crew %s', async (text, says) => {
  const began = performance.now()
  const { status, body } = await jada.command(jada.operator.manager, text)
  expect(performance.now() - began).toBeLessThan(IN_TIME)
  expect(status).toBe(200)
  expect(JSON.parse(body).text).toMatch(says)
})

test.each([
  ['a mention', 'manager', 'channel', `<@${BOT}> swap Angela for Dan on Danika's, she has a wedding`],
  ['who can’t sail', 'captain', 'captain', "can't make Sunday"],
  ['a question', 'captain', 'captain', 'when do I sail next?'],
] as const)('what is said: %s', async (_, who, where, text) => {
  const { operator } = jada
  const said = { operator: 'jada', user: operator[who], channel: operator[where], text }
  // The harbor gives up when Slack does: where the machine was too slow for that, it is said once more.
  await eventually('it is received in time', async () => {
    const { deliveries } = (await control(program.harbor, 'slack/say', said)) as { deliveries: { status: number }[] }
    return deliveries.length > 0 && deliveries.every(({ status }) => status === 200)
  })
})

test('whoever opens the Home tab', async () => {
  const began = performance.now()
  await control(program.harbor, 'slack/home', { operator: 'jada', user: jada.operator.manager })
  expect(performance.now() - began).toBeLessThan(IN_TIME)
})
