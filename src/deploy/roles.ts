// A role for each function: its rights, by the names of the things themselves, and its own log.
import { CfnRole } from 'aws-cdk-lib/aws-iam'
import { Fn, type Stack } from 'aws-cdk-lib/core'
import type { FunctionName } from './functions.ts'
import { RIGHTS, type Thing } from './rights.ts'

export type Arns = Readonly<Record<Thing, string | readonly string[]>>

export interface Statement {
  readonly Effect: 'Allow'
  readonly Action: readonly string[]
  readonly Resource: readonly string[]
}

/** `more`: what wakes it, which its code never asks for. */
export function roleIn(stack: Stack, name: FunctionName, arns: Arns, more: readonly Statement[]): CfnRole {
  const own = RIGHTS[name].map(({ on, actions }) =>
    allow(
      actions,
      on.flatMap((thing) => arns[thing]),
    ),
  )
  return new CfnRole(stack, `Role-${name}`, {
    description: `What the function ${name} may do`,
    assumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    },
    policies: [
      { policyName: 'own', policyDocument: { Version: '2012-10-17', Statement: own } },
      { policyName: 'woken', policyDocument: { Version: '2012-10-17', Statement: more } },
    ],
  })
}

export function allow(Action: readonly string[], Resource: readonly string[]): Statement {
  return { Effect: 'Allow', Action: [...Action], Resource: [...Resource] }
}

export function logging(stack: Stack, group: string): Statement {
  const arn = Fn.join('', ['arn:aws:logs:', stack.region, ':', stack.account, ':log-group:', group, ':log-stream:*'])
  return allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [arn])
}

export function taking(queue: string): Statement {
  return allow(['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'], [queue])
}

export function listening(streams: readonly string[]): Statement {
  return allow(
    ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
    streams,
  )
}
