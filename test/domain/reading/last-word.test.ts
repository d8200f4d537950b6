// A writer who corrects herself, in one sentence or in the next, and what is denied.
import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

describe('the last word counts', () => {
  it.each([
    'Otto captains Baxter, no, make that Ruth.',
    'Otto captains Baxter. No, make that Ruth.',
    'Otto captains Baxter. Sorry, Ruth does.',
    'Otto, no wait, Ruth captains Baxter.',
    'Otto – sorry, Ruth – captains Baxter.',
    'Baxter: captain Otto, sorry, Ruth.',
    'Baxter captain is Otto, or rather Ruth.',
    'Baxter captain is Otto... actually Ruth.',
    'Baxter captain is Otto. On second thought, Ruth.',
    "Baxter captain is Otto. Actually, let's go with Ruth.",
    'Baxter captain is Otto. Oops, Ruth.',
    'Baxter captain is Otto, correction, Ruth.',
  ])('%s', (text) => expect(said(text)).toEqual(['baxter-aug-15 assign captain ruth confirmed']))

  it.each([
    "Baxter: we're 13 guests. No, sorry, 14, I forgot the baby.",
    'Baxter: 13 guests, no, 14.',
    'Baxter has 13 guests. Correction: 14.',
    'Baxter has 13 guests – no, wait, 14.',
    'Baxter will be 13 guests, sorry, 14.',
  ])('%s', (text) => expect(said(text)).toEqual(['baxter-aug-15 guests 14']))

  it('in a list', () => {
    expect(said('Captain: Otto\nFirst mate: Abel – no, Lena\nHost: Charo', 'dana', 'Baxter')).toEqual([
      'baxter-aug-15 assign captain otto confirmed',
      'baxter-aug-15 assign first_mate lena confirmed',
      'baxter-aug-15 assign host rosario confirmed',
    ])
  })

  it('of a time', () => {
    expect(said('Baxter boards at 12. No, sorry, 12:30.')).toEqual(['baxter-aug-15 time 12:30'])
    expect(said('Boarding for Baxter is 12:30, make that 12:45.')).toEqual(['baxter-aug-15 time 12:45'])
  })
})

describe('no correction', () => {
  it.each([
    ['Otto captains Baxter. Sorry for the late note.', 'captain otto'],
    ['Otto captains Baxter. Sorry, no cake this time.', 'captain otto'],
    ['Otto captains Baxter. Sorry, Abel, no seat for you this time.', 'captain otto'],
    ["Otto captains Baxter. That's true.", 'captain otto'],
    ['Otto captains Baxter. No mistake.', 'captain otto'],
    ["Otto can't make it, Ruth captains Baxter.", 'captain ruth'],
  ])('%s', (text, seat) => expect(said(text)).toContain(`baxter-aug-15 assign ${seat} confirmed`))

  it.each(['Baxter is 13 guests, no later than 2 please.', 'Baxter has 13 guests. No problem.'])('%s', (text) =>
    expect(said(text)).toEqual(['baxter-aug-15 guests 13']),
  )
})

describe('what is denied or only talked about is not so', () => {
  it.each([
    'Otto captains Baxter. That is untrue.',
    'Otto captains Baxter, which is untrue.',
    'Otto captains Baxter. Just kidding.',
    'Otto captains Baxter. That was a mistake.',
    'Otto captains Baxter – not.',
    'Otto captains Baxter. Well, no.',
    'I put down Abel as first mate on Baxter by mistake.',
    "Maeve is off Baxter. That's a lie.",
    'There is talk that Maeve is being taken off Baxter and that Otto will skipper it. There is nothing in it.',
    'I hear Lena is off Baxter.',
    'They say Maeve is off Baxter.',
    'Apparently Maeve is off Baxter.',
    'The talk of Baxter moving to the 22nd is nonsense.',
    'Otto captains and Abel is first mate on Baxter. No, make that Ruth.',
  ])('%s', (text) => {
    const sure = said(text).filter((one) => /confirmed|release|guests|move|time/.test(one))
    expect(sure).toEqual([])
  })

  it('and what is left of it is shown', () => {
    expect(shown('There is talk that Maeve is off Baxter.')).toBe(true)
    expect(shown('I hear Lena is off Baxter.')).toBe(true)
  })
})

describe('a charter that is put right', () => {
  it.each([
    'Otto is captain on Baxter, I mean Thackeray.',
    'Otto is captain on Baxter. Sorry, Thackeray.',
    'Otto is captain on Baxter. No wait, Thackeray.',
  ])('is the one that is meant: %s', (text) => {
    expect(said(text)).toEqual(['thackeray-aug-22 assign captain otto confirmed'])
  })

  it('stays where another is only spoken of', () => {
    expect(said('Otto is captain on Baxter. Sorry, Thackeray is full.')).toEqual([
      'baxter-aug-15 assign captain otto confirmed',
    ])
  })
})

describe('who is told that one is sorry', () => {
  it.each(['Captain on Baxter: Otto. Sorry, Ruth.', 'Otto captains Baxter. Sorry, Ruth.'])(
    'has no seat by it: %s',
    (text) => {
      expect(said(text)).toEqual(['baxter-aug-15 assign captain otto confirmed'])
      expect(shown(text)).toBe(true)
    },
  )
})
