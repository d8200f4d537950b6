// Photos in memory: their items, their bucket, tries at their codes, and a darkroom that only writes down what it drew.
import type { Batch } from '../../src/domain/photo/batch.ts'
import { TRIES } from '../../src/domain/photo/codes.ts'
import { moves, smuggles, typeOf } from '../../src/domain/photo/magic.ts'
import type { PhotoRoom, WaitingCodes } from '../../src/ports/photo-room.ts'
import type { Developed, Guesses, PhotoStore, Photos } from '../../src/ports/photos.ts'
import type { Process } from './calls.ts'
import type { Disk } from './disk.ts'
import { fakeLedger, type LedgerParts, plainForm } from './ledger.ts'

export type PhotoBucket = Map<string, Uint8Array>

export function fakePhotos(disk: Disk, parts: Pick<LedgerParts<Batch>, 'process' | 'owner' | 'clock'>): Photos {
  return {
    ...fakeLedger<Batch>({ ...parts, ...plainForm<Batch>(), name: 'photos', disk }),
    of: (charterId) =>
      parts.process.call('photos.of', charterId, () =>
        [...disk.values()]
          .map((item) => item as unknown as Batch)
          .filter((batch) => batch.charterId === charterId)
          .sort((a, b) => a.at.localeCompare(b.at)),
      ),
  }
}

export function fakeGuesses(tries: Map<string, number>, process: Process): Guesses {
  const key = (charterId: string, address: string) => `${charterId} ${address}`
  return {
    take: (charterId, address) =>
      process.call('guesses.take', charterId, () => {
        const taken = tries.get(key(charterId, address)) ?? 0
        if (taken >= TRIES) return false
        tries.set(key(charterId, address), taken + 1)
        return true
      }),
    giveBack: (charterId, address) =>
      process.call('guesses.giveBack', charterId, () => {
        tries.set(key(charterId, address), (tries.get(key(charterId, address)) ?? 1) - 1)
      }),
  }
}

export function fakeWaitingCodes(codes: Map<string, string>, process: Process): WaitingCodes {
  return {
    keep: (charterId, hashes, waiver) =>
      process.call('waitingCodes.keep', charterId, () => {
        for (const hash of hashes) codes.set(`${charterId} ${hash}`, waiver)
      }),
    waiverOf: (charterId, hash) =>
      process.call('waitingCodes.waiverOf', charterId, () => codes.get(`${charterId} ${hash}`)),
  }
}

export function fakePhotoRoom(taken: Map<string, number>, process: Process): PhotoRoom {
  return {
    take: (charterId, whose, most) =>
      process.call('photoRoom.take', charterId, () => {
        const before = taken.get(`${charterId} ${whose}`) ?? 0
        if (before >= most) return false
        taken.set(`${charterId} ${whose}`, before + 1)
        return true
      }),
  }
}

export function fakePhotoStore(bucket: PhotoBucket, process: Process): PhotoStore {
  return {
    invite: (key, type, until) =>
      process.call('photoStore.invite', key, () => ({
        url: 'https://photos.test/',
        fields: { key, 'Content-Type': type, until: until.toISOString() },
      })),
    origin: async () => 'https://photos.test',
    read: (key, most) =>
      process.call('photoStore.read', key, () => {
        const found = bucket.get(key)
        return found && found.length > most ? ('too-large' as const) : found
      }),
    keep: (key, jpeg) =>
      process.call('photoStore.keep', key, () => {
        if (!bucket.has(key)) bucket.set(key, jpeg)
      }),
    clear: (prefix, except = new Set()) =>
      process.call('photoStore.clear', prefix, () => {
        for (const key of [...bucket.keys()]) if (key.startsWith(prefix) && !except.has(key)) bucket.delete(key)
      }),
  }
}

export function drawnFrom(bytes: Uint8Array): Developed {
  const type = typeOf(bytes)
  if (!type) return { kind: 'unfit', why: 'not-a-photo' }
  if (moves(bytes, type)) return { kind: 'unfit', why: 'moving' }
  if (smuggles(bytes)) return { kind: 'unfit', why: 'smuggles' }
  const drawn = (size: string) => Buffer.from(`${size} of ${Buffer.from(bytes).toString('latin1')}`)
  return { kind: 'developed', full: drawn('full'), thumb: drawn('thumb'), width: 4, height: 3 }
}
