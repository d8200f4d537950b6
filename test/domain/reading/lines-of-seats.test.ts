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

describe('a seat of which a list says that nobody has it', () => {
  const SORREL = ['sorrel-aug-14 assign captain ruth confirmed', 'sorrel-aug-14 assign first_mate abel confirmed']
  it.each([
    'sorrel sat: cap ruth / 1st abel / nobody for host. boards 930',
    'Sorrel Saturday - cap Ruth + 1st Abel + no host - boards 930',
    'Sorrel Saturday: Ruth (captain), Abel (1st), nobody as host. Guests 9:30.',
    'Sorrel on Saturday is now fully crewed: Ruth (captain) and Abel (first mate), no host. They board at 9:30.',
  ])('is open: %s', (text) => {
    expect(said(text)).toEqual([...SORREL, 'sorrel-aug-14 open host', 'sorrel-aug-14 time 09:30'])
  })

  it.each([
    'Sorrel Saturday: cap Ruth, 1st Abel, no. 2 Pim',
    'Sorrel Saturday: cap Ruth, 1st Abel, no host Maeve',
    'Sorrel Saturday: no captain Ruth, 1st Abel',
  ])('is none of those that somebody is denied: %s', (text) => {
    expect(said(text).filter((line) => / open | host /.test(line))).toEqual([])
    expect(shown(text)).toBe(true)
  })

  it.each([
    'Wanted for Sorrel Saturday:\nCaptain: Ruth\n1st: Abel',
    'Shortlist, Sorrel Saturday: Ruth (captain), Abel (1st)',
  ])('nobody has what they are only wanted for: %s', (text) =>
    expect(said(text).filter((line) => line.includes('confirmed'))).toEqual([]),
  )
})

describe('the mate beside the other one', () => {
  it.each([
    ['sun 15 baxter - skipper ruth - mate lena - second cleo', 'first_mate lena', 'second_mate cleo'],
    ['Baxter Sunday: Lena first, Cleo mate', 'first_mate lena', 'second_mate cleo'],
  ])('%s', (text, ...seats) => {
    for (const seat of seats) expect(said(text)).toContain(`baxter-aug-15 assign ${seat} confirmed`)
  })

  it.each(['Baxter Sunday: Abel as mate, Cleo is out as second mate', 'Baxter Sunday: Abel is mate and Lena is mate'])(
    'is asked where one leaves, or both are so called: %s',
    (text) => expect(said(text).filter((line) => /assign .* abel/.test(line))).toEqual([]),
  )
})

it('several deckhands share a label', () => {
  const DECK = ['oyster-fest-sep-6 assign deckhand pim confirmed', 'oyster-fest-sep-6 assign deckhand saul confirmed']
  for (const list of ['deck: pim + saul', 'host maeve, deck pim n saul', 'captain Ruth, deck Pim & Saul'])
    expect(said(`oyster fest: ${list}`)).toEqual(expect.arrayContaining(DECK))
  expect(
    said('oyster fest: captain Ruth, deck wash at 9 with Pim').filter((line) => line.includes('assign deckhand')),
  ).toEqual([])
})
