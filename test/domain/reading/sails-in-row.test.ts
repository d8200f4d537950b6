// What is said of several charters named one beside the other is said of each of them.
import { expect, it } from 'vitest'
import { said } from './gulf.ts'

it.each([
  [
    'Take Lena off Quigley and Baxter.',
    ['quigley-aug-14 release first_mate lena', 'baxter-aug-15 release first_mate lena'],
  ],
  [
    "Lena can't do Quigley or Baxter.",
    ['quigley-aug-14 release first_mate lena', 'baxter-aug-15 release first_mate lena'],
  ],
  ['Sorrel and Quigley need a host.', ['sorrel-aug-14 open host', 'quigley-aug-14 open host']],
  ['No host on Sorrel or Quigley.', ['sorrel-aug-14 open host', 'quigley-aug-14 open host']],
  [
    'Put Pim on deck for Sorrel, Baxter and Quigley.',
    ['sorrel', 'baxter', 'quigley'].map(
      (name) => `${name}-aug-${name === 'baxter' ? 15 : 14} assign deckhand pim confirmed`,
    ),
  ],
  [
    'Abel replaces Lena on Quigley and Baxter.',
    ['quigley-aug-14', 'baxter-aug-15'].flatMap((id) => [
      `${id} release first_mate lena`,
      `${id} assign first_mate abel confirmed`,
    ]),
  ],
  [
    'Ruth drives Sorrel and Baxter, Otto drives Quigley and Thackeray.',
    [
      'sorrel-aug-14 assign captain ruth confirmed',
      'baxter-aug-15 assign captain ruth confirmed',
      'quigley-aug-14 assign captain otto confirmed',
      'thackeray-aug-22 assign captain otto confirmed',
    ],
  ],
])('%s', (text, changes) => expect(said(text)).toEqual(changes))

it.each([
  ['which, is not said', 'Maeve hosts Baxter or Thackeray.'],
  ['who of them where, is not said', 'Abel and Pim are on Sorrel and Quigley.'],
  ['how many each, is not said', 'Baxter and Sorrel have 12 guests.'],
])('asked: %s', (_, text) => expect(said(text).some((line) => line.startsWith('null charter?'))).toBe(true))

it.each([
  'Swap the captains of Baxter and Thackeray.',
  "Lena can't do both Quigley and Baxter.",
  'The gap between Sorrel and Quigley is short, Otto helps with the turnaround.',
  'Is Ruth on Sorrel and Baxter?',
])('nothing of either: %s', (text) => expect(said(text)).toEqual([]))

it('of their own answer too', () => {
  expect(said("I can't do Quigley or Baxter.", 'lena')).toEqual([
    'quigley-aug-14 decline lena',
    'baxter-aug-15 decline lena',
  ])
  for (const text of ['Quigley or Baxter works, not both', "I can't do both Quigley and Baxter"])
    expect(said(text, 'lena')).toEqual([])
})
