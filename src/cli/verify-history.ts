// `crew verify-history`: is every entry of every history there, unchanged and bound to the one before? Frozen manifests too.
import { parseArgs } from 'node:util'
import { counted } from '../views/plain-text.ts'
import { showCharter } from '../workflows/show-charter.ts'
import { type HistoryVerified, verifyHistory as verify } from '../workflows/verify-history.ts'
import type { Env } from './configured.ts'
import { worldsFor } from './with-world.ts'

const OPTIONS = { operator: { type: 'string' }, json: { type: 'boolean' } } as const

/** Every operator's, unless one is named. */
export async function verifyHistory(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const worlds = await worldsFor(env, values.operator)
  if (typeof worlds === 'string') {
    console.error(`crew verify-history: ${worlds}`)
    return 2
  }
  const [words] = positionals
  let [found, flaws] = [0, 0]
  for (const world of worlds) {
    const shown = words === undefined ? undefined : await showCharter(world, words)
    if (shown?.kind === 'unknown') continue
    const verified = await verify(world, shown?.charter)
    found += 1
    flaws += verified.flaws.length
    if (values.json) out(JSON.stringify({ operator: world.operator.id, ...verified }))
    else for (const line of linesOf(world.operator.brand, verified)) out(line)
  }
  if (found === 0) console.error(`No charter is called "${words}".`)
  return found > 0 && flaws === 0 ? 0 : 1
}

function linesOf(brand: string, verified: HistoryVerified): readonly string[] {
  const { charters, entries, manifests, flaws, tellings } = verified
  const what = [
    `${counted(entries, 'entry', 'entries')} of ${counted(charters, 'charter')}`,
    counted(manifests, 'frozen manifest'),
  ]
  const seen = `${brand}: ${what.join(', ')}`
  const later =
    tellings === 0
      ? []
      : [
          `  ${counted(tellings, 'telling')} since the last entries (who learnt what, and when) get into the chain with the next ones; until then a change of them would not show.`,
        ]
  if (flaws.length === 0) return [`${seen}. All are unchanged and in their place.`, ...later]
  return [
    `${seen}. ${flaws.length} wrong:`,
    ...flaws.map(({ charter, where, problem }) => `  ${charter} ${where}: ${problem}`),
    ...later,
  ]
}
