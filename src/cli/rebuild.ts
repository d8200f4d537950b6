// `crew rebuild`: writes the projections anew from the charters; `--restored`: after a restore, with what the world has seen since.
import { parseArgs } from 'node:util'
import { counted } from '../views/plain-text.ts'
import { type AfterRestore, afterRestore } from '../workflows/after-restore.ts'
import { rebuildAssignments } from '../workflows/rebuild.ts'
import type { Env } from './configured.ts'
import { worldFor } from './with-world.ts'

export async function rebuild(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const { values } = parseArgs({ args, options: { operator: { type: 'string' }, restored: { type: 'boolean' } } })
  const world = await worldFor(env, values.operator, false)
  if (typeof world === 'string') {
    console.error(`crew rebuild: ${world}`)
    return 2
  }
  const looked = values.restored ? await afterRestore(world) : undefined
  const { charters, failed } = await rebuildAssignments(world)
  out(`${world.operator.brand}: who sails when, of ${counted(charters, 'charter')}.`)
  if (failed.length > 0) out(`Not written: ${failed.join(', ')}. Run it again.`)
  if (looked) for (const line of restoredLines(looked)) out(line)
  return failed.length + (looked?.failed.length ?? 0) > 0 ? 1 : 0
}

function restoredLines({ held, lifted, waivers, failed }: AfterRestore): readonly string[] {
  const said = (what: string, ids: readonly string[]) => (ids.length > 0 ? [`${what}: ${ids.join(', ')}.`] : [])
  return [
    ...said('Mails to guests wait for a manager, since one was due and may have left', held),
    ...said('Page or calendar show a later revision; the charter goes on after it', lifted),
    `${counted(waivers, 'waiver')} counted again from ${waivers === 1 ? 'its record' : 'their records'}.`,
    ...said('Could not be looked at, so run it again', failed),
  ]
}
