// A waiver as it was sent: who sails, who signed, which words, from where. Its content never changes once it is kept.
import type { Owing } from '../owed.ts'

export interface Waiver extends Owing, Signed {
  /** SHA-256 of all that was sent, for the same key with other content. */
  readonly content: string
  /** The charter that it counts for, or waits to be matched with; undefined while nobody knows. */
  readonly charterId?: string | undefined
  /** How it came to count: by the party's link, or by a person. Undefined: it waits. */
  readonly matched?: Matched | undefined
  readonly dismissed?: { readonly by: string; readonly at: string } | undefined
  /** The question about it in Slack. */
  readonly card?: { readonly channel: string; readonly ts: string; readonly hash: string } | undefined
}

/** What the evidence record keeps. */
export interface Signed {
  readonly guests: readonly WaiverGuest[]
  readonly guardian?: Guardian | undefined
  readonly signature?: Signature | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly text: WaiverText
  /** Of the charter, as it was asked for. */
  readonly askedFor?: string | undefined
  readonly origin: Origin
  /** Business time, ISO 8601. */
  readonly at: string
}

export type Matched =
  | { readonly kind: 'link'; readonly issue: number }
  | { readonly kind: 'person'; readonly by: string; readonly at: string }

export type WaiverStatus = 'SIGNED' | 'PENDING_GUARDIAN' | 'VOID'

export interface WaiverGuest {
  readonly name: string
  /** Local date. */
  readonly birthDate?: string | undefined
  /** As typed, where no birth date was given. */
  readonly age?: number | undefined
  readonly minor: boolean
  readonly status: Exclude<WaiverStatus, 'VOID'>
  readonly photoCode: string
}

export interface Guardian {
  readonly name: string
  readonly relationship?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly signature?: Signature | undefined
}

export type Signature =
  | { readonly kind: 'typed'; readonly name: string }
  /** An SVG path of absolute M and L in whole numbers, within width and height. */
  | { readonly kind: 'drawn'; readonly path: string; readonly width: number; readonly height: number }

export interface WaiverText {
  readonly version: string
  readonly words: string
  /** Of the words, hex. */
  readonly sha256: string
}

/** Where it was sent from, as far as a server can see. */
export interface Origin {
  readonly address: string
  /** `X-Forwarded-For`, as it came. */
  readonly forwarded?: string | undefined
  readonly agent: string
}

export function isPending({ guests }: Pick<Waiver, 'guests'>): boolean {
  return guests.some(({ status }) => status === 'PENDING_GUARDIAN')
}

/** Who signed: the guardian for children, else the guest. */
export function signerOf({ guests, guardian }: Pick<Waiver, 'guests' | 'guardian'>): string {
  return guardian?.signature ? guardian.name : (guests[0]?.name ?? '')
}

/** Where the signer's own copy goes. */
export function copyTo({ guests, guardian, email }: Pick<Waiver, 'guests' | 'guardian' | 'email'>): string | undefined {
  return guests.some(({ minor }) => minor) ? (guardian?.email ?? email) : email
}
