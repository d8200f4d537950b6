// Every command is answered while every service but the store needs ten seconds: before Slack gives up, which it does after three.
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { control, type Driver, driver } from './driver.ts'
import { eventually, freshDir, type Program, startProgram } from './program.ts'

const QUINN = 'quinn-may-30'
const SLOW = ['slack', 'oauth', 'gmail', 'calendar', 'ical', 's3', 'cloudfront', 'cdn', 'ses']
const SLOW_MS = 10_000
const IN_TIME = SLOW_MS / 4

let program: Program
let jada: Driver

beforeAll(async () => {
  program = await startProgram(freshDir())
  jada = driver(program.harbor, 'jada')
  await eventually('Quinn is there', async () => jada.item(QUINN))
  for (const service of SLOW)
    await control(program.harbor, 'faults', { service, kind: 'slow', times: 100_000, delay: SLOW_MS })
}, 60_000)

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
  ['mine', /coming charter/],
  ['help', /What .crew can do/],
])('/crew %s', async (text, says) => {
  const began = performance.now()
  const { status, body } = await jada.command(jada.operator.manager, text)
  expect(performance.now() - began).toBeLessThan(IN_TIME)
  expect(status).toBe(200)
  expect(JSON.parse(body).text).toMatch(says)
})
