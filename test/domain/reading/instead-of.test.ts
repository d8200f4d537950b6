// One in place of another: whoever goes is released, wherever in the sentence it is said.
import { expect, it } from 'vitest'
import { said } from './gulf.ts'

const SWAP = ['baxter-aug-15 release first_mate lena', 'baxter-aug-15 assign first_mate abel confirmed']

it.each([
  'for baxter on sunday use abel insted of lena as first pls',
  'Abel, rather than Lena, will be first mate for Baxter on Sunday the 15th.',
  'In place of Lena, Abel is first mate on Baxter.',
  'Instead of Lena, please put Abel on Baxter as first mate.',
  "Put Abel on Baxter as first mate in Lena's place.",
  'Baxter: Abel not Lena as first mate.',
  'use abel as first on baxter not lena',
  'Abel and not Lena is first on Baxter.',
  'Not Lena but Abel is first on Baxter.',
  "It's Abel, not Lena, who does first on Baxter.",
  'En lugar de Lena, pon a Abel de primero en Baxter.',
])('%s', (text) => expect(said(text)).toEqual(SWAP))

it('gives each of two sails its own', () => {
  expect(
    said(
      'Otto captains Baxter on the 15th in place of Ruth, and Ruth captains the Sunday Larks sail in place of Otto.',
    ),
  ).toEqual([
    'baxter-aug-15 release captain ruth',
    'baxter-aug-15 assign captain otto confirmed',
    'sunday-larks-aug-21 release captain otto',
    'sunday-larks-aug-21 assign captain ruth confirmed',
  ])
})

it('is of the seat that the one had who goes', () => {
  expect(said('Otto captains Baxter with Abel as first mate instead of Lena.')).toEqual([
    'baxter-aug-15 assign captain otto confirmed',
    ...SWAP,
  ])
})

it.each([
  'Abel joins Otto on Baxter in place of Lena.',
  'Abel sails with Otto on Baxter in place of Lena.',
  'Pim or Abel instead of Lena on Baxter.',
  'Abel instead of Lena or Cleo on Baxter.',
  'Abel and Pim instead of Lena and Cleo on Baxter.',
  'Is Abel first on Baxter instead of Lena?',
  "Don't put Abel on Baxter instead of Lena.",
  "Abel can't be first on Baxter instead of Lena.",
  'It is not true that Abel is first on Baxter instead of Lena.',
  'I hear Abel is first on Baxter instead of Lena.',
  'Otto said Abel sails Baxter instead of Lena.',
  'Instead of Lena, tell Otto that Abel comes to Baxter.',
  'Ruth wants Abel instead of Lena on Baxter.',
])('takes nobody where it is not said who: %s', (text) => expect(said(text)).toEqual([]))

it('takes only what is meant', () => {
  expect(said('Baxter: Otto captains, first mate not Lena.')).toEqual(['baxter-aug-15 assign captain otto confirmed'])
  expect(said('Rather than Lena doing first, Abel hosts Baxter.')).toEqual(['baxter-aug-15 assign host abel confirmed'])
  expect(said('Abel may do first on Baxter instead of Lena.')).toEqual([
    'baxter-aug-15 assign first_mate abel tentative',
  ])
})
