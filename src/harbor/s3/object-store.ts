// Objects and their versions: bodies as files by version, everything else on a shelf; both kept before a call returns.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ground } from '../ground.ts'
import type { Buckets } from './buckets.ts'
import type { Checksum } from './checksum.ts'

export interface ObjectFacts {
  readonly contentType: string
  /** Cache-Control, Content-Encoding and the like, by lower-case name, as they are given back. */
  readonly headers: Readonly<Record<string, string>>
  /** User metadata by lower-case name, without `x-amz-meta-`. */
  readonly metadata: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, string>>
  readonly checksum?: Checksum
  readonly lock?: ObjectLock
}

export interface ObjectLock {
  readonly mode: string
  /** Milliseconds of business time. */
  readonly until: number
}

export interface Version extends ObjectFacts {
  /** Names the body's file; the version id is another only where versioning is off (`null`). */
  readonly id: string
  readonly bucket: string
  readonly key: string
  readonly versionId: string
  readonly deleteMarker: boolean
  readonly size: number
  /** With its quotes. */
  readonly etag: string
  /** Milliseconds of business time, at a whole second. */
  readonly lastModified: number
}

export interface StoredObject extends Version {
  readonly body: Buffer
}

export interface ObjectStore {
  /** The current version, or the one asked for; undefined when there is none or it is a delete marker. */
  readonly get: (bucket: string, key: string, versionId?: string) => StoredObject | undefined
  /** As `get`, without reading the body, and delete markers too. */
  readonly find: (bucket: string, key: string, versionId?: string) => Version | undefined
  /** Current objects in the order of their keys' UTF-8 bytes. */
  readonly list: (bucket: string) => readonly Version[]
  /** Every version and delete marker: by key, newest first. */
  readonly versions: (bucket: string) => readonly Version[]
  readonly body: (version: Version) => Buffer
  readonly put: (bucket: string, key: string, facts: ObjectFacts, body: Buffer, etag: string) => Version
  /** Without a version id: leaves a delete marker where versioning is on. Answers what was removed or added. */
  readonly remove: (bucket: string, key: string, versionId?: string) => Version | undefined
  /** Replaces tags or lock of a version that is there. */
  readonly amend: (version: Version, change: Partial<Pick<Version, 'tags' | 'lock'>>) => void
  /** Calls back after every put and remove; returns a function that stops it. */
  readonly onChange: (listener: (bucket: string, key: string) => void) => () => void
}

const NOTHING: ObjectFacts = { contentType: '', headers: {}, metadata: {}, tags: {} }

export function objectStore(ground: Ground, buckets: Buckets): ObjectStore {
  const bodies = join(ground.dir, 's3', 'bodies')
  mkdirSync(bodies, { recursive: true })
  const shelf = ground.shelf<Version>('s3/versions')
  const index = new Map<string, Map<string, readonly Version[]>>()
  const listeners = new Set<(bucket: string, key: string) => void>()
  for (const version of shelf.values()) add(version)

  return {
    get(bucket, key, versionId) {
      const found = find(bucket, key, versionId)
      return found && !found.deleteMarker ? { ...found, body: body(found) } : undefined
    },
    find,
    list: (bucket) => sorted(bucket).flatMap(([, newest]) => (newest[0] && !newest[0].deleteMarker ? [newest[0]] : [])),
    versions: (bucket) => sorted(bucket).flatMap(([, newest]) => newest),
    body,
    put(bucket, key, facts, content, etag) {
      const version = { ...fresh(bucket, key), ...facts, deleteMarker: false, size: content.length, etag }
      writeFileSync(join(bodies, version.id), content)
      return supersede(version)
    },
    remove(bucket, key, versionId) {
      if (versionId === undefined && buckets.get(bucket)?.versioning)
        return supersede({ ...fresh(bucket, key), ...NOTHING, deleteMarker: true, size: 0, etag: '' })
      const found = find(bucket, key, versionId ?? 'null')
      if (found) drop(found)
      tell(bucket, key)
      return found
    },
    amend(version, change) {
      const amended = { ...version, ...change }
      shelf.set(version.id, amended)
      setVersions(version, (known) => known.map((one) => (one.id === version.id ? amended : one)))
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }

  function find(bucket: string, key: string, versionId?: string): Version | undefined {
    const known = index.get(bucket)?.get(key) ?? []
    return versionId === undefined ? known[0] : known.find((version) => version.versionId === versionId)
  }

  function body(version: Version): Buffer {
    return readFileSync(join(bodies, version.id))
  }

  function fresh(bucket: string, key: string): Pick<Version, 'id' | 'bucket' | 'key' | 'versionId' | 'lastModified'> {
    const id = randomBytes(16).toString('hex')
    const lastModified = Math.floor(ground.clock.business().getTime() / 1_000) * 1_000
    return { id, bucket, key, versionId: buckets.get(bucket)?.versioning === 'Enabled' ? id : 'null', lastModified }
  }

  /** There is only ever one `null` version of a key. */
  function supersede(version: Version): Version {
    const former = version.versionId === 'null' ? find(version.bucket, version.key, 'null') : undefined
    shelf.set(version.id, version)
    if (former) drop(former)
    add(version)
    tell(version.bucket, version.key)
    return version
  }

  function drop(version: Version): void {
    shelf.delete(version.id)
    setVersions(version, (known) => known.filter(({ id }) => id !== version.id))
    rmSync(join(bodies, version.id), { force: true })
  }

  function add(version: Version): void {
    setVersions(version, (known) => [version, ...known])
  }

  function setVersions({ bucket, key }: Version, change: (known: readonly Version[]) => readonly Version[]): void {
    const keys = index.get(bucket) ?? new Map<string, readonly Version[]>()
    const changed = change(keys.get(key) ?? [])
    if (changed.length > 0) keys.set(key, changed)
    else keys.delete(key)
    index.set(bucket, keys)
  }

  function sorted(bucket: string): (readonly [string, readonly Version[]])[] {
    return [...(index.get(bucket) ?? [])].sort(([a], [b]) => compareKeys(a, b))
  }

  function tell(bucket: string, key: string): void {
    for (const listener of listeners) listener(bucket, key)
  }
}

/** S3 lists by UTF-8 bytes, which differ from JavaScript's order beyond the basic plane. */
export function compareKeys(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
