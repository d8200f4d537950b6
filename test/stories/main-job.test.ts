// The main job, driven from outside only, for both operators: the mail twice, Approve by two managers at once.
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONFIRMATIONS } from './confirmations.ts'
import { buttonIn, type Card, control, type Driver, driver, listener } from './driver.ts'
import { boardingMails, cardWith, noticesTo, settled } from './observe.ts'
import { eventually, freshDir, type Program, startProgram } from './program.ts'

let program: Program

beforeAll(async () => {
  program = await startProgram(freshDir())
})

afterAll(async () => {
  await program.kill()
  rmSync(program.dir, { recursive: true, force: true })
})

describe.each(['jada', 'queen'])('the main job of %s', (id) => {
  const confirmation = CONFIRMATIONS[id]!
  const { charter, eventId, captain, crew, raw } = confirmation
  let drive: Driver
  let card: Card

  beforeAll(() => {
    drive = driver(program.harbor, id)
  })

  test('a mail that arrives twice is one card', async () => {
    const { operator } = drive
    await drive.importMail(raw(operator, `first-${id}`))
    await drive.importMail(raw(operator, `first-${id}`))
    card = await eventually('a card with Approve', async () =>
      cardWith(await drive.messages(operator.channel), 'approve'),
    )

    expect(JSON.stringify(card.blocks)).toContain(captain)
    await control(program.harbor, 'clock', { advance: 'PT1M' })
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

    const item = await settled(drive, charter)
    expect(item).toMatchObject({ event_id: charter, captain, crew, revision: 2 })
    const messages = await drive.messages(operator.channel)
    expect(messages.filter(({ key }) => key === `${charter}/summary`)).toHaveLength(1)
    for (const person of operator.people.filter(({ name }) => [captain, ...crew].includes(name))) {
      expect(await noticesTo(program.harbor, drive, person, charter)).toHaveLength(1)
    }
  })

  test('calendar, page and record say the same', async () => {
    const entry = await drive.entry(eventId)
    expect(entry.description).toContain(captain)
    expect(entry.description).toMatch(/^Boarding: /)
    const page = await drive.page(charter)
    expect(page).toContain('<meta name="charter-revision" content="2"')
    expect(page).toContain(captain.split(' ')[0]!.replace(/'/g, '&#39;'))
  })

  test('/crew shows the charter, and a mistyped name offers it', async () => {
    const { operator } = drive
    const shown = await drive.command(operator.manager, charter)
    expect(JSON.parse(shown.body)).toMatchObject({ response_type: 'ephemeral' })
    expect(JSON.parse(shown.body).text).toContain('May 30')
    const mistyped = await drive.command(operator.manager, charter.replace('-may', '-mai'))
    expect(mistyped.body).toContain(charter)
  })

  test('the boarding mail leaves once, a day before boarding', async () => {
    if (id === 'jada') expect(await boardingMails(program.harbor, drive, confirmation)).toHaveLength(0)
    await control(program.harbor, 'clock', { set: '2026-05-29T22:00:00Z' })
    await eventually(
      'the boarding mail',
      async () => (await boardingMails(program.harbor, drive, confirmation)).length > 0 || undefined,
    )
    await control(program.harbor, 'clock', { advance: 'PT2H' })
    await settled(drive, charter)
    const [mail, ...more] = await boardingMails(program.harbor, drive, confirmation)
    expect(more).toEqual([])
    expect(mail?.raw).toContain('text/calendar')
    expect(mail?.raw).toContain(`${drive.operator.cdn}/${charter}.html`)
  })
})
