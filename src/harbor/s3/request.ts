// What every S3 operation is handed: the checked request, and the account's buckets and objects.
import type { HarborClock } from '../clock.ts'
import type { AwsAccount } from '../operators.ts'
import type { Call, Reply } from '../stand-in.ts'
import type { Buckets } from './buckets.ts'
import type { ObjectStore } from './object-store.ts'
import type { Target } from './operation.ts'
import type { Payload } from './payload.ts'
import type { Uploads } from './uploads.ts'

export interface S3Request extends Target, Payload {
  readonly call: Call
  readonly query: URLSearchParams
  /** With those that a presigned address carries in its query. */
  readonly headers: Readonly<Record<string, string>>
}

export interface S3State {
  readonly account: AwsAccount
  readonly clock: HarborClock
  readonly buckets: Buckets
  readonly store: ObjectStore
  readonly uploads: Uploads
}

export type Handler = (state: S3State, request: S3Request) => Reply

/** Tells a refusal from what was asked for. */
export function isReply(result: object): result is Reply {
  return 'status' in result
}
