// The ops API over one pair of tables, with a manager signed in: as much of a world as look-ups need.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { AwsAccess } from '../../src/config/aws.ts'
import type { OperatorConfig } from '../../src/config.ts'
import type { Charter } from '../../src/domain/charter.ts'
import { openSeats } from '../../src/domain/seat.ts'
import type { AwsAccount } from '../../src/harbor/operators.ts'
import { httpRoutes } from '../../src/inbound/http.ts'
import { background, type OperatorDoor } from '../../src/inbound/operator-door.ts'
import { dynamoAssignments } from '../../src/outbound/dynamo/assignments.ts'
import { dynamoCharters } from '../../src/outbound/dynamo/charters.ts'
import { documents, dynamoClient } from '../../src/outbound/dynamo/client.ts'
import { dynamoLookUp } from '../../src/outbound/dynamo/look-up.ts'
import { dynamoPeople } from '../../src/outbound/dynamo/people.ts'
import { dynamoPhotos } from '../../src/outbound/dynamo/photos.ts'
import { dynamoSessions } from '../../src/outbound/dynamo/sessions.ts'
import { dynamoDesk } from '../../src/outbound/dynamo/single-items.ts'
import { randomIds } from '../../src/outbound/ids.ts'
import { signedLinks } from '../../src/outbound/links.ts'
import type { World } from '../../src/ports.ts'
import { timeWindow } from '../../src/views/times.ts'
import { opsLink } from '../../src/workflows/ops-access.ts'
import { charter, settled } from '../contracts/store.ts'
import { OPERATOR, person } from '../fakes/jada.ts'

export interface Tables {
  readonly dispatch: string
  readonly crew: string
}

export interface LookUpSite {
  readonly ask: (path: string) => Promise<Response>
}

export function dynamoAt(port: number, account: AwsAccount): DynamoDBClient {
  return dynamoClient(accessTo(port, account))
}

/** One crewed charter through the app's own adapters. */
export async function writeSample(port: number, account: AwsAccount, tables: Tables): Promise<void> {
  const world = worldOn(port, account, tables)
  const names = ['gene', 'angela', 'dan', 'keely']
  const seats: Charter['seats'] = openSeats().map(({ seat }, at) => ({
    seat,
    crew: names[at] ?? seat,
    name: `${names[at]} of the crew`,
    standing: 'confirmed',
    source: {
      kind: 'mail',
      mailId: 'm1',
      evidence: `- ${seat}: ${names[at]}`,
      by: 'Sam Ortega',
      at: '2026-05-26T16:00:00.000Z',
    },
  }))
  const made = await world.charters.create({ ...settled(charter('sample', world)), seats })
  if (made) await world.assignments.project(made.item)
}

export async function lookUpSite(port: number, account: AwsAccount, tables: Tables): Promise<LookUpSite> {
  const world = worldOn(port, account, tables)
  const manager = person('sam', 'Sam Ortega', [], undefined, ['approve'])
  await world.people.enrol(manager)
  const host = new URL(OPERATOR.appSite).host
  const door = { world, config: { host } as OperatorConfig } as unknown as OperatorDoor
  const routes = httpRoutes([door], background())
  const link = opsLink(world, manager).split('#link=')[1]
  const entered = await routes.request(`${OPERATOR.appSite}/api/session`, {
    method: 'POST',
    headers: { host, origin: OPERATOR.appSite, 'content-type': 'application/json' },
    body: JSON.stringify({ link }),
  })
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';')
  return { ask: async (path) => routes.request(`${OPERATOR.appSite}${path}`, { headers: { host, cookie } }) }
}

function worldOn(port: number, account: AwsAccount, { dispatch, crew }: Tables): World {
  const ids = randomIds()
  const clock = { wall: () => new Date(), business: () => new Date('2026-05-26T16:00:00Z') }
  const parts = { documents: documents(accessTo(port, account)), clock, ids, owner: ids.next() }
  const crewTable = { ...parts, table: crew }
  const world: Partial<World> = {
    operator: OPERATOR,
    charters: dynamoCharters({ ...parts, table: dispatch, operator: OPERATOR.id, timeWindow }),
    assignments: dynamoAssignments(crewTable),
    lookUp: dynamoLookUp({
      documents: parts.documents,
      dispatchTable: dispatch,
      crewTable: crew,
      operator: OPERATOR.id,
    }),
    sessions: dynamoSessions(crewTable),
    people: dynamoPeople(crewTable),
    desk: dynamoDesk(crewTable),
    photos: dynamoPhotos(crewTable),
    links: signedLinks({ secret: 'of the bench', operator: OPERATOR.id }, clock),
    clock,
    ids,
    log: { info: () => {}, warn: (what, facts) => console.error(what, facts) },
  }
  return world as World
}

function accessTo(port: number, { region, accessKeyId, secretAccessKey }: AwsAccount): AwsAccess {
  return {
    client: {
      region,
      maxAttempts: 1,
      credentials: { accessKeyId, secretAccessKey },
      requestHandler: {
        connectionTimeout: 3_000,
        requestTimeout: 15_000,
        socketTimeout: 15_000,
        throwOnRequestTimeout: true,
      },
    },
    endpoints: { dynamodb: `http://127.0.0.1:${port}` },
  }
}
