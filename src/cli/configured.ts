// The configuration that a command works with: the environment's, else the running harbor's.
import { type Config, type OperatorConfig, readConfig } from '../config.ts'
import { harborEnv } from '../harbor-env.ts'

export type Env = Readonly<Record<string, string | undefined>>

export interface Configured {
  readonly config: Config
  readonly operator: OperatorConfig
}

/** The operator named, or the first; a sentence when there is none. */
export function configured(env: Env, operatorId: string | undefined): Configured | string {
  const read = readConfig(harborEnv(env))
  if (read.kind === 'nothing') return 'no service is configured, and no harbor is running in this folder.'
  if (read.kind === 'problems')
    return `the configuration is not complete:\n${read.problems.map((problem) => `  - ${problem}`).join('\n')}`

  const { config } = read
  const operator = operatorId ? config.operators.find(({ operator: { id } }) => id === operatorId) : config.operators[0]
  return operator ? { config, operator } : `there is no operator "${operatorId}".`
}
