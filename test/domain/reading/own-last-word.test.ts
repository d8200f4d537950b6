// Crew who think again, who say no in a roundabout way, or yes; and no more than they say.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

const [YES, NO] = [['baxter-aug-15 accept lena'], ['baxter-aug-15 decline lena']]

describe('the last word counts', () => {
  it.each([
    ['Baxter no, scratch that, yes', YES],
    ["I'm out for Baxter, no wait, I can do it", YES],
    ['Baxter is a no, sorry. Actually wait, I can do it.', YES],
    ['Yes to Baxter. Oh wait, I can’t.', NO],
    ['I said no to Baxter but now I can', YES],
    ['I thought I could do Baxter but I can’t', NO],
    ["I won't say no to Baxter", YES],
  ])('%s', (text, changes) => expect(said(text, 'lena')).toEqual(changes))

  it('unless it says nothing of them', () => {
    expect(said('Yes to Baxter. Actually, can you bring ice?', 'lena')).toEqual(YES)
    expect(said('No to Baxter. Actually Abel was asking about it.', 'lena')).toEqual(NO)
  })
})

it.each([
  'Doubt I can make Baxter',
  'I was going to say no to Baxter but my plans fell through',
  "No to Baxter unless you're desperate",
  "I'd rather not, but if you're stuck I'll do Baxter",
  "I can't be first mate on Baxter but I can host",
])('neither: %s', (text) => expect(said(text, 'lena')).toEqual([]))

it('waits for something', () =>
  expect(said("Baxter is a yes, pending my doctor's ok", 'lena').filter((line) => !line.includes('tentative'))).toEqual(
    [],
  ))

it('of a day with two boats the one in that part of it', () => {
  expect(said('Saturday evening yes, morning no', 'pim')).toEqual(['quigley-aug-14 accept pim'])
  expect(said('Saturday morning yes, evening no', 'pim')).not.toContain('quigley-aug-14 accept pim')
  expect(said('Saturday morning works', 'pim')).toEqual([])
})
