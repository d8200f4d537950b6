// The DynamoDB document client, without retries of its own, and its failures in our words.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { AwsAccess } from '../../config/aws.ts'
import { Failure } from '../../failure.ts'
import { awsFailure } from '../aws-failure.ts'

export type Documents = DynamoDBDocumentClient

export function dynamoClient(access: AwsAccess): DynamoDBClient {
  return new DynamoDBClient({
    ...access.client,
    ...(access.endpoints.dynamodb ? { endpoint: access.endpoints.dynamodb } : {}),
  })
}

export function documents(access: AwsAccess): Documents {
  return DynamoDBDocumentClient.from(dynamoClient(access), { marshallOptions: { removeUndefinedValues: true } })
}

const WAITS_MS = [50, 250, 1_000]

/** A read is harmless: it is tried again when there was no clear answer. */
export async function reading<T>(operation: string, call: () => Promise<T>): Promise<T> {
  for (const wait of WAITS_MS) {
    const failure = await call().then(
      (value) => ({ value }),
      (error: unknown) => awsFailure('DynamoDB', operation, error),
    )
    if (!(failure instanceof Failure)) return failure.value
    if (failure.facts.retry === 'never') throw failure
    await pause(wait)
  }
  return call().catch((error: unknown) => {
    throw awsFailure('DynamoDB', operation, error)
  })
}

/** A write that says by its own condition whether it has happened already. */
export function repeatable<T>(operation: string, call: () => Promise<T>): Promise<T> {
  return reading(operation, call)
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

export function isConditionFailed(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConditionalCheckFailedException'
}

/** True when the write's condition held, false when it didn't. */
export async function heldCondition(write: Promise<unknown>): Promise<boolean> {
  try {
    await write
    return true
  } catch (error) {
    if (isConditionFailed(error)) return false
    throw error
  }
}
