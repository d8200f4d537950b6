// A seat that crew hand to somebody else, and one that they take over: each says no or yes for themselves alone.
import { expect, it } from 'vitest'
import { said } from './gulf.ts'

it.each([
  'Abel is covering Quigley for me',
  'Abel agreed to take Quigley for me',
  'I gave Quigley to Abel',
  'Please put Abel on Quigley instead of me',
  'Abel instead of me on Quigley please',
  'I need a sub for Quigley',
])('theirs no more: %s', (text) => expect(said(text, 'lena')).toEqual(['quigley-aug-14 decline lena']))

it('who comes instead is asked', () =>
  expect(said('Charo will host Baxter in my place', 'maeve')).toEqual([
    'baxter-aug-15 decline maeve',
    'baxter-aug-15 crew? host rosario',
  ]))

it.each(["I'll cover Quigley for Lena", "I'm taking Quigley for Lena"])('theirs from now on: %s', (text) =>
  expect(said(text, 'abel')).toEqual(['quigley-aug-14 accept abel']),
)

it.each([
  'Can Abel take Quigley for me?',
  'Abel could take Quigley for me',
  'Abel did Quigley for me last year',
  'If Abel covers Quigley for me I owe him',
  'Abel is bringing the ice to Quigley for me',
  "I'm not on Quigley am I",
])('neither: %s', (text) => expect(said(text, 'lena')).toEqual([]))
