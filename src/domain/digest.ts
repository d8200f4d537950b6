// The morning's word to the channel: owed once a day at the operator's hour, and dropped when the morning has gone.
import type { Charter } from './charter.ts'
import type { CharterFacts } from './charter-facts.ts'
import type { Desk } from './desk.ts'
import { owe } from './settle.ts'
import { localDate, zoned } from './times.ts'

export interface DigestMemory {
  /** The last local date on which one was owed, or its time had gone. */
  readonly day: string
  /** Revisions that the last one told, by charter; with the time at which it did. */
  readonly told?: { readonly at: string; readonly revisions: Readonly<Record<string, number>> } | undefined
}

export const DIGEST_AT = '07:00'
/** A morning that was slept through is not made up for at noon. */
const LATE_MS = 5 * 3_600_000

/** A business that has just begun hears the first one on its next morning. The same desk comes back when there is nothing to plan yet. `at`: such as `07:00`, or `off`. */
export function oweDigest(desk: Desk, now: Date, timeZone: string, at: string = DIGEST_AT): Desk {
  const day = localDate(now, timeZone)
  if (at === 'off' || desk.digest?.day === day) return desk
  const due = new Date(zoned(day, at, timeZone)).getTime()
  if (!desk.digest) return { ...desk, digest: { day: now.getTime() < due ? '' : day } }
  if (now.getTime() < due) return desk
  const planned = { ...desk, digest: { ...desk.digest, day } }
  return now.getTime() - due > LATE_MS ? planned : owe(planned, 'digest', now.toISOString(), day)
}

export interface Changed {
  readonly charter: Charter
  /** Undefined: it is new. */
  readonly before: CharterFacts | undefined
}

/** What has another revision than it was told with; before the first digest nothing counts as changed. */
export function changedSince(
  { digest }: Desk,
  charters: readonly Charter[],
): readonly { readonly charter: Charter; readonly from: number | undefined }[] {
  const told = digest?.told
  if (!told) return []
  return charters.flatMap((charter) => {
    const from = told.revisions[charter.id]
    return from === charter.revision ? [] : [{ charter, from }]
  })
}

export function digestTold(desk: Desk, charters: readonly Charter[], now: Date): Desk {
  const revisions = Object.fromEntries(charters.map(({ id, revision }) => [id, revision]))
  const day = desk.digest?.day ?? ''
  return { ...desk, digest: { day, told: { at: now.toISOString(), revisions } } }
}
