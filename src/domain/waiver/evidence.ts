// The record that is kept of a signature: create-only, each with the hash of the one before, one chain a charter.
import { canonical } from '../canonical.ts'
import { sha256 } from '../sha256.ts'
import type { Waiver } from './waiver.ts'

export interface Link {
  readonly operator: string
  readonly charterId: string
  /** From 1, without gaps. */
  readonly sequence: number
  /** Hash of the record before; empty for the first. */
  readonly previous: string
}

export interface Evidence extends Link {
  readonly hash: string
  readonly waiver: string
  readonly consent: string
}

export interface EvidenceFile {
  readonly key: string
  readonly text: string
}

export interface Flaw {
  readonly file: string
  readonly problem: string
}

export const CONSENT = 'I have read this waiver, I understand it, and I agree to it.'

/** The same waiver at the same place is the same record, byte for byte. */
export function evidenceOf(waiver: Waiver, link: Link): Evidence {
  const { id, guests, guardian, signature, email, phone, text, askedFor, origin, at, matched } = waiver
  const signed = { guests, guardian, signature, email, phone, text, askedFor, origin, at, matched }
  const record = { ...link, waiver: id, consent: CONSENT, ...signed }
  return { ...record, hash: hashOf(record) }
}

export function evidenceText(evidence: Evidence): string {
  return `${canonical(evidence, 2)}\n`
}

export function evidenceKey({ charterId, sequence }: Pick<Link, 'charterId' | 'sequence'>): string {
  return `${charterId}/${String(sequence).padStart(6, '0')}.json`
}

/** Everything that is wrong with a charter's chain; `hashes` are those that the charter itself knows, in order. */
export function flawsOf(charterId: string, files: readonly EvidenceFile[], hashes: readonly string[]): readonly Flaw[] {
  const found = new Map(files.map(({ key, text }) => [key, text]))
  const keys = hashes.map((_, at) => evidenceKey({ charterId, sequence: at + 1 }))
  const stray = files.filter(({ key }) => !keys.includes(key)).map(({ key }) => key)
  return [
    ...keys.flatMap((file, at) => {
      const problem = flawIn(found.get(file), at, hashes)
      return problem === undefined ? [] : [{ file, problem }]
    }),
    ...stray.map((file) => ({ file, problem: 'no charter knows of it' })),
  ]
}

function flawIn(text: string | undefined, at: number, hashes: readonly string[]): string | undefined {
  if (text === undefined) return 'it is missing'
  const record = readEvidence(text)
  if (!record) return 'it is not a record any more'
  const { hash, ...content } = record
  if (evidenceText(record) !== text || hashOf(content) !== hash) return 'it was changed: its hash is another'
  if (record.sequence !== at + 1 || record.previous !== (hashes[at - 1] ?? ''))
    return 'it does not follow the one before'
  if (hash !== hashes[at]) return 'it is not the record that the charter knows'
  return undefined
}

/** Undefined for what is no record. */
export function readEvidence(text: string): Evidence | undefined {
  try {
    const record: unknown = JSON.parse(text)
    return typeof record === 'object' && record !== null && !Array.isArray(record) ? (record as Evidence) : undefined
  } catch {
    return undefined
  }
}

function hashOf(record: object): string {
  return sha256(canonical(record))
}
