// They leave and come back: the manifest is frozen, whoever watches ashore knows, and silence is an alarm that rises.
import { describe, expect, test } from 'vitest'
import { manifestHash, manifestKey, readManifest } from '../../src/domain/manifest/manifest.ts'
import { keyTag } from '../../src/domain/send-key.ts'
import { recordSendEvent } from '../../src/workflows/record-send-event.ts'
import { verifyWaivers } from '../../src/workflows/verify-waivers.ts'
import { dueNow, posts, revive, settleDown, surviving, tick, words } from '../fakes/acting.ts'
import { ASHORE, AT_DOCK, alarms, atDock, ENDS, LATE, mailsAshore } from '../fakes/casting-off.ts'
import { HOUR, MINUTE } from '../fakes/clock.ts'
import { labelsOf, pressOn, pressValue, read, say } from '../fakes/commanding.ts'
import { GENE, OPERATOR, QUINN, QUINN_ENTRY, SAM } from '../fakes/jada.ts'
import { verifyHistory } from '../fakes/verify.ts'
import type { FakeWorld } from '../fakes/world.ts'

const KEELY = 'U0JKEEL008'

test('cast off freezes who is aboard, keeps it under its hash, and mails it ashore', async () => {
  const fake = await atDock()
  const answer = read(await say(fake, GENE, `${QUINN} cast off`))
  expect(answer).toContain('Cast off 2:50 PM PDT with 8 aboard, said by Gene Oakes. Back by 7:00 PM PDT.')
  const manifest = readManifest(fake.vault.get(manifestKey(QUINN, 1)) ?? '')
  expect(manifest).toMatchObject({
    crew: expect.arrayContaining([
      expect.objectContaining({ seat: 'captain', phone: '+1 619 555 0101', emergency: 'Iris Oakes, +1 619 555 0102' }),
    ]),
    guests: expect.arrayContaining([
      { name: 'Ana Alder', minor: false, phone: '+1 619 555 0111', signed: true },
      { name: 'Kit Alder', minor: true, guardian: { name: 'Quinn Alder', phone: '+1 619 555 0112' }, signed: true },
    ]),
    castOff: { nth: 1, by: 'Gene Oakes', at: AT_DOCK.toISOString(), previous: '' },
  })
  const { voyage, frozen } = fake.charter(QUINN)
  expect(frozen).toEqual([])
  const deed = fake.history(QUINN).at(-1)?.deed
  expect(deed).toEqual({ kind: 'cast-off', nth: 1, hash: voyage?.hash, aboard: 8 })
  expect(verifyHistory(fake, QUINN)).toBe('complete')
  expect((await verifyWaivers(fake.world())).flaws).toEqual([])

  const [mail] = mailsAshore(fake)
  expect(mail).toMatchObject({ to: ASHORE, subject: 'JADA, Quinn: cast off, back by 7:00 PM PDT' })
  expect(mail?.text).toContain('Kit Alder · minor · guardian Quinn Alder, +1 619 555 0112')
  expect(mail?.text).toContain(`SHA-256 of this manifest: ${voyage?.hash}`)
  expect(mail?.html).toContain(voyage?.hash)
})

test('the channel reads that they are out, and no guest’s name or number', async () => {
  const fake = await out()
  const said = words(posts(fake, '/voyage/')[0]!)
  expect(said).toContain('Cast off 2:50 PM PDT with 8 aboard')
  expect(said).toContain('this channel is alarmed')
  expect(said).not.toMatch(/Alder|0111|example-mail/)
})

test('what is open is shown first, and done on a yes', async () => {
  const fake = await atDock({ signed: 2 })
  const first = await say(fake, GENE, `${QUINN} cast off`)
  expect(read(first)).toContain('2 guests booked have not signed.')
  expect(fake.charter(QUINN).voyage).toBeUndefined()
  await pressOn(fake, GENE, first, 'Cast off anyway')
  expect(fake.charter(QUINN).voyage).toMatchObject({ nth: 1, aboard: 6 })
})

test('pressed twice, or by two, it is one cast off', async () => {
  const fake = await atDock()
  const [first, second] = await Promise.all([say(fake, GENE, `${QUINN} cast off`), say(fake, SAM, `${QUINN} cast off`)])
  expect([read(first), read(second)].filter((text) => text.includes('was first'))).toHaveLength(1)
  await settleDown(fake)
  expect(mailsAshore(fake)).toHaveLength(1)
  expect(fake.history(QUINN).filter(({ deed }) => deed)).toHaveLength(1)
})

describe('refused, with the way out', () => {
  test.each([
    ['too early', new Date('2026-05-29T15:00:00-07:00'), 'Cast off within six hours of boarding'],
    ['too late', new Date('2026-05-30T19:30:00-07:00'), 'has ended'],
  ])('%s', async (_, now, sentence) => {
    const fake = await atDock()
    fake.clock.turnTo(now)
    expect(read(await say(fake, GENE, `${QUINN} cast off`))).toContain(sentence)
    expect(fake.charter(QUINN).voyage).toBeUndefined()
  })

  test('cancelled', async () => {
    const fake = await atDock()
    fake.editEntry(QUINN_ENTRY, { status: 'cancelled' })
    await tick(fake)
    expect(read(await say(fake, GENE, `${QUINN} cast off`))).toContain('is cancelled')
  })

  test('by who may not', async () => {
    const fake = await atDock()
    expect(read(await say(fake, KEELY, `${QUINN} cast off`))).toContain('for captains and managers')
  })
})

test('back in time: the clock stops, and ashore they hear of it in the same conversation', async () => {
  const fake = await out()
  fake.clock.turnTo(new Date('2026-05-30T18:55:00-07:00'))
  expect(read(await say(fake, GENE, `${QUINN} back`))).toContain('Back: Gene Oakes said so, Sat May 30, 6:55 PM PDT.')
  await settleDown(fake)
  fake.clock.turnTo(new Date(LATE.getTime() + 3 * HOUR))
  await tick(fake)
  expect(alarms(fake)).toEqual([])
  const [first, second] = mailsAshore(fake)
  expect(second).toMatchObject({ subject: 'JADA, Quinn: back', inReplyTo: first?.messageId })
  expect(fake.charter(QUINN).owed.overdue).toBeUndefined()
  expect(words(posts(fake, '/voyage/')[0]!)).not.toContain('They are back')
})

test('whoever is not at its helm is asked first, for it may be another boat that is back', async () => {
  const fake = await out()
  const asked = await say(fake, KEELY, `${QUINN} back`)
  expect(read(asked)).toContain('Is JADA back with Quinn? You are not its captain, Gene Oakes is')
  expect(fake.charter(QUINN).voyage?.over).toBeUndefined()
  const [told] = await pressOn(fake, KEELY, asked, 'They are back')
  expect(read(told!)).toContain('Back: Keely Hart said so')
  expect(read(await say(fake, KEELY, `${QUINN} back`))).toContain('Keely Hart was first.')
  expect(read(await say(fake, SAM, `${QUINN} back`))).toContain('Keely Hart was first.')
})

test('silence is an alarm that rises: the channel, the managers by name, whoever watches ashore, until somebody says back', async () => {
  const fake = await out()
  await at(fake, new Date(LATE.getTime() - MINUTE))
  expect(alarms(fake)).toEqual([])
  await at(fake, LATE)
  expect(words(alarms(fake)[0]!)).toContain('JADA is not back: Quinn, 1 hour late')
  expect(words(alarms(fake)[0]!)).toContain('Gene Oakes, +1 619 555 0101')
  expect(words(alarms(fake)[0]!)).not.toContain(SAM)
  expect(words(alarms(fake)[0]!)).not.toContain('Alder')
  await at(fake, new Date(LATE.getTime() + 15 * MINUTE))
  expect(words(alarms(fake)[1]!)).toContain(`<@${SAM}>`)
  expect(mailsAshore(fake)).toHaveLength(1)
  await at(fake, new Date(LATE.getTime() + 30 * MINUTE))
  expect(mailsAshore(fake)[1]).toMatchObject({ subject: 'JADA, Quinn: not back, 1 h 30 min late' })
  expect(mailsAshore(fake)[1]?.text).toContain('Kit Alder')
  await at(fake, new Date(LATE.getTime() + 60 * MINUTE))
  await at(fake, new Date(LATE.getTime() + 119 * MINUTE))
  expect(alarms(fake)).toHaveLength(4)
  await at(fake, new Date(LATE.getTime() + 120 * MINUTE))
  expect(alarms(fake)).toHaveLength(5)

  const { message } = alarms(fake)[4]!
  await pressOn(fake, GENE, message, 'They are back')
  const [told] = await pressOn(fake, SAM, message, 'They are back')
  expect(read(told!)).toContain('Gene Oakes was first.')
  await at(fake, new Date(LATE.getTime() + 10 * HOUR))
  expect(alarms(fake)).toHaveLength(5)
  expect(mailsAshore(fake).at(-1)).toMatchObject({ subject: 'JADA, Quinn: back' })
})

describe('once somebody says how it ended, no alarm says “not back” any more', () => {
  test('each that was given says that they are back, since when and by whose word, and offers nothing', async () => {
    const fake = await out()
    for (const minutes of [0, 15]) await at(fake, new Date(LATE.getTime() + minutes * MINUTE))
    fake.clock.turnTo(new Date(LATE.getTime() + 25 * MINUTE))
    await say(fake, GENE, `${QUINN} back`)
    const [first, second] = alarms(fake)
    expect(first!.message.text).toBe('JADA is back: Quinn. Gene Oakes said so, Sat May 30, 8:25 PM PDT.')
    expect(words(first!)).toContain('1 h 25 min after')
    expect(words(first!)).not.toMatch(/not back|button|0101/)
    expect(second!.message).toEqual(first!.message)
    expect(fake.charter(QUINN).voyage?.alarmPosts).toEqual({})
    expect(dueNow(fake)).toEqual([])
  })

  test('or that they never left', async () => {
    const fake = await out()
    await at(fake, LATE)
    await pressOn(fake, GENE, alarms(fake)[0]!.message, 'Not out after all…')
    expect(alarms(fake)[0]!.message.text).toBe(
      'JADA is not out after all: Quinn. Gene Oakes took the cast off back, Sat May 30, 8:00 PM PDT.',
    )
  })

  test('also one whose post nobody had written down when they came back', async () => {
    const fake = await out()
    fake.clock.turnTo(LATE)
    fake.calls.plan({ operation: 'chat.post', about: '/overdue/', fate: 'crash-after' })
    await surviving(fake, () => tick(fake))
    expect(alarms(fake)).toHaveLength(1)
    revive(fake)
    await say(fake, GENE, `${QUINN} back`)
    await settleDown(fake)
    expect(alarms(fake).map(({ message }) => message.text)).toEqual([expect.stringContaining('JADA is back: Quinn.')])
  })

  test('one that a person has deleted is left alone', async () => {
    const fake = await out()
    await at(fake, LATE)
    fake.slack.splice(fake.slack.indexOf(alarms(fake)[0]!), 1)
    await say(fake, GENE, `${QUINN} back`)
    expect(dueNow(fake)).toEqual([])
  })
})

test('a program that slept through the alarms gives one, as late as they are', async () => {
  const fake = await out()
  await at(fake, new Date(LATE.getTime() + 50 * MINUTE))
  expect(alarms(fake)).toHaveLength(1)
  expect(words(alarms(fake)[0]!)).toContain(`<@${SAM}>`)
  await at(fake, new Date(LATE.getTime() + 60 * MINUTE))
  expect(alarms(fake)).toHaveLength(2)
})

test('a store of records that is down delays neither alarm nor mail', async () => {
  const fake = await atDock()
  const vault = fake.world().vault
  const down = async () => {
    throw new Error('S3 is down')
  }
  Object.assign(fake.world(), { vault: { ...vault, keep: down, read: down } })
  await say(fake, GENE, `${QUINN} cast off`)
  expect(mailsAshore(fake)).toHaveLength(1)
  fake.clock.turnTo(LATE)
  await tick(fake)
  expect(alarms(fake)).toHaveLength(1)
  Object.assign(fake.world(), { vault })
  await settleDown(fake)
  expect(fake.vault.has(manifestKey(QUINN, 1))).toBe(true)
  expect(fake.charter(QUINN).frozen).toEqual([])
})

describe('what changes while they are out', () => {
  test('a charter that ends later is awaited later', async () => {
    const fake = await out()
    fake.editEntry(QUINN_ENTRY, { summary: 'Quinn paid 3-9pm', end: '2026-05-30T21:00:00-07:00' })
    await at(fake, LATE)
    expect(alarms(fake)).toEqual([])
    await at(fake, new Date('2026-05-30T22:00:00-07:00'))
    expect(alarms(fake)).toHaveLength(1)
  })

  test.each([
    ['cancelled', { status: 'cancelled' as const }],
    ['moved to another week', { start: '2026-06-06T15:00:00-07:00', end: '2026-06-06T19:00:00-07:00' }],
  ])('%s on the calendar, the boat is awaited all the same', async (_, edit) => {
    const fake = await out()
    fake.editEntry(QUINN_ENTRY, edit)
    await at(fake, LATE)
    expect(alarms(fake)).toHaveLength(1)
  })

  test('an undo that brings the earlier end back brings the clock back', async () => {
    const fake = await atDock()
    const moved = await say(fake, SAM, `${QUINN} move 3-9pm`)
    await pressOn(fake, SAM, moved, /^Move/)
    expect(fake.charter(QUINN).times?.endsAt).toContain('T21:00')
    await say(fake, GENE, `${QUINN} cast off`)
    const undo = await say(fake, SAM, `${QUINN} undo`)
    await pressOn(fake, SAM, undo, /Undo|Put back|Take/)
    await at(fake, LATE)
    expect(alarms(fake)).toHaveLength(1)
  })

  test('pressed by mistake it is taken back, ashore they hear of it, and the next one follows in the chain', async () => {
    const fake = await out()
    const [card] = posts(fake, '/voyage/')
    const [refused] = await pressOn(fake, KEELY, card!.message, 'Not out after all…')
    expect(read(refused!)).toContain('for captains and managers')
    await pressOn(fake, GENE, card!.message, 'Not out after all…')
    expect(mailsAshore(fake).at(-1)).toMatchObject({ subject: 'JADA, Quinn: did not leave' })
    await say(fake, GENE, `${QUINN} cast off`)
    const [first, second] = [1, 2].map((nth) => readManifest(fake.vault.get(manifestKey(QUINN, nth)) ?? ''))
    expect(second?.castOff).toMatchObject({ nth: 2, previous: first && manifestHash(first) })
    expect(first).toBeDefined()
    expect(await pressValue(fake, GENE, 'voyage_back', `${QUINN}|1`)).toHaveLength(1)
    expect(fake.charter(QUINN).voyage?.over).toBeUndefined()
    await at(fake, LATE)
    expect(alarms(fake)).toHaveLength(1)
  })
})

test('whoever on the roster watches ashore comes before the operator’s own address; a bounce is shown', async () => {
  const fake = await atDock()
  const darrell = fake.records.people.get('darrell')!
  fake.records.people.set('darrell', { ...darrell, may: ['ashore'] })
  await say(fake, GENE, `${QUINN} cast off`)
  const [mail] = mailsAshore(fake)
  expect(mailsAshore(fake).map(({ to }) => to)).toEqual(['darrell@example-mail.test'])
  const tag = keyTag(mail!.key)
  await recordSendEvent(fake.world(), {
    kind: 'bounced',
    charterId: QUINN,
    tag,
    messageId: mail!.messageId,
    to: [mail!.to],
  })
  await settleDown(fake)
  expect(words(posts(fake, '/voyage/')[0]!)).toContain('It came back: nobody there may have read it.')
})

test('with nobody ashore it says so, and the clock runs all the same', async () => {
  const fake = await atDock({ operator: OPERATOR })
  expect(read(await say(fake, GENE, `${QUINN} cast off`))).toContain('Nobody ashore is set, so no mail leaves.')
  await at(fake, new Date(LATE.getTime() + 30 * MINUTE))
  expect(words(alarms(fake)[0]!)).toContain('Nobody ashore is set: call somebody there.')
})

test('the manifest’s answer offers the link, and the cast off as long as there is one to do', async () => {
  const fake = await atDock()
  const answer = await say(fake, GENE, `${QUINN} manifest`)
  expect(labelsOf(answer)).toEqual(['Open to print', 'Cast off'])
  expect(read(answer)).toContain('8: 4 crew, 4 guests')
  await pressOn(fake, GENE, answer, 'Cast off')
  expect(labelsOf(await say(fake, GENE, `${QUINN} manifest`))).toEqual(['Open to print'])
  expect(dueNow(fake)).toEqual([])
  expect(fake.clock.business() < ENDS).toBe(true)
})

async function out(): Promise<FakeWorld> {
  const fake = await atDock()
  await say(fake, GENE, `${QUINN} cast off`)
  return fake
}

async function at(fake: FakeWorld, now: Date): Promise<void> {
  fake.clock.turnTo(now)
  await tick(fake)
}
