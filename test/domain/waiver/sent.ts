// Waivers as they are sent in tests.
import { newWaiver } from '../../../src/domain/waiver/new-waiver.ts'
import { readSubmission } from '../../../src/domain/waiver/submission.ts'
import type { Waiver, WaiverText } from '../../../src/domain/waiver/waiver.ts'

export const NOW = new Date('2026-05-26T16:00:00Z')
export const TODAY = '2026-05-26'
export const TEXT: WaiverText = { version: '2026-01', words: 'Sailing has risks.', sha256: 'f00d' }

export const ADULT = {
  event_id: 'quinn-may-30',
  guest_name: 'Ana Alder',
  birth_date: '1990-02-03',
  email: 'ana@example-guests.test',
  signature: 'Ana Alder',
  consent: true,
}
export const GUARDIAN = {
  name: 'Quinn Alder',
  relationship: 'father',
  email: 'quinn.alder@example-guests.test',
  signature: 'Quinn Alder',
}
export const CHILD = {
  event_id: 'quinn-may-30',
  guest_name: 'Kit Alder',
  birth_date: '2015-06-01',
  guardian: GUARDIAN,
  consent: true,
}

let drawn = 0

export function waiverOf(body: object, today = TODAY): Waiver | undefined {
  const read = readSubmission(body)
  if (read.kind === 'problems') return undefined
  drawn += 1
  const made = newWaiver({
    submission: read.submission,
    today,
    charterId: 'quinn-may-30',
    matched: { kind: 'link', issue: 1 },
    text: TEXT,
    origin: { address: '203.0.113.7', agent: 'a test' },
    now: NOW,
    freshId: `fresh-${drawn}`,
    code: () => 'ABCD-1234-EFGH-5678',
  })
  return made.kind === 'waiver' ? made.waiver : undefined
}

export function fieldsWrongIn(body: unknown): readonly string[] {
  const read = readSubmission(body)
  return read.kind === 'problems' ? read.problems.map(({ field }) => field) : []
}
