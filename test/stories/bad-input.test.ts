// Each bad input gets a sentence that says what to do, and loses nothing.
import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONFIRMATIONS } from './confirmations.ts'
import { buttonIn, commandForm, control, type Driver, driver, listener, slack } from './driver.ts'
import { cardWith, settled } from './observe.ts'
import { type PlayedHere, playHere } from './played-here.ts'
import { eventually } from './program.ts'

let program: PlayedHere
let jada: Driver
let queen: Driver

beforeAll(async () => {
  program = await playHere()
  jada = driver(program.harbor, 'jada')
  queen = driver(program.harbor, 'queen')
})

afterAll(() => program.close())

describe('requests', () => {
  test('a request with a wrong signature is refused with the reason', async () => {
    const form = commandForm(jada.operator, jada.operator.manager, 'quinn-may-30')
    const answer = await slack(jada.operator, form, 'not the secret')
    expect(answer.status).toBe(401)
    expect(JSON.parse(answer.body).title).toBe('This request is not signed by a Slack app that is known here.')
  })

  test("one operator's secret opens nothing of the other's", async () => {
    const form = commandForm(queen.operator, queen.operator.manager, 'okafor-may-30')
    expect((await slack(jada.operator, form)).status).toBe(401)
    const crossed = commandForm(
      { ...jada.operator, slackTeam: queen.operator.slackTeam },
      jada.operator.manager,
      'quinn-may-30',
    )
    expect((await slack(jada.operator, crossed)).status).toBe(401)
  })

  test("the other operator's charter is unknown here", async () => {
    const { body } = await jada.command(jada.operator.manager, 'okafor-may-30')
    expect(JSON.parse(body).text).toContain('No charter is called “okafor-may-30”')
    expect(body).not.toContain('Adaeze')
  })

  test('an unknown charter is answered with a sentence', async () => {
    const { body } = await jada.command(jada.operator.manager, 'zanzibar-dec-24')
    expect(JSON.parse(body).text).toContain('No charter is called')
  })

  test('who is on no roster never reads the mail behind a seat', async () => {
    const { charter } = CONFIRMATIONS.jada!
    const why = async (user: string) => JSON.parse((await jada.command(user, `${charter} why captain`)).body).text
    expect(await why(jada.operator.manager)).toContain('Why: ')
    expect(await why('U0NOBODY00')).not.toContain('Why: ')
  })

  test('somebody who is not a manager is told so, and nothing changes', async () => {
    const { charter, raw } = CONFIRMATIONS.jada!
    await jada.importMail(raw(jada.operator, 'by-crew'))
    const card = await eventually('the card', async () =>
      cardWith(await jada.messages(jada.operator.channel), 'approve'),
    )
    const hook = await listener()
    await jada.press(jada.operator.crew, card, buttonIn(card, 'approve'), hook.url)
    const told = await eventually('an answer', () => hook.heard[0])
    expect(told.text).toContain('Only a manager can')
    expect((await jada.item(charter))?.revision).toBe(1)
    hook.stop()
  })
})

describe('mails', () => {
  test('a name that nobody has is asked about, on the card', async () => {
    await jada.importMail(
      mail(jada, 'Danika May 31', 'Crew for Danika on 5/31:\r\n\r\nCaptain: Bob Nobody\r\nHost: Keely Hart\r\n'),
    )
    const card = await eventually('a card that asks', async () =>
      (await jada.messages(jada.operator.channel)).find(({ blocks }) => JSON.stringify(blocks).includes('Bob Nobody')),
    )
    expect(JSON.stringify(card.blocks)).toMatch(/nobody on the roster/)
  })

  test("a stranger's mail has no Approve", async () => {
    const raw = mail(jada, 'Crew for Quinn 5/30', 'Captain: Gene Oakes\r\n').replace(
      /^From: .*$/m,
      'From: Carole Beck <carole.beck@freemail.test>',
    )
    await jada.importMail(raw)
    const card = await eventually('a card that warns', async () =>
      (await jada.messages(jada.operator.channel)).find(({ blocks }) =>
        JSON.stringify(blocks).includes('carole.beck@freemail.test'),
      ),
    )
    expect(cardWith([card], 'approve')).toBeUndefined()
    expect(cardWith([card], 'vouch')).toBeDefined()
  })
})

describe('services', () => {
  test('a calendar entry edited meanwhile keeps what was typed, and gets our lines', async () => {
    const { charter, eventId, raw } = CONFIRMATIONS.queen!
    await queen.importMail(raw(queen.operator, 'meanwhile'))
    const card = await eventually('the card', async () =>
      cardWith(await queen.messages(queen.operator.channel), 'approve'),
    )
    const before = await queen.entry(eventId)
    const { calendarId, manager } = queen.operator
    const typed = `${before.description}\nCake arrives at 4.`
    await control(program.harbor, 'faults', {
      service: 'calendar',
      kind: 'slow',
      times: 1,
      operation: 'events.patch',
      delay: 400,
    })
    await queen.press(manager, card, buttonIn(card, 'approve'), 'http://127.0.0.1:9/none')
    await queen.calendars.events.update({ calendarId, eventId, requestBody: { ...before, description: typed } })
    await settled(queen, charter)
    const after = (await queen.entry(eventId)).description
    expect(after).toContain(typed)
    expect(after?.match(/⚓ end/g)).toHaveLength(1)
  })

  test('an expired Google token is one alert with the way out; mails that came meanwhile are read afterwards', async () => {
    await control(program.harbor, 'token', { operator: 'jada', alive: false })
    await jada.importMail(mail(jada, 'Jonathan May 30', 'Crew for Jonathan on 5/30:\r\n\r\nCaptain: Marisol Vega\r\n'))
    const alert = await eventually('an alert', async () =>
      (await jada.messages(jada.operator.channel)).find(({ key }) => key.startsWith('alert/')),
    )
    expect(alert.text).toContain('npx crew auth google')
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    const alerts = (await jada.messages(jada.operator.channel)).filter(({ key }) => key.startsWith('alert/'))
    expect(alerts).toHaveLength(1)

    await control(program.harbor, 'token', { operator: 'jada', alive: true })
    await eventually('the card of the mail that came meanwhile', async () =>
      (await jada.messages(jada.operator.channel)).find(({ key }) => key.startsWith('jonathan-may-30/card/')),
    )
  })

  test('half a configuration stops the start and names every missing key', () => {
    const { status, stderr } = spawnSync(process.execPath, ['src/main.ts'], {
      env: { PATH: process.env.PATH, SLACK_BOT_TOKEN: 'xoxb-here' },
      encoding: 'utf8',
    })
    expect(status).toBe(2)
    expect(stderr).toContain('GOOGLE_REFRESH_TOKEN is missing')
    expect(stderr).toContain('SLACK_SIGNING_SECRET is missing')
    expect(stderr).not.toContain('xoxb-here')
  })
})

function mail({ operator }: Driver, subject: string, text: string): string {
  const head = [
    `From: <${operator.opsLead}>`,
    `To: <${operator.inbox}>`,
    `Subject: ${subject}`,
    `Message-ID: <${subject.replace(/\W/g, '')}@mail.test>`,
    'Date: Tue, 26 May 2026 09:40:00 -0700',
    'Content-Type: text/plain; charset=utf-8',
  ]
  return [...head, '', text].join('\r\n')
}
