// The whole program on a harbor of its own, inside the test's own process: for stories in which nothing dies. A worker loads it once for all of its files.
import { rmSync } from 'node:fs'
import type { HarborAddresses } from '../../src/harbor/addresses.ts'
import { startLocal } from '../../src/local.ts'
import { freshDir, harborIn } from './program.ts'

export interface PlayedHere {
  readonly dir: string
  readonly harbor: HarborAddresses
  /** Ends it, and nothing of it stays. */
  readonly close: () => Promise<void>
}

/** `pollSeconds`: between two looks into inbox and calendar; 1 unless said. */
export async function playHere(pollSeconds?: string): Promise<PlayedHere> {
  const dir = freshDir()
  const local = await startLocal({ dir, port: 0, logLevel: 'silent', pollSeconds })
  return { dir, harbor: harborIn(dir), close }

  async function close(): Promise<void> {
    await local.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}
