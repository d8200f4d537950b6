import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

const RUTH = ['sorrel-aug-14 assign captain ruth confirmed', 'baxter-aug-15 assign captain ruth confirmed']
const MAEVE = ['sorrel-aug-14 assign host maeve confirmed', 'baxter-aug-15 assign host maeve confirmed']
const LENA = ['quigley-aug-14 assign first_mate lena confirmed', 'baxter-aug-15 assign first_mate lena confirmed']

describe('one person and several charters', () => {
  it.each([
    ['Ruth - captain on Sorrel and Baxter', RUTH],
    ['Ruth - captain on Sorrel (Sat 14th) and on Baxter (Sun 15th)', RUTH],
    ['Ruth: captain Sat (Sorrel), captain Sun (Baxter)', RUTH],
    ['Ruth: Sorrel captain, Baxter captain', RUTH],
    ['Ruth: Sorrel (captain), Baxter (captain)', RUTH],
    ['Ruth – skipper, Sorrel (Sat) & Baxter (Sun)', RUTH],
    ['Ruth 8/14 Sorrel captain, 8/15 Baxter captain', RUTH],
    ['Ruth - captain Saturday morning and Sunday', RUTH],
    ['Ruth has Sorrel and Baxter as captain.', RUTH],
    ['Captain: Ruth on Sorrel, Ruth on Baxter', RUTH],
    ['Maeve hosts both Sorrel and Baxter.', MAEVE],
    ['Maeve - host on both Sorrel and Baxter', MAEVE],
    ['Maeve → host, Sorrel + Baxter', MAEVE],
    ['Maeve (host): Sorrel, Baxter', MAEVE],
    ['Maeve, host: Sorrel & Baxter', MAEVE],
    ['Maeve: host x2 (Sorrel, Baxter)', MAEVE],
    ['Lena is on Quigley and Baxter as first mate.', LENA],
    ['Lena: Quigley 1st, Baxter 1st', LENA],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('each on a line, one charter or more', () => {
    const text = 'Ruth - captain on Sorrel and Baxter\nAbel - first mate on Sorrel only\nLena - first mate on Baxter'
    expect(said(text)).toEqual([
      RUTH[0],
      'sorrel-aug-14 assign first_mate abel confirmed',
      RUTH[1],
      'baxter-aug-15 assign first_mate lena confirmed',
    ])
  })

  it.each([
    'RUTH\nSorrel - captain\nBaxter - captain',
    'Ruth:\n  Sat 14 - Sorrel - captain\n  Sun 15 - Baxter - captain',
  ])('below the name: %j', (text) => {
    expect(said(text)).toEqual(RUTH)
  })

  it('a captain who isn’t one is asked', () => {
    expect(said('Abel - captain on Sorrel and Baxter')).toEqual([
      'sorrel-aug-14 crew? captain abel',
      'baxter-aug-15 crew? captain abel',
    ])
  })

  it.each([
    'Ruth - captain on Sorrel or Baxter',
    'Ruth - captain on neither Sorrel nor Baxter',
    'Ruth used to be captain on Sorrel and Baxter',
    'Ruth - would like captain on Sorrel and Baxter',
    'Is Ruth captain on Sorrel and Baxter?',
    'If Ruth is captain on Sorrel and Baxter',
    'Ruth - captain on Sorrel unless Baxter goes',
    'Not Ruth - captain on Sorrel and Baxter',
    'Ruth - captain last year on Sorrel and Baxter',
    'Ruth:\n\nSorrel is a lovely group',
    'Ruth,\nBaxter and Sorrel are yours to look at',
  ])('says nothing for certain: %j', (text) => {
    expect(said(text).filter((one) => one.includes(' assign ') && one.endsWith('confirmed'))).toEqual([])
  })

  it('asked of both is perhaps both', () => {
    expect(said('Ruth - captain on Sorrel and Baxter?')).toEqual(
      RUTH.map((one) => one.replace('confirmed', 'tentative')),
    )
  })

  it('who is told of no seat is shown', () => {
    expect(shown('Ruth - off\nLena - first mate on Baxter')).toBe(true)
  })
})
