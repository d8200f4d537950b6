// Crew that people typed into the calendar entry by hand, outside our block.
import { expect, test } from 'vitest'
import { crewReader } from '../../src/domain/entry-crew.ts'
import { typedLines } from '../../src/domain/entry-text.ts'
import type { CalendarEntry } from '../../src/ports/inbox-and-calendar.ts'
import { posts, settleDown, tick, words } from '../fakes/acting.ts'
import { OPERATOR, PEOPLE, QUINN, QUINN_ENTRY, quinnEntry } from '../fakes/jada.ts'
import { alsoApproved, crewed } from '../fakes/scenes.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

const TYPED =
  'Guests: 4\nContact: Quinn Alder <quinn@guests.test>\n\nCaptain: Gene\n1st Mate - Angela\nHost: TBD\nCake!'
const HTML =
  '<p>Guests: 4</p><ul><li><b>Captain</b>: Gene Oakes</li><li>1st&nbsp;Mate: <i>Angela</i></li><li>Host: TBD</li></ul>'

test.each([
  ['plain text', TYPED],
  ['HTML', HTML],
  ['one line', 'Captain Gene, 1st mate Angela'],
  ['a table', '<table><tr><td>Captain</td><td>Gene</td></tr><tr><td>1st Mate</td><td>Angela</td></tr></table>'],
  ['names first', 'Gene Oakes - Captain<br>Angela Wynn - 1st Mate'],
])('%s is read', (_, description) => {
  const read = crewReader(PEOPLE, OPERATOR.timeZone)(typedLines(description))
  expect(read.map(({ seat, crew }) => `${seat} ${crew}`)).toEqual(['captain gene', 'first_mate angela'])
})

test.each([
  'Captain: Bob',
  'Captain: Gene or Marisol',
  'Host: TBD',
  'Captain: Dan', // not qualified
  'Gene called, the captain of the other boat says hi',
  '<s>Captain: Gene</s>',
  '⚓ ShipCaptainCrew\nCaptain: Gene Oakes\n⚓ end (revision 3)',
  'Captain: Gene\nCaptain: Marisol',
])('%j names nobody beyond doubt', (description) => {
  expect(crewReader(PEOPLE, OPERATOR.timeZone)(typedLines(description))).toEqual([])
})

test('a new charter sails with the crew that its entry names; they know of it already', async () => {
  const fake = fakeWorld({ entries: [quinnEntry({ description: TYPED })] })
  await tick(fake)
  await settleDown(fake)
  const { seats, told } = fake.charter(QUINN)
  expect(seats.map(({ seat, crew, source }) => [seat, crew, source?.kind, source?.evidence])).toEqual([
    ['captain', 'gene', 'calendar', 'Captain: Gene'],
    ['first_mate', 'angela', 'calendar', '1st Mate - Angela'],
    ['second_mate', undefined, undefined, undefined],
    ['host', undefined, undefined, undefined],
  ])
  expect(Object.keys(told).sort()).toEqual(['angela', 'gene'])
  expect(posts(fake, '/notice/')).toEqual([])
})

test('later they hear of what changes', async () => {
  const fake = fakeWorld({ entries: [quinnEntry({ description: TYPED })] })
  await tick(fake)
  await settleDown(fake)
  await edited(fake, { start: '2026-05-30T16:00:00-07:00' })
  expect(
    posts(fake, '/notice/')
      .map(({ channel }) => channel)
      .sort(),
  ).toEqual(['D0JANGE006', 'D0JGENE004'])
})

test('crew typed into a known charter’s entry is shown once and changes nothing', async () => {
  const fake = await crewed()
  const { revision, seats } = fake.charter(QUINN)
  await edited(fake, { description: `Captain: Marisol\n${fake.entry(QUINN_ENTRY).description}` })
  await edited(fake, { description: `Bring a knife.\n${fake.entry(QUINN_ENTRY).description}` })
  expect(fake.charter(QUINN)).toMatchObject({ revision, seats })
  expect(posts(fake, '/news/')).toHaveLength(1)
  expect(words(posts(fake, '/news/')[0]!)).toMatch(/Captain: Marisol.*Gene Oakes/)
})

test('typed crew that is the charter’s own, and a later change in Slack, are no news', async () => {
  const fake = await crewed()
  await edited(fake, { description: `Captain: Gene\n${fake.entry(QUINN_ENTRY).description}` })
  await alsoApproved(fake, ['- Captain: Marisol Vega'])
  await edited(fake, { location: 'Shelter Island' })
  expect(posts(fake, '/news/')).toEqual([])
  expect(fake.charter(QUINN).seats[0]).toMatchObject({ crew: 'marisol' })
})

async function edited(fake: FakeWorld, edit: Partial<CalendarEntry>): Promise<void> {
  fake.editEntry(QUINN_ENTRY, edit)
  await tick(fake)
  await settleDown(fake)
}
