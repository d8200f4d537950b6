// `crew verify-waivers`: is every signed record there, unchanged, and in its place?
import { parseArgs } from 'node:util'
import { counted } from '../views/plain-text.ts'
import { type Verified, verifyWaivers as verify } from '../workflows/verify-waivers.ts'
import type { Env } from './configured.ts'
import { worldsFor } from './with-world.ts'

/** Every operator's, unless one is named. */
export async function verifyWaivers(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const options = { operator: { type: 'string' }, json: { type: 'boolean' } } as const
  const { values } = parseArgs({ args, options })
  const worlds = await worldsFor(env, values.operator)
  if (typeof worlds === 'string') {
    console.error(`crew verify-waivers: ${worlds}`)
    return 2
  }
  let flaws = 0
  for (const world of worlds) {
    const verified = await verify(world)
    flaws += verified.flaws.length
    if (values.json) out(JSON.stringify({ operator: world.operator.id, ...verified }))
    else for (const line of linesOf(world.operator.brand, verified)) out(line)
  }
  return flaws > 0 ? 1 : 0
}

function linesOf(brand: string, { records, chains, pending, flaws }: Verified): readonly string[] {
  const waiting = pending > 0 ? `, ${pending} still being written` : ''
  const seen = `${brand}: ${counted(records, 'record')} in ${counted(chains, 'chain')}${waiting}`
  if (flaws.length === 0) return [`${seen}. All are unchanged and in their place.`]
  return [`${seen}. ${flaws.length} wrong:`, ...flaws.map(({ file, problem }) => `  ${file}: ${problem}`)]
}
