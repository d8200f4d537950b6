// What a DynamoDB request asks for, and what it is called in the log: the table with the key values, or the index.
import type { Call, Named } from '../stand-in.ts'
import type { KeyNames } from './mend.ts'

export type Attribute = Readonly<Record<string, unknown>>
type Attributes = Readonly<Record<string, Attribute>>

export interface TableRequest {
  readonly TableName?: string
  readonly Key?: Attributes
  readonly Item?: Attributes
  readonly IndexName?: string
  readonly KeyConditionExpression?: string
  readonly ExpressionAttributeValues?: Attributes
  readonly RequestItems?: Readonly<Record<string, { readonly Keys?: readonly Attributes[] } | readonly unknown[]>>
  readonly PointInTimeRecoverySpecification?: { readonly PointInTimeRecoveryEnabled?: boolean }
  readonly SourceTableName?: string
  readonly TargetTableName?: string
  readonly UseLatestRestorableTime?: boolean
  readonly TimeToLiveSpecification?: { readonly AttributeName?: string; readonly Enabled?: boolean }
}

export function operationOf(call: Call): string {
  return call.headers['x-amz-target']?.split('.')[1] ?? call.method
}

/** Empty when the body isn't a JSON object. */
export function requestOf(call: Call): TableRequest {
  try {
    const parsed: unknown = JSON.parse(call.body.toString())
    return parsed && typeof parsed === 'object' ? parsed : {}
  } catch {
    return {}
  }
}

/** `crew-dispatch quinn-may-30`, and for a query `crew-dispatch by-due jada`. */
export function nameRequest(call: Call, keyNames: KeyNames): Named {
  const request = requestOf(call)
  const key = request.RequestItems ? batchKey(request.RequestItems, keyNames) : tableKey(request, keyNames)
  return { service: 'dynamodb', operation: operationOf(call), key }
}

function tableKey(request: TableRequest, keyNames: KeyNames): string {
  const table = request.TableName ?? request.TargetTableName ?? ''
  const values = request.Key
    ? keyValues(table, request.Key, keyNames)
    : request.Item
      ? keyValues(table, request.Item, keyNames)
      : conditionValues(request)
  return [table, request.IndexName, ...values].filter(Boolean).join(' ')
}

function keyValues(table: string, from: Attributes, keyNames: KeyNames): string[] {
  return (keyNames.get(table) ?? []).map((name) => plain(from[name]))
}

/** The values in the order in which the key condition names them. */
function conditionValues({ KeyConditionExpression = '', ExpressionAttributeValues = {} }: TableRequest): string[] {
  const names = String(KeyConditionExpression).match(/:\w+/g) ?? []
  return names.map((name) => plain(ExpressionAttributeValues[name]))
}

function batchKey(requests: NonNullable<TableRequest['RequestItems']>, keyNames: KeyNames): string {
  return Object.entries(requests)
    .map(([table, wanted]) => {
      const items = Array.isArray(wanted) ? wanted.map(writtenBy) : ((wanted as { Keys?: Attributes[] }).Keys ?? [])
      return [table, ...items.map((item) => keyValues(table, item, keyNames).join('/'))].join(' ')
    })
    .join(', ')
}

function writtenBy(write: { PutRequest?: { Item?: Attributes }; DeleteRequest?: { Key?: Attributes } }): Attributes {
  return write.PutRequest?.Item ?? write.DeleteRequest?.Key ?? {}
}

function plain(attribute: Attribute | undefined): string {
  return String(Object.values(attribute ?? {})[0] ?? '')
}
