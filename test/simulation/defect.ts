// What may come of anything that the program does: it went, a call failed, or the process died of it.
import { Failure } from '../../src/failure.ts'
import { isCrash } from '../fakes/calls.ts'
import type { AppProcess } from '../fakes/world.ts'

/** Undefined: as it should, with a Failure or a death; otherwise what else was thrown. */
export function defectIn(process: AppProcess, error: unknown): string | undefined {
  if (error instanceof Failure) return error.facts.service === 'ShipCaptainCrew' ? `threw ${error.cause}` : undefined
  if (isCrash(error) || process.isDead()) return undefined
  return `threw ${error instanceof Error ? error.stack : String(error)}`
}
