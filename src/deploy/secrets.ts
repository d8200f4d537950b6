// The operator's secrets on their way into Secrets Manager: what the environment gives against what stands there. Only names are ever said.
import { EACH, type Env, parse } from '../config-keys.ts'
import { type OperatorFile, SECRETS } from './operator-file.ts'

type Values = Readonly<Record<string, string>>

export interface SecretsPlan {
  /** Keys by what becomes of them. */
  readonly put: readonly string[]
  readonly change: readonly string[]
  readonly remove: readonly string[]
  readonly same: readonly string[]
  /** Without these no function starts. */
  readonly missing: readonly string[]
  /** The whole entry as it is to be. */
  readonly entry: Values
}

const NEEDED: readonly string[] = [
  'SLACK_BOT_TOKEN',
  'SLACK_SIGNING_SECRET',
  'GOOGLE_CLIENT_SECRET',
  'GOOGLE_REFRESH_TOKEN',
  'LINK_SECRET',
]

/** By the operator's prefix, or bare where no operators are named. A key that is set to nothing is meant to go. */
export function givenSecrets({ stack: { operator } }: OperatorFile, env: Env): Values {
  const prefix = env.OPERATORS ? `${operator.toUpperCase().replace(/-/g, '_')}_` : ''
  const given = SECRETS.flatMap((key) => {
    const value = env[prefix + key]
    return value === undefined ? [] : [[key, value] as const]
  })
  return Object.fromEntries(given)
}

/** Sentences by key, without a value. */
export function secretProblems(given: Values): readonly string[] {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  const known = Object.fromEntries(SECRETS.map((key) => [key, true as const]))
  const isNeeded = (problem: string) => !problem.endsWith(' is missing')
  return parse(EACH.pick(known as never), set, '').problems.filter(isNeeded)
}

/** Another `LINK_SECRET` keeps the one before it, so that the links that are out open as before; to kill them, `LINK_SECRET_BEFORE` is set to nothing. */
export function planSecrets(given: Values, standing: Values): SecretsPlan {
  const before = standing.LINK_SECRET
  const isNewLink = given.LINK_SECRET && before && given.LINK_SECRET !== before
  const wanted: Values = {
    ...(isNewLink && given.LINK_SECRET_BEFORE === undefined ? { LINK_SECRET_BEFORE: before } : {}),
    ...given,
  }
  const keys = Object.keys(wanted).toSorted()
  const entry = Object.fromEntries(Object.entries({ ...standing, ...wanted }).filter(([, value]) => value !== ''))
  const changed = keys.filter((key) => wanted[key] !== '' && wanted[key] !== standing[key])
  return {
    put: changed.filter((key) => standing[key] === undefined),
    change: changed.filter((key) => standing[key] !== undefined),
    remove: keys.filter((key) => wanted[key] === '' && standing[key] !== undefined),
    same: keys.filter((key) => wanted[key] !== '' && wanted[key] === standing[key]),
    missing: NEEDED.filter((key) => !entry[key]),
    entry,
  }
}

export function isToBeWritten({ put, change, remove }: SecretsPlan): boolean {
  return [...put, ...change, ...remove].length > 0
}

export function secretLines({ put, change, remove, same, missing }: SecretsPlan): readonly string[] {
  const done = [listed('to put', put), listed('to change', change), listed('to take out', remove)].filter(Boolean)
  const rest = same.length > 0 ? [`${same.length} as they are`] : []
  return [
    `secrets: ${[...done, ...rest].join('; ') || 'none is given here'}`,
    ...(missing.length > 0
      ? [`  no function starts without ${missing.join(', ')}: set them in .env or the environment, and run this again`]
      : []),
  ]
}

function listed(what: string, keys: readonly string[]): string {
  return keys.length > 0 ? `${what} ${keys.join(', ')}` : ''
}
