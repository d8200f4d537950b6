// How many guests come, where a sentence counts twice or says all of them at its end; dozens.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

describe('all of them', () => {
  it.each([
    ['She has 11 friends coming, so 12 guests with her.', 12],
    ['11 friends plus Mrs Baxter makes 12.', 12],
    ['Eight guests, nine with the birthday girl.', 9],
    ['Eleven friends are coming, so that makes it a dozen with him.', 12],
    ['10 colleagues, 11 people in all.', 11],
    ["They've told me it'll be twelve of them altogether, with old Mrs Baxter.", 12],
    ["She told me they're nine all up.", 9],
    ['It will be 12 of them.', 12],
    ['The count stands at 14.', 14],
    ['Two dozen guests.', 24],
    ['Half a dozen people.', 6],
  ])('%s', (text, count) => expect(said(`Baxter: ${text}`)).toEqual([`baxter-aug-15 guests ${count}`]))

  it.each([
    ['11 guests, so 12 lunches please.', 11],
    ['Eight guests and so 12 life jackets.', 8],
  ])('and nothing else that is many: %s', (text, count) =>
    expect(said(`Baxter: ${text}`)).toEqual([`baxter-aug-15 guests ${count}`]),
  )

  it.each([
    "I've told her it's twelve at most.",
    'They told me it might be twelve.',
    'Twelve of us including the dog.',
    'A dozen oysters each.',
    'Two of them get seasick.',
    'They said eleven but so far 8 guests have signed.',
  ])('no number: %s', (text) => expect(said(`Baxter: ${text}`).join()).not.toMatch(/guests \d+(?! tentative)/))
})
