// `crew show`: one charter as `/crew` shows it to a manager, or as JSON.
import { parseArgs } from 'node:util'
import { buildApp } from '../app.ts'
import type { SlackMessage } from '../ports/chat.ts'
import { crewCard } from '../views/crew-card.ts'
import { showCharter } from '../workflows/show-charter.ts'
import { configured, type Env } from './configured.ts'

export async function show(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const options = { operator: { type: 'string' }, json: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [words] = positionals
  const found = words ? configured(env, values.operator) : 'which charter? For example: crew show quinn-may-30'
  if (typeof found === 'string' || !words) {
    console.error(`crew show: ${found}`)
    return 2
  }
  const { doors, clock } = await buildApp({ ...found.config, operators: [found.operator] }, 'silent')
  clock.stop()
  const [door] = doors
  if (!door) return 2

  const shown = await showCharter(door.world, words)
  if (shown.kind === 'unknown') {
    const names = shown.candidates.map(({ id }) => id).join(', ')
    console.error(`No charter is called "${words}".${names ? ` Near it: ${names}.` : ''}`)
    return 1
  }
  const { operator } = door.world
  out(
    values.json
      ? JSON.stringify(shown.charter)
      : plain(crewCard({ operator, charter: shown.charter, viewer: 'manager', now: door.world.clock.business() })),
  )
  return 0
}

function plain({ blocks }: SlackMessage): string {
  const lines = blocks.flatMap((block) => (block.text as { text?: string } | undefined)?.text ?? [])
  return lines.join('\n').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').replace(/\*/g, '')
}
