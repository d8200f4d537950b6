// What is kept of each crew member, in memory.
import type { Member } from '../../src/domain/member.ts'
import type { Members } from '../../src/ports/store.ts'
import type { Disk } from './disk.ts'
import { fakeLedger, type LedgerParts, plainForm } from './ledger.ts'

export function fakeMembers(disk: Disk, parts: Pick<LedgerParts<Member>, 'process' | 'owner' | 'clock'>): Members {
  return {
    ...fakeLedger<Member>({ ...parts, ...plainForm<Member>(), name: 'members', disk }),
    all: () => parts.process.call('members.all', '', () => [...disk.keys()].flatMap((id) => memberOn(disk, id) ?? [])),
  }
}

export function memberOn(disk: Disk, id: string): Member | undefined {
  return disk.get(id) as Member | undefined
}
