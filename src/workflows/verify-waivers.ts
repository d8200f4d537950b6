// Walks every chain of records: is each there, unchanged, in its place, and the one that its charter knows?
import { isManifestFile } from '../domain/manifest/manifest.ts'
import { type EvidenceFile, type Flaw, flawsOf } from '../domain/waiver/evidence.ts'
import type { World } from '../ports.ts'

export interface Verified {
  readonly records: number
  readonly chains: number
  readonly flaws: readonly Flaw[]
  /** Records that are still to be written: no flaw, but not there yet. */
  readonly pending: number
}

const EVER = { from: '1900-01-01', to: '2999-12-31' }

export async function verifyWaivers(world: World): Promise<Verified> {
  const [kept, charters] = await Promise.all([world.vault.all(), world.charters.between(EVER.from, EVER.to)])
  const files = kept.filter(({ key }) => !isManifestFile(key))
  const signed = charters.filter(({ waivers }) => waivers.chain.length > 0)
  const byCharter = Map.groupBy(files, folderOf)
  const ids = new Set([...signed.map(({ id }) => id), ...byCharter.keys()])
  const pending = signed.flatMap(({ owed }) =>
    Object.values(owed).filter(({ kind, held }) => kind === 'evidence' && !held),
  )
  const flaws = [...ids].sort().flatMap((id) => {
    const charter = signed.find((one) => one.id === id)
    const waiting = new Set(Object.values(charter?.owed ?? {}).map(({ kind, about }) => kind === 'evidence' && about))
    const chain = charter?.waivers.chain ?? []
    const found = flawsOf(
      id,
      byCharter.get(id) ?? [],
      chain.map(({ hash }) => hash),
    )
    return found.filter(
      ({ file, problem }) => problem !== 'it is missing' || !waiting.has(chain[placeOf(file)]?.waiver ?? ''),
    )
  })
  return { records: files.length, chains: ids.size, flaws, pending: pending.length }
}

function folderOf({ key }: EvidenceFile): string {
  return key.split('/')[0] ?? ''
}

function placeOf(file: string): number {
  return Number(file.match(/(\d+)\.json$/)?.[1] ?? 0) - 1
}
