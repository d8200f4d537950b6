// A week of turned clock and more with the whole program: pushes lost, doubled, late and out of order, cursors expired, a kill, and a token
// that dies on day 7 and is renewed on day 9. Every mail and every calendar entry is handled exactly once.
import { rmSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import type { Desk } from '../../src/domain/desk.ts'
import type { HarborAddresses } from '../../src/harbor/addresses.ts'
import { buttonIn, control, type Driver, driver } from './driver.ts'
import { eventually, freshDir, type Program, startProgram } from './program.ts'

/** The poll is as rare as it may be: what arrives sooner came by a push. */
const POLL = { MAIL_POLL_SECONDS: '300' }
const NAMES = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Hazel', 'Juniper', 'Larch', 'Maple']

interface Day {
  readonly pushes: 'normal' | 'lost' | 'doubled' | 'late' | 'shuffled'
  readonly alive?: false
  readonly cursorsExpire?: true
  readonly killed?: true
  readonly renewed?: true
}

/** Day 0 is the Tuesday on which the harbor begins, and the consent was given. */
const DAYS: readonly Day[] = [
  { pushes: 'normal' },
  { pushes: 'doubled', killed: true },
  { pushes: 'lost' },
  { pushes: 'shuffled', cursorsExpire: true },
  { pushes: 'late' },
  { pushes: 'lost', cursorsExpire: true },
  { pushes: 'normal' },
  { pushes: 'normal', alive: false },
  { pushes: 'doubled', alive: false, cursorsExpire: true },
  { pushes: 'shuffled', alive: false, renewed: true },
]

const TOKEN_DIES = DAYS.findIndex(({ alive }) => alive === false)

test('every mail and entry of the week is handled exactly once', async () => {
  const dir = freshDir()
  let program: Program = await startProgram(dir, POLL)
  let drive = driver(program.harbor, 'jada')
  onTestFinished(async () => {
    await program.kill()
    rmSync(dir, { recursive: true, force: true })
  })
  const turn = (clock: object) => control(program.harbor, 'clock', { ...clock })
  await control(program.harbor, 'token', { operator: 'jada', publishing: 'testing' })

  for (const [at, day] of DAYS.entries()) {
    const date = dateOf(at)
    if (at > 0) await turn({ set: `${date}T17:00:00Z` })
    await control(program.harbor, 'pushes', { mode: day.pushes, delayMs: 300 })
    await dropMail(program.harbor, drive, at, 'first')
    await bookCharter(drive, at)
    if (day.killed) {
      await program.kill()
      program = await startProgram(dir, POLL)
      drive = driver(program.harbor, 'jada')
      await control(program.harbor, 'pushes', { mode: day.pushes })
    }
    if (day.cursorsExpire) await control(program.harbor, 'cursors', { operator: 'jada' })
    await dropMail(program.harbor, drive, at, 'second')
    await Promise.all([scribble(drive, at), at > 0 ? scribble(drive, at - 1, ' More') : undefined, approveCrew(drive)])
    if (day.pushes === 'lost' || day.alive === false || day.cursorsExpire) await turn({ advance: 'PT6M' })
    if (day.alive !== false) await eventually(`day ${at + 1} is handled`, () => isHandled(drive, at + 1))
    else {
      await eventually(`the alert of ${date}`, async () => (await alerts(drive)).includes(`invalid_grant-${date}`))
      // Days go by in moments here: a look that began before the token died may still be at it.
      await eventually('the inbox can’t be read', () => isShutOut(drive))
    }
    if (!day.renewed) continue
    await control(program.harbor, 'token', { operator: 'jada', alive: true })
    await turn({ advance: 'PT6M' })
  }

  await eventually('all is caught up', () => isHandled(drive, DAYS.length))
  await eventually('that it works again', async () => (await alerts(drive)).some((key) => key.startsWith('healed')))
  await approveCrew(drive)
  await turn({ advance: 'PT15M' })
  await eventually('everything is written', () => isWritten(drive))
  const all = await count(drive)
  expect(all).toEqual({ mails: 2 * DAYS.length, cards: 2 * DAYS.length, charters: DAYS.length, doubled: [] })
  expect((await alerts(drive)).filter((key) => key.startsWith('invalid_grant'))).toEqual([
    'invalid_grant-2026-06-02',
    'invalid_grant-2026-06-03',
    'invalid_grant-2026-06-04',
  ])
  expect((await alerts(drive)).filter((key) => key.startsWith('token-dies')).slice(0, 2)).toEqual([
    'token-dies-2026-05-31',
    'token-dies-2026-06-01',
  ])
  const healed = (await channel(drive)).filter(({ key }) => key.startsWith('alert/healed'))
  expect(healed.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Google works again since Thu Jun 4, .* PDT; 6 mails and \d calendar entries caught up\./),
  ])
})

function dateOf(at: number): string {
  return new Date(Date.UTC(2026, 4, 26 + at)).toISOString().slice(0, 10)
}

function eventIdOf(at: number): string {
  return `week${at}${NAMES[at]?.toLowerCase()}`.replace(/[^a-v0-9]/g, 'a')
}

/** From the day after, nobody is put aboard her. */
const QUINN_SAILS = 5

async function dropMail(harbor: HarborAddresses, { operator }: Driver, at: number, which: string): Promise<void> {
  const lines = [
    `From: <${operator.opsLead}>`,
    `To: <${operator.inbox}>`,
    `Subject: Crew for the week, day ${at + 1}, ${which}`,
    `Message-ID: <week-${at}-${which}@mail.test>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    (which === 'first' && at > 0) || at >= QUINN_SAILS
      ? `Crew for ${NAMES[at - 1]} on 6/${19 + at}:`
      : 'Crew for Quinn on 5/30:',
    '',
    '- Captain: Gene Oakes',
    '',
  ]
  await fetch(`${harbor.page}_harbor/mail?operator=${operator.id}`, { method: 'POST', body: lines.join('\r\n') })
}

async function bookCharter({ calendars, operator }: Driver, at: number): Promise<void> {
  const day = `2026-06-${String(20 + at)}`
  const requestBody = {
    id: eventIdOf(at),
    summary: `${NAMES[at]?.toUpperCase()} paid 3-7pm`,
    description: 'Guests: 4',
    start: { dateTime: `${day}T15:00:00-07:00`, timeZone: 'America/Los_Angeles' },
    end: { dateTime: `${day}T19:00:00-07:00`, timeZone: 'America/Los_Angeles' },
  }
  await calendars.events.insert({ calendarId: operator.calendarId, requestBody })
}

/** A person writes below whatever stands in the entry now; somebody else's write meanwhile is read again. */
async function scribble({ calendars, operator: { calendarId } }: Driver, at: number, more = ''): Promise<void> {
  const eventId = eventIdOf(at)
  for (let tries = 0; tries < 5; tries += 1) {
    const { data } = await calendars.events.get({ calendarId, eventId })
    const requestBody = { description: `${data.description}\n${more}${scribbled(at)}` }
    const headers = { 'If-Match': data.etag ?? '' }
    const written = await calendars.events
      .patch({ calendarId, eventId, requestBody }, { headers })
      .catch(() => undefined)
    if (written) return
  }
  throw new Error('The entry never held still')
}

function scribbled(at: number): string {
  return `Bring ice for day ${at + 1} – two bags.`
}

/** A manager approves whatever waits for this week's charters. */
async function approveCrew(drive: Driver): Promise<void> {
  const cards = (await channel(drive)).filter(({ key }) => /-jun-\d+\/card\//.test(key))
  for (const card of cards) {
    if (!JSON.stringify(card.blocks).includes('"action_id":"approve"')) continue
    await drive.press(drive.operator.manager, card, buttonIn(card, 'approve'), 'http://127.0.0.1:9/none')
  }
}

async function isShutOut({ operator, scan }: Driver): Promise<boolean> {
  const desks = (await scan(operator.crewTable)).filter(({ record }) => record === 'desk')
  return desks.some(({ value }) => (value as Desk).jobs.mail?.trouble !== undefined)
}

interface Count {
  readonly mails: number
  readonly cards: number
  readonly charters: number
  readonly doubled: readonly string[]
}

async function isHandled(drive: Driver, days: number): Promise<true | undefined> {
  const { mails, cards, charters } = await count(drive)
  return (mails >= 2 * days && cards >= 2 * days && charters >= days) || undefined
}

/** What was made of this week's mails and entries, and whatever stands there twice. */
async function count(drive: Driver): Promise<Count> {
  const [kept, charters, messages] = await Promise.all([
    drive.scan(drive.operator.crewTable),
    drive.scan(drive.operator.dispatchTable),
    channel(drive),
  ])
  const subjects = kept.flatMap(({ record, value }) => (record === 'mail' ? [JSON.stringify(value)] : []))
  const names = charters.map(({ event_name }) => String(event_name)).filter((name) => NAMES.includes(name))
  const keys = messages.map(({ key }) => key).filter((key) => key !== '')
  return {
    mails: subjects.filter((text) => text.includes('Crew for the week, day')).length,
    cards: keys.filter((key) => key.includes('/card')).length,
    charters: names.length,
    doubled: [...names, ...keys].filter((one, at, all) => all.indexOf(one) !== at),
  }
}

/** Each entry has what people typed, and our block once where its crew was approved before the token died. */
async function isWritten(drive: Driver): Promise<true | undefined> {
  const texts = await Promise.all(NAMES.map(async (_, at) => (await drive.entry(eventIdOf(at))).description ?? ''))
  const right = texts.map((text, at) => {
    const lines = text.split('\n')
    const typed = [scribbled(at), ` More${scribbled(at)}`].slice(0, at < DAYS.length - 1 ? 2 : 1)
    const blocks = lines.filter((line) => /^⚓ end \(revision 2\)$/.test(line)).length
    return (
      typed.every((one) => lines.filter((line) => line === one).length === 1) &&
      blocks === (at < TOKEN_DIES ? 1 : blocks)
    )
  })
  return right.every(Boolean) || undefined
}

async function alerts(drive: Driver): Promise<readonly string[]> {
  const messages = await channel(drive)
  return messages.flatMap(({ key }) => (key.startsWith('alert/') ? [key.slice('alert/'.length)] : [])).toReversed()
}

function channel(drive: Driver) {
  return drive.messages(drive.operator.channel)
}
