// What SES says of the account, the sender and the configuration set.
import {
  DescribeConfigurationSetCommand,
  GetAccountSendingEnabledCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  type SESClient,
} from '@aws-sdk/client-ses'
import type { EventsSight, IdentitySight, Sights } from '../../domain/doctor/sights.ts'
import { asking, ifThere } from './asking.ts'

const SES = 'SES'

export async function quotaSight(ses: SESClient): Promise<Sights['quota']> {
  const { Max24HourSend = 0, SentLast24Hours = 0 } = await asking(SES, 'ses:GetSendQuota', () =>
    ses.send(new GetSendQuotaCommand({})),
  )
  return { max24Hours: Max24HourSend, sent24Hours: SentLast24Hours }
}

export async function sendingSight(ses: SESClient): Promise<Sights['sending']> {
  const { Enabled = true } = await asking(SES, 'ses:GetAccountSendingEnabled', () =>
    ses.send(new GetAccountSendingEnabledCommand({})),
  )
  return { enabled: Enabled }
}

/** Of an address: itself, its domain, and the domains above; any of them may be what is verified. */
export async function identitySights(ses: SESClient, address: string): Promise<readonly IdentitySight[]> {
  const Identities = identitiesOf(address)
  const [verified, signing] = await Promise.all([
    asking(SES, 'ses:GetIdentityVerificationAttributes', () =>
      ses.send(new GetIdentityVerificationAttributesCommand({ Identities })),
    ),
    asking(SES, 'ses:GetIdentityDkimAttributes', () => ses.send(new GetIdentityDkimAttributesCommand({ Identities }))),
  ])
  return Identities.map((name) => ({
    name,
    status: verified.VerificationAttributes?.[name]?.VerificationStatus,
    dkim: dkimOf(signing.DkimAttributes?.[name]),
  }))
}

export async function eventsSight(ses: SESClient, ConfigurationSetName: string): Promise<EventsSight> {
  const found = await ifThere(SES, 'ses:DescribeConfigurationSet', /DoesNotExist/, () =>
    ses.send(
      new DescribeConfigurationSetCommand({
        ConfigurationSetName,
        ConfigurationSetAttributeNames: ['eventDestinations'],
      }),
    ),
  )
  if (!found) return { kind: 'no-set' }
  const destinations = (found.EventDestinations ?? []).map(
    ({ Enabled = false, MatchingEventTypes, SNSDestination }) => ({
      enabled: Enabled,
      types: MatchingEventTypes ?? [],
      topic: SNSDestination?.TopicARN ?? '',
    }),
  )
  return { kind: 'set', destinations }
}

function identitiesOf(address: string): readonly string[] & string[] {
  const labels = (address.split('@').at(-1) ?? '').split('.')
  return [address, ...labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'))]
}

interface Dkim {
  readonly DkimEnabled?: boolean | undefined
  readonly DkimVerificationStatus?: string | undefined
}

function dkimOf(attributes: Dkim | undefined): IdentitySight['dkim'] {
  if (attributes?.DkimVerificationStatus !== 'Success') return 'not-verified'
  return attributes.DkimEnabled ? 'signing' : 'switched-off'
}
