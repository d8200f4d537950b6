// The whole program hears what people say: in the channel, to the bot directly, and by mail.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { control, type Driver, driver, sent } from './driver.ts'
import { type PlayedHere, playHere } from './played-here.ts'
import { eventually } from './program.ts'

const QUINN = 'quinn-may-30'
const BOT = 'U0JBOT00001'

let program: PlayedHere
let jada: Driver

beforeAll(async () => {
  program = await playHere()
  jada = driver(program.harbor, 'jada')
  await eventually('Quinn is there', () => jada.item(QUINN))
})

afterAll(() => program.close())

async function say(user: string, channel: string, text: string) {
  const { deliveries } = (await control(program.harbor, 'slack/say', { operator: 'jada', user, channel, text })) as {
    deliveries: { status: number }[]
  }
  return deliveries.map(({ status }) => status)
}

const saidIn = async (channel: string, words: RegExp) =>
  (await jada.messages(channel)).find(({ text, blocks }) => words.test(`${text} ${JSON.stringify(blocks)}`))

test('a mention becomes a card in the channel', async () => {
  const { operator } = jada
  const statuses = await say(operator.manager, operator.channel, `<@${BOT}> captain for Quinn is Gene`)
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
