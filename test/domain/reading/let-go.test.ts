// Who is let go, relieved, scratched or forgotten, and why.
import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

const GOES = 'release first_mate lena'

function baxter(text: string): readonly string[] {
  return said(text).map((line) => line.replace(/^baxter-aug-15 /, ''))
}

it.each([
  'let Lena go from Baxter please',
  'Lena has been relieved of Baxter',
  "Lena's been excused from Baxter",
  'relieve Lena of Baxter please',
  'Lena has been let go from Baxter',
  'stand Lena down for Baxter',
  'strike Lena from Baxter',
  'scratch Lena for Baxter',
  'send Lena home on Baxter',
  'Lena was taken off Baxter',
  'LENA IS RELIEVED OF BAXTER',
  'forget Lena for Baxter',
])('takes her off: %s', (text) => expect(baxter(text)).toEqual([GOES]))

it.each([
  'Lena was relieved of Baxter last year',
  "don't let Lena go from Baxter",
  'Could Lena be excused from Baxter?',
  'Lena wants to be relieved of Baxter',
  'Lena may be relieved of Baxter',
  'Let Lena know about Baxter',
  'Lena gets off Baxter at noon',
  'Lena leaves Baxter at 3 to catch a flight',
  'Lena leaves for Spain after Baxter',
  'Lena will be off Baxter by 5',
  'Lena is out on the dock for Baxter',
  'Lena is out on the water on Sunday',
  'Lena is off on a walk before Baxter',
  'Let Lena on Baxter as first',
  'Send Lena on Baxter',
  'Let Lena drive the van to Baxter',
  'Send Lena the menu for Baxter',
  'Lena was relieved to hear about Baxter',
  "Don't forget Lena on Baxter",
])('does not: %s', (text) => expect(baxter(text).filter((line) => line.includes('release'))).toEqual([]))

describe('a reason of that day keeps them away', () => {
  it.each([
    'Lena is off Baxter with the flu',
    "Lena's been relieved of Baxter, poor thing has shingles.",
    "Lena is off Baxter, she's sick",
    'Forget Lena for Baxter, she has a cold.',
    'Lena comes off Baxter, she has a wedding',
  ])('%s', (text) => expect(baxter(text)).toEqual([GOES, 'away lena 2027-08-15 2027-08-15']))

  it.each([
    'Lena has a cold but does first on Baxter anyway',
    'Lena is off Baxter (her back)',
    "Lena's dog is sick",
    'Lena is off Baxter, Otto is sick',
  ])('no other does: %s', (text) => expect(baxter(text).filter((line) => line.startsWith('away'))).toEqual([]))
})

it('takes over from somebody', () => {
  expect(said("I'm taking over as captain of Quigley from Otto.", 'ruth')).toEqual([
    'quigley-aug-14 release captain otto',
    'quigley-aug-14 assign captain ruth confirmed',
  ])
  expect(said('Rosario takes over as host of Baxter from Maeve')).toEqual([
    'baxter-aug-15 release host maeve',
    'baxter-aug-15 assign host rosario confirmed',
  ])
})

it('takes one for another, would you?', () => {
  expect(said('Trade Lena for Abel on Baxter, would you?')).toEqual([
    `baxter-aug-15 ${GOES}`,
    'baxter-aug-15 assign first_mate abel confirmed',
  ])
  expect(said('Trade Lena for Abel on Baxter?').filter((line) => line.includes('release'))).toEqual([])
})

it('a PS takes back what stands above', () => {
  const list = 'Baxter Sunday\nCaptain: Ruth\nFirst mate: Lena\nHost: Maeve\n\nSee you there.\n\n'
  expect(baxter(`${list}PS forget Lena, she has a cold: Abel is first mate on Baxter.`)).toEqual([
    'assign captain ruth confirmed',
    'assign host maeve confirmed',
    GOES,
    'away lena 2027-08-15 2027-08-15',
    'assign first_mate abel confirmed',
  ])
  expect(shown('Could Lena be excused from Baxter?')).toBe(true)
})
