// A world for whom Google tells: only the desk, which knows the channels that are ours.
import { documents } from '../outbound/dynamo/client.ts'
import { dynamoDesk } from '../outbound/dynamo/single-items.ts'
import type { World } from '../ports.ts'
import { only } from './elsewhere.ts'
import type { Making } from './making.ts'

export function noticesWorld({ aws, config, clock, ids, log, alarm, owner }: Making): World {
  const { operator, store } = config
  const desk = dynamoDesk({ documents: documents(aws), clock, ids, owner, table: store.crewTable })
  return only({ operator, desk, clock, ids, log, alarm })
}
