// What wakes the functions beside the API: the tables' streams, the queues, and the minute.
import { CfnRole } from 'aws-cdk-lib/aws-iam'
import { CfnEventSourceMapping, type CfnFunction } from 'aws-cdk-lib/aws-lambda'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import type { Stack } from 'aws-cdk-lib/core'
import type { Functions } from './lambdas.ts'
import type { OperatorFile } from './operator-file.ts'
import type { Queues } from './queues.ts'
import { allow } from './roles.ts'
import type { Tables } from './tables.ts'

export interface Waking {
  readonly functions: Functions
  readonly tables: Tables
  readonly queues: Queues
}

const EACH_MINUTE = ['deliver', 'photos'] as const

export function wakingIn(stack: Stack, file: OperatorFile, { functions, tables, queues }: Waking): void {
  const { deliver, photos, slack } = functions
  stream(stack, 'DispatchStream', tables.dispatch.attrStreamArn, deliver, queues, [{ exists: true }])
  stream(stack, 'CrewStream', tables.crew.attrStreamArn, deliver, queues, [{ 'anything-but': ['photos'] }])
  stream(stack, 'PhotosStream', tables.crew.attrStreamArn, photos, queues, ['photos'])
  queue(stack, 'TakeLater', queues.later.attrArn, slack)
  queue(stack, 'TakeLooks', queues.looks.attrArn, deliver)
  queue(stack, 'TakeMailEvents', queues.mailEvents.attrArn, functions['mail-events'])
  minute(stack, file, functions, queues)
}

/** Only what owes something is worth waking for. */
function stream(
  stack: Stack,
  id: string,
  eventSourceArn: string,
  { ref }: CfnFunction,
  { dead }: Queues,
  owing: readonly unknown[],
): void {
  new CfnEventSourceMapping(stack, id, {
    eventSourceArn,
    functionName: ref,
    startingPosition: 'LATEST',
    batchSize: 25,
    parallelizationFactor: 10,
    bisectBatchOnFunctionError: true,
    maximumRetryAttempts: 3,
    maximumRecordAgeInSeconds: 3600,
    functionResponseTypes: ['ReportBatchItemFailures'],
    filterCriteria: { filters: [{ pattern: JSON.stringify({ dynamodb: { NewImage: { owing: { S: owing } } } }) }] },
    destinationConfig: { onFailure: { destination: dead.streams.attrArn } },
  })
}

function queue(stack: Stack, id: string, eventSourceArn: string, { ref }: CfnFunction): void {
  new CfnEventSourceMapping(stack, id, {
    eventSourceArn,
    functionName: ref,
    batchSize: 5,
    functionResponseTypes: ['ReportBatchItemFailures'],
  })
}

function minute(stack: Stack, { stack: { operator } }: OperatorFile, functions: Functions, { dead }: Queues): void {
  const woken = EACH_MINUTE.map((name) => functions[name])
  const role = new CfnRole(stack, 'MinuteRole', {
    description: 'What the minute may wake',
    assumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'scheduler.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'aws:SourceAccount': stack.account } },
        },
      ],
    },
    policies: [
      {
        policyName: 'wake',
        policyDocument: {
          Version: '2012-10-17',
          Statement: [
            allow(
              ['lambda:InvokeFunction'],
              woken.map(({ attrArn }) => attrArn),
            ),
            allow(['sqs:SendMessage'], [dead.minute.attrArn]),
          ],
        },
      },
    ],
  })
  for (const name of EACH_MINUTE) {
    new CfnSchedule(stack, `Minute-${name}`, {
      name: `crew-${operator}-${name}`,
      scheduleExpression: 'rate(1 minute)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: functions[name].attrArn,
        roleArn: role.attrArn,
        input: JSON.stringify({ source: 'minute' }),
        deadLetterConfig: { arn: dead.minute.attrArn },
        retryPolicy: { maximumEventAgeInSeconds: 60, maximumRetryAttempts: 1 },
      },
    })
  }
}
