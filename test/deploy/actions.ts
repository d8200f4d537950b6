// What AWS asks for each command that our modules send, and on what.
import type { FunctionName } from '../../src/deploy/functions.ts'
import type { Thing } from '../../src/deploy/rights.ts'
import type { Sends } from './reachable.ts'

type Wants = readonly (readonly [action: string, on: Thing])[]

export const DOCTOR = 'outbound/doctor/'

const INDEXES: Readonly<Record<string, readonly Thing[]>> = {
  'outbound/dynamo/charters.ts': ['dispatch/by-date'],
  'outbound/dynamo/assignments.ts': ['crew/by-crew', 'crew'],
  'outbound/dynamo/look-up.ts': ['dispatch/by-date', 'crew/by-crew'],
  'outbound/dynamo/sea-time.ts': ['crew/by-date', 'crew'],
  // Mails by date; and all that stands under one key, which only those who have more of the store ask for.
  'outbound/dynamo/mails.ts': ['crew/by-date'],
}

/** What a command wants, by the module that sends it. */
export function wanted(sends: readonly Sends[], name: FunctionName): ReadonlySet<string> {
  const queue = name === 'slack' ? 'later' : 'looks'
  const found = sends.flatMap(
    (one): Wants => (one.command === 'SendMessage' ? [['sqs:SendMessage', queue]] : wants(one, sends)),
  )
  // A form for an upload is signed, not sent: whoever uploads by it acts in the signer's name.
  const forms: Wants = name === 'guests' ? [['s3:PutObject', 'photos/quarantine']] : []
  return new Set([...found, ...forms].map(([action, on]) => `${action} ${on}`))
}

function wants({ module, command }: Sends, all: readonly Sends[]): Wants {
  if (module.startsWith(DOCTOR)) return command.includes(':') ? named(command) : []
  if (module.includes('/dynamo/')) return dynamo(module, command, all)
  const known = OTHERS[`${module.replace(/^outbound\//, '').replace(/\.ts$/, '')} ${command}`]
  if (!known) throw new Error(`What right does ${command} of ${module} want? Say it here and in src/deploy/rights.ts.`)
  return known
}

function dynamo(module: string, command: string, all: readonly Sends[]): Wants {
  const action = `dynamodb:${command === 'Query' ? 'Query' : `${command}Item`}`
  const hasCharters = all.some((one) => one.module.endsWith('/charters.ts'))
  if (command === 'Query') {
    if (module.endsWith('/ledger.ts'))
      return [...(hasCharters ? [[action, 'dispatch/owing'] as const] : []), [action, 'crew/owing']]
    return (INDEXES[module] ?? []).map((on) => [action, on] as const)
  }
  if (module.endsWith('/charters.ts')) return [[action, 'dispatch']]
  if (module.endsWith('/ledger.ts') && hasCharters)
    return [
      [action, 'dispatch'],
      [action, 'crew'],
    ]
  return [[action, 'crew']]
}

/** A HEAD or GET of what isn't there is refused, not missed, without the right to list. */
const OTHERS: Readonly<Record<string, Wants>> = {
  'secrets GetSecretValue': [['secretsmanager:GetSecretValue', 'secret']],
  'guest-pages PutObject': [['s3:PutObject', 'pages/files']],
  'guest-pages HeadObject': [
    ['s3:GetObject', 'pages/files'],
    ['s3:GetObjectVersion', 'pages/files'],
    ['s3:ListBucket', 'pages'],
  ],
  'guest-pages GetObject': [
    ['s3:GetObject', 'pages/files'],
    ['s3:GetObjectVersion', 'pages/files'],
  ],
  'guest-pages ListObjectVersions': [['s3:ListBucketVersions', 'pages']],
  'guest-pages CreateInvalidation': [['cloudfront:CreateInvalidation', 'distribution']],
  'waiver-vault PutObject': [
    ['s3:PutObject', 'waivers/files'],
    ['s3:PutObjectRetention', 'waivers/files'],
  ],
  'waiver-vault GetObject': [['s3:GetObject', 'waivers/files']],
  'vault-reader GetObject': [['s3:GetObject', 'waivers/files']],
  'waiver-vault ListObjectsV2': [['s3:ListBucket', 'waivers']],
  'waiver-vault GetObjectLockConfiguration': [['s3:GetBucketObjectLockConfiguration', 'waivers']],
  'photo-door GetObject': [
    ['s3:GetObject', 'photos/files'],
    ['s3:ListBucket', 'photos'],
  ],
  'photo-bucket PutObject': [['s3:PutObject', 'photos/files']],
  'photo-bucket DeleteObject': [
    ['s3:DeleteObject', 'photos/files'],
    ['s3:DeleteObjectVersion', 'photos/files'],
  ],
  'photo-bucket ListObjectVersions': [['s3:ListBucketVersions', 'photos']],
  'ses SendRawEmail': [['ses:SendRawEmail', 'sender']],
}

/** Doctor names each right that it wants, for its own findings. */
const NAMED: Readonly<Record<string, readonly Thing[]>> = {
  'cloudfront:GetDistribution': ['distribution'],
  'dynamodb:DescribeContinuousBackups': ['dispatch', 'crew'],
  'dynamodb:DescribeTable': ['dispatch', 'crew'],
  'dynamodb:DescribeTimeToLive': ['dispatch', 'crew'],
  's3:GetBucketCORS': ['photos'],
  's3:GetBucketObjectLockConfiguration': ['waivers'],
  's3:GetBucketPublicAccessBlock': ['pages', 'waivers', 'photos'],
  's3:GetBucketVersioning': ['pages', 'waivers', 'photos'],
  'ses:DescribeConfigurationSet': ['anything'],
  'ses:GetAccountSendingEnabled': ['anything'],
  'ses:GetIdentityDkimAttributes': ['anything'],
  'ses:GetIdentityVerificationAttributes': ['anything'],
  'ses:GetSendQuota': ['anything'],
  'ses:ListSuppressedDestinations': ['anything'],
  'sns:ListSubscriptionsByTopic': ['topic'],
  'sqs:GetQueueAttributes': ['dead'],
}

function named(right: string): Wants {
  const things = NAMED[right]
  if (!things) throw new Error(`On what does doctor want ${right}? Say it here and in src/deploy/rights.ts.`)
  return things.map((on) => [right, on])
}
