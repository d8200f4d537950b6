// Orders and changes as assigners say them: one for another, two for two, from seat to seat, on two charters.
import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

const INSTEAD = ['baxter-aug-15 release first_mate lena', 'baxter-aug-15 assign first_mate abel confirmed']

describe('one for another', () => {
  it.each([
    'Let’s have Abel do first on Baxter instead of Lena.',
    'Please put Abel down as first mate on Baxter in place of Lena.',
    'Cambio en Baxter: sale Lena y entra Abel de primero.',
  ])('%s', (text) => expect(said(text)).toEqual(INSTEAD))

  it('two for two', () => {
    expect(said('On Baxter, Abel replaces Lena and Pim replaces Cleo.')).toEqual([
      ...INSTEAD,
      'baxter-aug-15 release second_mate cleo',
      'baxter-aug-15 assign second_mate pim confirmed',
    ])
  })

  it('two in for two out, and nothing said of who takes which seat', () => {
    const text = 'Lena and Cleo are out on Sunday, Abel and Pim in.'
    expect(said(text).filter((line) => line.includes('assign'))).toEqual([])
    expect(shown(text)).toBe(true)
  })

  it.each(['Give Lena Sunday off, she’s earned it.', 'Quita a Lena de Baxter, por favor.'])('nobody yet: %s', (text) =>
    expect(said(text)).toEqual(INSTEAD.slice(0, 1)),
  )

  it.each([
    'Don’t give Lena Sunday off',
    'Could we give Lena Sunday off?',
    'Lena and Cleo may be out on Sunday, Abel and Pim in.',
    'If it blows Abel replaces Lena on Baxter and Pim replaces Cleo',
  ])('nobody leaves: %s', (text) => expect(said(text).filter((line) => line.includes('release'))).toEqual([]))
})

describe('a seat', () => {
  it.each([
    'Change of captain for Baxter: it’s Otto now.',
    'New captain on Baxter – Otto.',
    'Otto, please drive Baxter.',
    'I said Ruth as captain on Baxter, I meant Otto.',
  ])('%s', (text) => expect(said(text)).toEqual(['baxter-aug-15 assign captain otto confirmed']))

  it.each([
    'Could you put Otto on Baxter as captain?',
    'Captain for Baxter: probably Otto, he’s checking with his wife.',
  ])('perhaps: %s', (text) => expect(said(text)).toEqual(['baxter-aug-15 assign captain otto tentative']))

  it.each([
    'Otto, please bring the second anchor to Baxter',
    'Maeve, please tell the host of Sorrel',
    'Let us know who hosts Sorrel, Maeve or Charo',
    'Could you tell me if Otto is captain on Baxter?',
    'Would you put Otto on Baxter as captain or rather Lena?',
    'I said Otto as captain on Baxter and I meant it',
  ])('nothing certain: %s', (text) => expect(said(text).filter((line) => line.endsWith('confirmed'))).toEqual([]))
})

describe('from one seat to another', () => {
  it('leaves the first', () => {
    expect(said('Move Cleo from second mate to host on Baxter, Maeve is out.')).toEqual([
      'baxter-aug-15 release second_mate cleo',
      'baxter-aug-15 assign host cleo confirmed',
      'baxter-aug-15 release host maeve',
    ])
    expect(said('Cleo goes up from second to first on Baxter')).toContain('baxter-aug-15 release second_mate cleo')
  })

  it.each([
    'Cleo may move from second to host on Baxter',
    'Pim moves from second to host on Baxter',
    'Cleo moved from second to host on Baxter last year',
    'Should Cleo move from second to host on Baxter?',
  ])('or not: %s', (text) => expect(said(text).filter((line) => line.includes('release'))).toEqual([]))
})

describe('one seat on two charters', () => {
  it.each([
    'Maeve hosts Sorrel and Quigley.',
    'Maeve is hosting on Sorrel and on Quigley too',
    'On Sorrel and Quigley Maeve is the host',
    'Maeve is host on both Sorrel and Quigley',
  ])('%s', (text) => {
    expect(said(text)).toEqual([
      'sorrel-aug-14 assign host maeve confirmed',
      'quigley-aug-14 assign host maeve confirmed',
    ])
  })

  it.each([
    'Is Maeve hosting Sorrel and Quigley?',
    'Maeve hosted Sorrel and Quigley last year',
    'Maeve was to host Sorrel and Quigley',
    'Otto and Lena are captain on Sorrel and Quigley',
  ])('or not: %s', (text) => expect(said(text).filter((line) => /^[sq].*confirmed$/.test(line))).toEqual([]))
})

it('Spanish says it too', () => {
  expect(said('Todavía no tenemos anfitriona para Sorrel.')).toEqual(['sorrel-aug-14 open host'])
  expect(said('Embarque de Baxter a las 12:45.')).toEqual(['baxter-aug-15 time 12:45'])
  expect(said('Baxter called it off.')).toEqual(['baxter-aug-15 cancel'])
})

describe('more ways to put one in another’s place', () => {
  it.each([
    'Lena is being replaced by Abel on Baxter.',
    'Lena hands first on Baxter over to Abel.',
    'It’ll be Abel on Baxter, not Lena',
    'Abel is first mate on Baxter now instead of Lena, who rests.',
    'We’re losing Lena on Baxter, Abel will fill in.',
    'We don’t need Lena on Baxter after all, Abel is in.',
  ])('%s', (text) => expect([...said(text)].sort()).toEqual([...INSTEAD].sort()))

  it.each([
    'Lena will not be replaced by Abel on Baxter',
    'Was Lena replaced by Abel on Baxter?',
    'Lena gives the keys of Baxter to Abel',
    'We do not need to tell Lena about Baxter, Abel knows',
    'Abel and Lena change diapers on Saturday',
    'It’s Abel on Baxter, not on Quigley',
  ])('or not: %s', (text) => expect(said(text).filter((line) => line.includes('release'))).toEqual([]))

  it('who is not needed leaves, and nobody comes', () => {
    expect(said('Lena is no longer needed on Baxter.')).toEqual(INSTEAD.slice(0, 1))
  })

  it('two change places', () => {
    expect(said('Abel and Lena change places on Saturday.')).toContain(
      'quigley-aug-14 assign first_mate abel confirmed',
    )
  })
})

describe('the part of the day beside it', () => {
  it('says which of two is meant', () => {
    expect(said('Otto will be driving on Saturday evening.')).toEqual(['quigley-aug-14 assign captain otto confirmed'])
    expect(said('Maeve hosts Saturday morning and Charo Saturday evening.')).toEqual([
      'sorrel-aug-14 assign host maeve confirmed',
      'quigley-aug-14 assign host rosario confirmed',
    ])
  })

  it.each([
    'Otto drives on Saturday, call me Saturday morning.',
    'Otto drives on Saturday, I confirm by Saturday evening',
  ])('is not when something else is done: %s', (text) =>
    expect(said(text).filter((line) => /^[sq]/.test(line))).toEqual([]),
  )
})

describe('a time alone', () => {
  it.each([
    ['Boarding for Baxter is a quarter of an hour earlier, at 12:30.', 'baxter-aug-15 time 12:30'],
    ['We start Quigley half an hour later, at 6, and finish at 9.', 'quigley-aug-14 time 18:00 21:00'],
  ])('%s', (text, line) => expect(said(text)).toEqual([line]))

  it.each([
    'Baxter: the florist comes an hour earlier, at 12',
    'Baxter sails an hour later and I eat at 1',
    'Could Quigley sail an hour later, at 6:30?',
  ])('of something else: %s', (text) => expect(said(text).filter((line) => line.includes(' time '))).toEqual([]))
})

it('guests pull out', () => {
  expect(said('The Baxters have pulled out.')).toEqual(['baxter-aug-15 cancel'])
  expect(said('Two of the Baxters have pulled out.')).toEqual([])
  expect(said('The Baxters pulled out their cameras')).toEqual([])
})
