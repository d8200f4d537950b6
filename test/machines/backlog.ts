// Charters of a coming autumn, an order for each, and what that leaves to be paid, as the tables' stream tells of it.
import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import type { HarborAddresses } from '../../src/harbor/addresses.ts'

type Operator = HarborAddresses['operators'][number]

/** The day from which on the calendar holds one charter each. */
export const FIRST_DAY = '2026-08-01'

export type Backlog = ReturnType<typeof backlog>

export function backlog(harbor: HarborAddresses, { id, dispatchTable }: Operator) {
  const { region, accessKeyId, secretAccessKey, dynamodb: endpoint } = harbor
  const client = new DynamoDBClient({ region, endpoint, credentials: { accessKeyId, secretAccessKey } })
  return { known, records }

  async function known(): Promise<readonly string[]> {
    const values = { ':of': { S: id }, ':from': { S: FIRST_DAY } }
    const found = await query('by-date', 'operator_id = :of AND starts >= :from', values)
    return found.map(({ event_id }) => event_id?.S ?? '')
  }

  /** Of the charters that owe something by now, one each. */
  async function records(): Promise<readonly object[]> {
    const clock = (await (await fetch(`${harbor.page}_harbor/clock`)).json()) as { readonly business: number }
    const values = { ':of': { S: 'charters' }, ':now': { S: new Date(clock.business).toISOString() } }
    const found = await query('owing', 'owing = :of AND due <= :now', values)
    return found.map(({ event_id, owing, due }) => ({
      eventSource: 'aws:dynamodb',
      dynamodb: { NewImage: { event_id, owing, due } },
    }))
  }

  async function query(IndexName: string, KeyConditionExpression: string, values: Record<string, { S: string }>) {
    const asked = { TableName: dispatchTable, IndexName, KeyConditionExpression, ExpressionAttributeValues: values }
    return (await client.send(new QueryCommand(asked))).Items ?? []
  }
}
