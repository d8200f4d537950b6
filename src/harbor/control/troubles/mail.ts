// What goes wrong with mail: the account, the sender, the events, addresses that bounced, and the DNS.
import type { HarborWorld } from '../../harbor-world.ts'
import type { HarborOperator } from '../../operators.ts'
import type { ConfigurationSet } from '../../ses/configuration-sets.ts'
import type { Identity } from '../../ses/identities.ts'
import { striking, type Trouble } from './trouble.ts'

export const MAIL_TROUBLES: Readonly<Record<string, Trouble>> = {
  'ses-sandbox': ({ ses }) => {
    ses.sandbox(true)
    return () => ses.sandbox(false)
  },
  'ses-paused': ({ ses }) => {
    ses.pause(true)
    return () => ses.pause(false)
  },
  'ses-sender-pending': identity({ status: 'Pending' }),
  'ses-dkim-off': identity({ dkim: 'off' }),
  'ses-dkim-pending': identity({ dkim: 'pending' }),
  'ses-no-configuration-set': set(() => undefined),
  'ses-events-off': set(({ destinations }) => ({
    destinations: destinations.map((one) => ({ ...one, enabled: false })),
  })),
  'ses-without-bounces': set(({ destinations }) => ({
    destinations: destinations.map((one) => ({ ...one, types: one.types.filter((type) => type !== 'bounce') })),
  })),
  'sns-not-confirmed': ({ ses }, { id }) => {
    ses.subscribe(id, false)
    return () => ses.subscribe(id, true)
  },
  'guest-suppressed': ({ ses, calendar }, { id }) => {
    const [address = ''] = addressesIn(calendar.events(id).map(({ description }) => String(description ?? '')))
    ses.suppress(address)
    return () => ses.suppress(address, false)
  },
  'dns-no-spf': record((domain) => domain, []),
  'dns-two-spf': record((domain) => domain, ['v=spf1 include:amazonses.com ~all', 'v=spf1 mx -all']),
  'dns-spf-without-ses': record((domain) => domain, ['v=spf1 mx -all']),
  'dns-no-dmarc': record((domain) => `_dmarc.${domain}`, []),
  'ses-forbidden': striking({ service: 'ses', kind: '403', operation: 'GetSendQuota' }),
  'ses-down': striking({ service: 'ses', kind: '500', operation: 'GetSendQuota' }),
}

function identity(change: Partial<Identity>): Trouble {
  return ({ ses }, operator) => {
    ses.amendIdentity(domainOf(operator), change)
    return () => ses.amendIdentity(domainOf(operator), { status: 'Success', dkim: undefined })
  }
}

function set(change: (before: ConfigurationSet) => ConfigurationSet | undefined): Trouble {
  return ({ ses }, { id }) => {
    const name = `${id}-events`
    const before = ses.configurationSet(name, undefined) ?? { destinations: [] }
    const after = change(before)
    if (after) ses.configurationSet(name, after)
    return () => ses.configurationSet(name, before)
  }
}

function record(nameIn: (domain: string) => string, texts: readonly string[]): Trouble {
  return ({ dns }: HarborWorld, operator: HarborOperator) => {
    const name = nameIn(domainOf(operator))
    const before = dns.set(name, texts)
    return () => dns.set(name, before)
  }
}

function domainOf({ from }: HarborOperator): string {
  return /@([^>\s]+)/.exec(from)?.[1] ?? ''
}

function addressesIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.match(/[\w.+-]+@[\w.-]+\.test/g) ?? [])
}
