// The code of all functions, built and named by its content: what is the same as before is not uploaded again.
import { createHash } from 'node:crypto'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundles } from './bundle.ts'
import type { FunctionName } from './functions.ts'
import type { Code } from './lambdas.ts'
import type { OperatorFile } from './operator-file.ts'
import { zipOf } from './zip.ts'

export interface Artifact {
  readonly name: FunctionName
  readonly key: string
  readonly dir: string
}

const LOCK = fileURLToPath(new URL('../../package-lock.json', import.meta.url))

/** `work`: a folder that may be written to. Native packages are named by the lock file, and come along when it is uploaded. */
export async function artifactsOf({ stack }: OperatorFile, work: string): Promise<readonly Artifact[]> {
  const made: Artifact[] = []
  for (const { name, dir } of await bundles(work)) {
    if (name === 'deliver' && stack.people) cpSync(stack.people, join(dir, 'people.json'))
    const hash = createHash('sha256').update(zipOf(dir))
    if (name === 'photos') hash.update(nativeLock())
    made.push({ name, dir, key: `${name}/${hash.digest('hex').slice(0, 32)}.zip` })
  }
  return made
}

export function codeOf(artifacts: readonly Artifact[], bucket: string): Code {
  return Object.fromEntries(artifacts.map(({ name, key }) => [name, { bucket, key }])) as Code
}

/** The versions and hashes of the native library for Lambda's machines, as the lock file has them. */
function nativeLock(): string {
  const native = Object.entries(locked()).filter(([path]) => NATIVE.test(path))
  return JSON.stringify(native.map(([path, { version, integrity }]) => [path, version, integrity]))
}

export function sharpVersion(): string {
  return locked()['node_modules/sharp']?.version ?? 'latest'
}

const NATIVE = /^node_modules\/(sharp|@img\/sharp(-libvips)?-linux-arm64|@img\/colour|detect-libc|semver)$/

type Locked = Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>

function locked(): Locked {
  return (JSON.parse(readFileSync(LOCK, 'utf8')) as { readonly packages: Locked }).packages
}
