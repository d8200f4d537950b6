// A world for what became of mails: the items that owed them.
import { dynamoCharters } from '../outbound/dynamo/charters.ts'
import { documents } from '../outbound/dynamo/client.ts'
import { dynamoMails } from '../outbound/dynamo/mails.ts'
import type { World } from '../ports.ts'
import { timeWindow } from '../views/times.ts'
import { only } from './elsewhere.ts'
import type { Making } from './making.ts'

export function mailEventsWorld({ aws, config, clock, ids, log, alarm, owner }: Making): World {
  const { operator, store } = config
  const parts = { documents: documents(aws), clock, ids, owner }
  return only({
    operator,
    charters: dynamoCharters({ ...parts, table: store.dispatchTable, operator: operator.id, timeWindow }),
    mails: dynamoMails({ ...parts, table: store.crewTable }),
    clock,
    ids,
    log,
    alarm,
    delivering: new Set(),
  })
}
