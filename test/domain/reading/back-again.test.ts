// Away until one is back; answers that come late; what is no answer.
import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

describe('away until somebody is back', () => {
  it.each([
    'Away from the 20th, back the 25th.',
    'I leave on the 20th and I’m back on the 25th.',
    'On leave from Friday the 20th, back at work on Wednesday 25th.',
    'I’m off from the 20th, back on the 25th.',
    'On leave 20th to 24th, back on the 25th.',
    'I can’t do the 20th, back from Spain on the 25th.',
  ])('is away on the days before: %s', (text) => {
    expect(said(text, 'lena')).toEqual(['null away lena 2027-08-20 2027-08-24'])
  })

  it.each(['I’m back on the 25th.', 'I was away on the 1st and came back on the 5th.'])('says no days: %s', (text) => {
    expect(said(text, 'lena')).toEqual([])
  })

  it('takes back nothing by being back for a sail', () => {
    expect(said('I’ll be away on the 20th and I’m back for the Larks on the 21st.', 'lena').join()).not.toMatch(
      /decline/,
    )
  })

  it('is away at a boat show, whoever they are', () => {
    expect(
      said('I am at the boat show in Kiel from 15 to 23 September and can be reached by phone only.', 'ruth'),
    ).toEqual(['null away ruth 2027-09-15 2027-09-23'])
  })
})

describe('an answer that comes late', () => {
  it.each([
    'Sorry for the late reply: yes to Baxter.',
    'Not sure if I ever answered, so here goes: yes to Baxter.',
    'I can’t remember whether I answered, but I’m in for Baxter.',
    'From my side Baxter on Sunday is definite now, I am coming.',
    'I’m on for Baxter, see you at the dock 12ish.',
  ])('is a yes: %s', (text) => {
    expect(said(text, 'lena')).toContain('baxter-aug-15 accept lena')
  })

  it.each([
    'Don’t take me off Baxter.',
    'I can’t do Saturdays any more.',
    'I can do Quigley or Baxter but not both.',
    'I can do one of the two on Saturday.',
    'I’m happy to give up Baxter if Abel wants it.',
  ])('is none: %s', (text) => {
    expect(said(text, 'lena')).toEqual([])
    expect(shown(text, 'lena')).toBe(true)
  })
})
