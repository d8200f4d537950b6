// Somebody is ill, off, or can't; somebody covers, in one sentence or the next; and hours that are wished and granted.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

const LEFT = 'baxter-aug-15 release second_mate cleo'
const CAME = 'baxter-aug-15 assign second_mate pim confirmed'

describe('one for another', () => {
  it.each([
    'Cleo is out for Baxter. Pim is covering.',
    "Cleo can't make Baxter, Pim is covering for her.",
    'Cleo had to back out of Baxter. Pim takes her spot.',
    "Cleo can't do Baxter. Pim takes her place.",
    'Cleo bailed on Baxter. Pim is in.',
    'Pim will cover Baxter for Cleo',
    'Pim will do Baxter instead of Cleo.',
    "Pim's taking Cleo's spot on Baxter",
    'Cleo no puede ir al Baxter, va Pim en su lugar.',
  ])('%s', (text) => expect(said(text)).toEqual([LEFT, CAME]))

  it.each([
    ["Cleo can't make Baxter", [LEFT]],
    ['Cleo is out for Baxter. Pim is covering Thackeray.', [LEFT, 'thackeray-aug-22 seat? pim second_mate|deckhand']],
    ['Cleo is out for Baxter. Pim is in Toledo until Tuesday.', [LEFT]],
    ['Cleo is out for Baxter. Pim may step in.', [LEFT]],
    ['Cleo is out for Baxter.\n\nPim is covering for nobody, he says.', [LEFT]],
    ["Can't Cleo do Baxter?", []],
    ['Cleo loves Baxter. Pim takes her seat in the car.', []],
    ['Cleo might be off Baxter. Pim would take her spot.', []],
    ["If Cleo can't do Baxter, Pim takes her spot.", ['baxter-aug-15 crew? second_mate cleo']],
    ["Pim said Cleo can't do Baxter", []],
  ])('and no more than is said: %s', (text, found) => expect(said(text)).toEqual(found))
})

describe('illness takes the day of the sail that is left', () => {
  const AWAY = 'baxter-aug-15 away cleo 2027-08-15 2027-08-15'
  it.each([
    "Cleo has the flu and is out for Sunday's Baxter.",
    "Cleo is home with a fever so she's off Baxter on Sunday.",
    'Cleo is off Baxter. She has the flu.',
  ])('%s', (text) => expect(said(text).toSorted()).toEqual([AWAY, LEFT]))

  it.each([
    'Cleo does not have the flu, she is just off Baxter.',
    'Cleo is off Baxter. Her mother has the flu.',
    'Cleo is off Baxter. She loves the rain.',
  ])('but not: %s', (text) => expect(said(text)).toEqual([LEFT]))
})

describe('hours that guests wish for', () => {
  it.each([
    "Spoke with Mr. Baxter this morning. He'd like to go an hour earlier on\nSunday, so 12 pm to 4 pm, with boarding at 11:30.",
    'The Baxters asked to start an hour earlier on Sunday, so now 12 to 4 with boarding at 11:30.',
    "Baxter would like to sail an hour earlier, so we'll do 12 to 4, boarding 11:30.",
  ])('are said with "so": %s', (text) => expect(said(text)).toEqual(['baxter-aug-15 time 12:00 16:00 11:30']))

  it.each([
    'The Baxters want 12 to 4, so we said no.',
    'The Baxters want to go earlier, so 12 to 4?',
    'The Baxters asked if 12 to 4 works, so maybe 12 to 4.',
    'Baxter would like 12 to 4 instead, can we?',
  ])('or stay wishes: %s', (text) => expect(said(text).filter((line) => !/tentative/.test(line))).toEqual([]))
})

it('counts who is added nowhere but in the sum', () => {
  expect(said('Baxter adds two guests, 8 now.')).toEqual(['baxter-aug-15 guests 8'])
  expect(said('Baxter adds two guests.')).toEqual([])
})
