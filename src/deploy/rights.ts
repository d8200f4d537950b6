// What each function may do, and with what: nothing more than its code can ask for.
import type { FunctionName } from './functions.ts'

export type Thing =
  | 'dispatch'
  | 'dispatch/by-date'
  | 'dispatch/owing'
  | 'crew'
  | 'crew/by-crew'
  | 'crew/by-date'
  | 'crew/owing'
  | 'pages'
  | 'pages/files'
  | 'waivers'
  | 'waivers/files'
  | 'photos'
  | 'photos/files'
  | 'photos/quarantine'
  | 'distribution'
  | 'sender'
  | 'secret'
  | 'later'
  | 'looks'
  | 'dead'
  | 'topic'
  | 'anything'

export interface Right {
  readonly on: readonly Thing[]
  readonly actions: readonly string[]
}

const SECRET: Right = { on: ['secret'], actions: ['secretsmanager:GetSecretValue'] }

const CHARTERS: readonly Right[] = [
  { on: ['dispatch'], actions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem'] },
  { on: ['dispatch/by-date', 'dispatch/owing'], actions: ['dynamodb:Query'] },
]
const ITEMS: Right = { on: ['crew'], actions: ['dynamodb:GetItem', 'dynamodb:PutItem'] }
const STORE: readonly Right[] = [
  ...CHARTERS,
  {
    on: ['crew'],
    actions: [
      'dynamodb:BatchWriteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    ],
  },
  { on: ['crew/by-crew', 'crew/by-date', 'crew/owing'], actions: ['dynamodb:Query'] },
]

/** What doctor looks at; it only reads. SES knows no narrower than everything for these. */
const DOCTOR: readonly Right[] = [
  {
    on: ['dispatch', 'crew'],
    actions: ['dynamodb:DescribeContinuousBackups', 'dynamodb:DescribeTable', 'dynamodb:DescribeTimeToLive'],
  },
  { on: ['pages', 'waivers', 'photos'], actions: ['s3:GetBucketPublicAccessBlock', 's3:GetBucketVersioning'] },
  { on: ['waivers'], actions: ['s3:GetBucketObjectLockConfiguration'] },
  { on: ['photos'], actions: ['s3:GetBucketCORS'] },
  { on: ['distribution'], actions: ['cloudfront:GetDistribution'] },
  { on: ['topic'], actions: ['sns:ListSubscriptionsByTopic'] },
  { on: ['dead'], actions: ['sqs:GetQueueAttributes'] },
  {
    on: ['anything'],
    actions: [
      'ses:DescribeConfigurationSet',
      'ses:GetAccountSendingEnabled',
      'ses:GetIdentityDkimAttributes',
      'ses:GetIdentityVerificationAttributes',
      'ses:GetSendQuota',
      'ses:ListSuppressedDestinations',
    ],
  },
]

export const RIGHTS: Readonly<Record<FunctionName, readonly Right[]>> = {
  slack: [SECRET, ...STORE, { on: ['later'], actions: ['sqs:SendMessage'] }, ...DOCTOR],
  guests: [
    SECRET,
    ...STORE,
    { on: ['photos/files', 'waivers/files'], actions: ['s3:GetObject'] },
    // Without it a photo that isn't there looks like one that is forbidden.
    { on: ['photos'], actions: ['s3:ListBucket'] },
    // The forms that guests upload with are signed in this function's name.
    { on: ['photos/quarantine'], actions: ['s3:PutObject'] },
  ],
  google: [
    SECRET,
    ITEMS,
    { on: ['crew/owing'], actions: ['dynamodb:Query'] },
    { on: ['looks'], actions: ['sqs:SendMessage'] },
  ],
  'mail-events': [SECRET, ...CHARTERS, ITEMS, { on: ['crew/by-date', 'crew/owing'], actions: ['dynamodb:Query'] }],
  deliver: [
    SECRET,
    ...STORE,
    { on: ['pages'], actions: ['s3:ListBucket', 's3:ListBucketVersions'] },
    { on: ['pages/files'], actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'] },
    { on: ['waivers'], actions: ['s3:GetBucketObjectLockConfiguration', 's3:ListBucket'] },
    { on: ['waivers/files'], actions: ['s3:GetObject', 's3:PutObject', 's3:PutObjectRetention'] },
    { on: ['distribution'], actions: ['cloudfront:CreateInvalidation'] },
    { on: ['sender'], actions: ['ses:SendRawEmail'] },
  ],
  photos: [
    SECRET,
    ...STORE,
    { on: ['photos'], actions: ['s3:ListBucket', 's3:ListBucketVersions'] },
    {
      on: ['photos/files'],
      actions: ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:GetObject', 's3:PutObject'],
    },
  ],
}
