// A charter as a back-up had it takes up what the world has seen of it since, once.
import { expect, test } from 'vitest'
import { readEntry } from '../../src/domain/calendar-entry.ts'
import { historyFlaws } from '../../src/domain/history-flaws.ts'
import { newCharter } from '../../src/domain/new-charter.ts'
import { restored } from '../../src/domain/restored.ts'
import { owe } from '../../src/domain/settle.ts'
import { type Evidence, evidenceOf } from '../../src/domain/waiver/evidence.ts'
import { OPERATOR, quinnEntry, TUESDAY } from '../fakes/jada.ts'
import { ADULT, waiverOf } from './waiver/sent.ts'

const now = TUESDAY
const WAIVER = waiverOf(ADULT)!
const NOTHING = { revision: 0, records: [], now }
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString()

test('it goes on after the latest revision that is seen anywhere, with an entry for each between, and no facts changed', () => {
  const before = quinn()
  const after = restored(before, { ...NOTHING, revision: 4 })
  expect([after.revision, after.owed.history !== undefined, after.seats]).toEqual([4, true, before.seats])
  expect(historyFlaws(after, after.untold)).toEqual([])
  expect(restored(after, { ...NOTHING, revision: 4 })).toBe(after)
  expect(restored(before, NOTHING)).toBe(before)
})

test('mails to guests are held where one was due by now, and nowhere else', () => {
  const isHeld = (hours: number) =>
    restored(owe(quinn(), 'boarding', at(hours)), NOTHING).guestMails?.held !== undefined
  expect([isHeld(-1), isHeld(1)]).toEqual([true, false])
})

test('a record that follows is counted, without a second copy to its signer; one that doesn’t follow is left', () => {
  const link = { operator: OPERATOR.id, charterId: 'quinn-may-30', sequence: 1, previous: '' }
  const record = evidenceOf(WAIVER, link)
  const after = restored(quinn(), { ...NOTHING, records: [record] })
  expect(after.waivers.chain).toEqual([{ waiver: WAIVER.id, hash: record.hash, copied: true }])
  expect(Object.keys(after.owed).filter((key) => /^(evidence|copy)/.test(key))).toEqual([`evidence:${WAIVER.id}`])
  expect(restored(after, { ...NOTHING, records: [record] }).waivers.chain).toHaveLength(1)

  const astray: readonly Evidence[] = [
    evidenceOf(WAIVER, { ...link, sequence: 2 }),
    { ...record, email: 'else@example.test' } as Evidence,
  ]
  for (const one of astray) expect(restored(quinn(), { ...NOTHING, records: [one] }).waivers.chain).toEqual([])
})

function quinn() {
  const reading = readEntry(quinnEntry(), OPERATOR)
  if (reading.kind !== 'charter') throw new Error(reading.why)
  const entry = { eventId: 'e', iCalUID: 'e', start: '', end: '' }
  return newCharter({
    id: 'quinn-may-30',
    facts: reading.facts,
    entry,
    photoUploadCode: 'c',
    now,
    boardingLeadHours: 24,
  })
}
