// Multipart uploads under way: their parts as files, the rest on shelves.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ground } from '../ground.ts'
import type { Checksum } from './checksum.ts'
import type { ObjectFacts } from './object-store.ts'

export interface Upload {
  readonly id: string
  readonly bucket: string
  readonly key: string
  readonly facts: ObjectFacts
}

export interface Part {
  readonly uploadId: string
  readonly number: number
  /** Names its file. */
  readonly id: string
  readonly size: number
  readonly etag: string
  readonly checksum?: Checksum
  readonly lastModified: number
}

export interface Uploads {
  readonly begin: (bucket: string, key: string, facts: ObjectFacts) => Upload
  readonly get: (id: string) => Upload | undefined
  /** A part of the same number is replaced. */
  readonly keep: (part: Omit<Part, 'id' | 'size' | 'lastModified'>, body: Buffer) => Part
  /** In the order of their numbers. */
  readonly parts: (uploadId: string) => readonly Part[]
  readonly body: (part: Part) => Buffer
  readonly end: (id: string) => void
}

export function openUploads(ground: Ground): Uploads {
  const folder = join(ground.dir, 's3', 'parts')
  mkdirSync(folder, { recursive: true })
  const uploads = ground.shelf<Upload>('s3/uploads')
  const kept = ground.shelf<Part>('s3/parts')
  const file = ({ id }: Part) => join(folder, id)
  const parts = (uploadId: string) =>
    kept
      .values()
      .filter((part) => part.uploadId === uploadId)
      .sort((a, b) => a.number - b.number)

  return {
    begin(bucket, key, facts) {
      const upload = { id: randomBytes(32).toString('base64url'), bucket, key, facts }
      uploads.set(upload.id, upload)
      return upload
    },
    get: uploads.get,
    keep(described, body) {
      const name = `${described.uploadId}/${described.number}`
      const former = kept.get(name)
      const lastModified = ground.clock.business().getTime()
      const part = { ...described, id: randomBytes(18).toString('base64url'), size: body.length, lastModified }
      writeFileSync(file(part), body)
      kept.set(name, part)
      if (former) rmSync(file(former), { force: true })
      return part
    },
    parts,
    body: (part) => readFileSync(file(part)),
    end(id) {
      const done = parts(id)
      uploads.delete(id)
      for (const part of done) {
        kept.delete(`${id}/${part.number}`)
        rmSync(file(part), { force: true })
      }
    },
  }
}
