// Who was asked, who has not answered, which seats are still to be filled, and seats said by the work.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

describe('asked', () => {
  it.each([
    'Rosario has been asked to host Sorrel, no word from her yet.',
    "Rosario's been asked to host Sorrel but hasn't answered.",
    'Rosario was asked to host Sorrel and has not got back to me.',
    'Rosario has been invited to host Sorrel, no answer as yet.',
    "We've put it to Rosario to host Sorrel; awaiting her answer.",
    'Asked Rosario to host Sorrel.',
    'Rosario has yet to confirm for host on Sorrel.',
    "I asked Rosario to host Sorrel, she'd be happy to if Ruth agrees.",
  ])('is tentative: %s', (text) => expect(said(text)).toEqual(['sorrel-aug-14 assign host rosario tentative']))

  it.each([
    'I asked Rosario to host Sorrel and she said yes.',
    "I've asked Rosario to host Sorrel and she has agreed.",
    "Rosario has been asked to host Sorrel and she's agreed.",
    'Rosario has been asked to host Sorrel and said yes.',
  ])('and agreed is confirmed: %s', (text) =>
    expect(said(text)).toEqual(['sorrel-aug-14 assign host rosario confirmed']),
  )

  it.each([
    'Rosario has been asked to host Sorrel and declined.',
    'I asked Rosario to host Sorrel but she declined.',
    "Rosario was asked to host Sorrel and can't.",
    "I asked Rosario to host Sorrel, but she says she's away.",
    'Rosario was asked to host Sorrel last year.',
    'Rosario was asked to host Sorrel.',
    'Rosario has been asked not to host Sorrel.',
    'Has Rosario been asked to host Sorrel?',
    'I asked Rosario about the host of Sorrel.',
    "Haven't heard from Rosario about hosting Sorrel.",
  ])('is no seat: %s', (text) => expect(said(text)).toEqual([]))
})

describe('a seat that nobody has', () => {
  it.each([
    "We've yet to find a host for Sorrel.",
    'We have yet to find a host for Sorrel.',
    'Sorrel lacks a host.',
    'Host for Sorrel is still to be found.',
    'A host for Sorrel has not been found yet.',
  ])('is open: %s', (text) => expect(said(text)).toEqual(['sorrel-aug-14 open host']))

  it.each(["We've found a host for Sorrel.", 'Does Sorrel lack a host?', 'I am to find a host for Sorrel by Monday.'])(
    'is not: %s',
    (text) => expect(said(text)).toEqual([]),
  )
})

describe('a seat by its work', () => {
  it.each([
    'Rosario will look after the guests on Sorrel.',
    'Rosario sees to the guests on Sorrel.',
    'Rosario will be looking after the guests on Sorrel as host.',
  ])('%s', (text) => expect(said(text)).toEqual(['sorrel-aug-14 assign host rosario confirmed']))

  it('is also the writer’s', () => {
    expect(said('I shall look after the guests on Sorrel myself as host.', 'ruth')).toEqual([
      'sorrel-aug-14 assign host ruth confirmed',
    ])
  })

  it.each([
    'Please look after the guests on Sorrel.',
    'Everyone looks after the guests on Sorrel.',
    'Rosario looks after the guests list for Sorrel.',
    'Rosario will look after my dog during Sorrel.',
    'Rosario looked after the guests on Sorrel last year.',
    'Who looks after the guests on Sorrel?',
    'Rosario may look after Sorrel.',
  ])('is none: %s', (text) => expect(said(text)).toEqual([]))
})

describe('a charter whose name is misspelt', () => {
  it.each(['quiggley: abel is first instead of lena', 'Quiggley: Abel is first instead of Lena.'])(
    'is asked, and told who is aboard: %s',
    (text) =>
      expect(said(text)).toEqual([
        'null release first_mate lena',
        'null assign first_mate abel confirmed',
        'null charter? quigley-aug-14',
      ]),
  )

  it.each(['abel is first on quiggley', 'for quiggley, abel is first pls'])('behind a preposition too: %s', (text) =>
    expect(said(text)).toEqual(['null assign first_mate abel confirmed', 'null charter? quigley-aug-14']),
  )

  it.each(['Whitaker: Abel is first.', 'barrels: two', 'on balance, no'])('is none: %s', (text) =>
    expect(said(text)).toEqual([]),
  )

  it('is no matter beside one that is right', () => {
    expect(said('for batter, ask pim; baxter: abel is first')).toEqual([
      'baxter-aug-15 assign first_mate abel confirmed',
    ])
  })
})
