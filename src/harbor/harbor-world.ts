// Everything of a running harbor that a person or a test can look at and lay hands on.
import type { Distribution } from './cloudfront/distribution.ts'
import type { Invalidations } from './cloudfront/invalidations.ts'
import type { DnsZone } from './dns-zone.ts'
import type { DynamoDbHands } from './dynamodb/dynamodb.ts'
import type { CalendarHands } from './google/calendar/hands.ts'
import type { GmailHands } from './google/gmail/hands.ts'
import type { GoogleHarbor } from './google/google.ts'
import type { OAuthHands } from './google/oauth/oauth.ts'
import type { PushMood } from './google/push-mode.ts'
import type { Ground } from './ground.ts'
import type { AwsAccount, HarborOperator } from './operators.ts'
import type { ObjectStore } from './s3/object-store.ts'
import type { S3Harbor } from './s3/s3.ts'
import type { SesHands } from './ses/hands.ts'
import type { SlackHands } from './slack/hands.ts'
import type { StandIn } from './stand-in.ts'

export interface HarborWorld {
  readonly ground: Ground
  readonly operators: readonly HarborOperator[]
  readonly account: AwsAccount
  readonly slack: SlackHands
  readonly gmail: GmailHands
  readonly oauth: OAuthHands
  readonly calendar: CalendarHands
  readonly setPushMode: PushMood['set']
  readonly ses: SesHands
  readonly objects: ObjectStore
  readonly invalidations: Invalidations
  /** The CDN's edges by operator, and the tables: asked directly they leave no line in the log. */
  readonly edges: ReadonlyMap<string, StandIn>
  readonly dynamodb: StandIn
  readonly tables: DynamoDbHands
  readonly amendBucket: S3Harbor['amendBucket']
  readonly distributions: readonly Distribution[]
  readonly switchApi: GoogleHarbor['switchApi']
  readonly dns: DnsZone
}
