// TXT records, by the machine's own resolver or one that speaks JSON over HTTP; without one nothing is looked up.
import { Resolver } from 'node:dns/promises'
import type { DomainSight } from '../../domain/doctor/sights.ts'

/** The texts under a name; undefined where nobody could be asked. */
export type Txt = (name: string) => Promise<readonly string[] | undefined>

const TIMEOUT_MS = 3_000
const NONE = new Set(['ENOTFOUND', 'ENODATA'])

export async function domainSight(txt: Txt, domain: string): Promise<DomainSight | undefined> {
  const [own, policy] = await Promise.all([txt(domain), txt(`_dmarc.${domain}`)])
  if (!own || !policy) return undefined
  return {
    domain,
    spf: own.filter((text) => /^v=spf1\b/i.test(text)),
    dmarc: policy.filter((text) => /^v=DMARC1\b/i.test(text)),
  }
}

export function ownResolver(): Txt {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 1 })
  return async (name) => {
    try {
      return (await resolver.resolveTxt(name)).map((parts) => parts.join(''))
    } catch (error) {
      return NONE.has((error as { code?: string }).code ?? '') ? [] : undefined
    }
  }
}

/** As dns.google/resolve answers. */
export function httpResolver(address: string): Txt {
  return async (name) => {
    try {
      const response = await fetch(`${address}?${new URLSearchParams({ name, type: 'TXT' })}`, {
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      const { Answer = [] } = (await response.json()) as { Answer?: readonly { readonly data: string }[] }
      return response.ok ? Answer.map(({ data }) => data.replace(/^"|"$/g, '')) : undefined
    } catch {
      return undefined
    }
  }
}
