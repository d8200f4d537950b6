// The drift radar of the whole program: asked in Slack and by command, told by itself, mended by a press.
import { spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONFIRMATIONS } from './confirmations.ts'
import { buttonIn, type Card, control, type Driver, driver, listener } from './driver.ts'
import { cardWith, settled } from './observe.ts'
import { type PlayedHere, playHere } from './played-here.ts'
import { eventually } from './program.ts'

const QUINN = 'quinn-may-30'
const ENTRY = 'jadaquinn0530'

let program: PlayedHere
let drive: Driver
let right: string

beforeAll(async () => {
  program = await playHere('300')
  drive = driver(program.harbor, 'jada')
  const { operator } = drive
  await drive.importMail(CONFIRMATIONS.jada!.raw(operator, 'drift'))
  const card = await eventually('a card', async () => cardWith(await drive.messages(operator.channel), 'approve'))
  await drive.press(operator.manager, card, buttonIn(card, 'approve'), 'http://127.0.0.1:9/none')
  await eventually('revision 2', async () => (await drive.item(QUINN))?.revision === 2 || undefined)
  await settled(drive, QUINN)
  right = await drive.page(QUINN)
  // From here on a hand's edit of our lines stays until somebody looks: by itself the sync would mend it.
  await control(program.harbor, 'pushes', { mode: 'lost' })
})

afterAll(() => program.close())

test('while all agree, the command says so and its exit code is 0', async () => {
  const { code, out } = await crew('check', QUINN)
  expect(out).toContain('quinn-may-30 · Sat May 30, 3:00–7:00 PM PDT · revision 2')
  expect(out).not.toContain('Charter  ')
  expect(code).toBe(0)
})

test('the title contradicts its hours, our lines were edited, the page is stale: exactly these are named', async () => {
  const { calendarId } = drive.operator
  const { description } = await drive.entry(ENTRY)
  const requestBody = {
    summary: 'Quinn paid 4-8pm',
    description: description?.replace('Captain: Gene Oakes', 'Captain: Bob Stranger') ?? '',
  }
  await drive.calendars.events.patch({ calendarId, eventId: ENTRY, requestBody })
  await drive.upload(QUINN, right.replaceAll('2:30 PM PDT', '3:15 PM PDT'))
  await drive.invalidate([`/${QUINN}.html`])
  await drive.page(QUINN)
  await drive.upload(QUINN, right)

  const { code, out } = await crew('check', QUINN, '--json')
  expect(JSON.parse(out).operator).toBe('jada')
  expect(JSON.parse(out).drift.filter(({ surface }: { surface: string }) => surface !== 'feed')).toEqual([
    {
      surface: 'calendar',
      field: 'title',
      should: 'as the entry itself',
      says: '“4-8pm”, against its own 3:00–7:00 PM PDT',
    },
    { surface: 'calendar', field: 'captain', should: 'Gene Oakes', says: 'Bob Stranger' },
    { surface: 'page', field: 'boards', should: '2:30 PM PDT', says: '3:15 PM PDT' },
  ])
  expect(code).toBe(1)
  const table = (await crew('check')).out
  expect(table).toMatch(/Captain +Gene Oakes +Bob Stranger/)
  expect(table).toContain('danika-may-31')
  expect(table).toMatch(/^JADA Sailing: \d+ charters/)
  expect(table).toMatch(/^Queen of San Diego: /m)
})

test('in Slack it is acknowledged at once however slow the outside is, and then replaced by the table', async () => {
  const { operator } = drive
  const slow = { kind: 'slow', delay: 1_500, times: 2 }
  for (const service of ['calendar', 'ical', 'cdn', 'dynamodb'])
    await control(program.harbor, 'faults', { service, ...slow })
  const hook = await listener()
  const began = performance.now()
  const { status, body } = await drive.command(operator.manager, `${QUINN} check`, hook.url)
  expect(performance.now() - began).toBeLessThan(slow.delay)
  expect(status).toBe(200)
  expect(JSON.parse(body)).toMatchObject({ text: 'Looking at calendar, feed, page and mail…' })

  const answer = await eventually('the table', () => hook.heard[0])
  expect(answer).toMatchObject({ replace_original: true, response_type: 'ephemeral' })
  const words = JSON.stringify(answer)
  for (const said of ['Bob Stranger', '3:15 PM PDT', '“4-8pm”, against its own', 'Write ours to the calendar'])
    expect(words).toContain(said)
  expect(words).not.toMatch(/@example-guests|619/)
  hook.stop()
})

test('crew see the table without its buttons, who is nobody’s crew doesn’t see it', async () => {
  const { operator } = drive
  const crewSees = JSON.stringify(await asked(operator.crew))
  expect(crewSees).toContain('Bob Stranger')
  expect(crewSees).not.toContain('fix_drift')
  expect(JSON.stringify(await asked('U0STRANGER'))).toContain('is for people on the roster')
})

test('what is new is told in the channel once, by itself, and mended from there', async () => {
  const { operator } = drive
  await control(program.harbor, 'clock', { advance: 'PT31M' })
  const news = await eventually('the word of the drift', () => driftNews())
  expect(JSON.stringify(news.blocks)).toContain('Boarding is “3:15 PM PDT”, not “2:30 PM PDT”')

  const hook = await listener()
  await drive.press(operator.manager, news, buttonIn(news, 'check_drift'), hook.url)
  const table = (await eventually('the table', () => hook.heard[0])) as unknown as Card
  const publish = buttonNamed(table, 'Publish the page again')
  await Promise.all(
    [operator.manager, operator.secondManager].map((user) => drive.press(user, news, publish, hook.url)),
  )
  await eventually('both are answered', () => hook.heard.length === 3 || undefined)
  await eventually('the right page', async () => (await drive.page(QUINN)) === right || undefined)
  await settled(drive, QUINN)
  hook.stop()

  await control(program.harbor, 'clock', { advance: 'PT31M' })
  await eventually(
    'that it is healed',
    async () => JSON.stringify(await driftNews()).includes('agrees again') || undefined,
    20_000,
  )
  const all = await drive.messages(operator.channel)
  expect(all.filter(({ key }) => key.startsWith(`${QUINN}/drift/`) && key.split('/').length === 3)).toHaveLength(1)
})

async function driftNews(): Promise<Card | undefined> {
  const messages = await drive.messages(drive.operator.channel)
  return messages.find(({ key }) => key.startsWith(`${QUINN}/drift/`))
}

async function asked(user: string): Promise<unknown> {
  const hook = await listener()
  await drive.command(user, `${QUINN} check`, hook.url)
  const answer = await eventually('an answer', () => hook.heard[0])
  hook.stop()
  return answer
}

function buttonNamed({ blocks }: Card, label: string) {
  const elements = blocks.flatMap(({ elements = [] }) => elements as { text?: { text?: string } }[])
  return elements.find(({ text }) => text?.text === label) as Record<string, unknown>
}

/** As a person types it, in the folder of the harbor that runs. */
function crew(...args: readonly string[]): Promise<{ readonly code: number | null; readonly out: string }> {
  const env = { PATH: process.env.PATH, HARBOR_DIR: program.dir }
  const child = spawn(process.execPath, ['src/cli.ts', ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out })))
}
