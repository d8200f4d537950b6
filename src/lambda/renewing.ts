// A function that takes a changed secret within two minutes: it looks now and then, and is made anew where one is another.
import { readSecrets, type Secrets } from '../outbound/secrets.ts'
import { coldStart, configuredBy, type Env, type Started } from './cold-start.ts'

type Handler<E, R> = (event: E) => Promise<R>

const KEPT_SECONDS = 120
/** Somebody waits for the answer meanwhile. */
const LOOK_MS = 500

/** Where Secrets Manager doesn't answer, or holds what can't be used, the secrets that it began with stay in use. */
export async function renewing<E, R>(env: Env, make: (started: Started) => Handler<E, R>): Promise<Handler<E, R>> {
  const { SECRET_ID: entry, AWS_REGION: region = '', SECRETS_KEPT_SECONDS } = env
  const keptMs = Number(SECRETS_KEPT_SECONDS ?? KEPT_SECONDS) * 1_000
  let secrets = entry ? await readSecrets(entry, { region }) : {}
  const started = await coldStart(env, secrets)
  const { clock, log, config } = started
  let handle = make(started)
  let looked = clock.wall().getTime()

  return async (event) => {
    const now = clock.wall().getTime()
    if (entry && now - looked >= keptMs) {
      looked = now
      await look(entry).catch((error: unknown) =>
        log.warn('secrets not looked at', { operator: config.operator.id, problem: String(error) }),
      )
    }
    return handle(event)
  }

  async function look(id: string): Promise<void> {
    const fresh = await readSecrets(id, { region, withinMs: LOOK_MS })
    if (isSame(fresh, secrets)) return
    handle = make({ ...started, ...configuredBy(env, fresh) })
    secrets = fresh
    log.info('secrets taken anew', { operator: config.operator.id })
  }
}

function isSame(one: Secrets, other: Secrets): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => one[key] === other[key])
}
