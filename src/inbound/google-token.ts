// Pub/Sub's OIDC token: signed by Google, for this very address, in the name of the one account that may post here.
import { auth } from 'googleapis/build/src/apis/gmail/index.js'

export interface Expected {
  readonly audience: string
  readonly account: string
  /** Of a stand-in for Google. */
  readonly rootUrl?: string | undefined
}

export type Verdict = 'genuine' | 'forged' | 'no-keys'

const ISSUERS = ['accounts.google.com', 'https://accounts.google.com']

/** Google's keys are kept for as long as they say; clocks may differ by five minutes. */
export function tokenVerifier({ audience, account, rootUrl }: Expected): (token: string) => Promise<Verdict> {
  const endpoints = rootUrl ? { endpoints: { oauth2FederatedSignonPemCertsUrl: `${rootUrl}/oauth2/v1/certs` } } : {}
  const client = new auth.OAuth2(endpoints)
  let asking: ReturnType<typeof client.getFederatedSignonCertsAsync> | undefined

  return async (token) => {
    asking ??= client.getFederatedSignonCertsAsync().finally(() => {
      asking = undefined
    })
    const keys = await asking.catch(() => undefined)
    if (!keys) return 'no-keys'
    try {
      const ticket = await client.verifySignedJwtWithCertsAsync(token, keys.certs, audience, ISSUERS)
      const { email, email_verified: verified } = ticket.getPayload() ?? {}
      return verified === true && email === account ? 'genuine' : 'forged'
    } catch {
      return 'forged'
    }
  }
}
