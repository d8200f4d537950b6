// A waiver's way: kept, counted, recorded, copied, each once; and what the crew can do about it.
import { expect, test } from 'vitest'
import { keyTag } from '../../src/domain/send-key.ts'
import { placeWaiver } from '../../src/workflows/match-waiver.ts'
import { openParty, partyToken } from '../../src/workflows/party-link.ts'
import { recordSendEvent } from '../../src/workflows/record-send-event.ts'
import { verifyWaivers } from '../../src/workflows/verify-waivers.ts'
import { sendNewLink, voidAndResend } from '../../src/workflows/void-waiver.ts'
import { ADULT, CHILD } from '../domain/waiver/sent.ts'
import { buttonOn, ended, posts, settleDown, tick, words } from '../fakes/acting.ts'
import { GENE, QUINN, SAM } from '../fakes/jada.ts'
import { copies, recordsOf, signs } from '../fakes/signing.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

test('by the party’s link it counts at once: status, record, copy and the count in Slack', async () => {
  const fake = await atSea()
  await signs(fake, { ...CHILD, email: 'quinn.alder@example-guests.test' })
  await settleDown(fake)
  expect(fake.charter(QUINN).waiverStatus).toEqual({ 'kit-alder': 'SIGNED' })
  expect(copies(fake)).toMatchObject([
    { to: 'quinn.alder@example-guests.test', attachment: { type: 'application/pdf' } },
  ])
  expect(recordsOf(fake)).toBe('1 in order')
  expect(words(posts(fake, '/summary')[0]!)).toContain('1 of 4 signed')
})

test('sent twice it is one; the same key with other content is refused, and the first stays', async () => {
  const fake = await atSea()
  const first = await signs(fake, { ...ADULT, idempotency_key: 'k' })
  const [second, third] = await Promise.all([
    signs(fake, { ...ADULT, idempotency_key: 'k' }),
    signs(fake, { ...ADULT, guest_name: 'Somebody Else', idempotency_key: 'k' }),
  ])
  expect(second).toEqual(first)
  expect(third).toBe('other-content')
  await settleDown(fake)
  expect(recordsOf(fake)).toBe('1 in order')
  expect(copies(fake)).toHaveLength(1)
})

test('the same key on two charters are two waivers', async () => {
  const fake = await atSea()
  const linked = await signs(fake, { ...ADULT, idempotency_key: 'k' })
  const bare = await signs(fake, { ...ADULT, event_id: 'nowhere', idempotency_key: 'k' }, { link: false })
  expect(bare).not.toEqual(linked)
})

test('without the link it is kept and asked about; only once a captain has matched it does it count', async () => {
  const fake = await atSea()
  const id = await signs(fake, ADULT, { link: false })
  expect(fake.charter(QUINN).waiverStatus).toEqual({})
  const [card] = posts(fake, `waiver/${id}`)
  expect(words(card!)).toContain('Whose waiver is this?')
  expect(words(card!)).not.toContain('ana@example-guests.test')
  expect(copies(fake)).toEqual([])

  expect(await ended(placeWaiver(fake.world(), id, QUINN, 'U0JKEEL008'))).toEqual({ kind: 'not-allowed' })
  expect(await ended(placeWaiver(fake.world(), id, QUINN, GENE))).toEqual({ kind: 'matched' })
  expect(await ended(placeWaiver(fake.world(), id, undefined, SAM))).toMatchObject({
    kind: 'already',
    by: 'Gene Oakes',
  })
  await settleDown(fake)
  expect(fake.charter(QUINN).waiverStatus).toEqual({ 'ana-alder': 'SIGNED' })
  expect(words(posts(fake, `waiver/${id}`)[0]!)).toContain('by Gene Oakes')
  expect(buttonOn(fake, { action: 'waiver_match' })).toBeUndefined()
  expect(recordsOf(fake)).toBe('1 in order')
})

test('what is not ours counts nowhere', async () => {
  const fake = await atSea()
  const id = await signs(fake, { ...ADULT, event_id: 'no such charter' }, { link: false })
  await ended(placeWaiver(fake.world(), id, undefined, SAM))
  await settleDown(fake)
  expect(fake.charter(QUINN).waivers.chain).toEqual([])
  expect(words(posts(fake, `waiver/${id}`)[0]!)).toContain('Not ours')
})

test('voiding one kills the old link and mails a new one, once, however often it is pressed', async () => {
  const fake = await atSea()
  const before = partyToken(fake.world(), fake.charter(QUINN))
  const waiver = await signs(fake, ADULT)
  const pressing = { charterId: QUINN, guest: 'ana-alder', waiver, slackUser: GENE }
  const answers = await Promise.all([voidAndResend(fake.world(), pressing), voidAndResend(fake.world(), pressing)])
  expect(answers.map(({ outcome }) => outcome.kind).sort()).toEqual(['already-voided', 'voided'])
  await settleDown(fake)

  const links = fake.sent.filter(({ key }) => key.includes('/party-link/'))
  expect(links).toHaveLength(1)
  const token = links[0]!.text.match(/party=(\S+)/)![1]!
  expect(await openParty(fake.world(), token)).toMatchObject({ kind: 'party' })
  expect(await openParty(fake.world(), before)).toEqual({ kind: 'dead' })
  expect(await signs(fake, ADULT, { token: before })).toBe('dead-link')
  expect(fake.charter(QUINN).waiverStatus).toEqual({ 'ana-alder': 'VOID' })
  expect(words(posts(fake, '/summary')[0]!)).toContain('0 of 4 signed')

  await signs(fake, ADULT, { token })
  expect(fake.charter(QUINN).waiverStatus).toEqual({ 'ana-alder': 'SIGNED' })
})

test('a new link is sent once for the link that was seen', async () => {
  const fake = await atSea()
  const pressing = { charterId: QUINN, seen: 1, slackUser: SAM }
  const answers = [await sendNewLink(fake.world(), pressing), await sendNewLink(fake.world(), pressing)]
  await settleDown(fake)
  expect(answers.map(({ outcome }) => outcome.kind)).toEqual(['sent-anew', 'stale'])
  expect(fake.sent.filter(({ key }) => key.includes('/party-link/'))).toHaveLength(1)
})

test('a party that signs all at once moves the count a few times, not once each', async () => {
  const fake = await atSea()
  const names = Array.from({ length: 20 }, (_, at) => `Guest Number ${at}`)
  await Promise.all(names.map((guest_name) => signs(fake, { ...ADULT, guest_name, email: undefined })))
  await settleDown(fake)
  expect(words(posts(fake, '/summary')[0]!)).toContain('20 of 20 signed')
  const told = fake.calls.list.filter(({ operation, about }) => /^chat/.test(operation) && about.includes('summary'))
  expect(told.length).toBeLessThanOrEqual(3)
  expect(recordsOf(fake)).toBe('20 in order')
})

test('a record that was changed behind our back is never written over, and the card says so', async () => {
  const fake = await atSea()
  fake.vault.set(`${QUINN}/000001.json`, '{}')
  await signs(fake, ADULT)
  await settleDown(fake)
  expect(fake.vault.get(`${QUINN}/000001.json`)).toBe('{}')
  expect(Object.values(fake.charter(QUINN).owed).find(({ kind }) => kind === 'evidence')).toMatchObject({ held: true })
  expect((await verifyWaivers(fake.world())).flaws).toMatchObject([{ file: `${QUINN}/000001.json` }])
})

test('a copy whose answer was lost is shown to a person and settled by the provider’s event, never sent again', async () => {
  const fake = await atSea()
  fake.calls.plan({ operation: 'mailer.send', fate: 'unknown-happened' })
  await signs(fake, ADULT)
  await settleDown(fake)
  expect(copies(fake)).toHaveLength(1)
  expect(Object.values(fake.charter(QUINN).owed).find(({ kind }) => kind === 'copy')?.problems?.[0]).toContain(
    'may have left',
  )

  const { key, messageId, to } = copies(fake)[0]!
  const event = { kind: 'delivered', charterId: QUINN, tag: keyTag(key), messageId, to: [to] } as const
  await (await recordSendEvent(fake.world(), event)).delivered
  await settleDown(fake)
  expect(copies(fake)).toHaveLength(1)
  expect(Object.values(fake.charter(QUINN).owed).filter(({ kind }) => kind === 'copy')).toEqual([])
})

test('for a cancelled sail, another’s link or words that aren’t ours nothing is kept', async () => {
  const fake = await atSea()
  expect(await signs(fake, { ...ADULT, text: 'f'.repeat(64) })).toBe('old-text')
  expect(await signs(fake, { ...ADULT, event_id: 'another' })).toBe('other-charter')
  await fake.world().charters.change(QUINN, (charter) => ({ next: { ...charter, cancelled: true }, outcome: 'off' }))
  expect(await signs(fake, ADULT)).toBe('cancelled')
  expect(fake.waivers.size).toBe(0)
})

async function atSea(): Promise<FakeWorld> {
  const fake = fakeWorld()
  await tick(fake)
  return fake
}
