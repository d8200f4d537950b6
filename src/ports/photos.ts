// Guests' photos: sent, looked at, kept.
import type { Batch, PhotoType, Unfit } from '../domain/photo/batch.ts'
import type { Ledger } from './store.ts'

export interface Photos extends Ledger<Batch> {
  /** Everything that was sent for a charter, as it is now, oldest first. */
  readonly of: (charterId: string) => Promise<readonly Batch[]>
}

/** Tries at a charter's photo codes, by address. */
export interface Guesses {
  /** Takes one of the few; false: none is left for now. */
  readonly take: (charterId: string, address: string) => Promise<boolean>
  /** It was no wrong one. */
  readonly giveBack: (charterId: string, address: string) => Promise<void>
}

/** A bucket that nobody reads but us; strangers put files where they were invited to, and nowhere else. */
export interface PhotoStore {
  /** For one file of this type under this key, until then (wall time). */
  readonly invite: (key: string, type: PhotoType, until: Date) => Promise<UploadForm>
  /** Where uploads are posted to, without a path: for the page that may do it. */
  readonly origin: () => Promise<string>
  /** Undefined: there is none. */
  readonly read: (key: string, mostBytes: number) => Promise<Uint8Array | 'too-large' | undefined>
  /** Puts it where there is nothing; keys name their content, so what stands there already is the same. */
  readonly keep: (key: string, jpeg: Uint8Array) => Promise<void>
  /** Removes what begins so, with every earlier version, save for these keys. */
  readonly clear: (prefix: string, except?: ReadonlySet<string>) => Promise<void>
}

/** A browser's form: its fields come first, then the file. */
export interface UploadForm {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
}

/** Makes of a picture from outside one of our own, without anything that it said of its place or camera. */
export interface Darkroom {
  readonly develop: (bytes: Uint8Array, mostPixels: number) => Promise<Developed>
}

export type Developed =
  | {
      readonly kind: 'developed'
      readonly full: Uint8Array
      readonly thumb: Uint8Array
      readonly width: number
      readonly height: number
    }
  | { readonly kind: 'unfit'; readonly why: Unfit }
