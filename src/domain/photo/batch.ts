// Photos that somebody sends at one time: which files were announced, and what became of each.
import type { Owing } from '../owed.ts'

export interface Batch extends Owing {
  readonly charterId: string
  /** The guest whose code it came by; undefined for the charter's own code. */
  readonly from?: string | undefined
  /** Which code it was, as a hash. */
  readonly code: string
  /** Until somebody has matched this waiver, whose code it was, nothing of it is looked at or counted. */
  readonly waiver?: string | undefined
  /** Its uploads stand under the name of this batch: it came for another charter, with a waiver that was matched here. */
  readonly sentAs?: string | undefined
  /** Where what is acceptable is kept; unguessable, and never told. */
  readonly folder: string
  readonly files: readonly BatchFile[]
  /** Business time, ISO 8601. */
  readonly at: string
  /** Wall time at which nothing can be uploaded any more, ISO 8601. */
  readonly until: string
  readonly decided?: { readonly by: string; readonly at: string } | undefined
  /** Where it is shown to the crew. */
  readonly card?: { readonly channel: string; readonly ts: string; readonly hash: string } | undefined
}

export interface BatchFile {
  /** Known to whoever uploads. */
  readonly id: string
  /** As the sender's device calls it. */
  readonly name: string
  readonly type: PhotoType
  readonly state: FileState
}

export type FileState =
  | { readonly kind: 'awaited' | 'missing' }
  /** It can't be taken, whoever looks at it. */
  | { readonly kind: 'unfit'; readonly why: Unfit }
  /** Waits for somebody of the crew. */
  | { readonly kind: 'waiting' | 'shown'; readonly photo: Photo }
  | { readonly kind: 'refused' }

export interface Photo {
  /** Without its ending; says nothing of who or where. */
  readonly name: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PhotoType = (typeof PHOTO_TYPES)[number]

export type Unfit = 'not-a-photo' | 'too-large' | 'too-many-pixels' | 'moving' | 'smuggles' | 'broken'

/** At most, of one photo, as it is sent. */
export const MOST_BYTES = 25_000_000
export const MOST_PIXELS = 60_000_000
/** Each time. */
export const MOST_FILES = 24
/** Times, by one code and for one charter; beside them, those that wait for a waiver to be matched. */
export const MOST_BATCHES = { code: 20, charter: 100 }
export const MOST_WAITING = { code: 2, charter: 10 }
/** From the invitation to its end. */
export const UPLOAD_MS = 30 * 60_000

export const QUARANTINE = 'quarantine/'

export function quarantineOf({ id, sentAs = id }: Pick<Batch, 'id' | 'sentAs'>, file = ''): string {
  return `${QUARANTINE}${sentAs}/${file}`
}

/** Both the photo and its thumbnail. */
export function keysOf(
  { charterId, folder }: Batch,
  { name }: Photo,
): { readonly full: string; readonly thumb: string } {
  const at = `${keptUnder({ charterId, folder })}${name}`
  return { full: `${at}.jpg`, thumb: `${at}.thumb.jpg` }
}

export function keptUnder({ charterId, folder }: Pick<Batch, 'charterId' | 'folder'>): string {
  return `photos/${charterId}/${folder}/`
}

export function photosIn({ files }: Pick<Batch, 'files'>, kind: 'waiting' | 'shown') {
  return files.flatMap(({ id, name, state }) => (state.kind === kind ? [{ id, name, photo: state.photo }] : []))
}

export function isAwaited({ state }: BatchFile): boolean {
  return state.kind === 'awaited'
}
