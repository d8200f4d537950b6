// DynamoDB on loopback: dynalite on disk, behind the harbor's log, its faults and a real check of the signature.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { verifySigV4 } from '../aws/sigv4.ts'
import type { Ground } from '../ground.ts'
import type { AwsAccount } from '../operators.ts'
import type { Call, Reply, StandIn } from '../stand-in.ts'
import { withOwnArns } from './arns.ts'
import { type Backups, describeContinuousBackups, updateContinuousBackups } from './continuous-backups.ts'
import { type Engine, openEngine } from './engine.ts'
import { hiding } from './hiding.ts'
import { type KeyNames, mendStore } from './mend.ts'
import { refusalFor, refuseSignature } from './refusals.ts'
import { nameRequest, operationOf, requestOf } from './requests.ts'
import { restoreTable } from './restoring.ts'
import { describeTimeToLive, type TimeToLive, updateTimeToLive } from './time-to-live.ts'

export interface DynamoDbHarbor {
  readonly standIn: StandIn
  readonly hands: DynamoDbHands
  /** Waits for writes under way and closes the store. */
  readonly stop: () => Promise<void>
}

/** What becomes of a table's settings; its items stay. */
export interface DynamoDbHands {
  /** For everybody who asks it is as if there were none, or no such index. */
  readonly hide: (table: string, index?: string) => void
  readonly show: (table: string) => void
  readonly setRecovery: (table: string, on: boolean) => void
  /** By which attribute items end; undefined is never. What it was comes back. */
  readonly setTimeToLive: (table: string, attribute: string | undefined) => string | undefined
}

const TABLE_OPERATIONS = ['CreateTable', 'RestoreTableToPointInTime', 'DescribeTable', 'UpdateTable', 'DeleteTable']

const MAKING = ['CreateTable', 'RestoreTableToPointInTime']

/** Throws when another process has the store open. */
export async function dynamodbStandIn(ground: Ground, account: AwsAccount): Promise<DynamoDbHarbor> {
  const path = join(ground.dir, 'dynamodb')
  mkdirSync(path, { recursive: true })
  return dynamodbOver(path, await mendStore(path), ground, account)
}

/** Over a store that needs no mending. */
export async function dynamodbOver(
  path: string,
  known: KeyNames,
  ground: Ground,
  account: AwsAccount,
): Promise<DynamoDbHarbor> {
  const keyNames = new Map(known)
  const engine = await openEngine(path)
  const timeToLive: TimeToLive = ground.shelf('dynamodb-ttl')
  const backups: Backups = ground.shelf('dynamodb-backups')
  const hidden = hiding()
  const settings = { timeToLive, backups }

  return {
    standIn: {
      name: (call) => nameRequest(call, keyNames),
      async answer(call) {
        const fault = call.method === 'POST' ? verifySigV4(call, account, 'dynamodb') : undefined
        if (fault) return refuseSignature(fault)
        const refused = hidden.refusal(call)
        if (refused) return refused
        const reply = hidden.without(call, await answer(engine, settings, call))
        if (MAKING.includes(operationOf(call)) && reply.status === 200) learnKeys(keyNames, reply)
        return TABLE_OPERATIONS.includes(operationOf(call)) ? withOwnArns(reply, account) : reply
      },
      refusal: refusalFor,
    },
    hands: {
      hide: hidden.hide,
      show: hidden.show,
      setRecovery: (table, on) => (on ? backups.set(table, true) : backups.delete(table)),
      setTimeToLive(table, attribute) {
        const before = timeToLive.get(table)
        if (attribute) timeToLive.set(table, attribute)
        else timeToLive.delete(table)
        return before
      },
    },
    stop: () => engine.close(),
  }
}

interface Settings {
  readonly timeToLive: TimeToLive
  readonly backups: Backups
}

async function answer(engine: Engine, { timeToLive, backups }: Settings, call: Call): Promise<Reply> {
  switch (operationOf(call)) {
    case 'UpdateTimeToLive':
      return (await missingTable(engine, call)) ?? updateTimeToLive(timeToLive, requestOf(call))
    case 'DescribeTimeToLive':
      return describeTimeToLive(timeToLive, requestOf(call)) ?? engine.carryOut(call)
    case 'DescribeContinuousBackups':
      return (await missingTable(engine, call)) ?? describeContinuousBackups(backups, requestOf(call))
    case 'UpdateContinuousBackups':
      return (await missingTable(engine, call)) ?? updateContinuousBackups(backups, requestOf(call))
    case 'RestoreTableToPointInTime':
      return restoreTable(engine, backups, call)
    case 'DeleteTable':
      backups.delete(requestOf(call).TableName ?? '')
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
