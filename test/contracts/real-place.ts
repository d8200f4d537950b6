// The real services: `CONTRACTS=real`, and the operator's keys in the environment or in `.env`.
import { existsSync } from 'node:fs'
import type { Env } from '../../src/config-keys.ts'
import { accountsPlace } from './accounts-place.ts'
import { ownEnv } from './needs.ts'
import type { Place } from './place.ts'

/** The CDN and an index take their time. */
const PATIENCE_MS = 240_000

/** Undefined: nobody asked for them. */
export function realEnv(env: Env): Env | undefined {
  if (env.CONTRACTS !== 'real') return undefined
  if (existsSync('.env')) process.loadEnvFile('.env')
  return ownEnv(process.env)
}

export function realPlace(): Promise<Place> {
  return accountsPlace(process.env, { name: 'the operator’s own accounts', patienceMs: PATIENCE_MS })
}
