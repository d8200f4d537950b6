// Whether every manifest that was frozen is kept as it was: by the hashes that the charter's history knows.
import type { HistoryEntry } from '../charter.ts'
import { sha256 } from '../sha256.ts'
import { type Manifest, manifestHash, manifestKey, readManifest } from './manifest.ts'

export interface KeptFile {
  readonly key: string
  readonly text: string
}

export interface ManifestFlaw {
  readonly file: string
  readonly problem: string
}

/** `pending`: those that are frozen and not yet written. One of a sail that was purged may be gone. */
export function manifestFlaws(
  charter: string,
  history: readonly HistoryEntry[],
  files: readonly KeptFile[],
  pending: readonly Manifest[],
): readonly ManifestFlaw[] {
  const known = history.flatMap(({ deed, purged }) => (deed?.kind === 'cast-off' ? [{ ...deed, purged }] : []))
  const keys = known.map(({ nth }) => manifestKey(charter, nth))
  const waiting = new Set(pending.map(manifestHash))
  const changed = known.flatMap(({ nth, hash, purged }) => {
    const file = manifestKey(charter, nth)
    const text = files.find(({ key }) => key === file)?.text
    const problem =
      text === undefined ? (purged || waiting.has(hash) ? undefined : 'it is missing') : problemIn(text, hash)
    return problem === undefined ? [] : [{ file, problem }]
  })
  const others = files.filter(({ key }) => !keys.includes(key)).flatMap((file) => strayFlaw(file, keys))
  return [...changed, ...others]
}

/** By themselves alone, where the history can't be asked: it isn't whole. */
export function changedFiles(files: readonly KeptFile[]): readonly ManifestFlaw[] {
  return files
    .filter(({ key, text }) => (key.endsWith('.html') ? !isNamedByContent(key, text) : !readManifest(text)))
    .map(({ key }) => ({ file: key, problem: CHANGED }))
}

const CHANGED = 'it was changed: its hash is another'

function problemIn(text: string, hash: string): string | undefined {
  const manifest = readManifest(text)
  if (!manifest) return CHANGED
  return manifestHash(manifest) === hash ? undefined : 'it is not the manifest that the history knows'
}

function strayFlaw({ key, text }: KeptFile, keys: readonly string[]): readonly ManifestFlaw[] {
  const [, base = ''] = PAGE.exec(key) ?? []
  if (!keys.includes(`${base}.json`)) return [{ file: key, problem: 'no history knows of it' }]
  return isNamedByContent(key, text) ? [] : [{ file: key, problem: CHANGED }]
}

/** A page carries the beginning of its own hash in its name. */
function isNamedByContent(key: string, text: string): boolean {
  const [, , mark = '-'] = PAGE.exec(key) ?? []
  return sha256(text).startsWith(mark)
}

const PAGE = /^(.*)-([0-9a-f]{16})\.html$/
