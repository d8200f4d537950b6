// The main job done by the functions as they are deployed: each a bundle in a thread that is frozen once it has answered.
import { createHmac } from 'node:crypto'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cloud, DEAD, startCloud } from '../lambda/cloud.ts'
import { guestsOnLambda } from '../lambda/guests-on-lambda.ts'
import { CONFIRMATIONS } from './confirmations.ts'
import { buttonIn, type Card, commandForm, control, type Driver, driver, listener } from './driver.ts'
import { boardingMails, cardWith, noticesTo, settled } from './observe.ts'
import { eventually, freshDir } from './program.ts'

const CONFIRMATION = CONFIRMATIONS.jada!
const { charter, eventId, captain, crew, raw } = CONFIRMATION

let dir: string
let cloud: Cloud
let drive: Driver
let card: Card

beforeAll(async () => {
  dir = freshDir()
  cloud = await startCloud({ dir, operator: 'jada', minuteMs: 500 })
  drive = driver(cloud.harbor, 'jada')
  await eventually('the calendar is read', () => drive.item(charter))
})

afterAll(async () => {
  await cloud.stop()
  rmSync(dir, { recursive: true, force: true })
})

describe('the main job on Lambda', () => {
  test('a mail that arrives twice is one card', async () => {
    const { operator } = drive
    await drive.importMail(raw(operator, 'first'))
    await drive.importMail(raw(operator, 'first'))
    card = await eventually('a card with Approve', async () =>
      cardWith(await drive.messages(operator.channel), 'approve'),
    )
    expect(JSON.stringify(card.blocks)).toContain(captain)
    await settled(drive, charter)
    const cards = (await drive.messages(operator.channel)).filter(({ key }) => key.startsWith(`${charter}/card/`))
    expect(cards).toHaveLength(1)
  })

  test('two managers approve at once: one revision, one summary, one notice each, and the second is told who was first', async () => {
    const { operator } = drive
    const hook = await listener()
    const approve = buttonIn(card, 'approve')
    const answers = await Promise.all(
      [operator.manager, operator.secondManager].map((user) => drive.press(user, card, approve, hook.url)),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const told = await eventually('the second manager is answered', () => hook.heard[0])
    expect(String(told.text)).toMatch(/was first/)
    hook.stop()

    expect(await settled(drive, charter)).toMatchObject({ event_id: charter, captain, crew, revision: 2 })
    const messages = await drive.messages(operator.channel)
    expect(messages.filter(({ key }) => key === `${charter}/summary`)).toHaveLength(1)
    for (const person of operator.people.filter(({ name }) => [captain, ...crew].includes(name))) {
      expect(await noticesTo(cloud.harbor, drive, person, charter)).toHaveLength(1)
    }
  })

  test('calendar, page and record say the same', async () => {
    expect((await drive.entry(eventId)).description).toContain(captain)
    const page = await drive.page(charter)
    expect(page).toContain('<meta name="charter-revision" content="2"')
    expect(page).toContain(captain.split(' ')[0]!.replace(/'/g, '&#39;'))
  })

  test('a guest signs through the CDN, and is counted by the deliverer', async () => {
    const { operator } = drive
    const form = await fetch(`${operator.cdn}/waiver/index.html`)
    expect([form.status, await form.text()]).toEqual([200, expect.stringContaining('<form')])
    expect((await fetch(`${operator.cdn}/waiver/signature-pad.js`)).status).toBe(200)
    const signed = await fetch(`${operator.cdn}/submit`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        event_id: charter,
        guest_name: 'Zoë Alder',
        birth_date: '1990-01-01',
        email: 'zoe@example.test',
        signature: 'Zoë Alder',
        consent: true,
        idempotency_key: 'zoe',
      }),
    })
    expect([signed.status, await signed.json()]).toEqual([200, expect.objectContaining({ matched: false })])
    await eventually('somebody is asked whose it is', async () =>
      cardWith(await drive.messages(operator.channel), 'waiver_match'),
    )
  })

  test('the boarding mail leaves once, a day before boarding', async () => {
    await control(cloud.harbor, 'clock', { set: '2026-05-29T22:00:00Z' })
    await eventually(
      'the boarding mail',
      async () => (await boardingMails(cloud.harbor, drive, CONFIRMATION)).length > 0 || undefined,
    )
    await control(cloud.harbor, 'clock', { advance: 'PT2H' })
    await settled(drive, charter)
    const [mail, ...more] = await boardingMails(cloud.harbor, drive, CONFIRMATION)
    expect(more).toEqual([])
    expect(mail?.raw).toContain('text/calendar')
    expect(cloud.problems).toEqual([])
  })
})

describe('guests on Lambda', () => guestsOnLambda(charter, () => ({ cloud, drive })))

describe('Slack on Lambda', () => {
  test('/crew answers in the acknowledgement; what comes after one is put off, and done from the queue', async () => {
    const { operator } = drive
    const hook = await listener()
    const before = putOff().length
    const shown = await drive.command(operator.manager, charter, hook.url)
    expect(JSON.parse(shown.body)).toMatchObject({ response_type: 'ephemeral' })
    expect(JSON.parse(shown.body).text).toContain('May 30')
    expect(putOff()).toHaveLength(before)

    const checking = await drive.command(operator.manager, `${charter} check`, hook.url)
    expect(checking.body).toMatch(/Looking|looking|Asking|Comparing/)
    const told = await eventually('what each surface says', () => hook.heard[0])
    expect(told).toMatchObject({ replace_original: true })
    expect(putOff().length).toBeGreaterThan(before)
    hook.stop()
  })

  test('/crew doctor looks at every account from there, and finds what lies in each of the five queues of dead letters alone', async () => {
    for (const name of DEAD) cloud.dead.set(name, 1)
    const list = await eventually('nothing else', async () => {
      const said = await examined()
      return said.includes('JADA Sailing: 5 findings.') && said
    })
    for (const name of DEAD) expect(list).toContain(`lies in ${name}.`)
    const desk = await eventually('kept for Home tab and ops page', () => drive.row('desk', 'desk'))
    const findings = DEAD.map((name) => expect.objectContaining({ id: `dead-letters-${name}` }))
    expect(desk).toMatchObject({ value: { checkup: { findings } } })
    cloud.dead.clear()
  })

  test.each([
    ['as text', false],
    ['as base64', true],
  ])('a body beyond ASCII is verified as the bytes it came in: %s', async (_, isBase64Encoded) => {
    const answer = await signed('Zoë’s birthday ⛵', { isBase64Encoded })
    expect(answer).toMatchObject({ statusCode: 200 })
  })

  test.each([-301, 301, 86_400])('a timestamp %d seconds away is refused', async (skew) => {
    expect(await signed(charter, { skew })).toMatchObject({ statusCode: 401 })
  })

  test('a store that does not answer in time is no reason to be late: the press is put off', async () => {
    const slow = { kind: 'slow', delay: 4_000, times: 12 }
    await control(cloud.harbor, 'faults', { service: 'dynamodb', operation: 'GetItem', ...slow })
    const began = performance.now()
    const answer = await signed(`${charter} why captain`, {})
    expect(performance.now() - began).toBeLessThan(slow.delay)
    expect(answer).toMatchObject({ statusCode: 200 })
    expect(cloud.sent.some(({ body }) => body.includes('why captain') && body.includes('"answered":false'))).toBe(true)
    await fetch(`${cloud.harbor.page}_harbor/faults`, { method: 'DELETE' })
  })
})

/** What `/crew doctor` answers in the end. */
async function examined(): Promise<string> {
  const hook = await listener()
  const { body } = await drive.command(drive.operator.manager, 'doctor', hook.url)
  expect(body).toContain('Looking at Google')
  const list = JSON.stringify(await eventually('the list', () => hook.heard[0]))
  hook.stop()
  return list
}

describe('a secret that was changed', () => {
  test('is taken by functions that are running, and the old one no longer', async () => {
    const starts = JSON.stringify(cloud.coldStarts())
    const old = drive.operator.slackSigningSecret
    cloud.rotate({ SLACK_SIGNING_SECRET: 'another-signing-secret' })
    await eventually('the new one counts', async () => {
      const { statusCode } = (await signed(charter, { secret: 'another-signing-secret' })) as { statusCode: number }
      return statusCode === 200
    })
    expect(await signed(charter, { secret: old })).toMatchObject({ statusCode: 401 })
    expect(JSON.stringify(cloud.coldStarts())).toBe(starts)
    cloud.rotate({ SLACK_SIGNING_SECRET: old })
  })
})

function putOff(): readonly unknown[] {
  return cloud.sent.filter(({ queue }) => queue.endsWith('/later'))
}

/** Straight to the function, as API Gateway hands it over. */
async function signed(
  text: string,
  { skew = 0, isBase64Encoded = false, secret = drive.operator.slackSigningSecret },
): Promise<unknown> {
  const body = Buffer.from(decodeURI(commandForm(drive.operator, drive.operator.manager, text).toString()))
  const timestamp = Math.floor(Date.now() / 1_000) + skew
  const base = Buffer.concat([Buffer.from(`v0:${timestamp}:`), body])
  const signature = createHmac('sha256', secret).update(base).digest('hex')
  return cloud.invoke('slack', {
    rawPath: '/slack/events',
    rawQueryString: '',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${signature}`,
    },
    requestContext: { timeEpoch: Date.now(), http: { method: 'POST', path: '/slack/events', sourceIp: '127.0.0.1' } },
    body: body.toString(isBase64Encoded ? 'base64' : 'utf8'),
    isBase64Encoded,
  })
}
