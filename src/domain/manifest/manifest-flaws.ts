// Whether every manifest that was frozen is kept as it was: by the hashes that the charter's history knows.
import { createHash } from 'node:crypto'
import type { HistoryEntry } from '../charter.ts'
import { type Manifest, manifestHash, manifestKey, readManifest } from './manifest.ts'

export interface KeptFile {
  readonly key: string
  readonly text: string
}

export interface ManifestFlaw {
  readonly file: string
  readonly problem: string
}

/** `pending`: those that are frozen and not yet written. */
export function manifestFlaws(
  charter: string,
  history: readonly HistoryEntry[],
  files: readonly KeptFile[],
  pending: readonly Manifest[],
): readonly ManifestFlaw[] {
  const known = history.flatMap(({ deed }) => (deed?.kind === 'cast-off' ? [deed] : []))
  const keys = known.map(({ nth }) => manifestKey(charter, nth))
  const waiting = new Set(pending.map(manifestHash))
  const changed = known.flatMap(({ nth, hash }) => {
    const file = manifestKey(charter, nth)
    const text = files.find(({ key }) => key === file)?.text
    const problem = text === undefined ? (waiting.has(hash) ? undefined : 'it is missing') : problemIn(text, hash)
    return problem === undefined ? [] : [{ file, problem }]
  })
  const others = files.filter(({ key }) => !keys.includes(key)).flatMap((file) => strayFlaw(file, keys))
  return [...changed, ...others]
}

function problemIn(text: string, hash: string): string | undefined {
  const manifest = readManifest(text)
  if (!manifest) return 'it was changed: its hash is another'
  return manifestHash(manifest) === hash ? undefined : 'it is not the manifest that the history knows'
}

/** A page carries the beginning of its own hash in its name. */
function strayFlaw({ key, text }: KeptFile, keys: readonly string[]): readonly ManifestFlaw[] {
  const [, base = '', mark] = /^(.*)-([0-9a-f]{16})\.html$/.exec(key) ?? []
  if (mark === undefined || !keys.includes(`${base}.json`)) return [{ file: key, problem: 'no history knows of it' }]
  const hash = createHash('sha256').update(text).digest('hex')
  return hash.startsWith(mark) ? [] : [{ file: key, problem: 'it was changed: its hash is another' }]
}
