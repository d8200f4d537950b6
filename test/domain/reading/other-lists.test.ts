// What a heading or the subject says that a list is.
import { expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

const LIST = 'Baxter\nCaptain: Otto\nFirst mate: Abel'
const CREW = ['baxter-aug-15 assign captain otto confirmed', 'baxter-aug-15 assign first_mate abel confirmed']

it.each([
  'Changes we declined:',
  "Last season's crew:",
  'Not happening:',
  'What the client asked for:',
  'Ideas for Baxter:',
  'Sorrel tips:',
  'Old lineup:',
])('changes nothing below: %s', (heading) => {
  expect([said(`${heading}\n${LIST}`), shown(`${heading}\n${LIST}`)]).toEqual([[], true])
})

it.each(['New crew:', 'Final crew:', 'Updated crew', 'Changes:', 'Confirmed:'])('is the crew below: %s', (heading) =>
  expect(said(`${heading}\n${LIST}`)).toEqual(CREW),
)

it('ends at the next heading', () => {
  expect(said(`Last season's crew:\nBaxter\nCaptain: Ruth\n\nThis season:\n${LIST}`)).toEqual(CREW)
})

it.each(['Tips', 'Changes we declined', 'Rejected swaps', 'What we decided against'])('a subject: %s', (subject) =>
  expect([said(LIST, 'dana', subject), shown(LIST, 'dana', subject)]).toEqual([[], true]),
)

it('an answer has its own subject', () => {
  expect(said(LIST, 'dana', 'Re: Tips')).toEqual(CREW)
  expect(said(LIST, 'dana', 'New crew')).toEqual(CREW)
})

it.each([
  ['Off this weekend:\nOtto\nLena', 'away', '2027-08-14 2027-08-15'],
  ['Off this weekend: Otto, Lena', 'away', '2027-08-14 2027-08-15'],
  ['Available Sunday:\n\n- Otto\n- Lena', 'free', '2027-08-15 2027-08-15'],
])('names below their days: %s', (text, kind, days) =>
  expect(said(text)).toEqual([`null ${kind} otto ${days}`, `null ${kind} lena ${days}`]),
)

it('whoever writes is not meant by a heading', () => {
  for (const text of ['Off this weekend: nobody', 'Out Saturday: everyone else', 'Off this weekend:\nOtto?\nLena'])
    expect(said(text).filter((line) => line.includes('away'))).toEqual([])
  expect(said('Out of town Aug 20 to 22.')).toEqual(['null away dana 2027-08-20 2027-08-22'])
})
