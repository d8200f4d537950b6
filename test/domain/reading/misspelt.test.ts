// Words as people misspell them, boxes that are ticked, and days by which somebody will say.
import { expect, it } from 'vitest'
import { said } from './gulf.ts'

it.each<[string, readonly string[]]>([
  ['skiper otto on baxter', ['baxter-aug-15 assign captain otto confirmed']],
  [
    'Baxter: captin Otto, 1st mate Abel, secund Pim, hosst Rosario.',
    [
      'baxter-aug-15 assign captain otto confirmed',
      'baxter-aug-15 assign first_mate abel confirmed',
      'baxter-aug-15 assign host rosario confirmed',
      'baxter-aug-15 assign second_mate pim confirmed',
    ],
  ],
  [
    'Baxter\n1) Otto Bergstrom, captain\n2) Abel Nakashima, first mate\n3) Pim Vanderberg, dekhand',
    [
      'baxter-aug-15 assign captain otto confirmed',
      'baxter-aug-15 assign deckhand pim confirmed',
      'baxter-aug-15 assign first_mate abel confirmed',
    ],
  ],
  ['Pim is hapy to be secund mate on Baxter, so thats him.', ['baxter-aug-15 assign second_mate pim confirmed']],
  ['Baxter sunday, gests on at 12.30, saling 1 to 5.', ['baxter-aug-15 time 13:00 17:00 12:30']],
  [
    'BAXTER SUNDAY 15TH AUGUST. LENA IS OUT, ABEL IN AS FIRST MATE. PIM MAY COME AS 2ND MATE, WIL NO FRIDAY.',
    [
      'baxter-aug-15 assign first_mate abel confirmed',
      'baxter-aug-15 assign second_mate pim tentative',
      'baxter-aug-15 release first_mate lena',
    ],
  ],
  [
    'Baxter: Otto al timón. Pim a lo mejor va en cubierta, me dice mañana.',
    ['baxter-aug-15 assign captain otto confirmed', 'baxter-aug-15 assign deckhand pim tentative'],
  ],
  [
    "Ruth's running the boat on Baxter, Abel is her first mate and Pim second.",
    [
      'baxter-aug-15 assign captain ruth confirmed',
      'baxter-aug-15 assign first_mate abel confirmed',
      'baxter-aug-15 assign second_mate pim confirmed',
    ],
  ],
  [
    'Rosario said yes to hosting Baxter on the 15th, so stop asking around :)',
    ['baxter-aug-15 assign host rosario confirmed'],
  ],
  [
    'Ruth is off island on the 15th, so Otto takes Baxter as captain instead of her.',
    [
      'baxter-aug-15 assign captain otto confirmed',
      'baxter-aug-15 away ruth 2027-08-15 2027-08-15',
      'baxter-aug-15 release captain ruth',
    ],
  ],
  ['Baxter sunday: anfitriona sin definir.', ['baxter-aug-15 crew? host maeve']],
  ['Sorrel: anfitriona sin definir.', ['sorrel-aug-14 open host']],
  ['I should like Otto and Abel for Quigley.', ['quigley-aug-14 seat? abel first_mate|second_mate']],
  ['First, please note that Baxter boards at 12:30.', ['baxter-aug-15 time 12:30']],
])('the office: %s', (text, changes) => expect(said(text, 'dana').toSorted()).toEqual(changes))

it.each([
  'Otto is running the boat to the yard before Baxter.',
  'Baxter: Lena says she might be able to.',
  '[x] nothing',
  'Booking for the second floor.',
  "The second captain's licence is due.",
  'We conformed to the rule on Baxter.',
  'The host of problems on Baxter is solved.',
])('the office, and nothing changes: %s', (text) => expect(said(text, 'dana')).toEqual([]))

it.each<[string, readonly string[]]>([
  [
    "Yes from me as first mate, provided that the car comes through its test. If it doesn't I will ring you.",
    ['baxter-aug-15 accept lena tentative'],
  ],
])('crew: %s', (text, changes) =>
  expect(said(text, 'lena', 'Re: Could you crew: Baxter, 15 August').toSorted()).toEqual(changes),
)

it.each(['Yes from me. If it rains I will ring you.'])('crew, and nothing changes: %s', (text) =>
  expect(said(text, 'lena', 'Re: Could you crew: Baxter, 15 August')).toEqual([]),
)

it('reads hours with a dot beside a misspelt word for boarding', () => {
  expect(said('Bording for Baxter on the 15th is 12.30, pleese tell the gests.')).toEqual(['baxter-aug-15 time 12:30'])
  expect(said('Bordeaux for Baxter was 12.30 a glass.')).toEqual([])
})
