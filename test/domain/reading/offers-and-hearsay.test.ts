// A seat that is offered, a name that two may have, and who may not come.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

describe('an open seat offered', () => {
  it.each([
    'Thackeray still needs a first mate. Abel? Lena? First to answer gets it.',
    'Thackeray still needs a first mate. Abel or Lena?',
    'No first mate on Thackeray yet. Maybe Abel? Or Lena?',
  ])('is one question: %s', (text) => {
    expect(said(text)).toEqual(['thackeray-aug-22 open first_mate', 'thackeray-aug-22 crew? first_mate abel|lena'])
  })

  it.each(['Abel is on Thackeray as first mate. Lena?', 'Thackeray needs a cooler. Abel?'])('or none: %s', (text) => {
    expect(said(text).filter((line) => line.includes('crew? first_mate'))).toEqual([])
  })
})

it.each([
  ['Rosa hosts Thackeray', 'rosario'],
  ['Maev hosts Thackeray', 'maeve'],
])('the beginning of a name is asked: %s', (text, id) => {
  expect(said(text)).toEqual([`thackeray-aug-22 crew? host ${id}`])
})

describe('somebody who may not come is asked about', () => {
  it.each([
    ["Lena says she's sick tho and probably won't make it to Baxter", 'dana'],
    ['I hear from the fuel dock that Lena would rather not do Baxter.', 'cleo'],
    ['Lena may not make Baxter', 'dana'],
    ['Lena wants out of Baxter', 'dana'],
    ['Lena might have the flu; Abel on standby for Baxter.', 'dana'],
    ["Lena can't do Baxter", 'cleo'],
    ['Lena is off Baxter', 'cleo'],
  ])('%s (%s)', (text, from) => expect(said(text, from)).toEqual(['baxter-aug-15 crew? first_mate lena']))

  it.each([
    'Lena was sick on Baxter last year',
    'Lena is sick but fine for Baxter',
    'Lena is not sure about the cooler lid',
    'Is Lena sick?',
    'Lena is sick of the rain on Baxter',
    'Otto is sick, says Baxter',
  ])('and nobody by: %s', (text) => {
    expect(said(text, 'dana', 'notes')).toEqual([])
  })

  it('a crew member’s word takes nobody off', () => {
    expect(said('Lena is off Baxter and Abel is first', 'cleo').filter((line) => /release|assign/.test(line))).toEqual(
      [],
    )
  })
})

it('whom somebody is preferred to has no seat by it', () => {
  const all = said("I'd rather have Abel than Lena on Baxter as first")
  expect(all.filter((line) => line.includes('assign first_mate lena'))).toEqual([])
})
