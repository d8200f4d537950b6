// `crew rebuild`: writes the projections anew from the charters.
import { parseArgs } from 'node:util'
import { counted } from '../views/plain-text.ts'
import { rebuildAssignments } from '../workflows/rebuild.ts'
import type { Env } from './configured.ts'
import { worldFor } from './with-world.ts'

export async function rebuild(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const { values } = parseArgs({ args, options: { operator: { type: 'string' } } })
  const world = await worldFor(env, values.operator)
  if (typeof world === 'string') {
    console.error(`crew rebuild: ${world}`)
    return 2
  }
  const { charters, failed } = await rebuildAssignments(world)
  out(`${world.operator.brand}: who sails when, of ${counted(charters, 'charter')}.`)
  if (failed.length > 0) out(`Not written: ${failed.join(', ')}. Run it again.`)
  return failed.length > 0 ? 1 : 0
}
