// A seat that is still open, as people say it of themselves: "the host I'm still hunting for", "Host: leave it with me".
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

const [RUTH, OPEN] = ['sorrel-aug-14 assign captain ruth confirmed', 'sorrel-aug-14 open host']

describe('still to be found', () => {
  it.each([
    "the host I'm still hunting for.",
    "the host I haven't found yet.",
    "and I'm still hunting for a host.",
    'the host is yet to be sorted.',
    "I'm after a host.",
    'no luck with a host so far.',
    "a host we don't have yet.",
  ])('Sorrel: Ruth is captain, %s', (text) => expect(said(`Sorrel: Ruth is captain, ${text}`)).toEqual([RUTH, OPEN]))

  it.each([
    'not sorted yet, leave it with me',
    'still working on it',
    'leave it with me',
    "I'll let you know",
    'Will advise',
    "haven't got one yet",
    'watch this space',
    'up in the air',
    'still asking around',
  ])('Host: %s', (value) => expect(said(`Sorrel\nCaptain: Ruth\nHost: ${value}`)).toEqual([RUTH, OPEN]))

  it.each([
    'the host I have found.',
    'the host I met is nice.',
    "the host I'm happy with.",
    "I'm not looking for a host.",
    'I was hunting for a host all week.',
    'are you after a host?',
    'host to follow.',
    'hosts to come.',
  ])('nothing is open: %s', (text) => expect(said(`Sorrel: Ruth is captain, ${text}`)).not.toContain(OPEN))

  it.each(['not Maeve, leave it with me', 'Maeve, leave it with me', 'looking at Maeve', 'not sorted, maybe Maeve'])(
    'somebody is named, and asked: %s',
    (value) => {
      const found = said(`Sorrel\nCaptain: Ruth\nHost: ${value}`)
      expect(found).not.toContain(OPEN)
      expect(found.join()).toMatch(/crew\? host/)
    },
  )

  it('who is in the book is asked about', () =>
    expect(said("Baxter: the host I'm still hunting for.")).toEqual(['baxter-aug-15 crew? host maeve']))
})
