// Somebody of the crew says which photos the guests may see.
import { owe } from '../settle.ts'
import { sha256 } from '../sha256.ts'
import { type Batch, photosIn } from './batch.ts'

export type Moderated =
  | { readonly kind: 'moderated'; readonly shown: number; readonly refused: number }
  | { readonly kind: 'already'; readonly by: string; readonly at: string }
  /** More photos came, or some were decided, since they were shown. */
  | { readonly kind: 'stale' }

export interface Moderation {
  /** What was seen, by `printOf`. */
  readonly seen: string
  /** Ids of the files to show, everything else that was seen is refused; `no-more`: what is shown already stays. */
  readonly show: ReadonlySet<string> | 'all' | 'no-more'
  readonly by: string
  /** Business time. */
  readonly now: Date
}

interface Moderating {
  readonly next: Batch
  readonly outcome: Moderated
}

export function moderate(batch: Batch, { seen, show, by, now }: Moderation): Moderating {
  if (printOf(batch) !== seen) {
    const { decided } = batch
    const isOver = photosIn(batch, 'waiting').length === 0 && decided !== undefined
    const outcome = isOver ? { kind: 'already' as const, ...decided } : { kind: 'stale' as const }
    return { next: isOver ? batch : owe(batch, 'card', now.toISOString()), outcome }
  }
  const at = now.toISOString()
  const files = batch.files.map((file) => {
    const { state } = file
    if (state.kind !== 'waiting' && state.kind !== 'shown') return file
    const isShown = picked(show, file.id, state.kind === 'shown')
    return { ...file, state: isShown ? { kind: 'shown' as const, photo: state.photo } : { kind: 'refused' as const } }
  })
  const next: Batch = owe(owe({ ...batch, files, decided: { by, at } }, 'card', at), 'tidy', at)
  const shown = photosIn(next, 'shown').length
  const before = photosIn(batch, 'waiting').length + photosIn(batch, 'shown').length
  const outcome = { kind: 'moderated' as const, shown, refused: before - shown }
  return { next, outcome }
}

function picked(show: Moderation['show'], id: string, isShown: boolean): boolean {
  if (show === 'no-more') return isShown
  return show === 'all' || show.has(id)
}

/** Names what can be decided now: photos that wait, and those that are shown already. */
export function printOf(batch: Pick<Batch, 'files'>): string {
  const open = (['waiting', 'shown'] as const).map((kind) => photosIn(batch, kind).map(({ id }) => id))
  return sha256(JSON.stringify(open)).slice(0, 12)
}
