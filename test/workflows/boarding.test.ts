// The guests' boarding mail: in its time, with its facts, once.
import { expect, test } from 'vitest'
import { edit } from '../../src/domain/decide.ts'
import type { Change } from '../../src/domain/reading/reading.ts'
import { keyTag } from '../../src/domain/send-key.ts'
import { recordSendEvent, type SendEvent } from '../../src/workflows/record-send-event.ts'
import { resume } from '../../src/workflows/resume.ts'
import { approving, cards, press, revive, settleDown, surviving, tick, words } from '../fakes/acting.ts'
import { HOUR, MINUTE } from '../fakes/clock.ts'
import { QUINN, QUINN_BOARDS, QUINN_ENTRY, QUINN_MAIL_DUE, SAM } from '../fakes/jada.ts'
import { boardingSent, crewed, guestMails, mailArrives, proposed } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

test('while there is no captain it is held, the card says why, and it leaves as soon as there is one', async () => {
  const fake = await crewed(['- Host: Keely Hart'])
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await tick(fake)
  expect(guestMails(fake)).toEqual([])
  expect(words(cards(fake)[0]!)).toMatch(/Boarding mail.*No captain is confirmed/)

  await mailArrives(fake, ['- Captain: Gene Oakes'])
  await approving(fake, SAM)
  await settleDown(fake)
  expect(guestMails(fake)).toHaveLength(1)
})

test('while the public page or the calendar says something else it waits, and both are mended', async () => {
  const fake = await crewed()
  fake.editEntry(QUINN_ENTRY, { description: 'Somebody wiped it.' })
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await resume(fake.world(), 'charters', QUINN)
  expect(guestMails(fake)).toEqual([])
  await settleDown(fake)
  expect(fake.entry(QUINN_ENTRY).description).toMatch(/^Somebody wiped it\.\n\n⚓/)
  expect(guestMails(fake)).toHaveLength(1)
})

test('a charter approved less than a day before gets its mail at once', async () => {
  const fake = await proposed()
  fake.clock.turnTo(new Date(QUINN_BOARDS.getTime() - 3 * HOUR))
  await approving(fake, SAM)
  expect(guestMails(fake)).toHaveLength(1)
})

test('once boarding is past, none leaves any more', async () => {
  const fake = await crewed()
  fake.clock.turnTo(new Date(QUINN_BOARDS.getTime() + MINUTE))
  await settleDown(fake)
  expect(guestMails(fake)).toEqual([])
  expect(fake.charter(QUINN).owed.boarding).toBeUndefined()
})

test('a cancelled charter gets none', async () => {
  const fake = await crewed()
  await changed(fake, [{ kind: 'cancel', evidence: 'cancelled' }])
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await settleDown(fake)
  expect(guestMails(fake)).toEqual([])
})

test('a charter that moved to another day gets it a day before that one', async () => {
  const fake = await crewed()
  await changed(fake, [{ kind: 'move', date: '2026-06-03', evidence: 'moved' }])
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await tick(fake)
  expect(guestMails(fake)).toEqual([])
  fake.clock.turnTo('2026-06-02T14:30:00-07:00')
  await settleDown(fake)
  expect(guestMails(fake)).toMatchObject([{ text: expect.stringContaining('Boarding JADA Wed Jun 3') }])
})

test('changed facts are corrected once, in the same thread, with the next sequence', async () => {
  const fake = await boardingSent()
  await changed(fake, [{ kind: 'assign', seat: 'captain', crew: 'marisol', evidence: 'Captain: Marisol' }])
  await settleDown(fake)
  const [first, second, ...more] = guestMails(fake)
  expect(more).toEqual([])
  expect(second).toMatchObject({ inReplyTo: first!.messageId, to: first!.to })
  expect(second!.ics).toContain('SEQUENCE:1')
  expect(second!.text).toContain('Marisol')
})

test('a change that guests don’t read of sends no correction', async () => {
  const fake = await boardingSent()
  await changed(fake, [{ kind: 'assign', seat: 'host', crew: 'marisol', evidence: 'Host: Marisol' }])
  await settleDown(fake)
  expect(guestMails(fake)).toHaveLength(1)
})

test('one whose answer was lost is shown, never sent again, and settled by the provider’s event', async () => {
  const fake = await crewed()
  await lose(fake)
  expect(words(cards(fake)[0]!)).toContain('may have left or not')
  await settleDown(fake)
  expect(guestMails(fake)).toHaveLength(1)

  await happened(fake, 'sent')
  expect(fake.charter(QUINN).owed.boarding).toBeUndefined()
  expect(fake.charter(QUINN).shown.boarding).toMatchObject({ sequence: 0 })
  expect(words(cards(fake)[0]!)).not.toContain('may have left or not')
})

test('an event that comes before the lost answer is missed settles it as well', async () => {
  const fake = await crewed()
  fake.calls.plan({ operation: 'mailer.send', about: '/boarding/', fate: 'crash-after' })
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await surviving(fake, () => tick(fake))
  revive(fake)
  await happened(fake, 'delivered')
  await settleDown(fake)
  expect(guestMails(fake)).toHaveLength(1)
  expect(fake.charter(QUINN).owed.boarding).toBeUndefined()
  expect(fake.charter(QUINN).shown.boarding).toMatchObject({ sequence: 0 })
})

test('facts that change while one is held are corrected as soon as its end is known', async () => {
  const fake = await crewed()
  await lose(fake)
  await changed(fake, [{ kind: 'assign', seat: 'captain', crew: 'marisol', evidence: 'Captain: Marisol' }])
  await settleDown(fake)
  expect(guestMails(fake)).toHaveLength(1)

  await happened(fake, 'sent')
  await settleDown(fake)
  const [, second] = guestMails(fake)
  expect(second?.text).toContain('Marisol')
  expect(second?.ics).toContain('SEQUENCE:1')
})

test('a revision that is approved while the mail is being made ready doesn’t let it leave twice', async () => {
  const fake = await crewed()
  await mailArrives(fake, ['- Host: Marisol Vega'])
  const before = fake.world()
  fake.clock.turnTo(QUINN_MAIL_DUE)
  let approved: Promise<unknown> | undefined
  fake.onEntryRead(() => {
    approved ??= approving(fake, SAM)
  })
  fake.calls.plan({ operation: 'mailer.send', about: '/boarding/', fate: 'crash-after' })
  await surviving(fake, () => tick(fake))
  await approved?.catch(() => {})
  expect(before.isDead()).toBe(true)
  revive(fake)
  await settleDown(fake)
  expect(guestMails(fake)).toHaveLength(1)
})

test('one that certainly didn’t leave is tried again, though it was owed again meanwhile', async () => {
  const fake = await crewed()
  await mailArrives(fake, ['- Host: Marisol Vega'])
  fake.clock.turnTo(QUINN_MAIL_DUE)
  const { send } = fake.world().mailer
  let approved: Promise<unknown> | undefined
  Object.assign(fake.world(), {
    mailer: {
      send: async (mail: Parameters<typeof send>[0]) => {
        if (approved || !mail.key.includes('/boarding/')) return send(mail)
        approved = approving(fake, SAM)
        await approved
        fake.calls.plan({ operation: 'mailer.send', about: '/boarding/', fate: 'not-done' })
        return send(mail)
      },
    },
  })
  await tick(fake)
  await settleDown(fake)
  expect(guestMails(fake)).toHaveLength(1)
  expect(fake.charter(QUINN).owed.boarding).toBeUndefined()
})

test('a bounce is shown on the card with the guest’s phone', async () => {
  const fake = await boardingSent()
  await happened(fake, 'bounced')
  await happened(fake, 'bounced')
  expect(fake.charter(QUINN).shown.boarding?.trouble).toContain('619')
})

/** A manager edits a mail's proposal to these changes and approves it. */
async function changed(fake: FakeWorld, changes: readonly Change[]): Promise<void> {
  await mailArrives(fake, [`- Host: Keely Hart${' '.repeat(fake.google.mails.length)}`])
  await press(fake, (charter, judgement) => edit(charter, judgement, changes), { action: 'edit', by: SAM })
  await approving(fake, SAM)
}

async function lose(fake: FakeWorld): Promise<void> {
  fake.calls.plan({ operation: 'mailer.send', about: '/boarding/', fate: 'unknown-happened' })
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await tick(fake)
}

/** The provider tells of the last boarding mail that left. */
async function happened(fake: FakeWorld, kind: SendEvent['kind']): Promise<void> {
  const { charterId, key, messageId, to } = guestMails(fake).at(-1)!
  const recorded = await recordSendEvent(fake.world(), { kind, charterId, tag: keyTag(key), messageId, to: [to] })
  await recorded.delivered
}
