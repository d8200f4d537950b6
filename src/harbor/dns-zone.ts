// The TXT records of the operators' domains, as a careful owner has them, until somebody changes one.
import type { HarborOperator } from './operators.ts'

export interface DnsZone {
  readonly txt: (name: string) => readonly string[]
  /** What it was comes back. */
  readonly set: (name: string, texts: readonly string[]) => readonly string[]
}

export function dnsZone(operators: readonly HarborOperator[]): DnsZone {
  const records = new Map<string, readonly string[]>(
    operators.flatMap(({ google, people }) => {
      const writers = people.filter(({ may }) => may.includes('assign')).flatMap(({ emails }) => emails)
      return [google.inbox, ...writers].flatMap((address) => recordsOf(address.split('@')[1] ?? ''))
    }),
  )
  const txt = (name: string) => records.get(name.toLowerCase()) ?? []
  return {
    txt,
    set(name, texts) {
      const before = txt(name)
      records.set(name.toLowerCase(), texts)
      return before
    },
  }
}

function recordsOf(domain: string): [string, readonly string[]][] {
  return [
    [domain, ['v=spf1 include:_spf.google.com include:amazonses.com ~all']],
    [`_dmarc.${domain}`, [`v=DMARC1; p=quarantine; rua=mailto:postmaster@${domain}`]],
  ]
}
