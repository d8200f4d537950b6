// What goes wrong with buckets and tables, and with the right to look at them.
import type { HarborOperator } from '../../operators.ts'
import type { Bucket } from '../../s3/buckets.ts'
import { striking, type Trouble } from './trouble.ts'

type Aws = HarborOperator['aws']
type BucketName = 'pagesBucket' | 'waiversBucket' | 'photosBucket'
type TableName = 'dispatchTable' | 'crewTable'

export const AWS_TROUBLES: Readonly<Record<string, Trouble>> = {
  'pages-bucket-gone': bucketGone('pagesBucket'),
  'pages-not-versioned': bucket('pagesBucket', { versioning: 'Suspended' }),
  'pages-open': bucket('pagesBucket', { open: true }),
  'waivers-open': bucket('waiversBucket', { open: true }),
  'waivers-not-locked': bucket('waiversBucket', { objectLock: undefined }),
  'photos-no-cors': bucket('photosBucket', { cors: undefined }),
  'photos-other-origin': bucket('photosBucket', { cors: cors('https://elsewhere.example.test') }),
  'photos-any-origin': bucket('photosBucket', { cors: cors('*') }),
  'crew-table-gone': table('crewTable', ({ tables }, name) => {
    tables.hide(name)
    return () => tables.show(name)
  }),
  'dispatch-without-index': table('dispatchTable', ({ tables }, name) => {
    tables.hide(name, 'owing')
    return () => tables.show(name)
  }),
  'crew-without-index': table('crewTable', ({ tables }, name) => {
    tables.hide(name, 'by-crew')
    return () => tables.show(name)
  }),
  'dispatch-not-recoverable': table('dispatchTable', ({ tables }, name) => {
    tables.setRecovery(name, false)
    return () => tables.setRecovery(name, true)
  }),
  'crew-items-never-end': table('crewTable', ({ tables }, name) => {
    const before = tables.setTimeToLive(name, undefined)
    return () => tables.setTimeToLive(name, before)
  }),
  's3-forbidden': striking({ service: 's3', kind: '403', operation: 'GetBucketCors' }),
  'dynamodb-forbidden': striking({ service: 'dynamodb', kind: '403', operation: 'DescribeContinuousBackups' }),
  'credentials-expired': striking({ service: 's3', kind: 'expired', operation: 'GetBucketVersioning' }),
}

function bucket(which: BucketName, change: Partial<Record<keyof Bucket, unknown>>): Trouble {
  return ({ amendBucket }, { aws }) => {
    const before = amendBucket(aws[which], change as Partial<Bucket>)
    return () => amendBucket(aws[which], { open: undefined, ...before } as Partial<Bucket>)
  }
}

function bucketGone(which: BucketName): Trouble {
  return ({ amendBucket }, { aws }) => {
    const before = amendBucket(aws[which], 'gone')
    return () => amendBucket(aws[which], before ?? {})
  }
}

function cors(origin: string) {
  return [{ origins: [origin], methods: ['POST'], headers: ['*'], expose: [] }]
}

function table(
  which: TableName & keyof Aws,
  plant: (world: Parameters<Trouble>[0], name: string) => () => unknown,
): Trouble {
  return (world, { aws }) => plant(world, aws[which])
}
