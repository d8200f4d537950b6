// `crew rollback`: shows guests an earlier version of the page, and says what they see.
import { parseArgs } from 'node:util'
import { asFailure } from '../failure.ts'
import type { ServedPage } from '../ports/pages.ts'
import { type RolledBackTo, rollbackPage } from '../workflows/rollback-page.ts'
import { showCharter } from '../workflows/show-charter.ts'
import type { Env } from './configured.ts'
import { worldFor } from './with-world.ts'

const USAGE = 'usage: crew rollback <charter> [--to 7] [--dry-run] [--operator jada] [--json]'

/** Exit code: 0 done or said, 1 when it could not be, 2 for wrong use. */
export async function rollback(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const asked = understood(args)
  const world = asked ? await worldFor(env, asked.operator) : USAGE
  if (!asked || typeof world === 'string') {
    console.error(`crew rollback: ${world}`)
    return 2
  }
  try {
    const shown = await showCharter(world, asked.name)
    if (shown.kind === 'unknown') {
      console.error(`crew rollback: no charter is called "${asked.name}".`)
      return 1
    }
    const by = env.USER || 'somebody at the command line'
    const done = await rollbackPage(world, { ...asked, charter: shown.charter, by })
    out(asked.json ? JSON.stringify({ charter: shown.charter.id, ...done }) : sentences(shown.charter, done))
    return done.kind === 'no-such-version' || (done.kind === 'shown' && !done.live) ? 1 : 0
  } catch (error) {
    console.error(`crew rollback: ${asFailure(error, 'roll back').message}`)
    return 1
  }
}

function understood(args: string[]) {
  const text = { type: 'string' } as const
  const options = { operator: text, to: text, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [name, ...more] = positionals
    if (!name || more.length > 0 || !/^[1-9]\d*$/.test(values.to ?? '1')) return undefined
    const to = values.to === undefined ? undefined : Number(values.to)
    return { name, to, operator: values.operator, json: values.json ?? false, dryRun: values['dry-run'] ?? false }
  } catch {
    return undefined
  }
}

function sentences({ id, revision }: { readonly id: string; readonly revision: number }, done: RolledBackTo): string {
  switch (done.kind) {
    case 'no-such-version': {
      const kept = done.kept.length > 0 ? `Kept are: ${done.kept.join(', ')}.` : 'None is kept.'
      return `There is no page of that revision. ${kept} Nothing was changed.`
    }
    case 'would-show':
      return [
        `Guests would see revision ${done.to.revision} of ${id}:`,
        ...words(done.says),
        'Nothing was changed.',
      ].join('\n')
    case 'shown': {
      const head = done.live ? 'Guests see' : 'Guests will see, once it is live,'
      const then = `The charter stays at revision ${revision}, and no mail leaves to its guests meanwhile. The next change takes the page along; “npx crew publish ${id}” does at once.`
      return [`${head} revision ${done.to.revision} of ${id}:`, ...words(done.says), ...done.problems, then].join('\n')
    }
  }
}

function words(says: ServedPage['says']): readonly string[] {
  return Object.entries(says).map(([name, all]) => `  ${name.padEnd(9)} ${all.join(', ')}`)
}
