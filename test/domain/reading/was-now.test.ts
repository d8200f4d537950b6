// Who had a seat and who has it now, in one sentence.
import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

describe('a seat that was one’s and is another’s now', () => {
  it.each([
    'Change captain on Quigley from Otto to Ruth.',
    'Please change the captain for Quigley from Otto to Ruth.',
    'Switch Quigley’s captain from Otto to Ruth.',
    'I moved Quigley from Otto to Ruth.',
    'Quigley captain was Otto, now Ruth.',
    'Quigley: Ruth (was Otto).',
    'Captain for Quigley is no longer Otto but Ruth.',
    'Quigley’s captain is no longer Otto, it’s Ruth.',
    'Quigley’s captain was supposed to be Otto but it is Ruth.',
  ])('changes hands: %s', (text) => {
    expect(said(text)).toEqual(['quigley-aug-14 release captain otto', 'quigley-aug-14 assign captain ruth confirmed'])
  })

  it.each([
    'Quigley’s first mate isn’t Lena anymore, it’s Abel.',
    'First mate on Quigley used to be Lena, now it’s Abel.',
  ])('changes hands by a no: %s', (text) => {
    expect(said(text)).toEqual([
      'quigley-aug-14 release first_mate lena',
      'quigley-aug-14 assign first_mate abel confirmed',
    ])
  })

  it.each([
    'Was the captain on Quigley changed from Otto to Ruth?',
    'Quigley’s captain was Otto last year, now it’s Ruth who does these.',
    'It’s a long way from Otto to Ruth’s house, on Quigley bring wine.',
    'If it was Otto, now Ruth would be angry. Quigley.',
  ])('doesn’t: %s', (text) => {
    expect(said(text)).toEqual([])
    expect(shown(text)).toBe(true)
  })
})

describe('who is struck from a crew', () => {
  it.each(['Please delete Abel from Sorrel.', 'Remove Abel from Sorrel.'])('leaves the seat: %s', (text) => {
    expect(said(text)).toEqual(['sorrel-aug-14 release first_mate abel'])
  })

  it.each(['Don’t delete Abel from Sorrel.', 'Please delete Abel’s old number.'])('doesn’t: %s', (text) => {
    expect(said(text)).toEqual([])
  })
})
