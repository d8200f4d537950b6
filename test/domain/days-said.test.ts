// Days as people type them; what is not understood is none, never the wrong ones.
import { expect, test } from 'vitest'
import { daysSaid } from '../../src/domain/days-said.ts'

/** Tuesday May 26, 10 in the evening in San Diego; Wednesday already in UTC. */
const NOW = new Date('2026-05-27T05:00:00Z')

test.each([
  ['Sat', '2026-05-30..2026-05-30'],
  ['today', '2026-05-26..2026-05-26'],
  ['tomorrow', '2026-05-27..2026-05-27'],
  ['this weekend', '2026-05-30..2026-05-31'],
  ['next weekend', '2026-06-06..2026-06-07'],
  ['next week', '2026-06-01..2026-06-07'],
  ['June 3-10', '2026-06-03..2026-06-10'],
  ['3-5 June', '2026-06-03..2026-06-05'],
  ['6/3-6/5', '2026-06-03..2026-06-05'],
  ['the 7th', '2026-06-07..2026-06-07'],
  ['the 3rd to the 5th', '2026-06-03..2026-06-05'],
  ['until Friday', '2026-05-26..2026-05-29'],
  ['Dec 28 – Jan 3', '2026-12-28..2027-01-03'],
  ['all of June', '2026-06-01..2026-06-30'],
  ['2026-06-03 to 2026-06-05', '2026-06-03..2026-06-05'],
  ['Sat and Sun', '2026-05-30..2026-05-30 2026-05-31..2026-05-31'],
  ['6/3 - 6/5, 6/9', '2026-06-03..2026-06-05 2026-06-09..2026-06-09'],
])('%s', (words, days) => {
  const said = daysSaid(words, NOW, 'America/Los_Angeles') ?? []
  expect(said.map(({ from, to }) => `${from}..${to}`).join(' ')).toBe(days)
})

test.each([
  '',
  'yesterday',
  'mornings',
  'Jun 3, 5 and 7',
  'Jun 3 or so',
  'not Saturday',
  'Dan Jun 3',
  'Jun 9 to Jun 3 2026',
])('“%s” is not understood', (words) => {
  expect(daysSaid(words, NOW, 'America/Los_Angeles')).toBeUndefined()
})
