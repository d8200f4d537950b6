// Who is subscribed to the topic of SES's events, and which addresses SES sends to no more.
import type { SubscriptionSight } from '../../domain/doctor/sights.ts'
import { type Signer, signedFetch } from './signed.ts'

const MOST_PAGES = 10
const PENDING = 'PendingConfirmation'

export async function subscriptionSights(sns: Signer, TopicArn: string): Promise<readonly SubscriptionSight[]> {
  const found: SubscriptionSight[] = []
  let next: string | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const form = {
      Action: 'ListSubscriptionsByTopic',
      Version: '2010-03-31',
      TopicArn,
      ...(next ? { NextToken: next } : {}),
    }
    const xml = (await signedFetch(sns, { name: 'SNS', right: 'sns:ListSubscriptionsByTopic', path: '/', form })) ?? ''
    found.push(...[...xml.matchAll(/<member>([\s\S]*?)<\/member>/g)].map(([, member = '']) => subscriptionIn(member)))
    next = textOf(xml, 'NextToken')
    if (!next) break
  }
  return found
}

/** Those of the addresses that are on the account's list, which is read whole: one call for a thousand. */
export async function suppressedAmong(ses: Signer, addresses: readonly string[]): Promise<readonly string[]> {
  const listed = new Set<string>()
  let next: string | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { PageSize: '1000', ...(next ? { NextToken: next } : {}) }
    const right = 'ses:ListSuppressedDestinations'
    const text = await signedFetch(ses, { name: 'SES', right, path: '/v2/email/suppression/addresses', query })
    const { SuppressedDestinationSummaries = [], NextToken } = JSON.parse(text ?? '{}') as Suppressed
    for (const { EmailAddress } of SuppressedDestinationSummaries) listed.add(EmailAddress.toLowerCase())
    next = NextToken ?? undefined
    if (!next) break
  }
  return addresses.filter((address) => listed.has(address.toLowerCase()))
}

interface Suppressed {
  readonly SuppressedDestinationSummaries?: readonly { readonly EmailAddress: string }[]
  readonly NextToken?: string | null
}

function subscriptionIn(member: string): SubscriptionSight {
  const arn = textOf(member, 'SubscriptionArn')
  return { endpoint: textOf(member, 'Endpoint') ?? '', confirmed: arn !== undefined && arn !== PENDING }
}

function textOf(xml: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.replaceAll('&amp;', '&') || undefined
}
