import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

describe('a subject’s doubt', () => {
  it.each([
    ['Draft crew for Baxter', 'Captain: Ruth', 'baxter-aug-15 assign captain ruth tentative'],
    ['Proposed changes', 'Sorrel is now 11 to 3.', 'sorrel-aug-14 time 11:00 15:00 tentative'],
    ['Proposed changes', 'Charter\tWas\tNow\nSorrel\t10-2\t11-3', 'sorrel-aug-14 time 11:00 15:00 tentative'],
  ])('%s: %j', (subject, text, expected) => {
    expect(said(text, 'dana', subject)).toEqual([expected])
  })

  it('is no answer’s', () => {
    expect(said('Baxter: Ruth is captain.', 'dana', 'Re: Draft crew')).toEqual([
      'baxter-aug-15 assign captain ruth confirmed',
    ])
  })
})

it.each(['Payroll for July', 'Who sailed last weekend', 'Timesheet', 'Last week’s crew'])(
  'rows of what has been: %s',
  (subject) => {
    expect(said('Name\tSorrel\tBaxter\nRuth\tcaptain\tcaptain', 'dana', subject)).toEqual([])
  },
)

it('a crew member’s list of others is asked', () => {
  expect(said('Ruth - captain on Sorrel and Baxter', 'otto')).toEqual([
    'sorrel-aug-14 crew? captain ruth',
    'baxter-aug-15 crew? captain ruth',
  ])
})

it('a fact that a doubt drops is shown', () => {
  expect(shown('Baxter has 12 guests.\nPlease disregard this list.')).toBe(true)
})
