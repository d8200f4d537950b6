// What DynamoDB says of a table: its keys and indexes, its recovery, and what ends its items.
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import type { TableSight } from '../../domain/doctor/sights.ts'
import { asking, ifThere } from './asking.ts'

const ABSENT: TableSight = { there: false, keys: '', indexes: {}, recoverable: false, timeToLive: undefined }

export async function tableSight(dynamodb: DynamoDBClient, TableName: string): Promise<TableSight> {
  const found = await ifThere('DynamoDB', 'dynamodb:DescribeTable', /^ResourceNotFound/, () =>
    dynamodb.send(new DescribeTableCommand({ TableName })),
  )
  if (!found) return ABSENT
  const [backups, ending] = await Promise.all([
    asking('DynamoDB', 'dynamodb:DescribeContinuousBackups', () =>
      dynamodb.send(new DescribeContinuousBackupsCommand({ TableName })),
    ),
    asking('DynamoDB', 'dynamodb:DescribeTimeToLive', () =>
      dynamodb.send(new DescribeTimeToLiveCommand({ TableName })),
    ),
  ])
  const { KeySchema, GlobalSecondaryIndexes = [] } = found.Table ?? {}
  const { TimeToLiveStatus, AttributeName } = ending.TimeToLiveDescription ?? {}
  const recovery = backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus
  return {
    there: true,
    keys: keysOf(KeySchema),
    indexes: Object.fromEntries(GlobalSecondaryIndexes.map((one) => [one.IndexName ?? '', keysOf(one.KeySchema)])),
    recoverable: recovery === 'ENABLED',
    timeToLive: TimeToLiveStatus === 'ENABLED' || TimeToLiveStatus === 'ENABLING' ? AttributeName : undefined,
  }
}

function keysOf(
  schema: readonly { readonly AttributeName?: string | undefined; readonly KeyType?: string | undefined }[] = [],
): string {
  const inOrder = [...schema].sort((one, other) => (one.KeyType ?? '').localeCompare(other.KeyType ?? ''))
  return inOrder.map(({ AttributeName }) => AttributeName).join(', ')
}
