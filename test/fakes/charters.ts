// Charters in memory, written and read as the items that they are in DynamoDB.
import type { Charter } from '../../src/domain/charter.ts'
import { isDatedForm } from '../../src/domain/charter-id.ts'
import { meantBy } from '../../src/domain/namesakes.ts'
import { localDate, shiftDate } from '../../src/domain/times.ts'
import { charterFromItem, charterItem } from '../../src/outbound/dynamo/charter-item.ts'
import type { Charters } from '../../src/ports/store.ts'
import { timeWindow } from '../../src/views/times.ts'
import { type Disk, type Item, storedAsIs } from './disk.ts'
import { fakeLedger, type LedgerParts } from './ledger.ts'

export interface ChartersOnDisk {
  readonly charters: Disk
  readonly aliases: Map<string, string>
}

export function fakeCharters(
  disks: ChartersOnDisk,
  parts: Pick<LedgerParts<Charter>, 'process' | 'owner' | 'clock'>,
): Charters {
  const { process } = parts
  const ledger = fakeLedger<Charter>({ ...parts, name: 'charters', disk: disks.charters, toItem, fromItem })
  return {
    ...ledger,
    find: (name) =>
      process.call('charters.find', name, () => {
        const owner = charterOn(disks, disks.aliases.get(name) ?? name)
        if (!owner?.namesakes || !isDatedForm(name)) return owner
        const meant = meantBy(name, owner, localDate(parts.clock.business(), owner.timeZone))
        return charterOn(disks, meant) ?? owner
      }),
    ownerOf: (name) =>
      process.call(
        'charters.ownerOf',
        name,
        () => disks.aliases.get(name) ?? (disks.charters.has(name) ? name : undefined),
      ),
    between: (from, to) =>
      process.call('charters.between', `${from} ${to}`, () =>
        [...disks.charters.keys()]
          .flatMap((id) => charterOn(disks, id) ?? [])
          .filter(({ date }) => from <= date && date <= to)
          .sort((a, b) => (starts(a) < starts(b) ? -1 : starts(a) > starts(b) ? 1 : 0)),
      ),
    near: (date) =>
      process.call('charters.near', date, () =>
        [...disks.charters.keys()]
          .flatMap((id) => charterOn(disks, id) ?? [])
          .filter((charter) => shiftDate(date, -1) <= charter.date && charter.date <= shiftDate(date, 1))
          .map(({ id }) => id),
      ),
    current: (ids) =>
      process.call('charters.current', ids.join(' '), () => ids.flatMap((id) => charterOn(disks, id) ?? [])),
    addAlias: (alias, charterId) =>
      process.call('charters.addAlias', alias, () => {
        const taken = disks.aliases.get(alias) ?? (disks.charters.has(alias) ? alias : undefined)
        if (taken !== undefined && disks.aliases.get(alias) !== charterId) return false
        disks.aliases.set(alias, charterId)
        return true
      }),
  }
}

export function charterOn({ charters }: ChartersOnDisk, id: string): Charter | undefined {
  const item = charters.get(id)
  return item && fromItem(item)
}

function toItem(charter: Charter): Item {
  return storedAsIs({ ...charterItem(charter, 'jada', timeWindow), version: charter.version })
}

const read = new WeakMap<Item, Charter>()

function fromItem(item: Item): Charter {
  const known = read.get(item)
  if (known) return known
  const charter = Object.freeze(charterFromItem(item) as Charter)
  read.set(item, charter)
  return charter
}

function starts({ times, date }: Charter): string {
  return times?.startsAt ?? date
}
