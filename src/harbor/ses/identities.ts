// Identities that may send: verified domains and addresses, and the actions that manage them.
import { randomBytes } from 'node:crypto'
import { element } from '../aws/xml.ts'
import type { Shelf } from '../shelf.ts'
import { domainOf } from './addresses.ts'
import { type Actions, done, members } from './query.ts'

export interface Identity {
  readonly status: 'Pending' | 'Success'
  /** What a domain's TXT record would have to say. */
  readonly token?: string
  /** Left out: signing. */
  readonly dkim?: 'off' | 'pending' | undefined
}

export interface Identities {
  readonly actions: Actions
  readonly verify: (identity: string) => void
  readonly amend: (identity: string, change: Partial<Identity>) => void
  /** Those whose address, domain and parent domains are all unverified. */
  readonly unverified: (addresses: readonly string[]) => readonly string[]
}

export function identities(kept: Shelf<Identity>): Identities {
  const verified = (name: string) => kept.get(name.toLowerCase())?.status === 'Success'
  const begin = (name: string, pending: Identity) => {
    if (!kept.get(name.toLowerCase())) kept.set(name.toLowerCase(), pending)
  }

  return {
    verify: (identity) => {
      if (!verified(identity))
        kept.set(identity.toLowerCase(), { ...kept.get(identity.toLowerCase()), status: 'Success' })
    },
    amend: (identity, change) => {
      const known = kept.get(identity.toLowerCase())
      if (known) kept.set(identity.toLowerCase(), { ...known, ...change })
    },
    unverified: (addresses) => addresses.filter((address) => ![address, ...domains(address)].some(verified)),
    actions: {
      VerifyEmailIdentity(form) {
        begin(form.get('EmailAddress') ?? '', { status: 'Pending' })
        return done()
      },
      VerifyDomainIdentity(form) {
        const domain = (form.get('Domain') ?? '').toLowerCase()
        begin(domain, { status: 'Pending', token: randomBytes(33).toString('base64') })
        return done(element('VerificationToken', kept.get(domain)?.token ?? ''))
      },
      DeleteIdentity(form) {
        kept.delete((form.get('Identity') ?? '').toLowerCase())
        return done()
      },
      ListIdentities(form) {
        const type = form.get('IdentityType')
        const names = kept.entries().map(([name]) => name)
        const wanted = names.filter((name) => !type || (type === 'EmailAddress') === name.includes('@'))
        return done(members('Identities', wanted))
      },
      GetIdentityVerificationAttributes(form) {
        const entries = form.list('Identities').map((name) => entry(name, kept.get(name.toLowerCase())))
        return done(element('VerificationAttributes', entries))
      },
      GetIdentityDkimAttributes(form) {
        const entries = form.list('Identities').map((name) => dkimEntry(name, kept.get(name.toLowerCase())))
        return done(element('DkimAttributes', entries))
      },
    },
  }
}

function entry(name: string, identity: Identity | undefined) {
  if (!identity) return undefined
  const value = [element('VerificationStatus', identity.status), element('VerificationToken', identity.token)]
  return element('entry', [element('key', name), element('value', value)])
}

function dkimEntry(name: string, identity: Identity | undefined) {
  const verified = identity?.status === 'Success' && identity.dkim !== 'pending'
  const value = [
    element('DkimEnabled', identity !== undefined && identity.dkim === undefined),
    element('DkimVerificationStatus', identity ? (verified ? 'Success' : 'Pending') : 'NotStarted'),
  ]
  return element('entry', [element('key', name), element('value', value)])
}

/** `a.b.test` and `b.test`, but not `test`. */
function domains(address: string): readonly string[] {
  const labels = domainOf(address).split('.')
  return labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'))
}
