// Which commands of the AWS SDK a function's code can send: what is left of each module after everything unused was shaken out.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bundle } from '../../src/deploy/bundle.ts'

export interface Sends {
  /** The module of ours, below `src/`. */
  readonly module: string
  /** `GetItem`, or a right by its name, as doctor says what it wants: `ses:GetSendQuota`. */
  readonly command: string
}

const NAMED = /"((?:cloudfront|dynamodb|s3|ses|sns|sqs):\w+)"/g

/** Of a bundle that isn't minified: its code names the module that each part came from. */
export function reachable({ dir, file }: Bundle): readonly Sends[] {
  const parts = readFileSync(join(dir, file), 'utf8').split(/^\/\/ (?=src\/|node_modules\/|\.\.\/)/m)
  const found = parts.flatMap((part) => {
    const module = part.slice(0, part.indexOf('\n')).replace(/^src\//, '')
    if (module.startsWith('node_modules') || module.startsWith('.')) return []
    const sent = [...part.matchAll(/\bnew (\w+)Command\d*\(/g), ...part.matchAll(NAMED)]
    return sent.map(([, command = '']) => ({ module, command }))
  })
  return [...new Map(found.map((one) => [`${one.module} ${one.command}`, one])).values()]
}
