// Waivers, the desk and the operator's own words: each an item of one value.
import { DESK, type Desk } from '../../domain/desk.ts'
import type { Waiver } from '../../domain/waiver/waiver.ts'
import { WORDS, type Words } from '../../domain/words.ts'
import type { Ledger } from '../../ports/store.ts'
import { type CrewTable, whole } from './crew-table.ts'

/** The operator's own words, one item. */
export function dynamoWords({ table, ...parts }: CrewTable): Ledger<Words> {
  return whole<Words>({ table, ...parts }, 'words', () => ({ event_id: WORDS, record: WORDS }))
}

export function dynamoWaivers({ table, ...parts }: CrewTable): Ledger<Waiver> {
  return whole<Waiver>({ table, ...parts }, 'waivers', (id) => ({ event_id: `waiver:${id}`, record: 'waiver' }))
}

export function dynamoDesk({ table, ...parts }: CrewTable): Ledger<Desk> {
  return whole<Desk>({ table, ...parts }, 'desk', () => ({ event_id: DESK, record: DESK }))
}
