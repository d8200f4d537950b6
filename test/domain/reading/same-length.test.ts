import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

describe('as long as it was', () => {
  it.each([
    'Baxter starts at 1:30 rather than 1. Still four hours.',
    'They’d like to start Baxter half an hour later, so 1.30 rather than 1. I’ve told her yes. Still four hours, same people.',
    'Baxter starts at 1:30 now, still 4 hrs.',
    'Baxter sails at 1:30. Four hours as booked.',
    'Baxter starts at 1:30. Same length.',
    'Baxter starts at 1:30, same duration as before.',
  ])('ends by its new start: %s', (text) => {
    expect(said(text)).toEqual(['baxter-aug-15 time 13:30 17:30'])
  })

  it.each([
    'Baxter starts at 1:30 instead of 1. Three hours of rain are forecast.',
    'Baxter starts at 1:30 instead of 1. It took four hours to agree.',
    'Baxter starts at 1:30 now. We’re still 4 hours away from a crew.',
    'Baxter starts at 1:30 now. Still three hours.',
    'Baxter starts at 1:30 now. The same people.',
    'Baxter starts at 1:30 now. Is it still four hours?',
  ])('no end is said: %s', (text) => {
    expect(said(text)).toEqual(['baxter-aug-15 time 13:30'])
  })
})

describe('a guest count that is asked for', () => {
  it.each(['Could we be 13 instead of 11 on Baxter?', 'Could we possibly be 13 on Baxter?'])(
    'is perhaps: %s',
    (text) => {
      expect(said(text)).toEqual(['baxter-aug-15 guests 13 tentative'])
    },
  )

  it.each([
    'Could we be 13 or 14 on Baxter?',
    'Could we be one of 13 charters?',
    'Are we 13 on Baxter?',
    'Could 13 be too many for Baxter?',
  ])('is none: %s', (text) => {
    expect(said(text)).toEqual([])
  })
})

it('they who board are guests, whoever was spoken of', () => {
  expect(said('Baxter\nMaeve hates being rushed, so they board from 12:30.')).toEqual(['baxter-aug-15 time 12:30'])
})

it('what moves is not also asked about', () => {
  expect(said('Baxter is NOT sailing this Sunday. I’ve moved them to Sunday 22 August, same hours.')).toEqual([
    'baxter-aug-15 move 2027-08-22',
  ])
})

it('a line above who wrote what is no part of it', () => {
  const text =
    'Baxter: Lena is first mate.\nAbel is off Sorrel, I said so to 2.\n\nOn Mon, 8 Aug 2027 at 07:33, Dana <d@x.test> wrote:\n\n> x'
  expect(said(text)).toEqual([
    'baxter-aug-15 assign first_mate lena confirmed',
    'sorrel-aug-14 release first_mate abel',
  ])
})
