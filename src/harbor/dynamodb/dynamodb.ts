// DynamoDB on loopback: dynalite on disk, behind the harbor's log, its faults and a real check of the signature.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { verifySigV4 } from '../aws/sigv4.ts'
import type { Ground } from '../ground.ts'
import type { AwsAccount } from '../operators.ts'
import type { Call, Reply, StandIn } from '../stand-in.ts'
import { withOwnArns } from './arns.ts'
import { type Engine, openEngine } from './engine.ts'
import { mendStore } from './mend.ts'
import { refusalFor, refuseSignature } from './refusals.ts'
import { nameRequest, operationOf, requestOf } from './requests.ts'
import { describeTimeToLive, type TimeToLive, updateTimeToLive } from './time-to-live.ts'

export interface DynamoDbHarbor {
  readonly standIn: StandIn
  /** Waits for writes under way and closes the store. */
  readonly stop: () => Promise<void>
}

const TABLE_OPERATIONS = ['CreateTable', 'DescribeTable', 'UpdateTable', 'DeleteTable']

/** Throws when another process has the store open. */
export async function dynamodbStandIn(ground: Ground, account: AwsAccount): Promise<DynamoDbHarbor> {
  const path = join(ground.dir, 'dynamodb')
  mkdirSync(path, { recursive: true })
  const keyNames = new Map(await mendStore(path))
  const engine = await openEngine(path)
  const timeToLive: TimeToLive = ground.shelf('dynamodb-ttl')

  return {
    standIn: {
      name: (call) => nameRequest(call, keyNames),
      async answer(call) {
        const fault = call.method === 'POST' ? verifySigV4(call, account, 'dynamodb') : undefined
        if (fault) return refuseSignature(fault)
        const reply = await answer(engine, timeToLive, call)
        if (operationOf(call) === 'CreateTable' && reply.status === 200) learnKeys(keyNames, reply)
        return TABLE_OPERATIONS.includes(operationOf(call)) ? withOwnArns(reply, account) : reply
      },
      refusal: refusalFor,
    },
    stop: () => engine.close(),
  }
}

async function answer(engine: Engine, timeToLive: TimeToLive, call: Call): Promise<Reply> {
  switch (operationOf(call)) {
    case 'UpdateTimeToLive':
      return (await missingTable(engine, call)) ?? updateTimeToLive(timeToLive, requestOf(call))
    case 'DescribeTimeToLive':
      return describeTimeToLive(timeToLive, requestOf(call)) ?? engine.carryOut(call)
    case 'DeleteTable':
      timeToLive.delete(requestOf(call).TableName ?? '')
      return engine.carryOut(call)
    default:
      return engine.carryOut(call)
  }
}

async function missingTable(engine: Engine, call: Call): Promise<Reply | undefined> {
  const headers = { ...call.headers, 'x-amz-target': 'DynamoDB_20120810.DescribeTable' }
  const body = Buffer.from(JSON.stringify({ TableName: requestOf(call).TableName }))
  const described = await engine.carryOut({ ...call, headers, body })
  return described.status === 200 ? undefined : described
}

function learnKeys(keyNames: Map<string, readonly string[]>, reply: Reply): void {
  const { TableDescription } = JSON.parse(String(reply.body)) as {
    TableDescription: { TableName: string; KeySchema: { AttributeName: string }[] }
  }
  keyNames.set(
    TableDescription.TableName,
    TableDescription.KeySchema.map((key) => key.AttributeName),
  )
}
