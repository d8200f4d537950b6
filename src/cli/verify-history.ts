// `crew verify-history`: is every entry of every history there, unchanged and bound to the one before? Frozen manifests too.
import { parseArgs } from 'node:util'
import { showCharter } from '../workflows/show-charter.ts'
import { type HistoryVerified, verifyHistory as verify } from '../workflows/verify-history.ts'
import type { Env } from './configured.ts'
import { worldFor } from './with-world.ts'

const OPTIONS = { operator: { type: 'string' }, json: { type: 'boolean' } } as const

export async function verifyHistory(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const world = await worldFor(env, values.operator)
  if (typeof world === 'string') {
    console.error(`crew verify-history: ${world}`)
    return 2
  }
  const [words] = positionals
  const shown = words === undefined ? undefined : await showCharter(world, words)
  if (shown?.kind === 'unknown') {
    console.error(`No charter is called "${words}".`)
    return 1
  }
  const verified = await verify(world, shown?.charter)
  if (values.json) out(JSON.stringify({ operator: world.operator.id, ...verified }))
  else for (const line of linesOf(world.operator.brand, verified)) out(line)
  return verified.flaws.length > 0 ? 1 : 0
}

function linesOf(brand: string, { charters, entries, manifests, flaws }: HistoryVerified): readonly string[] {
  const counted = `${brand}: entries ${entries} of charters ${charters}, frozen manifests ${manifests}`
  if (flaws.length === 0) return [`${counted}. All are unchanged and in their place.`]
  return [
    `${counted}. ${flaws.length} wrong:`,
    ...flaws.map(({ charter, where, problem }) => `  ${charter} ${where}: ${problem}`),
  ]
}
