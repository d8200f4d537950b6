// The whole program hears what people say: in the channel, to the bot directly, and by mail; also while all else is slow.
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { control, type Driver, driver, sent } from './driver.ts'
import { eventually, freshDir, type Program, startProgram } from './program.ts'

const QUINN = 'quinn-may-30'
const BOT = 'U0JBOT00001'
/** Who waited for one of them would be heard too late: Slack gives up after three seconds. */
const SLOW_MS = 10_000
const IN_TIME = SLOW_MS / 4
const SLOW = ['slack', 'oauth', 'gmail', 'calendar', 'ical', 's3', 'cloudfront', 'cdn', 'ses']

let program: Program
let jada: Driver

beforeAll(async () => {
  program = await startProgram(freshDir())
  jada = driver(program.harbor, 'jada')
  await eventually('Quinn is there', () => jada.item(QUINN))
}, 40_000)

afterAll(async () => {
  await program.kill()
  rmSync(program.dir, { recursive: true, force: true })
})

async function say(user: string, channel: string, text: string) {
  const began = performance.now()
  const { deliveries } = (await control(program.harbor, 'slack/say', { operator: 'jada', user, channel, text })) as {
    deliveries: { status: number }[]
  }
  return { took: performance.now() - began, statuses: deliveries.map(({ status }) => status) }
}

const saidIn = async (channel: string, words: RegExp) =>
  (await jada.messages(channel)).find(({ text, blocks }) => words.test(`${text} ${JSON.stringify(blocks)}`))

test('a mention becomes a card in the channel', async () => {
  const { operator } = jada
  const { statuses } = await say(operator.manager, operator.channel, `<@${BOT}> captain for Quinn is Gene`)
  expect(statuses).toEqual([200, 200])
  const card = await eventually('the card', () => saidIn(operator.channel, /said by .*, waits for a manager/))
  expect(card.key).toMatch(new RegExp(`^${QUINN}/card/`))
})

test('a direct message is answered where it stands', async () => {
  const { operator } = jada
  await say(operator.captain, operator.captain, 'who is on Saturday')
  const answer = await eventually('the answer', async () =>
    (await jada.direct(operator.captain)).find(({ key }) => key.startsWith('said/')),
  )
  expect(JSON.stringify(answer.blocks)).toContain('Captain: open')
})

test('a mail that asks is answered in its thread, and the answer that comes back to the inbox is left alone', async () => {
  const { operator } = jada
  const raw = [
    `Authentication-Results: mx.google.com; dmarc=pass header.from=${operator.opsLead.split('@')[1]}`,
    `From: Carole <${operator.opsLead}>`,
    `To: ${operator.inbox}`,
    'Subject: Saturday',
    'Message-ID: <asks@mail.test>',
    'Date: Tue, 26 May 2026 17:00:00 +0000',
    '',
    'Who is captain on Quinn on Saturday?',
    '',
  ].join('\r\n')
  await jada.importMail(raw)
  const answers = async () => (await sent(program.harbor, 'jada')).filter(({ subject }) => subject === 'Re: Saturday')
  const [answer] = await eventually('the answer', async () => ((await answers()).length > 0 ? answers() : undefined))
  expect(answer?.raw).toMatch(/^Auto-Submitted: auto-replied/m)
  expect(answer?.raw).toMatch(/^In-Reply-To: <asks@mail.test>/m)
  await jada.importMail(`Authentication-Results: mx.google.com; dmarc=pass\r\n${answer?.raw}`)
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  expect(await answers()).toHaveLength(1)
})

test('while everything but the store takes ten seconds, what is said is received before Slack gives up', async () => {
  const { operator } = jada
  for (const service of SLOW)
    await control(program.harbor, 'faults', { service, kind: 'slow', times: 100_000, delay: SLOW_MS })
  for (const [user, channel, text] of [
    [operator.manager, operator.channel, `<@${BOT}> swap Angela for Dan on Danika's, she has a wedding`],
    [operator.captain, operator.captain, "can't make Sunday"],
    [operator.captain, operator.captain, 'when do I sail next?'],
  ] as const) {
    const { took, statuses } = await say(user, channel, text)
    expect(statuses.every((status) => status === 200)).toBe(true)
    expect(took).toBeLessThan(IN_TIME)
  }
  for (const words of ['hours', `${QUINN} hours`]) {
    const began = performance.now()
    expect((await jada.command(operator.manager, words)).status).toBe(200)
    expect(performance.now() - began).toBeLessThan(IN_TIME)
  }
  const began = performance.now()
  await control(program.harbor, 'slack/home', { operator: 'jada', user: operator.manager })
  expect(performance.now() - began).toBeLessThan(IN_TIME)
})
