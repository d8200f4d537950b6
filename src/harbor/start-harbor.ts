// Starts the whole harbor on loopback: every stand-in behind its door, and the page that shows and works them.
import { join } from 'node:path'
import { type Doors, type HarborAddresses, harborAddresses, type OperatorDoors } from './addresses.ts'
import { cloudfrontStandIn } from './cloudfront/cloudfront.ts'
import { APP_PATHS, type Distribution } from './cloudfront/distribution.ts'
import { edgeStandIn } from './cloudfront/edge.ts'
import { dnsZone } from './dns-zone.ts'
import { type DynamoDbHarbor, dynamodbStandIn } from './dynamodb/dynamodb.ts'
import { calendarRoutes } from './google/calendar/calendar.ts'
import { googleStandIn } from './google/google.ts'
import { pushMood } from './google/push-mode.ts'
import { type Ground, ground } from './ground.ts'
import type { HarborWorld } from './harbor-world.ts'
import { type AwsAccount, type HarborOperator, harborAccount, harborOperators } from './operators.ts'
import { pageDoor } from './page/page-door.ts'
import { type Ports, portsFrom, taking } from './ports.ts'
import { s3StandIn } from './s3/s3.ts'
import { sesStandIn } from './ses/ses.ts'
import { slackStandIn } from './slack/slack.ts'
import { type Listening, type StandIn, serve } from './stand-in.ts'
import { FIRST_BUSINESS_TIME } from './weekend.ts'

export interface Harbor extends HarborWorld {
  readonly addresses: HarborAddresses
  readonly stop: () => Promise<void>
}

type Stop = () => unknown

const OPERATORS = 2

/**
 * State is kept under `dir`; `port` is the page's, and the others follow it, or with 0 are free ones.
 * Throws a sentence for a person when a port is taken or another harbor has the state open.
 */
export async function startHarbor({ dir, port }: { readonly dir: string; readonly port: number }): Promise<Harbor> {
  const stops: Stop[] = []
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each()
  }
  try {
    return { ...(await start(dir, port, stops)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The page's port and the store come first: nothing of another harbor's state is touched without them. */
async function start(dir: string, port: number, stops: Stop[]): Promise<Omit<Harbor, 'stop'>> {
  const ports = await portsFrom(port, OPERATORS)
  const page = pageDoor()
  const listening = await opened(stops, ports.page, page.listen)
  const floor = ground(join(dir, 'harbor'), FIRST_BUSINESS_TIME)
  stops.push(floor.clock.stop)
  const account = harborAccount(floor.shelf('operators'))
  const store = await openStore(floor, account, dir)
  stops.push(store.stop)

  const operators = harborOperators(floor.shelf('operators'))
  const pageAddress = `${at(listening)}/`
  const { doors, own, ...hands } = await openDoors({ floor, account, operators, ports, store, pageAddress, stops })
  const world = { ground: floor, operators, account, ...hands }
  const addresses = harborAddresses(doors, account, own)
  page.show(world, addresses)
  return { ...world, addresses }
}

interface Opening {
  readonly floor: Ground
  readonly account: AwsAccount
  readonly operators: readonly HarborOperator[]
  readonly ports: Ports
  readonly store: DynamoDbHarbor
  readonly pageAddress: string
  readonly stops: Stop[]
}

async function openDoors({ floor, account, operators, ports, store, pageAddress, stops }: Opening) {
  const appOf = (id: string) => loopback(ports.apps[operators.findIndex((operator) => operator.id === id)] ?? 0)
  const open = (standIn: StandIn, port: number) => opened(stops, port, (free) => serve(standIn, floor, free))

  const buckets = operators.flatMap(({ aws }) => [aws.pagesBucket, aws.waiversBucket, aws.photosBucket])
  const locked = operators.map(({ aws }) => aws.waiversBucket)
  const s3 = s3StandIn(floor, account, buckets, locked)
  const mood = pushMood()
  const calendar = calendarRoutes(floor, operators, appOf, mood)
  const google = googleStandIn(floor, operators, calendar.routes, appOf, mood)
  const slack = slackStandIn(floor, operators, appOf)
  const ses = sesStandIn(floor, account, operators, { appOf, arrived: (raw) => google.gmail.deliver(raw) })
  stops.push(slack.stop, ses.stop)

  const s3Listening = await open(s3.standIn, ports.s3)
  const distributions = operators.map((operator) => distributionOf(operator, at(s3Listening)))
  const cloudfront = cloudfrontStandIn(floor, account, distributions, { completeAfterMs: 0 })
  stops.push(cloudfront.invalidations.stop)
  const edges = distributions.map((one) => edgeStandIn(floor, one, s3.store, appOf, cloudfront.cache))

  const [googleDoor, slackDoor, dynamodbDoor, cloudfrontDoor, sesDoor, ...edgeDoors] = await Promise.all([
    open(google.standIn, ports.google),
    open(slack.standIn, ports.slack),
    open(store.standIn, ports.dynamodb),
    open(cloudfront.standIn, ports.cloudfront),
    open(ses.standIn, ports.ses),
    ...edges.map((edge, index) => open(edge, ports.edges[index] ?? 0)),
  ])
  slack.setBase(at(slackDoor))
  ses.setBase(at(sesDoor))
  const own = operators.map((operator, index): readonly [HarborOperator, OperatorDoors] => {
    const cdn = at(edgeDoors[index])
    s3.allowOrigins(operator.aws.photosBucket, [uploadsFrom(cdn)])
    return [operator, { app: appOf(operator.id), cdn }]
  })
  const doors: Doors = {
    page: pageAddress,
    google: at(googleDoor),
    slackApiUrl: `${at(slackDoor)}/api/`,
    dynamodb: at(dynamodbDoor),
    s3: at(s3Listening),
    cloudfront: at(cloudfrontDoor),
    ses: at(sesDoor),
    clock: `${pageAddress}_harbor/clock`,
    snsFrom: at(sesDoor),
    dns: `${pageAddress}_harbor/dns`,
  }
  return {
    doors,
    own,
    slack: slack.hands,
    gmail: google.gmail,
    oauth: google.oauth,
    switchApi: google.switchApi,
    calendar: calendar.hands,
    setPushMode: mood.set,
    ses: ses.hands,
    objects: s3.store,
    invalidations: cloudfront.invalidations,
    edges: new Map(operators.map(({ id }, index) => [id, edges[index] as StandIn])),
    dynamodb: store.standIn,
    tables: store.hands,
    amendBucket: s3.amendBucket,
    distributions,
    dns: dnsZone(operators),
  }
}

async function opened(stops: Stop[], port: number, begin: (port: number) => Promise<Listening>): Promise<Listening> {
  const listening = await taking(port, begin)
  stops.push(listening.stop)
  return listening
}

async function openStore(floor: Ground, account: AwsAccount, dir: string): Promise<DynamoDbHarbor> {
  try {
    return await dynamodbStandIn(floor, account)
  } catch (error) {
    const isOpen = /lock/i.test(String(error instanceof Error ? (error.cause ?? error) : error))
    if (!isOpen) throw error
    throw new Error(`The state in ${dir} is open already: is another harbor running? Set HARBOR_DIR.`)
  }
}

function distributionOf({ id, aws }: HarborOperator, s3: string): Distribution {
  return {
    id: aws.distributionId,
    operatorId: id,
    bucket: aws.pagesBucket,
    appPaths: APP_PATHS,
    notHere: '/not-here',
    connectTo: [s3],
    changed: { state: {} },
  }
}

function uploadsFrom(origin: string) {
  return { origins: [origin], methods: ['POST', 'PUT', 'GET', 'HEAD'], headers: ['*'], expose: ['ETag'] }
}

function at(listening: Listening | undefined): string {
  return loopback(listening?.port ?? 0)
}

function loopback(port: number): string {
  return `http://127.0.0.1:${port}`
}
