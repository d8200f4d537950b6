// After a restore, before the program starts: each charter learns what pages, calendar and vault have seen of it since.
import { mergeBlock } from '../domain/calendar-text.ts'
import type { Charter } from '../domain/charter.ts'
import { isManifestFile } from '../domain/manifest/manifest.ts'
import { restored, waiverIn } from '../domain/restored.ts'
import { type EvidenceFile, readEvidence } from '../domain/waiver/evidence.ts'
import type { World } from '../ports.ts'
import { someAtATime } from './in-slices.ts'

export interface AfterRestore {
  /** Ids of charters whose mails to guests wait for a manager. */
  readonly held: readonly string[]
  /** Ids of those that go on after a later revision. */
  readonly lifted: readonly string[]
  /** Waivers that were counted again from their records. */
  readonly waivers: number
  /** Ids of those that could not be looked at. */
  readonly failed: readonly string[]
}

const EVER = { from: '1900-01-01', to: '2999-12-31' }
const TOGETHER = 4

export async function afterRestore(world: World): Promise<AfterRestore> {
  const [files, charters] = await Promise.all([world.vault.all(), world.charters.between(EVER.from, EVER.to)])
  const records = Map.groupBy(
    files.filter(({ key }) => !isManifestFile(key)),
    ({ key }) => key.split('/')[0] ?? '',
  )
  const ended = await someAtATime(charters, TOGETHER, (charter) => seenSince(world, charter, records.get(charter.id)))
  const changed = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const isHeld = ({ guestMails }: Charter) => guestMails?.held !== undefined
  return {
    held: changed.filter(({ before, after }) => isHeld(after) && !isHeld(before)).map(({ after }) => after.id),
    lifted: changed.filter(({ before, after }) => after.revision > before.revision).map(({ after }) => after.id),
    waivers: changed.reduce((sum, { before, after }) => sum + countOf(after) - countOf(before), 0),
    failed: charters.filter((_, at) => ended[at]?.status === 'rejected').map(({ id }) => id),
  }
}

async function seenSince(world: World, before: Charter, files: readonly EvidenceFile[] = []) {
  const now = world.clock.business()
  const isOver = before.times !== undefined && new Date(before.times.endsAt) < now
  const revision = isOver ? 0 : await shownRevision(world, before)
  const records = files
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .flatMap(({ text }) => readEvidence(text) ?? [])
    .filter(({ sequence }) => sequence > before.waivers.chain.length)
  for (const record of records) await world.waivers.create(waiverIn(record))
  const changed = await world.charters.change(before.id, (charter) => ({
    next: restored(charter, { revision, records, now }),
    outcome: 'looked',
  }))
  return { before, after: changed?.item ?? before }
}

async function shownRevision({ pages, calendar }: World, { id, entry }: Charter): Promise<number> {
  const [versions, event] = await Promise.all([pages.versions(`/${id}.html`), entry && calendar.get(entry.eventId)])
  const merge = event ? mergeBlock(event.description, '', 0) : undefined
  return Math.max(versions[0]?.revision ?? 0, merge?.kind === 'superseded' ? merge.revision : 0)
}

function countOf({ waivers }: Charter): number {
  return waivers.chain.length
}
