// Who goes out: one charter's facts, crew and persons aboard, as they stand on paper and as they are frozen at cast off.
import { canonical } from '../canonical.ts'
import type { CharterTimes, Contact } from '../charter-facts.ts'
import { sha256 } from '../sha256.ts'

export interface Manifest {
  readonly operator: string
  readonly brand: string
  readonly boat: string
  readonly charter: string
  readonly name: string
  readonly date: string
  readonly times?: CharterTimes | undefined
  readonly timeZone: string
  readonly place?: string | undefined
  readonly revision: number
  readonly crew: readonly CrewAboard[]
  readonly guests: readonly GuestAboard[]
  /** As it was booked; undefined: not known. */
  readonly guestCount?: number | undefined
  readonly contact?: Contact | undefined
  /** Hash of the charter's last history entry. */
  readonly history: string
  /** Only of a frozen one. */
  readonly castOff?: CastOff | undefined
}

export interface CrewAboard {
  readonly seat: string
  /** Undefined: the seat is open. */
  readonly name?: string | undefined
  readonly phone?: string | undefined
  /** Whom to call if something happens to them, as they wrote it. */
  readonly emergency?: string | undefined
  readonly standing: string
}

export interface GuestAboard {
  readonly name: string
  readonly minor: boolean
  /** A minor's; `signed`: false while nobody has signed for them. */
  readonly guardian?: { readonly name: string; readonly phone?: string | undefined } | undefined
  readonly phone?: string | undefined
  readonly signed: boolean
}

export interface CastOff {
  /** From 1, for each charter. */
  readonly nth: number
  readonly by: string
  /** ISO 8601, business time. */
  readonly at: string
  /** Hash of the manifest frozen before; empty for the first. */
  readonly previous: string
}

/** The same content is the same hash, whatever the order of its fields. */
export function manifestHash(manifest: Manifest): string {
  return sha256(canonical(manifest))
}

/** As it is kept: whoever has the file can check it by itself. */
export function manifestText(manifest: Manifest): string {
  return `${canonical({ ...manifest, hash: manifestHash(manifest) }, 2)}\n`
}

export function manifestKey(charter: string, nth: number): string {
  return `${charter}/cast-off-${String(nth).padStart(6, '0')}.json`
}

/** Named by its content: a template that was changed meanwhile makes another file, and replaces none. */
export function manifestPageKey(charter: string, nth: number, html: string): string {
  const hash = sha256(html)
  return manifestKey(charter, nth).replace('.json', `-${hash.slice(0, 16)}.html`)
}

/** Files of cast-offs stand beside those of waivers. */
export function isManifestFile(key: string): boolean {
  return /^[^/]+\/cast-off-\d{6}(?:-[0-9a-f]{16}\.html|\.json)$/.test(key)
}

export function readManifest(text: string): Manifest | undefined {
  try {
    const { hash, ...manifest } = JSON.parse(text) as Manifest & { readonly hash: string }
    return manifestHash(manifest) === hash && manifestText(manifest) === text ? manifest : undefined
  } catch {
    return undefined
  }
}

export function aboardCount({ crew, guests }: Pick<Manifest, 'crew' | 'guests'>): number {
  return new Set(crew.flatMap(({ name }) => name ?? [])).size + guests.length
}
