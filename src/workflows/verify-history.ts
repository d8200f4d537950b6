// Walks every charter's history and frozen manifests: is each entry there, unchanged, in its place?
import type { Charter } from '../domain/charter.ts'
import { historyFlaws } from '../domain/history-flaws.ts'
import { isManifestFile } from '../domain/manifest/manifest.ts'
import { changedFiles, type KeptFile, manifestFlaws } from '../domain/manifest/manifest-flaws.ts'
import type { World } from '../ports.ts'
import { someAtATime } from './in-slices.ts'
import { withUntold } from './undo-last.ts'

export interface HistoryVerified {
  readonly charters: number
  readonly entries: number
  readonly manifests: number
  readonly flaws: readonly ChangedEntry[]
  /** Who learnt what since the last entries: the next ones bind them into the chain. */
  readonly tellings: number
}

export interface ChangedEntry {
  readonly charter: string
  /** An entry as the store names it, or a file. */
  readonly where: string
  readonly problem: string
}

const EVER = { from: '1900-01-01', to: '2999-12-31' }
const AT_A_TIME = 8
const TRIES = 2

/** `only`: this charter and no other. */
export async function verifyHistory(world: World, only?: Charter): Promise<HistoryVerified> {
  const [charters, kept] = await Promise.all([
    only ? [only] : world.charters.between(EVER.from, EVER.to),
    world.vault.all(),
  ])
  const files = Map.groupBy(
    kept.filter(({ key }) => isManifestFile(key)),
    ({ key }) => key.split('/')[0] ?? '',
  )
  const walked = await someAtATime(charters, AT_A_TIME, (charter) => walk(world, charter, files.get(charter.id) ?? []))
  const all = walked.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
  const known = new Set(charters.map(({ id }) => id))
  const strays = only ? [] : [...files].filter(([charter]) => !known.has(charter)).flatMap(([, stray]) => stray)
  return {
    charters: charters.length,
    entries: all.reduce((sum, { entries }) => sum + entries, 0),
    manifests: [...files.values()].flat().filter(({ key }) => key.endsWith('.json')).length,
    tellings: all.reduce((sum, { tellings }) => sum + tellings, 0),
    flaws: [
      ...all.flatMap(({ flaws }) => flaws),
      ...strays.map(({ key }) => ({ charter: key.split('/')[0] ?? '', where: key, problem: 'no charter knows of it' })),
    ],
  }
}

interface Walked {
  readonly entries: number
  readonly tellings: number
  readonly flaws: readonly ChangedEntry[]
}

/** Entries are written while we look: what seems wrong is looked at once more. */
async function walk(world: World, seen: Charter, files: readonly KeptFile[]): Promise<Walked> {
  for (let tries = 1; ; tries += 1) {
    const walked = await walkOnce(world, seen, files)
    if (walked.flaws.length === 0 || tries === TRIES) return walked
  }
}

async function walkOnce(world: World, seen: Charter, files: readonly KeptFile[]): Promise<Walked> {
  const written = await world.history.read(seen.id)
  const charter = (await world.charters.get(seen.id)) ?? seen
  const history = withUntold(written, charter)
  const changed = historyFlaws(charter, history).map(({ entry, problem }) => ({ where: entry, problem }))
  const isWhole = changed.length === 0
  const kept = isWhole ? manifestFlaws(charter.id, history, files, charter.frozen ?? []) : changedFiles(files)
  const flaws = [...changed, ...kept.map(({ file, problem }) => ({ where: file, problem }))]
  const tellings = charter.learnt?.length ?? 0
  return { entries: history.length, tellings, flaws: flaws.map((flaw) => ({ charter: charter.id, ...flaw })) }
}
