// The functions themselves: arm64, the current Node, a log that forgets, and a role of their own.
import { CfnFunction } from 'aws-cdk-lib/aws-lambda'
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs'
import type { Stack } from 'aws-cdk-lib/core'
import { FUNCTIONS, type FunctionName } from './functions.ts'
import type { OperatorFile } from './operator-file.ts'
import { type Arns, logging, roleIn, type Statement } from './roles.ts'

export type Functions = Readonly<Record<FunctionName, CfnFunction>>

/** Where a function's code lies, under the name of its content. */
export type Code = Readonly<Record<FunctionName, { readonly bucket: string; readonly key: string }>>

export interface LambdaParts {
  readonly code: Code
  readonly arns: Arns
  readonly env: Readonly<Record<FunctionName, Readonly<Record<string, string>>>>
  readonly woken: Readonly<Record<FunctionName, readonly Statement[]>>
}

/** A CPU comes with memory: 1,769 MB are one. */
const SIZES: Readonly<Record<FunctionName, { readonly memory: number; readonly seconds: number }>> = {
  slack: { memory: 1769, seconds: 60 },
  guests: { memory: 1024, seconds: 29 },
  google: { memory: 512, seconds: 10 },
  'mail-events': { memory: 512, seconds: 30 },
  deliver: { memory: 1769, seconds: 120 },
  photos: { memory: 2048, seconds: 120 },
}
const LOG_DAYS = 90

export function functionsIn(stack: Stack, { stack: { operator } }: OperatorFile, parts: LambdaParts): Functions {
  const made = FUNCTIONS.map((name) => {
    const functionName = `crew-${operator}-${name}`
    const logGroupName = `/aws/lambda/${functionName}`
    const log = new CfnLogGroup(stack, `Log-${name}`, { logGroupName, retentionInDays: LOG_DAYS })
    const role = roleIn(stack, name, parts.arns, [logging(stack, logGroupName), ...parts.woken[name]])
    const { memory, seconds } = SIZES[name]
    const { bucket, key } = parts.code[name]
    const lambda = new CfnFunction(stack, `Function-${name}`, {
      functionName,
      role: role.attrArn,
      code: { s3Bucket: bucket, s3Key: key },
      handler: `src/lambda/${name}.handler`,
      runtime: 'nodejs24.x',
      architectures: ['arm64'],
      memorySize: memory,
      timeout: seconds,
      environment: { variables: parts.env[name] },
      loggingConfig: { logGroup: log.ref, logFormat: 'Text' },
    })
    return [name, lambda] as const
  })
  return Object.fromEntries(made) as Record<FunctionName, CfnFunction>
}
