// On which sail somebody is, with no seat said: the one that the book has, else it is asked.
import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

describe('somebody new is asked about', () => {
  it.each([
    'Otto takes Baxter.',
    'Otto has Baxter.',
    'Otto will be doing Baxter now.',
    'Put Otto on Baxter.',
    'Please schedule Otto for Baxter',
    "We're adding Otto to Baxter",
    'Baxter goes to Otto.',
    'Otto to Baxter please',
    'Give Baxter to Otto.',
  ])('%s', (text) => {
    expect(said(text)).toEqual(['baxter-aug-15 seat? otto captain|first_mate'])
    expect(shown(text)).toBe(false)
  })

  it('each of several, on a sail of their own', () =>
    expect(said('Put Otto on Baxter and Ruth on Thackeray.')).toEqual([
      'baxter-aug-15 seat? otto captain|first_mate',
      'thackeray-aug-22 seat? ruth captain',
    ]))

  it('unless the next words say it', () =>
    expect(said("Otto takes Baxter. He'll captain.")).toEqual(['baxter-aug-15 assign captain otto confirmed']))
})

it.each(['Ruth has Baxter.', 'Ruth will do Baxter.', 'Baxter goes to Ruth as planned.'])(
  'who is aboard already stays: %s',
  (text) => expect(said(text)).toEqual(['baxter-aug-15 assign captain ruth confirmed']),
)

it.each([
  'Does Otto have Baxter?',
  'Otto had Baxter last year.',
  "Otto doesn't have Baxter.",
  'Otto takes Baxter’s deposit to the bank.',
  'Otto takes Baxter very seriously.',
  'Otto joins Baxter for lunch.',
  'Maybe Otto does Baxter.',
  'Otto does Baxter if Ruth can’t.',
  "Put Otto on Baxter's guest list.",
  'I asked Otto, Abel and Pim to crew Baxter.',
  'Send Otto to Baxter with the waivers.',
  'Otto got Baxter to sign.',
])('says nothing of the crew: %s', (text) => expect(said(text)).toEqual([]))
