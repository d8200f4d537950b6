// Trouble that comes and goes all day is told each time, each time as something new.
import { expect, test } from 'vitest'
import { emptyDesk } from '../../src/domain/desk.ts'
import { leaveOutages, tellTrouble } from '../../src/domain/outage.ts'

const NONE = { mails: [], entries: [] }
const START = Date.parse('2026-05-26T16:00:00Z')

test('the thirtieth outage of a day has no key of an earlier one, and none that waits to be told is forgotten', () => {
  const keys: string[] = []
  let desk = emptyDesk()
  for (let nth = 0; nth < 30; nth += 1) {
    const now = new Date(START + nth * 60_000)
    const met = { job: 'mail', code: 'reset', what: 'Slack', words: `no answer ${nth}`, since: now.toISOString() }
    const told = tellTrouble(desk, met, now, '2026-05-26')
    keys.push(...Object.keys(told.owed).filter((key) => !(key in desk.owed)))
    desk = leaveOutages(told, 'mail', NONE, now)
  }
  expect(new Set(keys).size).toBe(30)
  expect(Object.keys(desk.owed).filter((key) => !(key.slice('alert:'.length) in desk.alerts))).toEqual([])
})
