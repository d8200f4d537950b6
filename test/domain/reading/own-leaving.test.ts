// Crew who give up a seat, and crew who are away for some days, in the words that people have for it.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

const NO = ['baxter-aug-15 decline lena']

function lena(text: string): readonly string[] {
  return said(text, 'lena')
}

describe('a seat handed back', () => {
  it.each([
    'yo, gotta hand back my spot on Baxter on the 15th, sorry sorry sorry',
    'I have to hand back my spot on Baxter, sorry.',
    "I'm giving up my place on Baxter on Sunday.",
    'Have to give you back Baxter.',
    'Please find someone else for Baxter.',
    "You'll need to find somebody else for Baxter, sorry.",
    "I'm pulling out of Baxter.",
    'gonna have to bail on baxter sunday',
    "I'm releasing my shift on Baxter",
    'Regrettably I must withdraw from Baxter.',
    "I've had to withdraw from Baxter.",
    'Had to pull out of Baxter, sorry.',
  ])('%s', (text) => expect(lena(text)).toEqual(NO))

  it.each([
    "I don't have to hand back my spot on Baxter after all.",
    "I don't have to drop out of Baxter",
    'Should I hand back my spot on Baxter?',
    'If it rains I hand back my spot on Baxter.',
    "You'll need to find someone else for Baxter if my flight is late.",
    "I can't do Baxter if it rains.",
    'I may have to hand back my spot on Baxter.',
    'I nearly handed back my spot on Baxter.',
    "I won't hand back my spot on Baxter.",
    'Pim has to hand back his spot on Quigley.',
    'I gave back the Baxter keys.',
    "I'll hand over to Abel on Baxter at noon.",
    "I'm passing the Baxter list on to Pim.",
    "I'm stepping off the boat at 5 on Baxter.",
    "You don't need to find someone else for Baxter.",
  ])('is kept: %s', (text) => expect(lena(text)).not.toContain(NO[0]))
})

describe('days away', () => {
  it.each([
    "Before I forget: I'll be in Italy with my mother from August 20 through 24, so don't count on me for anything in between.",
    'I will be travelling between August 20 and August 24.',
    'Taking annual leave from Friday 20 August to Tuesday 24 August inclusive.',
    'Annual leave 20th-24th August.',
    "I've booked off August 20 to 24.",
    "I've got the 20th to the 24th booked off.",
    'Not around Aug 20 to 24, visiting family.',
    'My vacation is August 20 to August 24.',
    'Vacation: Aug 20 - Aug 24',
    'Could you mark me away Aug 20 to 24?',
  ])('%s', (text) => expect(lena(text)).toEqual(['null away lena 2027-08-20 2027-08-24']))

  it('are all of those that are listed', () => {
    const days = ['null away lena 2027-08-20 2027-08-21', 'null away lena 2027-08-24 2027-08-24']
    expect(lena("I won't be available Aug 20, 21 and 24.")).toEqual(days)
    expect(said('Lena is out August 20, 21 and 24.')).toEqual(days)
    expect(lena('I can do Aug 20 and 21.')).toEqual(['null free lena 2027-08-20 2027-08-21'])
  })

  it.each([
    "I'm away for a week from the 20th.",
    'On holiday 20/8 to 24/8?',
    'My mother is in Italy from August 20 through September 2.',
    "I'm not in Italy from August 20 after all.",
    'I may be in Italy from August 20 through September 2.',
    "I'll be in the office from August 20 to 24.",
    "I'll be at the dock on August 20.",
    "I'm in town again from August 20 through 24.",
    "I'm in for Baxter, August 20 to 24 is another matter.",
  ])('are not said: %s', (text) => expect(lena(text).filter((line) => line.includes('away'))).toEqual([]))
})
