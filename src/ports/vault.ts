// Signed records and frozen manifests: put once, never over another.
import type { EvidenceFile } from '../domain/waiver/evidence.ts'

/** Records of signatures: each is put once and stays as it is. */
export interface Vault {
  /** Puts a record where there is none; the same one twice is harmless. `other`: something else stands there. */
  readonly keep: (file: EvidenceFile) => Promise<'kept' | 'other'>
  readonly all: () => Promise<readonly EvidenceFile[]>
  /** Undefined: there is none. */
  readonly read: (key: string) => Promise<string | undefined>
}
