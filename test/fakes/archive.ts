// What is long past, in memory.

import type { Mail } from '../../src/domain/mail.ts'
import { isManifestFile } from '../../src/domain/manifest/manifest.ts'
import type { Archive } from '../../src/ports/archive.ts'
import type { Process } from './calls.ts'
import { type Disk, stored } from './disk.ts'
import { historyKey, type RecordsOnDisk } from './records.ts'

export function fakeArchive(
  mails: Disk,
  { history }: RecordsOnDisk,
  vault: Map<string, string>,
  process: Process,
): Archive {
  return {
    mailsBefore: (at) =>
      process.call('archive.mailsBefore', at, () =>
        [...mails.values()]
          .map((item) => item as unknown as Mail)
          .filter(({ createdAt }) => createdAt < at)
          .map(({ id }) => id),
      ),
    replaceHistory: (charterId, entry) =>
      process.call('archive.replaceHistory', charterId, () => {
        history.set(historyKey(charterId, entry), stored(entry))
      }),
    removeManifests: (charterId) =>
      process.call('archive.removeManifests', charterId, () => {
        const own = [...vault.keys()].filter((key) => key.startsWith(`${charterId}/`) && isManifestFile(key))
        for (const key of own) vault.delete(key)
        return 'gone' as const
      }),
  }
}
