// What guests are written: each mail in its time, once, for the facts as they are; or not at all.
import { expect, test } from 'vitest'
import { edit } from '../../src/domain/decide.ts'
import type { Change } from '../../src/domain/reading/reading.ts'
import { keyTag } from '../../src/domain/send-key.ts'
import { currentPage } from '../../src/workflows/current-page.ts'
import { recordSendEvent } from '../../src/workflows/record-send-event.ts'
import { wordOnMails } from '../../src/workflows/word-on-mails.ts'
import { approving, press, revive, settleDown, surviving, tick } from '../fakes/acting.ts'
import { HOUR, MINUTE } from '../fakes/clock.ts'
import { GENE, OPERATOR, QUINN, QUINN_BOARDS, QUINN_MAIL_DUE, QUINN_PAGE, SAM } from '../fakes/jada.ts'
import { boardingSent, crewed, mailArrives } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

const EARLY = { operator: { ...OPERATOR, boardingLeadHours: 72, reminderHours: [48, 24] } }
const END = new Date('2026-05-30T19:00:00-07:00')

test('a party is reminded, asked for missing waivers and thanked, each once, in one conversation', async () => {
  const fake = await crewed(undefined, EARLY)
  const seen = await mailsUntil(fake, new Date('2026-06-03T12:00:00-07:00'))
  expect(seen).toEqual([
    'Wed May 27, 2:30 PM  Boarding JADA Sat May 30, 2:30 PM PDT',
    'Thu May 28, 2:30 PM  Reminder: boarding JADA Sat May 30, 2:30 PM PDT',
    'Fri May 29, 2:30 PM  Reminder: boarding JADA Sat May 30, 2:30 PM PDT',
    'Sat May 30, 8:30 AM  4 waivers still to sign: boarding JADA Sat May 30, 2:30 PM PDT',
    'Sun May 31, 10:00 AM  Thank you for sailing aboard JADA',
  ])
  const [first, ...others] = toGuests(fake)
  expect(first?.subject).toBe('Your sail aboard JADA, Quinn')
  for (const mail of others)
    expect(mail).toMatchObject({ references: [first!.messageId], subject: 'Re: Your sail aboard JADA, Quinn' })
})

test('with a day’s lead there is no reminder on the heels of the boarding mail', async () => {
  const fake = await crewed(undefined, { operator: { ...OPERATOR, reminderHours: [48, 24] } })
  const seen = await mailsUntil(fake, QUINN_BOARDS)
  expect(seen.map((line) => line.split('  ')[1]?.split(' ')[0])).toEqual(['Boarding', '4'])
})

test('a reminder whose time is past is dropped, not sent on approval', async () => {
  const fake = await crewed(['- Host: Keely Hart'], EARLY)
  await mailsUntil(fake, new Date(QUINN_BOARDS.getTime() - 20 * HOUR))
  await mailArrives(fake, ['- Captain: Gene Oakes'])
  await approving(fake, SAM)
  await settleDown(fake)
  expect(toGuests(fake).map(headline)).toEqual(['Boarding JADA Sat May 30, 2:30 PM PDT'])
})

test('who was told of a sail hears at once that it is cancelled, and nothing after', async () => {
  const fake = await boardingSent()
  await changed(fake, [{ kind: 'cancel', evidence: 'cancelled' }])
  const seen = await mailsUntil(fake, new Date('2026-06-03T12:00:00-07:00'))
  expect(seen).toEqual([])
  const [, mail, ...more] = toGuests(fake)
  expect(more).toEqual([])
  if (!mail) throw new Error('no mail of the cancellation')
  expect(headline(mail)).toBe('Your sail aboard JADA on Sat May 30 is cancelled')
  expect(mail.ics).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:1[\s\S]*STATUS:CANCELLED/)
  expect(mail.ics).toContain(`UID:${QUINN}@guests.jada-sailing.test`)
  expect(mail.inReplyTo).toBe(toGuests(fake)[0]!.messageId)
  expect(fake.servedPage(QUINN_PAGE)).toContain('Please don’t come to the dock')
})

test('who was told of the old day hears of the new one at once, and is reminded of that', async () => {
  const fake = await boardingSent()
  await changed(fake, [{ kind: 'move', date: '2026-06-06', evidence: 'moved' }])
  await settleDown(fake)
  const [, second] = toGuests(fake)
  expect(headline(second!)).toBe('Changed: Boarding JADA Sat Jun 6, 2:30 PM PDT')
  expect(second?.subject).toBe('Re: Your sail aboard JADA, Quinn')
  expect(second?.text).toContain('Day is now Saturday, June 6, 2026; it was Saturday, May 30, 2026.')
  const later = await mailsUntil(fake, new Date('2026-06-06T14:00:00-07:00'))
  expect(later).toEqual(['Sat Jun 6, 8:30 AM  4 waivers still to sign: boarding JADA Sat Jun 6, 2:30 PM PDT'])
})

test('another address gets the whole mail, not a correction of what it never read', async () => {
  const fake = await boardingSent()
  await bounced(fake)
  fake.clock.pass(HOUR)
  await contactIs(fake, 'quinn@new-address.test')
  const [, second] = toGuests(fake)
  expect(second).toMatchObject({ to: 'quinn@new-address.test', subject: 'Your sail aboard JADA, Quinn' })
  expect(headline(second!)).toBe('Boarding JADA Sat May 30, 2:30 PM PDT')
  expect(second?.inReplyTo).toBeUndefined()
  expect(fake.charter(QUINN).shown.boarding?.trouble).toBeUndefined()
})

test('an address that bounced is written to no more', async () => {
  const fake = await boardingSent()
  await bounced(fake)
  expect(await mailsUntil(fake, new Date('2026-06-03T12:00:00-07:00'))).toEqual([])
})

test('what a manager holds stays, however right it is, and leaves when it is let go', async () => {
  const fake = await crewed()
  expect((await wordOnMails(fake.world(), { charterId: QUINN, word: 'hold', slackUser: GENE })).kind).toBe(
    'not-allowed',
  )
  await said(fake, 'hold')
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await tick(fake)
  expect(toGuests(fake)).toEqual([])
  expect(fake.charter(QUINN).owed.boarding?.problems?.join()).toContain('Sam Ortega holds the mails')

  expect(await said(fake, 'send')).toBe('sending')
  expect(toGuests(fake)).toHaveLength(1)
  expect(await said(fake, 'send')).toBe('nothing-to-send')
})

test('a manager may send it before its time, and it is not sent again in its time', async () => {
  const fake = await crewed()
  expect(await said(fake, 'send')).toBe('sending')
  expect(toGuests(fake)).toHaveLength(1)
  expect((await mailsUntil(fake, QUINN_MAIL_DUE)).length).toBe(0)
})

test('a mail waits while a link of it leads nowhere', async () => {
  const fake = await crewed()
  const { pages } = fake.world()
  let isDead = true
  Object.assign(fake.world(), {
    pages: { ...pages, follow: async (link: string) => (isDead && link.includes('/waiver/') ? 404 : undefined) },
  })
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await tick(fake)
  expect(toGuests(fake)).toEqual([])
  expect(fake.charter(QUINN).owed.boarding?.problems).toEqual([
    'The link https://guests.jada-sailing.test/waiver/index.html answers 404, so the mail waits.',
  ])
  isDead = false
  fake.clock.pass(6 * MINUTE)
  await tick(fake)
  expect(toGuests(fake)).toHaveLength(1)
})

test('while the page is stale no mail leaves, of whatever kind', async () => {
  const fake = await boardingSent()
  fake.site.slow = true
  fake.site.cached.set(QUINN_PAGE, '<p>another page</p>')
  fake.clock.turnTo(new Date(QUINN_BOARDS.getTime() - 6 * HOUR))
  await tick(fake)
  expect(toGuests(fake)).toHaveLength(1)
  fake.catchUp()
  fake.clock.pass(30 * MINUTE)
  await settleDown(fake)
  expect(toGuests(fake)).toHaveLength(2)
})

test.each(['unknown-happened', 'crash-after', 'crash-before', 'unknown-not-happened'] as const)(
  'a reminder at which %s is never sent twice, is shown, and is settled by the provider’s word',
  async (fate) => {
    const fake = await crewed(undefined, EARLY)
    await mailsUntil(fake, new Date('2026-05-28T14:00:00-07:00'))
    fake.calls.plan({ operation: 'mailer.send', fate })
    fake.clock.turnTo(new Date('2026-05-28T14:30:00-07:00'))
    await surviving(fake, () => tick(fake))
    revive(fake)
    await tick(fake)
    const left = toGuests(fake).slice(1)
    expect(left).toHaveLength(fate.endsWith('not-happened') || fate === 'crash-before' ? 0 : 1)
    expect(fake.charter(QUINN).owed['guest-mail:reminder-48']).toMatchObject({ held: true })

    const { key } = fake.charter(QUINN).owed['guest-mail:reminder-48']!.claimed!
    const event = { kind: 'sent' as const, charterId: QUINN, tag: keyTag(key), messageId: '<1@test>', to: ['x'] }
    await (await recordSendEvent(fake.world(), event)).delivered
    expect(fake.charter(QUINN).owed['guest-mail:reminder-48']).toBeUndefined()
    expect(fake.charter(QUINN).guestMails?.left?.['reminder-48']).toMatchObject({ messageId: '<1@test>' })
    expect(toGuests(fake).slice(1)).toEqual(left)
  },
)

test('thanks wait for nobody’s answer to whether a correction arrived', async () => {
  const fake = await boardingSent()
  fake.calls.plan({ operation: 'mailer.send', about: '/boarding/', fate: 'unknown-not-happened' })
  await mailArrives(fake, ['- Captain: Marisol Vega'])
  await surviving(fake, () => approving(fake, SAM))
  await settleDown(fake)
  expect(fake.charter(QUINN).owed.boarding).toMatchObject({ held: true })

  await mailsUntil(fake, new Date(END.getTime() + 20 * HOUR))
  expect(fake.charter(QUINN).guestMails?.left?.thanks).toBeDefined()
  expect(fake.charter(QUINN).owed.boarding).toMatchObject({ held: true })
})

test('when the sail ends there, the page says thanks, at both addresses, and goes back when the charter moves on', async () => {
  const fake = await crewed()
  fake.clock.turnTo(new Date(END.getTime() - MINUTE))
  await tick(fake)
  expect(fake.servedPage(QUINN_PAGE)).toContain('Welcome aboard')
  expect(fake.servedPage(`/post/${QUINN}.html`)).toBeUndefined()

  fake.clock.turnTo(END)
  await tick(fake)
  expect(fake.servedPage(QUINN_PAGE)).toContain('Thank you for sailing')
  expect(fake.servedPage(`/post/${QUINN}.html`)).toContain('Thank you for sailing')
  expect(await currentPage(fake.world(), QUINN)).toEqual({ revision: 2, face: 'post' })
})

/** Each mail to the guests from now until then, with the moment at which it left. */
async function mailsUntil(fake: FakeWorld, until: Date): Promise<readonly string[]> {
  const lines: string[] = []
  for (let at = fake.clock.business().getTime(); at <= until.getTime(); at += HOUR / 2) {
    fake.clock.turnTo(new Date(at))
    const before = toGuests(fake).length
    await tick(fake)
    const when = new Date(at).toLocaleString('en-US', {
      timeZone: 'America/Los_Angeles',
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    })
    for (const mail of toGuests(fake).slice(before)) lines.push(`${spoken(when)}  ${headline(mail)}`)
  }
  return lines
}

function headline({ text }: { readonly text: string }): string {
  return text.split('\n')[0] ?? ''
}

/** "Wed, May 27, 2:30 PM" as "Wed May 27, 2:30 PM". */
function spoken(when: string): string {
  return when.replace(',', '').replace(/\s/g, ' ')
}

function toGuests({ sent }: FakeWorld) {
  return sent.filter(({ to }) => to.endsWith('example-guests.test') || to.endsWith('new-address.test'))
}

async function changed(fake: FakeWorld, changes: readonly Change[]): Promise<void> {
  await mailArrives(fake, [`- Host: Keely Hart${' '.repeat(fake.google.mails.length)}`])
  await press(fake, (charter, judgement) => edit(charter, judgement, changes), { action: 'edit', by: SAM })
  await approving(fake, SAM)
}

async function bounced(fake: FakeWorld): Promise<void> {
  const { charterId, key, messageId, to } = toGuests(fake).at(-1)!
  const event = { kind: 'bounced' as const, charterId, tag: keyTag(key), messageId, to: [to] }
  await (await recordSendEvent(fake.world(), event)).delivered
}

async function said(fake: FakeWorld, word: 'send' | 'hold') {
  const { kind, delivered } = await wordOnMails(fake.world(), { charterId: QUINN, word, slackUser: SAM })
  await delivered
  return kind
}

async function contactIs(fake: FakeWorld, email: string): Promise<void> {
  const { revise } = await import('../../src/domain/revise.ts')
  const world = fake.world()
  await world.charters.change(QUINN, (charter) => ({
    next: revise(
      charter,
      { ...charter, contact: { ...charter.contact, email } },
      { by: 'Sam', why: 'bounced', now: world.clock.business(), boardingLeadHours: 24 },
    ),
    outcome: 'done',
  }))
  await settleDown(fake)
}
