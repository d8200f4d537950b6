// What wakes a person: no heartbeat, something owed for too long, letters that nobody could deal with, a function that fails.
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch'
import { CfnSubscription, CfnTopic } from 'aws-cdk-lib/aws-sns'
import type { Stack } from 'aws-cdk-lib/core'
import type { Functions } from './lambdas.ts'
import type { OperatorFile } from './operator-file.ts'
import type { Queues } from './queues.ts'

/** As the deliverer tells them. */
export const METRICS = { namespace: 'ShipCaptainCrew', heartbeat: 'heartbeat', owedAge: 'owedAgeSeconds' } as const

const OWED_TOO_LONG_SECONDS = 15 * 60

type Watch = Omit<ConstructorParameters<typeof CfnAlarm>[2], 'alarmName' | 'alarmActions' | 'okActions'>

export function alarmsIn(stack: Stack, file: OperatorFile, functions: Functions, queues: Queues): void {
  const { operator, alarms } = file.stack
  const topic = new CfnTopic(stack, 'Alarms', { topicName: `crew-${operator}-alarms` })
  if (alarms) new CfnSubscription(stack, 'AlarmMail', { topicArn: topic.ref, protocol: 'email', endpoint: alarms })
  const dimensions = [{ name: 'operator', value: operator }]
  const own = { namespace: METRICS.namespace, dimensions, period: 60, threshold: 1 }
  const watch = (id: string, name: string, what: Watch) =>
    new CfnAlarm(stack, id, {
      alarmName: `crew-${operator}-${name}`,
      alarmActions: [topic.ref],
      okActions: [topic.ref],
      ...what,
    })

  watch('NoHeartbeat', 'no-heartbeat', {
    ...own,
    alarmDescription:
      'The deliverer has not come through its minute for five. Look at the log of the function deliver.',
    metricName: METRICS.heartbeat,
    statistic: 'Sum',
    comparisonOperator: 'LessThanThreshold',
    evaluationPeriods: 5,
    treatMissingData: 'breaching',
  })
  watch('OwedTooLong', 'owed-too-long', {
    ...own,
    alarmDescription: 'Something is due and has not been done for a quarter of an hour. `crew doctor` says what.',
    metricName: METRICS.owedAge,
    statistic: 'Maximum',
    threshold: OWED_TOO_LONG_SECONDS,
    comparisonOperator: 'GreaterThanThreshold',
    evaluationPeriods: 3,
    treatMissingData: 'notBreaching',
  })
  for (const [name, { attrQueueName }] of Object.entries(queues.dead)) {
    watch(`Dead-${name}`, `dead-${name}`, {
      ...own,
      alarmDescription: 'Something could not be dealt with, and waits in this queue for two weeks.',
      namespace: 'AWS/SQS',
      dimensions: [{ name: 'QueueName', value: attrQueueName }],
      metricName: 'ApproximateNumberOfMessagesVisible',
      statistic: 'Maximum',
      comparisonOperator: 'GreaterThanOrEqualToThreshold',
      evaluationPeriods: 1,
      treatMissingData: 'notBreaching',
    })
  }
  for (const [name, { ref }] of Object.entries(functions)) {
    watch(`Failing-${name}`, `failing-${name}`, {
      ...own,
      alarmDescription: 'This function fails again and again. Look at its log.',
      namespace: 'AWS/Lambda',
      dimensions: [{ name: 'FunctionName', value: ref }],
      metricName: 'Errors',
      statistic: 'Sum',
      threshold: 3,
      comparisonOperator: 'GreaterThanOrEqualToThreshold',
      evaluationPeriods: 5,
      datapointsToAlarm: 3,
      treatMissingData: 'notBreaching',
    })
  }
}
