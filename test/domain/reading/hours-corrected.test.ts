import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

describe('hours that their writer corrects', () => {
  it.each([
    'Baxter: 1 to 5, sorry, I mean 2 to 6.',
    'Baxter sails 1 to 5. Sorry, 2 to 6.',
    'Baxter is 1-5, no, 2-6.',
    'Baxter sails 1pm-5pm. Make that 2pm-6pm.',
    'Baxter sails 1 to 5. Correction: 2 to 6.',
  ])('are the last ones: %s', (text) => {
    expect(said(text)).toEqual(['baxter-aug-15 time 14:00 18:00'])
  })

  it.each([
    'Baxter sails 1 to 5. Sorry to be late with this.',
    'Baxter sails 1 to 5. Sorry, I have two to four questions.',
    'Baxter sails 1 to 5. No, they bring 2 to 6 guests more another day.',
    'Baxter sails 1 to 5. Sorry, lunch was from 2 to 3.',
  ])('stay: %s', (text) => {
    expect(said(text).filter((one) => / time /.test(one) && !one.includes('13:00 17:00'))).toEqual([])
  })
})
