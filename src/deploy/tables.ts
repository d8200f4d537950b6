// The two tables, with the keys and indexes that the store makes them with everywhere else.
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb'
import { CfnDeletionPolicy, type Stack } from 'aws-cdk-lib/core'
import { crewTable, dispatchTable } from '../outbound/dynamo/tables.ts'
import type { OperatorFile } from './operator-file.ts'

export interface Tables {
  readonly dispatch: CfnTable
  readonly crew: CfnTable
}

export function tablesIn(stack: Stack, { settings }: OperatorFile): Tables {
  return {
    dispatch: tableIn(stack, 'Dispatch', dispatchTable(settings.DISPATCH_TABLE ?? '')),
    crew: tableIn(stack, 'Crew', crewTable(settings.CREW_TABLE ?? '')),
  }
}

/** Kept when the stack goes, with 35 days of every moment. */
function tableIn(stack: Stack, id: string, made: ReturnType<typeof dispatchTable>): CfnTable {
  const table = new CfnTable(stack, id, {
    tableName: made.TableName ?? '',
    billingMode: 'PAY_PER_REQUEST',
    attributeDefinitions: (made.AttributeDefinitions ?? []).map(({ AttributeName = '', AttributeType = 'S' }) => ({
      attributeName: AttributeName,
      attributeType: AttributeType,
    })),
    keySchema: keysOf(made.KeySchema),
    globalSecondaryIndexes: (made.GlobalSecondaryIndexes ?? []).map(({ IndexName = '', KeySchema }) => ({
      indexName: IndexName,
      keySchema: keysOf(KeySchema),
      projection: { projectionType: 'ALL' },
    })),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    streamSpecification: { streamViewType: 'NEW_IMAGE' },
    timeToLiveSpecification: { attributeName: 'expires_at', enabled: true },
    sseSpecification: { sseEnabled: true },
    deletionProtectionEnabled: true,
  })
  table.cfnOptions.deletionPolicy = CfnDeletionPolicy.RETAIN
  table.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN
  return table
}

function keysOf(keys: readonly { AttributeName?: string | undefined; KeyType?: string | undefined }[] = []) {
  return keys.map(({ AttributeName = '', KeyType = 'HASH' }) => ({ attributeName: AttributeName, keyType: KeyType }))
}
