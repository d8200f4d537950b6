// What is said of an example, of an old plan or in jest gives nobody a seat.
import { expect, test } from 'vitest'
import { said } from './gulf.ts'

test.each([
  'For example: Otto captain on Baxter.',
  'Example:\nBaxter: Captain Otto',
  'Last year: Baxter: Captain Otto',
  'Otto captains Baxter in the old schedule.',
  'In an earlier draft Otto was captain on Baxter.',
  'Otto captains Baxter only in my dreams.',
  'Otto as captain on Baxter, over my dead body.',
  'Baxter: captain Otto (hold)',
])('%s', (text) => {
  expect(said(text).filter((line) => line.includes('confirmed'))).toEqual([])
})

test.each([
  'The schedule is out: Otto captains Baxter.',
  'New schedule: Otto is captain on Baxter.',
  'Baxter holds its hour; Otto captains.',
])('%s', (text) => {
  expect(said(text)).toContain('baxter-aug-15 assign captain otto confirmed')
})
