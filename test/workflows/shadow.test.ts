// Shadow mode: past mails read in their order, against the rosters of the calendar; a score for each kind, and nothing written.
import { expect, test } from 'vitest'
import type { CalendarEntry } from '../../src/ports/inbox-and-calendar.ts'
import type { World } from '../../src/ports.ts'
import { type PastScore, scorePastMails } from '../../src/workflows/score-past-mails.ts'
import { carolesMail, crewMail, PEOPLE, quinnEntry } from '../fakes/jada.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

const SPAN = { from: new Date('2026-05-01T00:00:00Z'), to: new Date('2026-06-30T00:00:00Z') }

function sailed(roster: string, but: Partial<CalendarEntry> = {}) {
  return quinnEntry({ description: `Boarding: 2:30 PM\nGuests: 4\n\n${roster}`, ...but })
}

async function scored(fake: FakeWorld, progress = (_: number, __: number) => {}): Promise<PastScore> {
  const { operator, inbox, calendar }: World = fake.world()
  return scorePastMails({ operator, inbox, calendar, people: PEOPLE, words: [] }, SPAN, progress)
}

function past(roster: string, ...lists: readonly (readonly string[])[]): FakeWorld {
  const fake = fakeWorld({ entries: [sailed(roster)] })
  for (const lines of lists) fake.deliver(crewMail(lines))
  return fake
}

test('what people did as the mail said agrees; somebody else at the wheel disagrees, with both lines', async () => {
  const score = await scored(
    past('Captain: Marisol Vega\n1st Mate: Angela Wynn', ['- Captain: Gene Oakes', '- 1st Mate: Angela']),
  )
  expect(score.kinds.assign).toMatchObject({ proposed: 2, agreed: 1, disagreed: 1, missed: 0 })
  expect(score.worst).toMatchObject([
    {
      seat: 'captain',
      proposed: 'gene',
      really: 'marisol',
      evidence: 'Captain: Gene Oakes',
      rule: 'label “Captain:”',
      calendar: 'Captain: Marisol Vega',
      mail: { from: 'carole@jada-sailing.test' },
    },
  ])
})

test('a later mail has the last word', async () => {
  const score = await scored(past('Captain: Marisol Vega', ['- Captain: Gene Oakes'], ['- Captain: Marisol']))
  expect(score.kinds.assign).toMatchObject({ proposed: 1, agreed: 1, disagreed: 0 })
})

test('our own block tells what people really did, over what was typed before', async () => {
  const block = '⚓ ShipCaptainCrew\nCaptain: Marisol Vega\nHost: open\n⚓ end (revision 3)'
  const score = await scored(past(`Captain: Gene Oakes\n\n${block}`, ['- Captain: Marisol', '- Host: Keely']))
  expect(score.kinds.assign).toMatchObject({ agreed: 1, disagreed: 1 })
  expect(score.worst[0]).toMatchObject({ seat: 'host', really: 'open' })
})

test('what was asked is asked, what nobody read is missed, and what the calendar does not say is untold', async () => {
  const roster = 'Captain: Gene Oakes\nHost: Keely Hart\nDeckhand: Darrell'
  const score = await scored(past(roster, ['- Captain: Gene or Marisol', '- 1st Mate: Angela', '- Host: maybe Keely']))
  expect(score.kinds.assign).toMatchObject({ agreed: 0, asked: 2, missed: 1, untold: 1 })
  expect(score.worst.map(({ result, seat }) => [result, seat])).toEqual([['missed', 'deckhand']])
})

test('times, guests and a decline are compared as well', async () => {
  const fake = past('Captain: Gene Oakes\n2nd Mate: Dan', ['- Captain: Gene', 'Boarding: 2:15 PM', 'Guests: 4'])
  fake.deliver(
    carolesMail({
      from: [{ name: 'Darrell', address: 'darrell@example-mail.test' }],
      subject: 'Re: Quinn May 30',
      text: "I can't make it Saturday.",
    }),
  )
  const score = await scored(fake)
  expect(score.kinds.time).toMatchObject({ proposed: 1, disagreed: 1 })
  expect(score.kinds.guests).toMatchObject({ proposed: 1, agreed: 1 })
  expect(score.kinds.decline).toMatchObject({ proposed: 1, agreed: 1 })
  expect(score.worst[0]).toMatchObject({ kind: 'time', proposed: 'boards 14:15', really: 'boards 14:30' })
})

test('what cannot be verified is left out and counted', async () => {
  const fake = fakeWorld({ entries: [sailed('Captain: Gene Oakes')] })
  fake.deliver(
    crewMail(['- Captain: Gene'], {
      headers: [{ name: 'authentication-results', value: 'mx.google.com; dmarc=fail' }],
    }),
  )
  const score = await scored(fake)
  expect(score.mails).toMatchObject({ read: 1, unverified: 1, speaking: 0 })
  expect(score.charters).toMatchObject({ onCalendar: 1, told: 1, withoutMail: 1 })
})

test('only reads are called, one mail at a time is told, and a deleted one is left out', async () => {
  const fake = past('Captain: Gene', ...Array.from({ length: 14 }, () => ['- Captain: Gene']))
  fake.google.mails[3]!.mail = undefined
  const before = fake.calls.list.length
  const seen: number[] = []
  const score = await scored(fake, (done) => seen.push(done))
  const operations = new Set(fake.calls.list.slice(before).map(({ operation }) => operation))
  expect([...operations].sort()).toEqual(['calendar.changes', 'inbox.between', 'inbox.read'])
  expect(seen).toEqual([6, 12, 13])
  expect(score.mails.read).toBe(13)
  expect(score.unreadable).toEqual([])
})

test('a dead token ends it at once, with the way out', async () => {
  const fake = past('Captain: Gene', ['- Captain: Gene'])
  fake.google.tokenDead = true
  await expect(scored(fake)).rejects.toThrow('Approve again')
})
