// The environment of a command: as it is where services are configured, else the running harbor's.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from './config.ts'
import type { HarborAddresses } from './harbor/addresses.ts'
import { localEnv } from './local-env.ts'

type Env = Readonly<Record<string, string | undefined>>

export function harborEnv(env: Env): Env {
  const file = join(env.HARBOR_DIR ?? '.local', 'harbor.json')
  if (readConfig(env).kind !== 'nothing' || !existsSync(file)) return env
  return localEnv(JSON.parse(readFileSync(file, 'utf8')) as HarborAddresses)
}
