// Lists as people type them in a hurry: letters without signs, orders before and behind, one seat on several charters.
import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

const [OTTO, LENA, CLEO, MAEVE] = [
  'quigley-aug-14 assign captain otto confirmed',
  'quigley-aug-14 assign first_mate lena confirmed',
  'quigley-aug-14 assign second_mate cleo confirmed',
  'quigley-aug-14 assign host maeve confirmed',
]
const QUIGLEY = [OTTO, LENA, CLEO, MAEVE]

describe('short labels beside a name, with no sign between', () => {
  it.each([
    'sat 14 quigley — otto C, lena 1, cleo 2, maeve H',
    'Quigley Saturday: C Otto, 1 Lena, 2 Cleo, H Maeve',
    'quigley saturday\nC otto\n1 lena\n2 cleo\nH maeve',
    'Quigley Saturday\nOtto C / Lena M1 / Cleo M2 / Maeve H',
    'quigley sat: otto cap, lena 1, cleo 2, maeve h',
    'Quigley Saturday - cap Otto, 1st Lena, 2nd Cleo, host Maeve',
  ])('%s', (text) => expect(said(text)).toEqual(QUIGLEY))

  it.each([
    ['a numbered list', 'Quigley Saturday\n1 Lena\n2 Cleo\n3 Maeve'],
    ['people who cannot have those seats', 'quigley saturday — maeve C, otto H, saul 1'],
    ['a score', 'Quigley Saturday. Darts last night: Lena 1, Cleo 2.'],
    ['what one wears', 'Quigley Saturday. Otto, bring a cap and Lena a coat.'],
    ['a capacity', 'Quigley Saturday\nCap: 12\nDeck: the varnish is wet'],
    ['an initial', 'Quigley Saturday: Lena C, Cleo D, Maeve E'],
  ])('is none in %s', (_, text) => {
    expect(said(text).filter((line) => / (?:captain|host|first_mate|second_mate|deckhand) /.test(line))).toEqual([])
  })
})

describe('an order', () => {
  it.each([
    'Quigley sat 14: otto/lena/cleo/maeve (cap/1st/2nd/host)',
    'Quigley 14 Aug - Otto, Lena, Cleo, Maeve (captain, 1st, 2nd, host)',
    'skip, 1st, 2nd, host in that order\nquigley 14: otto lena cleo maeve',
    'Next ones, order is captain, first mate, second mate, host:\n\n14 Aug Quigley: Otto, Lena, Cleo, Maeve',
    'The order is captain, 1st, 2nd, host\nquigley sat: otto lena cleo maeve',
  ])('may stand anywhere: %s', (text) => expect(said(text)).toEqual(QUIGLEY))

  it('leaves a seat open where a sign stands for its name', () => {
    expect(said('skip, 1st, 2nd, host in that order\nthackeray 22: otto lena - tbd')).toEqual([
      'thackeray-aug-22 assign captain otto confirmed',
      'thackeray-aug-22 assign first_mate lena confirmed',
      'thackeray-aug-22 open second_mate',
      'thackeray-aug-22 crew? host rosario',
    ])
  })

  it.each([
    'Quigley sat 14: otto/lena/cleo (cap/1st/lunch)',
    'Quigley sat 14: otto/lena (not cap/1st)',
    'skip, 1st, 2nd, host in that order\nquigley 14: otto lena',
    'skip, 1st, 2nd, host in that order\nquigley 14: otto had lunch here',
  ])('of something else gives nobody a seat: %s', (text) => {
    expect(said(text).filter((line) => line.includes('assign'))).toEqual([])
    expect(shown(text) || said(text).length > 0).toBe(true)
  })
})

describe('one seat on several charters', () => {
  const CAPTAINS = ['quigley-aug-14 assign captain otto confirmed', 'baxter-aug-15 assign captain ruth confirmed']
  it.each([
    'Captains: Quigley - Otto; Baxter - Ruth',
    'Captain: Quigley Otto, Baxter Ruth',
    'captains = quigley: otto / baxter: ruth',
    'Captain Quigley Otto, captain Baxter Ruth',
  ])('%s', (text) => expect(said(text)).toEqual(CAPTAINS))

  it('is told apart by the day where two are spoken of', () => {
    const both = said('Quigley and Baxter (Sat 14 + Sun 15)\nhost: Quigley - Maeve; Baxter - nobody')
    expect(both).toContain(MAEVE)
    expect(both.some((line) => /baxter.*assign host/.test(line))).toBe(false)
  })

  it.each([
    'Captains: Quigley - Saul; Baxter - ask Ruth',
    'Captains: Quigley or Baxter, Otto or Ruth',
    'Hosts: Otto - tea; Ruth - coffee',
  ])('gives nobody a seat where it is no such list: %s', (text) => {
    expect(said(text).filter((line) => line.includes('assign'))).toEqual([])
  })
})

it('the writer is one of a list, name first', () => {
  expect(said('Quigley on Saturday\nMaeve - host\nLena - 1st\nme - skipper', 'ruth')).toEqual([
    MAEVE,
    LENA,
    'quigley-aug-14 assign captain ruth confirmed',
  ])
  expect(said('Quigley on Saturday is set.\n\nme - skipper of this list', 'ruth')).toEqual([])
})
