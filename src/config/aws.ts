// Access to AWS, one for all operators: no retries of the client's own, and every call has an end.
import type { Shared } from '../config-keys.ts'

export interface AwsAccess {
  readonly client: {
    readonly region: string
    readonly maxAttempts: 1
    readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string }
    readonly requestHandler: {
      readonly connectionTimeout: number
      readonly requestTimeout: number
      readonly socketTimeout: number
      readonly throwOnRequestTimeout: true
    }
  }
  readonly endpoints: Readonly<Partial<Record<AwsService, string>>>
}

export type AwsService = 'dynamodb' | 's3' | 'cloudfront' | 'ses' | 'sns' | 'sqs'

/** Until an answer begins, and while nothing more of it comes. Without the last one the SDK only warns, and waits for ever. */
const AWS_TIMEOUTS = {
  connectionTimeout: 3_000,
  requestTimeout: 15_000,
  socketTimeout: 15_000,
  throwOnRequestTimeout: true,
} as const

export function awsAccess(shared: Shared): AwsAccess {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = shared
  return {
    client: {
      region: shared.AWS_REGION,
      maxAttempts: 1,
      requestHandler: AWS_TIMEOUTS,
      ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    },
    endpoints: present({
      dynamodb: shared.AWS_ENDPOINT_URL_DYNAMODB,
      s3: shared.AWS_ENDPOINT_URL_S3,
      cloudfront: shared.AWS_ENDPOINT_URL_CLOUDFRONT,
      ses: shared.AWS_ENDPOINT_URL_SES,
      sns: shared.AWS_ENDPOINT_URL_SNS,
      sqs: shared.AWS_ENDPOINT_URL_SQS,
    }),
  }
}

function present<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}
