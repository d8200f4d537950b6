// Seats by short labels, several on a line: a label goes with whom it stands beside, never with the neighbour's.
import { expect, it } from 'vitest'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import { BOOK, gist, mailOf } from './mails.ts'

function read(text: string) {
  return gist(readMail(mailOf(text), BOOK))
}

it.each([
  'Quinn Saturday - Zz: Gene, FM: Marisol, host: Keely. See you at the dock.',
  'Quinn Saturday: Zz = Gene + FM = Marisol + host = Keely',
  'Quinn Saturday: Zz – Gene + FM – Marisol + host – Keely',
])('nobody gets the seat of the label after them: %s', (text) => {
  const seats = read(text)
  expect(seats.filter((line) => line.includes('gene'))).toEqual([])
  expect(seats).toEqual(expect.arrayContaining(['quinn-may-30 assign host keely confirmed']))
})

it.each(['Crew for Quinn on Saturday:\n12 guests, from 2 to 6', 'Quinn Saturday, from 2 to 6'])(
  'hours are no number of guests: %s',
  (text) => {
    expect(read(text)).not.toContain('quinn-may-30 guests 6')
  },
)
