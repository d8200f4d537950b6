// `crew show`: one charter as `/crew` shows it to a manager, or as JSON.
import { parseArgs } from 'node:util'
import { buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { harborEnv } from '../harbor-env.ts'
import { pinoLog } from '../outbound/log.ts'
import type { SlackMessage } from '../ports.ts'
import { crewCard } from '../views/crew-card.ts'
import { showCharter } from '../workflows/show-charter.ts'

type Env = Readonly<Record<string, string | undefined>>

export async function show(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { operator: { type: 'string' }, json: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [words] = positionals
  if (!words) {
    console.error('crew show: which charter? For example: crew show quinn-may-30')
    return 2
  }
  const read = readConfig(harborEnv(env))
  if (read.kind !== 'ready') {
    for (const problem of read.kind === 'problems'
      ? read.problems
      : ['no service is configured, and no harbor is running here'])
      console.error(`crew show: ${problem}`)
    return 2
  }
  const app = await buildApp(read.config, pinoLog('silent'))
  const { world } = app.doors.find(({ config }) => config.operator.id === values.operator) ?? app.doors[0]!
  app.clock.stop()

  const shown = await showCharter(world, words)
  if (shown.kind === 'unknown') {
    const names = shown.candidates.map(({ id }) => id).join(', ')
    console.error(`No charter is called "${words}".${names ? ` Near it: ${names}.` : ''}`)
    return 1
  }
  const { charter } = shown
  if (values.json) out(JSON.stringify(charter))
  else out(plain(crewCard({ operator: world.operator, charter, viewer: 'manager' })))
  return 0
}

function plain({ blocks }: SlackMessage): string {
  const lines = blocks.flatMap((block) => (block.text as { text?: string } | undefined)?.text ?? [])
  return lines.join('\n').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').replace(/\*/g, '')
}
