// Seats by short labels, several on a line: a label goes with whom it stands beside, never with the neighbour's.
import { expect, it } from 'vitest'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import { BOOK, gist, mailOf } from './mails.ts'

function read(text: string) {
  return gist(readMail(mailOf(text), BOOK))
}

it.each([
  'Quinn Saturday - Zz: Gene, FM: Marisol, host: Keely. See you at the dock.',
  'Quinn Saturday: Zz = Gene + FM = Marisol + host = Keely',
  'Quinn Saturday: Zz – Gene + FM – Marisol + host – Keely',
])('nobody gets the seat of the label after them: %s', (text) => {
  const seats = read(text)
  expect(seats.filter((line) => line.includes('gene'))).toEqual([])
  expect(seats).toEqual(expect.arrayContaining(['quinn-may-30 assign host keely confirmed']))
})

it.each(['Crew for Quinn on Saturday:\n12 guests, from 2 to 6', 'Quinn Saturday, from 2 to 6'])(
  'hours are no number of guests: %s',
  (text) => {
    expect(read(text)).not.toContain('quinn-may-30 guests 6')
  },
)

const GENE = 'quinn-may-30 assign captain gene confirmed'
const MARISOL = 'quinn-may-30 assign first_mate marisol confirmed'
const KEELY = 'quinn-may-30 assign host keely confirmed'
const TIME = 'quinn-may-30 time 15:00 19:00'
const GUESTS = 'quinn-may-30 guests 7'

it.each([
  'Captain Gene Oakes\n1st mate Marisol Vega\nHost Keely Hart',
  'Captain-Gene\nFM-Marisol\nHost-Keely',
  'Cap | Gene\nM1 | Marisol\nHost | Keely',
  'Skipper w/ Gene\n1st officer w/ Marisol\nHost w/ Keely',
  'CAPTAIN Gene / 1ST Marisol / HOST Keely',
  'Captain > Gene // 1st mate > Marisol // host > Keely',
  'Capt. = Gene + 1st Mate = Marisol + Host = Keely',
  'Gene – capt · Marisol – 1er oficial · Keely – azafata',
  'Gene (captain), Marisol Vega (1st mate) and Keely Hart (host)',
  'Captain: Gene, First mate: Marisol and Host: Keely',
])('seats are read whatever stands between: %s', (list) => {
  for (const head of ['Quinn Saturday:', 'Crew for Quinn, Sat 30:'])
    expect(read(`${head}\n${list}`)).toEqual([GENE, MARISOL, KEELY])
})

it.each([
  'Quinn\nSat 5/30, 3 pm - 7 pm, 7 guests\nCaptain Gene\nFirst mate Marisol\nHost Keely',
  'Quinn // Sat 30 // 3-7p // 7 guests\nCapt: Gene | 1st: Marisol | Host: Keely',
  'Quinn (Saturday, 3-7 pm, party of 7): Capt Gene, 1st mate Marisol, host Keely.',
  'Crew for Quinn - Saturday\n\nCaptain: Gene\n1st mate: Marisol\nHost: Keely\n\n7 guests, 3 to 7 pm.',
])('a head or a line of facts says its hours and its guests: %s', (text) => {
  expect(read(text).toSorted()).toEqual([GENE, MARISOL, KEELY, TIME, GUESTS].toSorted())
})

it.each([
  ['a wish', 'Quinn Saturday:\n7 guests?'],
  ['what was', 'Quinn Saturday:\nwas 7 guests'],
  ['a guess', 'Quinn Saturday:\nabout 7 guests'],
])('%s is no fact', (_, text) => {
  expect(read(text)).not.toContain(GUESTS)
})

it('a seat and a name alone sign a mail', () => {
  expect(read('See you all on Quinn Saturday.\n\nCaptain Gene Oakes')).toEqual([])
})

it.each([
  'Quinn Saturday: Captain is Gene, Marisol is first mate and Dan is second mate. Keely and Angelica are around.',
  'Quinn Saturday: Gene captain Marisol, host Keely',
])('a line that can be read either way gives nobody the wrong seat: %s', (text) => {
  const seats = read(text)
  expect(seats).not.toContain('quinn-may-30 assign first_mate dan confirmed')
  expect(seats).not.toContain('quinn-may-30 assign captain marisol confirmed')
})

it.each([
  'Quinn Saturday - C: Gene, FM: Marisol, H: Keely. See you at the dock.',
  'Quinn Saturday - C Gene, FM Marisol, H Keely',
  'Quinn Saturday\nC: Gene\n1: Marisol\nH: Keely',
  'Quinn Saturday: C = Gene / F = Marisol / H = Keely',
])('one letter is a seat where those beside it make it clear: %s', (text) => {
  expect(read(text)).toEqual([GENE, MARISOL, KEELY])
})

it.each([
  ['the initial of a name', 'Quinn Saturday: G Oakes, D Rickard and K Hart are coming'],
  ['a letter that may be two seats', 'Quinn Saturday: S: Gene, F: Marisol, X: Keely'],
  ['a letter alone', 'Quinn Saturday\nC: Gene'],
])('%s is none', (_, text) => {
  expect(read(text).filter((line) => line.includes('assign captain') || line.includes('deckhand'))).toEqual([])
})

const HALLORAN = ['halloran-nov-1', 'halloran-nov-2']
const AUTUMN = { subject: 'Crew', date: '2026-10-26T16:00:00.000Z' }

it.each(['Halloran, both days:', 'Halloran (Sun 11/1 and Mon 11/2):', 'Same crew for both Halloran days:'])(
  'one list is said of both days: %s',
  (head) => {
    const { readings } = readMail(mailOf(`${head}\nCaptain: Gene\nHost: Keely`, AUTUMN), BOOK)
    expect(gist({ readings })).toEqual(
      HALLORAN.flatMap((id) => [`${id} assign captain gene confirmed`, `${id} assign host keely confirmed`]),
    )
  },
)

it.each([
  'Halloran, maybe both days:\nCaptain: Gene',
  'Not both Halloran days:\nCaptain: Gene',
  'Halloran:\nCaptain: Gene',
])('nothing is said of both where one may be meant: %s', (text) => {
  const said = gist(readMail(mailOf(text, AUTUMN), BOOK))
  expect(said.filter((line) => /^halloran.*confirmed/.test(line))).toEqual([])
})

it('a table says the hours beside the day', () => {
  const text = 'Charter\tWhen\tCaptain\tHost\nQuinn\tSat 5/30 3-7 pm\tGene\tKeely'
  expect(read(text)).toEqual(expect.arrayContaining([TIME, GENE, KEELY]))
})

it('the head names the seat, and each line a day and who has it then', () => {
  const all = readMail(mailOf('Captains for May so far:\n\nSat 30 - Gene\nSun 31 - Marisol\n\nSee you.'), BOOK)
  expect(gist(all)).toEqual(['danika-may-31 assign captain marisol confirmed'])
  expect(all.notUnderstood, 'of two charters on a day none is guessed').toContain('Sat 30 - Gene')
})

it.each(['Captains were:', 'Captains we could use:', 'Captains in May, maybe:'])('no seat is given by: %s', (head) => {
  expect(read(`${head}\nSun 31 - Marisol`).filter((line) => line.endsWith('confirmed'))).toEqual([])
})
