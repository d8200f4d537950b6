// How an operator's services are called, for doctor's words.
import type { Config, OperatorConfig } from '../../config.ts'
import type { Setup } from '../../domain/doctor/exam.ts'

export function setupOf({ aws }: Config, operator: OperatorConfig, runsAs: Setup['runsAs']): Setup {
  const { slack, push, store } = operator
  return {
    runsAs,
    region: aws.client.region,
    teamId: slack.teamId,
    socketMode: slack.appToken !== undefined,
    pushes: { mail: push?.gmailTopic !== undefined, calendar: push !== undefined },
    dispatchTable: store.dispatchTable,
    crewTable: store.crewTable,
    pagesBucket: store.pagesBucket,
    waiversBucket: store.waiversBucket,
    photosBucket: store.photosBucket,
    distributionId: store.distributionId,
    configurationSet: store.configurationSet,
    eventsTopic: store.eventsTopic,
    eventsQueue: store.eventsQueue,
  }
}
