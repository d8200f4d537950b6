// One operator's world for a command that works on it, without listening or ticking.
import { buildApp } from '../app.ts'
import type { World } from '../ports.ts'
import { configured, type Env } from './configured.ts'

/** A sentence when there is nothing to work on. */
export async function worldFor(env: Env, operator: string | undefined): Promise<World | string> {
  const found = configured(env, operator)
  if (typeof found === 'string') return found
  const { doors, clock } = await buildApp({ ...found.config, operators: [found.operator] }, 'silent')
  clock.stop()
  return doors[0]?.world ?? 'there is no operator.'
}
