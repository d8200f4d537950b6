// How many come, told from how many of them do something else.
import { expect, it } from 'vitest'
import { said } from './gulf.ts'

it.each([
  '4 guests on Baxter are vegetarian.',
  '2 guests on Baxter use wheelchairs',
  'Baxter: 1 guest has a nut allergy',
  'Baxter: 3 guests cancelled.',
  'Baxter: 5 guests signed the waiver',
  "Baxter's 3 guests from Ohio need parking.",
  'Baxter plus 2 guests',
  'Baxter minus 3 guests',
])('nothing: %s', (text) => expect(said(text)).toEqual([]))

it.each([
  ['12 guests are coming on Baxter', 12],
  ['Twelve guests will be with us on Baxter', 12],
  ['Baxter: 12 guests who board at the dock', 12],
  ['baxter +2 guests so 14', 14],
  ['Two more guests on Baxter, so 14.', 14],
  ['Baxter paid for 12 guests but only 10 come.', 10],
  ["Baxter's party went from 12 to 9 after 3 dropped out.", 9],
  ['Baxter party of 12 became 14.', 14],
  ['Baxter guests: 12 (was 10)', 12],
  ['Baxter guests 12 not 10', 12],
])('%s', (text, count) => expect(said(text)).toEqual([`baxter-aug-15 guests ${count}`]))

it('old hours are none', () => expect(said('baxter 1 2 5 instead of 1 to 4')).toEqual([]))
