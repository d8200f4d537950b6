// Photos are announced: a batch that waits for them, and looks by itself once nothing more can come.
import { owe } from '../settle.ts'
import { type Batch, UPLOAD_MS } from './batch.ts'
import type { CodeOwner } from './codes.ts'
import type { AnnouncedFile } from './request.ts'

export interface Announced {
  readonly charterId: string
  readonly owner: CodeOwner
  readonly files: readonly AnnouncedFile[]
  readonly business: Date
  readonly wall: Date
  readonly freshId: () => string
}

/** A look after the end finds what was never announced as uploaded. */
const MARGIN_MS = 60_000

export function newBatch({ charterId, owner, files, business, wall, freshId }: Announced): Batch {
  const blank: Batch = {
    id: `${charterId}/${freshId()}`,
    version: 0,
    owed: {},
    fence: 0,
    charterId,
    from: owner.guest,
    code: owner.hash,
    waiver: owner.waiver,
    folder: freshId(),
    files: files.map(({ name, type }) => ({ id: freshId(), name, type, state: { kind: 'awaited' } })),
    at: business.toISOString(),
    until: new Date(wall.getTime() + UPLOAD_MS).toISOString(),
  }
  return owe(blank, 'intake', new Date(business.getTime() + UPLOAD_MS + MARGIN_MS).toISOString())
}
