// The RSA key with which this Google signs identity tokens, and its public half in the two forms that clients fetch.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomInt, sign } from 'node:crypto'
import type { Ground } from '../../ground.ts'

export interface Keys {
  /** The JWKS of `/oauth2/v3/certs`. */
  readonly jwks: () => object
  /** By key id, as `/oauth2/v1/certs` gives them. */
  readonly pems: () => Readonly<Record<string, string>>
  /** An OIDC token like those on Pub/Sub's pushes: RS256, good for one hour of wall time. */
  readonly pubSubToken: (audience: string, email: string) => string
}

interface Pair {
  readonly kid: string
  readonly privateKey: KeyObject
}

export function keys(ground: Ground): Keys {
  const shelf = ground.shelf<{ readonly pem: string }>('google/signing-key')
  let pair: Pair | undefined

  /** Drawn at first use, for it takes a while. */
  function signing(): Pair {
    if (pair) return pair
    const [kid, kept] = shelf.entries()[0] ?? draw()
    shelf.set(kid, kept)
    pair = { kid, privateKey: createPrivateKey(kept.pem) }
    return pair
  }

  return {
    jwks() {
      const { kid, privateKey } = signing()
      const { kty, n, e } = createPublicKey(privateKey).export({ format: 'jwk' })
      return { keys: [{ kid, alg: 'RS256', use: 'sig', kty, n, e }] }
    },
    pems() {
      const { kid, privateKey } = signing()
      return { [kid]: createPublicKey(privateKey).export({ format: 'pem', type: 'spki' }).toString() }
    },
    pubSubToken(audience, email) {
      const iat = Math.floor(ground.clock.wall().getTime() / 1_000)
      const subject = String(randomInt(10 ** 14))
      return signed(signing(), {
        iss: 'https://accounts.google.com',
        aud: audience,
        azp: subject,
        sub: subject,
        email,
        email_verified: true,
        iat,
        exp: iat + 3_600,
      })
    },
  }
}

function draw(): readonly [string, { readonly pem: string }] {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  return [
    randomInt(2 ** 47)
      .toString(16)
      .padStart(12, '0'),
    { pem },
  ]
}

function signed({ kid, privateKey }: Pair, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const content = `${part({ alg: 'RS256', kid, typ: 'JWT' })}.${part(claims)}`
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), privateKey).toString('base64url')}`
}
