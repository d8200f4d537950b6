// Where one operator's data are: tables, buckets, distribution, mail events.
import type { Each, Shared } from '../config-keys.ts'

export interface StoreConfig {
  readonly dispatchTable: string
  readonly crewTable: string
  readonly pagesBucket: string
  readonly waiversBucket: string
  readonly photosBucket: string
  /** How long a record can't be removed, where its bucket has object lock. */
  readonly waiverYears: number
  readonly distributionId: string
  readonly configurationSet?: string | undefined
  /** The SNS topic that mail events come from. */
  readonly eventsTopic?: string | undefined
  /** ARN of the queue that they come by, where the topic posts to no address. */
  readonly eventsQueue?: string | undefined
  /** Prefix of the only addresses that an SNS certificate or confirmation may come from. */
  readonly eventsFrom: string
}

export function storeConfig(each: Each, shared: Shared): StoreConfig {
  return {
    dispatchTable: each.DISPATCH_TABLE,
    crewTable: each.CREW_TABLE,
    pagesBucket: each.PAGES_BUCKET,
    waiversBucket: each.WAIVERS_BUCKET,
    photosBucket: each.PHOTOS_BUCKET,
    waiverYears: each.WAIVER_YEARS,
    distributionId: each.DISTRIBUTION_ID,
    configurationSet: each.SES_CONFIGURATION_SET,
    eventsTopic: each.SES_EVENTS_TOPIC,
    eventsQueue: each.SES_EVENTS_QUEUE,
    eventsFrom: shared.SNS_FROM,
  }
}
