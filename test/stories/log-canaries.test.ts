// Nothing that is secret or personal ever reaches the log, whatever goes wrong while it passes through.
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONFIRMATIONS } from './confirmations.ts'
import { buttonIn, control, type Driver, driver, listener, slack } from './driver.ts'
import { cardWith } from './observe.ts'
import { eventually, freshDir, type Program, startProgram } from './program.ts'

const GUEST = 'Zephyrine Quillfeather'
const MAIL_TEXT = 'the gannet flies at midnight'
const PHONE = '+1 619 555 0177'
const ADDRESS = 'zephyrine@example-guests.test'
const FAULTS = ['500', 'reset', '403', 'expired', '429', 'accepted-then-reset'] as const
const SERVICES = ['slack', 'gmail', 'calendar', 'ical', 'dynamodb', 's3', 'cloudfront', 'cdn', 'ses', 'oauth'] as const

let program: Program
let drive: Driver

beforeAll(async () => {
  program = await startProgram(freshDir(), { LOG_LEVEL: 'trace', MAIL_POLL_SECONDS: '1' })
  drive = driver(program.harbor, 'jada')
  await everythingPasses()
})

afterAll(async () => {
  await program.kill()
  rmSync(program.dir, { recursive: true, force: true })
})

test('the log says a good deal: jobs that failed, effects that were not done', () => {
  expect(program.said()).toMatch(/job failed/)
  expect(program.said()).toMatch(/"problem":"/)
  expect(program.said()).toMatch(/"job":"mail","ms":\d+,"msg":"job"/)
  expect(program.said()).toMatch(/"effect":"card","attempts":\d+,"ms":\d+,"msg":"paid"/)
})

describe('none of this is in it', () => {
  test('a guest’s name, address and phone, and what a mail said', () => {
    for (const canary of [GUEST, 'Quillfeather', MAIL_TEXT, PHONE, ADDRESS, 'gannet'])
      expect(program.said()).not.toContain(canary)
  })

  test('a secret of any account', () => {
    const { secretAccessKey, operators } = program.harbor
    const secrets = operators.flatMap((one) => [
      one.slackSigningSecret,
      one.slackBotToken,
      one.slackAppToken,
      one.googleClientSecret,
      one.googleRefreshToken,
      one.icalUrl,
      one.sampleParty.token ?? one.icalUrl,
    ])
    for (const secret of [secretAccessKey, ...secrets]) {
      expect(secret.length).toBeGreaterThan(8)
      expect(program.said().includes(secret)).toBe(false)
    }
    expect(program.said()).not.toMatch(/ya29\.|xoxb-|xapp-|GOCSPX-|1\/\/0b/)
  })

  test('an unsigned word of who knocked', () => {
    expect(program.said()).not.toContain('forged-canary')
  })
})

/** A mail, an approval, waivers and presses, with every kind of fault at every service. */
async function everythingPasses(): Promise<void> {
  const { operator } = drive
  const { raw, eventId } = CONFIRMATIONS.jada!
  await drive.importMail(`${raw(operator, 'canary')}\r\nPS: ${MAIL_TEXT}. ${GUEST} calls from ${PHONE}.\r\n`)
  const card = await eventually('the card', async () => cardWith(await drive.messages(operator.channel), 'approve'))
  await drive.calendars.events.patch({
    calendarId: operator.calendarId,
    eventId,
    requestBody: { description: `Boarding: 2:30 PM\nContact: ${GUEST} <${ADDRESS}> ${PHONE}\n${MAIL_TEXT}` },
  })
  for (const service of SERVICES)
    for (const kind of FAULTS) await control(program.harbor, 'faults', { service, kind, times: 2 })
  const hook = await listener()
  await drive.press(operator.manager, card, buttonIn(card, 'approve'), hook.url)
  await knock()
  await fetch(`${program.harbor.page}_harbor/mail`, { method: 'POST', body: stranger() })
  await drive.command(operator.manager, `quinn-may-30 contact ${GUEST} ${ADDRESS} ${PHONE}`, hook.url)
  await drive.command(operator.manager, `doctor`, hook.url)
  await drive.command(operator.manager, `${GUEST} ${MAIL_TEXT}`, hook.url)
  await control(program.harbor, 'clock', { set: '2026-05-29T22:00:00Z' })
  await eventually(
    'the log has something to say',
    () => /job failed/.test(program.said()) && /effect not done/.test(program.said()),
    20_000,
  )
  await fetch(`${program.harbor.page}_harbor/faults`, { method: 'DELETE' })
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  hook.stop()
}

/** What comes by HTTP and isn't as it should be. */
async function knock(): Promise<void> {
  const { operator } = drive
  const party = operator.sampleParty.token
  const waiver = {
    event_id: 'quinn-may-30',
    guest_name: GUEST,
    age: 34,
    email: ADDRESS,
    phone: PHONE,
    signature: GUEST,
    consent: true,
    party,
  }
  const posts: readonly (readonly [string, string, string])[] = [
    ['/submit', 'application/json', JSON.stringify(waiver)],
    ['/submit', 'application/json', `{"guest_name": "${GUEST}", "phone": "${PHONE}"`],
    ['/submit', 'application/x-www-form-urlencoded', `guest_name=${GUEST}&email=${ADDRESS}`],
    ['/photos', 'application/json', `{"code": "${GUEST}`],
    ['/ses/events', 'text/plain', `{"Type":"Notification","Message":"${ADDRESS} ${MAIL_TEXT}"}`],
    ['/google/gmail', 'application/json', `{"message":{"data":"forged-canary"}}`],
    ['/slack/events', 'application/x-www-form-urlencoded', `payload={"text":"${GUEST} forged-canary`],
  ]
  for (const [path, type, body] of posts)
    await fetch(`${operator.app}${path}`, { method: 'POST', headers: { 'content-type': type }, body })
  await fetch(`${operator.app}/waiver/index.html?party=forged-canary-${encodeURIComponent(GUEST)}`)
  await slack(
    operator,
    new URLSearchParams({
      payload: `{"type":"${GUEST}", broken`,
      team_id: operator.slackTeam,
      api_app_id: operator.slackAppId,
    }),
  )
}

function stranger(): string {
  const head = [
    `From: ${GUEST} <${ADDRESS}>`,
    `To: ${drive.operator.inbox}`,
    `Subject: ${MAIL_TEXT}`,
    'Content-Type: multipart/mixed; boundary="x',
  ]
  return [...head, '', `--x`, '', `${GUEST} ${PHONE} ${MAIL_TEXT}`].join('\r\n')
}
