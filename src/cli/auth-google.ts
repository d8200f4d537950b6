// `crew auth google`: a person lets the bot in to the inbox and the calendar; the new refresh token goes to a file, never to the screen.
import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { SCOPES } from '../domain/doctor/google-scopes.ts'
import { harborEnv } from '../harbor-env.ts'
import { type ConsentClient, consentAddress, exchangeCode, type Granted } from '../outbound/google/consent.ts'
import type { Env } from './configured.ts'

export async function authGoogle(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { operator: { type: 'string' }, to: { type: 'string', default: '.google-refresh-token' } },
    allowPositionals: true,
  })
  const found = consentClient(env, values.operator)
  if (typeof found === 'string') {
    console.error(`crew auth google: ${found}`)
    return 2
  }
  const { refreshToken: token, scopes } = await askForToken(found, out)
  const missing = SCOPES.filter((scope) => !scopes.includes(scope))
  if (missing.length > 0) {
    console.error(
      `crew auth google: Google’s page was left without ${missing.join(' and ')}. Nothing was written; try again and leave every box ticked.`,
    )
    return 1
  }
  if (!token) {
    console.error(
      'crew auth google: Google gave no refresh token. Take the app out of the account’s permissions and try again.',
    )
    return 1
  }
  writeFileSync(values.to, `${token}\n`, { mode: 0o600 })
  out(`The new token stands in ${values.to}. Set it as ${found.key} and start the program again.`)
  return 0
}

interface Consenting {
  readonly google: ConsentClient
  readonly inbox: string
  /** Under which the token is to stand. */
  readonly key: string
}

const KEYS = ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET', 'INBOX'] as const

/** Of the configuration only what Google wants has to be there yet. */
function consentClient(given: Env, operator: string | undefined): Consenting | string {
  const env = harborEnv(given)
  const id = operator ?? (env.OPERATORS ?? '').split(',')[0]
  const prefix = id ? `${id.trim().toUpperCase().replace(/-/g, '_')}_` : ''
  const [clientId, clientSecret, inbox] = KEYS.map((key) => env[prefix + key])
  const missing = KEYS.filter((key) => !env[prefix + key]).map((key) => prefix + key)
  if (!clientId || !clientSecret || !inbox) return `${missing.join(', ')} first: \`npx crew init\` asks for them.`
  return {
    google: { clientId, clientSecret, rootUrl: env.GOOGLE_ROOT_URL },
    inbox,
    key: `${prefix}GOOGLE_REFRESH_TOKEN`,
  }
}

/** Opens a door on loopback that Google sends the person back to, with PKCE, for one visit. */
async function askForToken({ google, inbox }: Consenting, out: (line: string) => void): Promise<Granted> {
  const verifier = randomBytes(32).toString('base64url')
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  const state = randomBytes(16).toString('base64url')
  const door = await openDoor(state)
  const redirect = `http://127.0.0.1:${(door.server.address() as AddressInfo).port}/`

  out(
    `Open this address as ${inbox} and allow what it asks for:\n\n${consentAddress(google, { redirect, challenge, state })}\n`,
  )
  const code = await door.code
  door.server.close()
  return exchangeCode(google, { code, redirect, verifier })
}

async function openDoor(state: string): Promise<{ readonly server: Server; readonly code: Promise<string> }> {
  const { promise, resolve } = Promise.withResolvers<string>()
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams
    const code = query.get('code')
    const ours = query.get('state') === state && code !== null
    response.writeHead(ours ? 200 : 400, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    response.end(ours ? 'Thank you. You can close this window.' : 'This is not the answer that was asked for.')
    if (ours) resolve(code)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { server, code: promise }
}
