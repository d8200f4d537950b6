// `crew verify-waivers`: is every signed record there, unchanged, and in its place?
import { parseArgs } from 'node:util'
import { buildApp } from '../app.ts'
import type { Config } from '../config.ts'
import { type Verified, verifyWaivers as verify } from '../workflows/verify-waivers.ts'
import { configured, type Env } from './configured.ts'

/** Every operator's, unless one is named. */
export async function verifyWaivers(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const options = { operator: { type: 'string' }, json: { type: 'boolean' } } as const
  const { values } = parseArgs({ args, options })
  const found = configured(env, values.operator)
  if (typeof found === 'string') {
    console.error(`crew verify-waivers: ${found}`)
    return 2
  }
  const config: Config = values.operator ? { ...found.config, operators: [found.operator] } : found.config
  const { doors, clock } = await buildApp(config, 'silent')
  clock.stop()
  let flaws = 0
  for (const { world } of doors) {
    const verified = await verify(world)
    flaws += verified.flaws.length
    if (values.json) out(JSON.stringify({ operator: world.operator.id, ...verified }))
    else for (const line of linesOf(world.operator.brand, verified)) out(line)
  }
  return flaws > 0 ? 1 : 0
}

function linesOf(brand: string, { records, chains, pending, flaws }: Verified): readonly string[] {
  const waiting = pending > 0 ? `, ${pending} still being written` : ''
  const counted = `${brand}: ${records} records in ${chains} chains${waiting}`
  if (flaws.length === 0) return [`${counted}. All are unchanged and in their place.`]
  return [`${counted}. ${flaws.length} wrong:`, ...flaws.map(({ file, problem }) => `  ${file}: ${problem}`)]
}
