// When crew members are away, and which link to their calendar is good.
import type { Member } from '../../domain/member.ts'
import type { Members } from '../../ports/store.ts'
import { type CrewTable, queryAll, whole } from './crew-table.ts'

/** All in one partition, so that who is away can be read as it is now in one query. */
export function dynamoMembers({ table, ...parts }: CrewTable): Members {
  const ledger = whole<Member>({ table, ...parts }, 'members', (id) => ({
    event_id: 'members',
    record: `member#${id}`,
  }))
  return {
    ...ledger,
    async all() {
      const items = await queryAll(parts.documents, table, 'members', 'member#')
      return items.map(({ value, version }) => ({ ...(value as Member), version: version as number }))
    },
  }
}
