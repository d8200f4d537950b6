// The Google stand-in on a free port, over a folder of its own, with Google's own clients pointed at it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gmail, type gmail_v1, auth as googleAuth } from 'googleapis/build/src/apis/gmail/index.js'
import { type GoogleHarbor, googleStandIn } from '../../../src/harbor/google/google.ts'
import type { GoogleRoutes } from '../../../src/harbor/google/routes.ts'
import { type Ground, ground } from '../../../src/harbor/ground.ts'
import { type HarborOperator, harborOperators } from '../../../src/harbor/operators.ts'
import { serve } from '../../../src/harbor/stand-in.ts'
import { FIRST_BUSINESS_TIME } from '../../../src/harbor/weekend.ts'

export interface OpenGoogle extends GoogleHarbor {
  readonly ground: Ground
  readonly url: string
  readonly jada: HarborOperator
  readonly queen: HarborOperator
  readonly stop: () => Promise<void>
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'harbor-google-'))
}

export function removeFolder(dir: string): void {
  rmSync(dir, { recursive: true, force: true })
}

export async function openGoogle(dir: string, appOf?: (operatorId: string) => string | undefined): Promise<OpenGoogle> {
  const base = ground(dir, FIRST_BUSINESS_TIME)
  const [jada, queen] = harborOperators(base.shelf('operators'))
  if (!jada || !queen) throw new Error('two operators are expected')
  const harbor = googleStandIn(base, [jada, queen], NO_CALENDAR, appOf)
  const { port, stop } = await serve(harbor.standIn, base, 0)
  return {
    ...harbor,
    ground: base,
    url: `http://127.0.0.1:${port}`,
    jada,
    queen,
    stop: async () => {
      base.clock.stop()
      await stop()
    },
  }
}

/** Google's client asks for a new token before the old one's hour is over only when told to. */
export function oauthClient(google: OpenGoogle, operator: HarborOperator, forceRefreshOnFailure = false) {
  return new googleAuth.OAuth2({
    clientId: operator.google.clientId,
    clientSecret: operator.google.clientSecret,
    redirectUri: 'http://127.0.0.1:9/back',
    forceRefreshOnFailure,
    endpoints: {
      oauth2AuthBaseUrl: `${google.url}/o/oauth2/v2/auth`,
      oauth2TokenUrl: `${google.url}/token`,
      oauth2RevokeUrl: `${google.url}/revoke`,
      tokenInfoUrl: `${google.url}/tokeninfo`,
      oauth2FederatedSignonPemCertsUrl: `${google.url}/oauth2/v1/certs`,
    },
  })
}

/** The client of the bot, who may read, or of the driver, a person who may do anything. */
export function gmailClient(
  google: OpenGoogle,
  operator: HarborOperator,
  who: 'bot' | 'driver',
  forceRefreshOnFailure = false,
): gmail_v1.Gmail {
  const auth = oauthClient(google, operator, forceRefreshOnFailure)
  const { refreshToken, driverRefreshToken } = operator.google
  auth.setCredentials({ refresh_token: who === 'bot' ? refreshToken : driverRefreshToken })
  return gmail({ version: 'v1', auth, rootUrl: google.url, retry: false })
}

export function rawMail(headers: Readonly<Record<string, string>>, body = 'Hello.\r\n'): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${lines.join('')}\r\n${body}`
}

export function base64url(raw: string): string {
  return Buffer.from(raw).toString('base64url')
}

const NO_CALENDAR: GoogleRoutes = { name: () => undefined, answer: () => undefined }
