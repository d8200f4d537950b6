// Hours told by how much later or earlier they are than the book has them.
import { expect, test } from 'vitest'
import { said, shown } from './gulf.ts'

test('so much later or earlier is counted from the book', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Baxter: half an hour later.', ['baxter-aug-15 time 13:30 17:30']],
    ['Baxter\nhalf an hour later', ['baxter-aug-15 time 13:30 17:30']],
    ['Push everything back an hour on Baxter.', ['baxter-aug-15 time 14:00 18:00']],
    ['We had to move Baxter back an hour because of the tide.', ['baxter-aug-15 time 14:00 18:00']],
    ['Quigley is delayed by an hour.', ['quigley-aug-14 time 18:30 21:30']],
    ['Everything on Quigley moves up 30 minutes.', ['quigley-aug-14 time 17:00 20:00']],
    ["Let's bring Quigley forward an hour.", ['quigley-aug-14 time 16:30 19:30']],
    ['Baxter is now an hour and a half earlier.', ['baxter-aug-15 time 11:30 15:30']],
    ['Sorrel starts an hour earlier than planned.', ['sorrel-aug-14 time 09:00']],
    ["Thackeray's start is pushed by 30 minutes.", ['thackeray-aug-22 time 10:30']],
    ['Baxter returns half an hour later.', ['baxter-aug-15 time 17:30']],
    ['Baxter will be an hour longer.', ['baxter-aug-15 time 18:00']],
    ['Maybe push Baxter back an hour.', ['baxter-aug-15 time 14:00 18:00 tentative']],
    ['Retrasamos Baxter media hora.', ['baxter-aug-15 time 13:30 17:30']],
    ['Adelantamos Thackeray una hora.', ['thackeray-aug-22 time 09:00 13:00']],
  ]
  for (const [text, readings] of cases) expect(said(text), text).toEqual(readings)
})

test('what can be meant both ways, or is not in the book, is asked', () => {
  expect(said('Move Quigley forward an hour.')).toEqual(['quigley-aug-14 time? 18:30-21:30|16:30-19:30'])
  expect(said('Boarding for Baxter pushed back 15 minutes.')).toEqual(['baxter-aug-15 time? '])
})

test('a length of time that is no charter’s hours changes none', () => {
  const others = [
    'Otto comes half an hour later to Baxter.',
    'The caterer for Baxter comes an hour later.',
    'Crew call for Baxter is half an hour earlier.',
    'Lena will be half an hour late for Quigley.',
    'Sunset is half an hour earlier on Quigley.',
    'Baxter an hour later than Sorrel.',
    'Baxter, an hour earlier than usual.',
    'Last year Baxter was an hour later.',
    "We won't push Baxter back an hour.",
    'Baxter wants to go an hour later.',
    'Can we push Baxter back an hour?',
    'We sailed half an hour later. Baxter loved it.',
  ]
  for (const text of others) expect([text, said(text), shown(text)]).toEqual([text, [], true])
})

test('a day it moves to may have its hour', () => {
  expect(said('Sorrel moves to the 21st at 3 PM instead.')).toEqual(['sorrel-aug-14 move 2027-08-21 15:00'])
  expect(said('Baxter is moving to Monday the 16th, at 11am.')).toEqual(['baxter-aug-15 move 2027-08-16 11:00'])
  expect(said('Baxter moves to the 16th, 2 to 6.')).toEqual(['baxter-aug-15 move 2027-08-16 14:00 18:00'])
  expect(said('Baxter moves to the 16th, 12 to 16 guests.')).toEqual(['baxter-aug-15 move 2027-08-16'])
})

test('boarding so long before the start', () => {
  expect(said('Baxter boards half an hour before departure.')).toEqual(['baxter-aug-15 time 12:30'])
  expect(said('Guests board 20 minutes before we sail on Baxter.')).toEqual(['baxter-aug-15 time 12:40'])
  expect(said('Otto boards 30 minutes before departure on Baxter.')).toEqual([])
  expect(said('Call time is 30 minutes before departure on Baxter.')).toEqual([])
})

test('three times in a row, each before its word', () => {
  expect(said('Sorrel: 9:45 boarding, 10 departure, 2 return.')).toEqual(['sorrel-aug-14 time 10:00 14:00 09:45'])
  expect(said('Sorrel - crew 9a, guests 9:45a, dep 10a, ret 2p')).toEqual(['sorrel-aug-14 time 10:00 14:00 09:45'])
  expect(said('Thackeray moved up to 9am.')).toEqual(['thackeray-aug-22 time 09:00'])
})
