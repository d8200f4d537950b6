// The worlds that a command works on, without listening or ticking: one operator's, or every operator's.
import { buildApp } from '../app.ts'
import type { OperatorConfig } from '../config.ts'
import type { World } from '../ports.ts'
import { type Configured, configured, type Env } from './configured.ts'

/** The operator named, or the first; a sentence when there is nothing to work on. `delivers`: whether it takes a lease where something is owed. */
export async function worldFor(env: Env, operator: string | undefined, delivers = true): Promise<World | string> {
  const found = configured(env, operator)
  if (typeof found === 'string') return found
  const [world] = await worldsOf(found, [found.operator], delivers)
  return world ?? 'there is no operator.'
}

/** Every operator's, unless one is named. */
export async function worldsFor(env: Env, operator: string | undefined): Promise<readonly World[] | string> {
  const found = configured(env, operator)
  if (typeof found === 'string') return found
  return worldsOf(found, operator ? [found.operator] : found.config.operators)
}

async function worldsOf(
  { config }: Configured,
  operators: readonly OperatorConfig[],
  delivers = true,
): Promise<readonly World[]> {
  const { doors, clock } = await buildApp({ ...config, operators }, 'silent', delivers)
  clock.stop()
  return doors.map(({ world }) => world)
}
