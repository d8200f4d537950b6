// What a mail adds to its thread, in the ways in which mail programs mark the rest.
import { describe, expect, it } from 'vitest'
import { newText } from '../../../src/domain/reading/new-text.ts'

function own(text: string, subject = 'Re: Crew'): readonly string[] {
  return newText(text, subject)
    .filter(({ kind }) => kind === 'own' || kind === 'forwarded')
    .map(({ text: line }) => line)
}

describe('a quote is cut', () => {
  it.each([
    ['marked lines', 'Yes\n\n> Captain: Gene\n>> Host: Keely'],
    [
      'a wrapped introduction',
      'Yes\n\nOn Sat, May 9, 2026 at 8:02\u202fAM Carole Beck <carole@example.test>\nwrote:\n\n> Captain: Gene',
    ],
    ['an introduction over lines without marks', 'Yes\n\nOn Saturday Carole Beck wrote:\nCaptain: Gene'],
    ['Spanish', 'Yes\n\nEl sáb, 9 may 2026 a las 8:02, Carole Beck escribió:\n> Captain: Gene'],
    ["Outlook's line", 'Yes\n\n-----Original Message-----\nFrom: Carole\nCaptain: Gene'],
    ["Outlook's block", 'Yes\n\nFrom: Carole\nSent: Monday\nTo: Crew\nSubject: Crew\n\nCaptain: Gene'],
    [
      "Outlook's block with a rule",
      'Yes\n________________________________\n*From:* Carole\n*Sent:* Monday\n*To:* Crew\n\nCaptain: Gene',
    ],
  ])('after %s', (_, text) => {
    expect(own(text)).toEqual(['Yes'])
  })

  it('also when the answer stands below it', () => {
    expect(own('On Sat, Carole wrote:\n> Captain: Gene\n\nYes')).toEqual(['Yes'])
  })

  it('with the end of its last line, that a mail program broke off', () => {
    expect(own('> Captain:\nGene\n\nYes')).toEqual(['Yes'])
    expect(newText('> Captain:\nGene', '')[0]?.kind).toBe('interleaved')
  })
})

describe('what is forwarded stays', () => {
  it.each([
    [
      "below Gmail's line",
      '---------- Forwarded message ---------\nFrom: A <a@b.test>\nDate: Wed\nSubject: New\nTo: <c@d.test>\n\n\nGuests: 6',
    ],
    [
      "below Apple's line, with its marks",
      'Begin forwarded message:\n\n> From: A <a@b.test>\n> Date: Wed\n> Subject: New\n>\n> Guests: 6',
    ],
    ["below Outlook's block, in a forward", 'From: A\nSent: Wed\nTo: C\nSubject: New\n\nGuests: 6'],
  ])('%s', (_, forwarded) => {
    expect(own(`See below\n\n${forwarded}`, 'FW: New')).toEqual(['See below', 'Guests: 6'])
  })

  it('but not what it quotes in turn', () => {
    expect(
      own('---------- Forwarded message ---------\nFrom: A\n\nGuests: 6\n\nOn Monday B wrote:\n> Guests: 5', 'Fwd: x'),
    ).toEqual(['Guests: 6'])
  })
})

describe('a signature is cut', () => {
  it.each([
    ['below its mark', 'Yes\n\n-- \nCapt. Gene Oakes\nExample Charters'],
    ['of a phone', 'Yes\n\nSent from my iPhone'],
    ['after a valediction', 'Yes\n\nThanks!\nGene'],
    ['after regards', 'Yes\n\nBest regards,\nGene Oakes\nCaptain'],
  ])('%s', (_, text) => {
    expect(own(text)).toEqual(['Yes'])
  })

  it('but not what stands below the quote after it', () => {
    expect(own('Yes\n-- \nGene\n\nOn Sat, Carole wrote:\n> Captain: Gene\n\nAnd Danny too')).toEqual([
      'Yes',
      'And Danny too',
    ])
  })
})
