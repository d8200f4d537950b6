// In how many words somebody gets a seat, and which words before or between leave it open.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

describe('a seat in more words', () => {
  it.each([
    ['For Baxter on Sunday, Otto will command.', 'captain otto'],
    ['Otto Bergstrom commands on Baxter.', 'captain otto'],
    ['Otto has command of Baxter.', 'captain otto'],
    ['Abel has kindly agreed to sail as first mate on Baxter.', 'first_mate abel'],
    ['Abel has graciously consented to be first mate on Baxter.', 'first_mate abel'],
    ['Charo looks after the guests on Baxter as hostess.', 'host rosario'],
    ['Charo will see to the guests as hostess on Baxter.', 'host rosario'],
    ['Charo welcomes the guests as hostess on Baxter.', 'host rosario'],
    ['On Baxter, Abel assists Otto as first mate.', 'first_mate abel'],
    ['Baxter: Abel joins Otto as first mate.', 'first_mate abel'],
    ['Abel signs on as first mate for Baxter.', 'first_mate abel'],
    ['For Baxter I have engaged Otto as captain.', 'captain otto'],
    ['I am delighted to announce that Otto captains Baxter.', 'captain otto'],
    ['Cake and candles on Baxter by Charo (host).', 'host rosario'],
  ])('%s', (text, seat) => expect(said(text)).toEqual([`baxter-aug-15 assign ${seat} confirmed`]))
})

describe('words before it that nobody knows leave it open', () => {
  it.each([
    'I nearly chose Abel as first mate for Baxter.',
    'I regret having Abel as first mate on Baxter.',
    'I doubt Abel will be first mate on Baxter.',
    'I hear that Abel is first mate on Baxter.',
    'Word is that Otto captains Baxter.',
    "It's nonsense that Otto captains Baxter.",
    'It is untrue that Abel is first mate on Baxter.',
    'Somebody wrote that Otto captains Baxter.',
    'Otto beats Ruth as captain any day on Baxter.',
    'Ruth outranks Otto as captain on Baxter.',
    'Otto recommends Abel as first mate on Baxter.',
    'The guests remember Otto as captain on Baxter.',
    'I considered Abel as first mate for Baxter.',
    'Abel steps back as first mate on Baxter.',
    'Abel loves working as first mate on Baxter.',
    'Abel hardly sails as first mate on Baxter.',
    'Abel is supposedly first mate on Baxter.',
    "Otto's command of Spanish will please the Baxters.",
    'Otto commands a good price on Baxter.',
    'Charo looks after her mother on Baxter day as hostess.',
  ])('%s', (text) => expect(said(text).filter((one) => one.includes('confirmed'))).toEqual([]))
})

describe('nor what follows', () => {
  it.each([
    'Otto as captain on Baxter is out of the question.',
    'Otto as captain on Baxter makes no sense.',
    'Otto as captain on Baxter is undecided.',
    'Otto as captain on Baxter remains to be seen.',
    'Otto captains Baxter and so does Ruth.',
    'Otto captains Baxter, God willing.',
    'Otto captains Baxter, touch wood.',
  ])('%s', (text) => expect(said(text).filter((one) => one.includes('confirmed'))).toEqual([]))

  it.each([
    'Otto as captain on Baxter it is.',
    'Otto as captain on Baxter is settled.',
    'Otto captains Baxter on Sunday.',
  ])('but: %s', (text) => expect(said(text)).toEqual(['baxter-aug-15 assign captain otto confirmed']))
})
