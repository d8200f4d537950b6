// How many guests, in people's own words, and numbers that the next words put right.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

const counted = (text: string) => said(text).filter((line) => / (?:guests|time) /.test(line))

describe('how many come', () => {
  it.each([
    [11, 'Mrs. Quigley tells me that they will be eleven altogether.'],
    [11, 'We expect eleven ladies and gentlemen in all for Quigley.'],
    [11, 'Eleven of the club will sail with Quigley on Saturday.'],
    [11, 'quigley is 11 all told'],
    [11, 'quigley sat, 11 of them'],
    [11, 'They have 11 coming on Quigley now.'],
    [11, 'Expect 11 for Quigley on Saturday.'],
    [11, 'There are eleven in the Quigley party now.'],
    [22, 'Quigley: they will number twenty-two, the infant included.'],
    [22, 'Quigley will be twenty two guests.'],
    [22, 'quigley sat, 22 kids n teachers all told'],
    [30, "Thirty of the club's members will be with us on Quigley."],
  ])('%i: %s', (count, text) => expect(counted(text)).toEqual([`quigley-aug-14 guests ${count}`]))

  it.each([
    'Quigley is not 11 guests.',
    'Quigley: eleven of them signed the waiver.',
    'Of the Quigleys, eleven have paid.',
    'We expect eleven knots of wind for Quigley.',
    '11 of the Quigley guests are children',
    'Twenty of our members came to the Quigley talk.',
    'Quigley: 12 of them get seasick.',
    'Three of the guests on Quigley do not swim.',
    'We need lifejackets for Quigley, eleven of them.',
    'Quigley asked whether eleven could come.',
  ])('is not said: %s', (text) => expect(counted(text)).toEqual([]))
})

describe('the last word counts', () => {
  it.each([
    "Quigley: we're 13 guests. No, sorry, 14, I forgot Mr Greer himself.",
    'Quigley is 13 guests, no, 14.',
    'Quigley is 13, sorry, 14 guests.',
    'Quigley will be 13 guests. Make that 14.',
    'Quigley: 13 guests. Actually 14, she forgot her mother.',
    '13 guests for Quigley - scratch that, fourteen',
    'Quigley guests: 13\nno, 14',
  ])('%s', (text) => expect(counted(text)).toEqual(['quigley-aug-14 guests 14']))

  it.each([
    ['Quigley boards at 5:10. Sorry, 5:15.', '17:15'],
    ['Quigley boards at 5:10, make that 5:15.', '17:15'],
    ['Boarding for Quigley is 5:10. No, wait, 5:15!', '17:15'],
  ])('%s', (text, boards) => expect(counted(text)).toEqual([`quigley-aug-14 time ${boards}`]))

  it.each([
    'Quigley: 13 guests. Sorry, 14 bottles are missing.',
    'Quigley: 13 guests, not 14.',
    'Quigley: 13 guests. No 14 is the slip.',
    'Quigley: 13 guests. Sorry about the mess.',
  ])('and nothing else does: %s', (text) => expect(counted(text)).toEqual(['quigley-aug-14 guests 13']))

  it('leaves open what is asked, or which of two', () => {
    expect(counted('Quigley: 13 guests. Or was it 14?')).toEqual(['quigley-aug-14 guests 13 tentative'])
    expect(counted('Quigley sails 5:30 to 8:30. Sorry, 5:45.')[0]).toContain('tentative')
  })
})
