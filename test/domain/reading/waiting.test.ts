// Who has not answered yet is tentative, wherever in the line it stands and however the line was wrapped.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

const [RUTH, ABEL, MAEVE] = ['captain ruth', 'first_mate abel', 'host maeve'].map(
  (seat) => `baxter-aug-15 assign ${seat} confirmed`,
)

function remarked(remark: string): string {
  return `Baxter, Sunday the 15th: Captain Ruth, first mate Abel, second mate Pim ${remark}, host Maeve.`
}

const WAITING = [
  '(still to confirm with him)',
  '(not asked yet)',
  "(haven't heard back)",
  '(waiting on his answer)',
  '(he has to confirm)',
  '(asked him, no word yet)',
  "(I'll check with him)",
  '(por confirmar)',
  '(TBC)',
]

describe('in brackets', () => {
  it.each(WAITING)('%s', (remark) => {
    const whole = [RUTH, ABEL, 'baxter-aug-15 assign second_mate pim tentative', MAEVE]
    expect(said(remarked(remark)).toSorted()).toEqual(whole.toSorted())
    expect(said(remarked(`\n${remark}`)).toSorted()).toEqual(whole.toSorted())
  })

  it.each(['(he said yes)', '(his first time, be nice)', '(confirmed)', ''])('not %s', (remark) => {
    expect(said(remarked(remark))).toContain('baxter-aug-15 assign second_mate pim confirmed')
  })

  it('is asked where it names somebody else', () => {
    expect(said(remarked('(waiting on Saul)')).filter((line) => / assign second/.test(line))).toEqual([])
  })
})

it.each([
  'For Baxter we have Ruth as captain and Pim as second mate (he still has to confirm).',
  'For Baxter we have Ruth as captain, Pim as second mate (yet to confirm).',
  'Baxter: Ruth is captain and Pim is second mate, still to confirm.',
])('in prose: %s', (text) => {
  expect(said(text)).toEqual([RUTH, 'baxter-aug-15 assign second_mate pim tentative'])
})

describe('who has answered', () => {
  it.each([
    'Pim confirmed for Quigley.',
    'Pim said yes to Quigley.',
    'Heard back from Pim, he is in for Quigley.',
    'Pim has confirmed Quigley on Saturday',
  ])('has the seat that the book has for them: %s', (text) => {
    expect(said(text)).toEqual(['quigley-aug-14 assign second_mate pim confirmed'])
  })

  it.each([
    'Pim has not confirmed for Quigley.',
    'Has Pim confirmed for Quigley?',
    'If Pim said yes to Quigley we are set.',
    'Saul confirmed for Quigley.',
    'Pim may have confirmed for Quigley.',
    'Pim said yes to dinner before Quigley.',
    'Pim was in for Quigley last year.',
  ])('nobody by: %s', (text) => {
    expect(said(text).filter((line) => line.endsWith('confirmed'))).toEqual([])
  })
})
