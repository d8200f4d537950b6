// Doctor's instruments for one operator: each reads one thing of the outside, with the operator's own access.
import { CloudFrontClient } from '@aws-sdk/client-cloudfront'
import { S3Client } from '@aws-sdk/client-s3'
import { SESClient } from '@aws-sdk/client-ses'
import { SQSClient } from '@aws-sdk/client-sqs'
import type { Config, OperatorConfig } from '../../config.ts'
import { addressIn, domainIn } from '../../domain/doctor/sender.ts'
import type { Instruments } from '../../ports/doctor.ts'
import { dynamoClient } from '../dynamo/client.ts'
import type { Google } from '../google/access.ts'
import { slackClient } from '../slack.ts'
import { bucketSight } from './buckets.ts'
import { domainSight, httpResolver, ownResolver } from './dns.ts'
import { fetched } from './fetched.ts'
import { calendarSight, mailboxSight, tokenSight } from './google.ts'
import { clockSight, machineSight } from './machine.ts'
import { queueSights } from './queue.ts'
import { eventsSight, identitySights, quotaSight, sendingSight } from './ses.ts'
import type { Signer } from './signed.ts'
import { distributionSight, siteSight } from './site.ts'
import { channelSight, slackSight } from './slack.ts'
import { tableSight } from './tables.ts'
import { subscriptionSights, suppressedAmong } from './topics.ts'

export function operatorInstruments(config: Config, operator: OperatorConfig, google: Google): Instruments {
  return {
    ...ownInstruments(operator),
    ...googleInstruments(operator, google),
    ...slackInstruments(operator),
    ...mailInstruments(config, operator),
    ...storeInstruments(config, operator),
  }
}

function ownInstruments({ operator }: OperatorConfig): Instruments {
  return {
    machine: () => machineSight(operator.timeZone),
    app: async () => {
      const { status, headers } = await fetched(`${operator.appSite}/healthz`)
      return { status, headers }
    },
    site: (about) => siteSight(operator.guestSite, about),
  }
}

function googleInstruments({ google: { icalUrl, ...google }, operator }: OperatorConfig, access: Google): Instruments {
  return {
    token: () => tokenSight(google),
    mailbox: () => mailboxSight(access),
    calendar: () => calendarSight(access, operator.calendarId),
    feed: icalUrl
      ? async () => {
          const { status, body } = await fetched(icalUrl)
          return { status, isCalendar: body.startsWith('BEGIN:VCALENDAR') }
        }
      : undefined,
  }
}

function slackInstruments({ slack, operator }: OperatorConfig): Instruments {
  const client = slackClient(slack)
  return {
    clocks: () => clockSight('Slack', `${slack.apiUrl ?? 'https://slack.com/api/'}api.test`),
    slackApp: () => slackSight(client),
    channel: () => channelSight(client, operator.channel),
  }
}

function mailInstruments({ aws, dnsUrl }: Config, { operator, store }: OperatorConfig): Instruments {
  const ses = new SESClient({ ...aws.client, ...(aws.endpoints.ses ? { endpoint: aws.endpoints.ses } : {}) })
  const { region } = aws.client
  const credentials = () => ses.config.credentials()
  const sesV2: Signer = {
    region,
    service: 'ses',
    credentials,
    endpoint: aws.endpoints.ses ?? `https://email.${region}.amazonaws.com`,
  }
  const sns: Signer = {
    region,
    service: 'sns',
    credentials,
    endpoint: aws.endpoints.sns ?? `https://sns.${region}.amazonaws.com`,
  }
  const txt = dnsUrl ? httpResolver(dnsUrl) : ownResolver()
  const { configurationSet, eventsTopic } = store
  return {
    quota: () => quotaSight(ses),
    sending: () => sendingSight(ses),
    identities: () => identitySights(ses, addressIn(operator.from)),
    events: configurationSet ? () => eventsSight(ses, configurationSet) : undefined,
    subscriptions: eventsTopic ? () => subscriptionSights(sns, eventsTopic) : undefined,
    suppressed: ({ recipients }) => suppressedAmong(sesV2, recipients),
    senderDns: () => domainSight(txt, domainIn(operator.from)),
    writerDns: async ({ writers }) => {
      const sights = await Promise.all(writers.map((domain) => domainSight(txt, domain)))
      return sights.filter((sight) => sight !== undefined)
    },
  }
}

function storeInstruments({ aws, deadLetterQueues }: Config, { store }: OperatorConfig): Instruments {
  const at = (service: 's3' | 'cloudfront' | 'sqs') => {
    const endpoint = aws.endpoints[service]
    return { ...aws.client, ...(endpoint ? { endpoint } : {}) }
  }
  const s3 = new S3Client(at('s3'))
  const cdn = new CloudFrontClient(at('cloudfront'))
  const dynamodb = dynamoClient(aws)
  return {
    pagesBucket: () => bucketSight(s3, store.pagesBucket, 'neither'),
    waiversBucket: () => bucketSight(s3, store.waiversBucket, 'lock'),
    photosBucket: () => bucketSight(s3, store.photosBucket, 'posts'),
    dispatchTable: () => tableSight(dynamodb, store.dispatchTable),
    crewTable: () => tableSight(dynamodb, store.crewTable),
    distribution: () => distributionSight(cdn, store.distributionId),
    deadLetters:
      deadLetterQueues.length > 0 ? () => queueSights(new SQSClient(at('sqs')), deadLetterQueues) : undefined,
  }
}
