// `crew auth google`: a person lets the bot in to the inbox and the calendar; the new refresh token goes to a file, never to the screen.
import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import type { OperatorConfig } from '../config.ts'
import { consentAddress, exchangeCode } from '../outbound/google/consent.ts'
import { configured, type Env } from './configured.ts'

export async function authGoogle(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { operator: { type: 'string' }, to: { type: 'string', default: '.google-refresh-token' } },
    allowPositionals: true,
  })
  const found = configured(env, values.operator)
  if (typeof found === 'string') {
    console.error(`crew auth google: ${found}`)
    return 2
  }
  const token = await askForToken(found.operator, out)
  if (!token) {
    console.error(
      'crew auth google: Google gave no refresh token. Take the app out of the account’s permissions and try again.',
    )
    return 1
  }
  writeFileSync(values.to, `${token}\n`, { mode: 0o600 })
  out(
    `The new token stands in ${values.to}. Set it as GOOGLE_REFRESH_TOKEN of ${found.operator.operator.brand} and start the program again.`,
  )
  return 0
}

/** Opens a door on loopback that Google sends the person back to, with PKCE, for one visit. */
async function askForToken(
  { google, operator }: OperatorConfig,
  out: (line: string) => void,
): Promise<string | undefined> {
  const verifier = randomBytes(32).toString('base64url')
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  const state = randomBytes(16).toString('base64url')
  const door = await openDoor(state)
  const redirect = `http://127.0.0.1:${(door.server.address() as AddressInfo).port}/`

  out(
    `Open this address as ${operator.inbox} and allow what it asks for:\n\n${consentAddress(google, { redirect, challenge, state })}\n`,
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
