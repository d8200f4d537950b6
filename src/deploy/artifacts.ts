// The code of all functions, built and named by its content: what is the same as before is not uploaded again.
import { createHash } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { bundles } from './bundle.ts'
import type { FunctionName } from './functions.ts'
import type { Code } from './lambdas.ts'
import { nativeLock } from './native.ts'
import type { OperatorFile } from './operator-file.ts'
import { zipOf } from './zip.ts'

export interface Artifact {
  readonly name: FunctionName
  readonly key: string
  readonly dir: string
}

/** `work`: a folder that may be written to. Native packages are named by the lock file, and come along when it is uploaded. */
export async function artifactsOf({ stack }: OperatorFile, work: string): Promise<readonly Artifact[]> {
  const made: Artifact[] = []
  for (const { name, dir } of await bundles(work)) {
    if (name === 'deliver' && stack.people) cpSync(stack.people, join(dir, 'people.json'))
    const hash = createHash('sha256').update(zipOf(dir))
    if (name === 'photos') hash.update(JSON.stringify(nativeLock()))
    made.push({ name, dir, key: `${name}/${hash.digest('hex').slice(0, 32)}.zip` })
  }
  return made
}

export function codeOf(artifacts: readonly Artifact[], bucket: string): Code {
  return Object.fromEntries(artifacts.map(({ name, key }) => [name, { bucket, key }])) as Code
}
