// A waiver's way: kept, counted, recorded, copied, each once, whatever dies or gets lost; and what the crew can do about it.
import { describe, expect, test } from 'vitest'
import { keyTag } from '../../src/domain/send-key.ts'
import { flawsOf } from '../../src/domain/waiver/evidence.ts'
import { readSubmission, type Submission } from '../../src/domain/waiver/submission.ts'
import { placeWaiver } from '../../src/workflows/match-waiver.ts'
import { openParty, partyToken } from '../../src/workflows/party-link.ts'
import { recordSendEvent } from '../../src/workflows/record-send-event.ts'
import { signWaiver } from '../../src/workflows/sign-waiver.ts'
import { verifyWaivers } from '../../src/workflows/verify-waivers.ts'
import { sendNewLink, voidAndResend } from '../../src/workflows/void-waiver.ts'
import { ADULT, CHILD } from '../domain/waiver/sent.ts'
import { buttonOn, ended, posts, revive, settleDown, surviving, tick, words } from '../fakes/acting.ts'
import type { Fate } from '../fakes/calls.ts'
import { MINUTE, SECOND } from '../fakes/clock.ts'
import { GENE, QUINN, SAM } from '../fakes/jada.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

const ORIGIN = { address: '203.0.113.7', agent: 'a test' }

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

describe.each<Fate>(['crash-before', 'crash-after', 'not-done', 'unknown-happened', 'unknown-not-happened'])(
  '%s',
  async (fate) => {
    const smooth = await signedAndVoided()
    const steps = smooth.calls.list.map(({ n, operation, about }) => [n, `${operation} ${about}`] as const)

    test.each(steps)('at call %i, %s: the same end', async (at) => {
      const fake = await signedAndVoided({ at, fate })
      expect(endOf(fake)).toEqual(endOf(smooth))
      for (const part of ['/waiver-copy/', '/party-link/'])
        expect(fake.sent.filter(({ key }) => key.includes(part)).length).toBeLessThanOrEqual(1)
    })
  },
)

/** A guest without patience signs until it is answered; a manager voids until it is void. */
async function signedAndVoided(fault?: { readonly at: number; readonly fate: Fate }): Promise<FakeWorld> {
  const fake = fakeWorld()
  if (fault) fake.calls.plan(fault)
  await settleDown(fake)
  const token = partyToken(fake.world(), fake.charter(QUINN))
  const body = { ...ADULT, idempotency_key: 'k' }
  let waiver: string | undefined
  while (!waiver) {
    waiver = await surviving(fake, () => signs(fake, body, { token }))
    revive(fake)
  }
  await settleDown(fake)
  while (fake.charter(QUINN).waivers.issue === 1) {
    const pressing = { charterId: QUINN, guest: 'ana-alder', waiver, slackUser: SAM }
    await surviving(fake, async () => (await voidAndResend(fake.world(), pressing)).delivered)
    revive(fake)
    fake.clock.pass(MINUTE)
  }
  await settleDown(fake)
  return fake
}

/** Mails apart: theirs may be unknown, and then a person is asked. */
function endOf(fake: FakeWorld): object {
  const { waiverStatus, waivers } = fake.charter(QUINN)
  return {
    waiverStatus,
    issue: waivers.issue,
    chain: waivers.chain.map(({ waiver }) => waiver),
    records: recordsOf(fake),
    summary: posts(fake, '/summary').map((post) => /0 of 4 signed/.test(words(post))),
  }
}

async function atSea(): Promise<FakeWorld> {
  const fake = fakeWorld()
  await tick(fake)
  return fake
}

/** The waiver's id, or why there is none. */
async function signs(
  fake: FakeWorld,
  body: object,
  { link = true, token }: { readonly link?: boolean; readonly token?: string } = {},
): Promise<string> {
  const world = fake.world()
  const party = link ? (token ?? partyToken(world, fake.charter(QUINN))) : undefined
  const read = readSubmission({ ...body, party })
  const signing = await signWaiver(world, (read as { submission: Submission }).submission, ORIGIN)
  if (signing.kind !== 'kept') return signing.kind
  await signing.delivered
  fake.clock.pass(SECOND)
  return signing.waiver.id
}

function copies({ sent }: FakeWorld) {
  return sent.filter(({ key }) => key.includes('/waiver-copy/'))
}

function recordsOf(fake: FakeWorld): string {
  const files = [...fake.vault].map(([key, text]) => ({ key, text }))
  const hashes = fake.charter(QUINN).waivers.chain.map(({ hash }) => hash)
  const flaws = flawsOf(QUINN, files, hashes)
  return flaws.length === 0 ? `${files.length} in order` : JSON.stringify(flaws)
}
