// 200 guest pages of which 3 changed, and none: what is put, invalidated and fetched, beside the bare calls and `aws s3 sync`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateInvalidationCommand } from '@aws-sdk/client-cloudfront'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { buildApp } from '../../src/app.ts'
import type { Charter } from '../../src/domain/charter.ts'
import { newCharter } from '../../src/domain/new-charter.ts'
import { revise } from '../../src/domain/revise.ts'
import { openSeats } from '../../src/domain/seat.ts'
import { shiftDate, zoned } from '../../src/domain/times.ts'
import type { HarborAddresses } from '../../src/harbor/addresses.ts'
import type { LogEntry } from '../../src/harbor/log.ts'
import { localConfig } from '../../src/local.ts'
import type { World } from '../../src/ports.ts'
import { pageOf } from '../../src/workflows/effects/publish-page.ts'
import { chartersWithPages, publishPages } from '../../src/workflows/publish-pages.ts'
import { OPERATOR } from './processes.ts'
import { rawClients } from './raw-clients.ts'
import { percentile, type Result, round } from './result.ts'
import { watchLog } from './watch-log.ts'

export interface PublishFound {
  readonly results: readonly Result[]
  readonly notes: readonly string[]
  readonly problems: readonly string[]
}

const PAGES = 200
const CHANGED = 3
const ROUNDS = 5

export async function timePublish(harbor: HarborAddresses): Promise<PublishFound> {
  const world = await worldAt(harbor)
  const log = watchLog(harbor)
  await createCharters(world)
  await publishPages(world, await chartersWithPages(world), false)

  const rounds: { readonly changed: Counted; readonly unchanged: Counted; readonly floor: number }[] = []
  for (let nth = 0; nth < ROUNDS; nth += 1) {
    await changeSome(world, nth)
    const changed = await counted(log, () => publishAll(world))
    const unchanged = await counted(log, () => publishAll(world))
    rounds.push({ changed, unchanged, floor: await bareCalls(harbor, world, nth) })
  }
  const floors = rounds.map(({ floor }) => floor)
  return {
    results: [
      resultOf(
        `publish-${CHANGED}-of-${PAGES}`,
        rounds.map(({ changed }) => changed),
        floors,
        CHANGED + 1,
      ),
      resultOf(
        `publish-0-of-${PAGES}`,
        rounds.map(({ unchanged }) => unchanged),
        floors,
        0,
      ),
    ],
    notes: [
      ...rounds
        .slice(0, 1)
        .flatMap(({ changed, unchanged }) => [`3 changed: ${said(changed)}`, `none changed: ${said(unchanged)}`]),
      ...(await syncNotes(harbor, world, log)),
    ],
    problems: rounds.flatMap(({ changed, unchanged }) => problemsOf(changed, unchanged)),
  }
}

interface Counted {
  readonly ms: number
  readonly puts: number
  readonly invalidations: number
  readonly looks: number
}

async function counted(log: ReturnType<typeof watchLog>, act: () => Promise<void>): Promise<Counted> {
  const mark = await log.mark()
  const began = performance.now()
  await act()
  const ms = round(performance.now() - began)
  return { ms, ...countsOf(await log.since(mark)) }
}

function countsOf(entries: readonly LogEntry[]): Omit<Counted, 'ms'> {
  const of = (service: string, operation: string) =>
    entries.filter((one) => one.service === service && one.operation === operation).length
  return {
    puts: of('s3', 'PutObject'),
    invalidations: of('cloudfront', 'CreateInvalidation'),
    looks: of('cdn', 'GET'),
  }
}

function said({ ms, puts, invalidations, looks }: Counted): string {
  return `${puts} PUTs, ${invalidations} invalidations, ${looks} looks through the CDN, ${ms} ms`
}

function problemsOf(changed: Counted, unchanged: Counted): readonly string[] {
  const idle = unchanged.puts + unchanged.invalidations + unchanged.looks
  return [
    ...(changed.puts === CHANGED && changed.invalidations === 1 ? [] : [`3 changed pages were ${said(changed)}`]),
    ...(idle === 0 ? [] : [`200 unchanged pages were ${said(unchanged)}`]),
  ]
}

async function publishAll(world: World): Promise<void> {
  await publishPages(world, await chartersWithPages(world), false)
}

async function worldAt(harbor: HarborAddresses): Promise<World> {
  const config = localConfig(harbor)
  const operators = config.operators.filter(({ operator }) => operator.id === OPERATOR)
  const { doors, clock } = await buildApp({ ...config, operators }, 'silent')
  clock.stop()
  return doors[0]?.world as World
}

/** They owe nothing yet: only their pages are measured. */
async function createCharters(world: World): Promise<void> {
  const now = world.clock.business()
  for (let nth = 0; nth < PAGES; nth += 1) await world.charters.create({ ...charterNo(nth, now), owed: {} })
}

function charterNo(nth: number, now: Date): Charter {
  const date = shiftDate('2026-06-01', nth)
  const timeZone = 'America/Los_Angeles'
  const times = { startsAt: zoned(date, '15:00', timeZone), endsAt: zoned(date, '19:00', timeZone) }
  const contact = { name: `Guest ${nth}`, email: `guest-${nth}@example-guests.test` }
  const facts = {
    name: `Party ${nth}`,
    date,
    times,
    timeZone,
    place: 'The dock',
    contact,
    seats: openSeats(),
    cancelled: false,
  }
  const entry = { eventId: `bench${nth}`, iCalUID: `bench${nth}@test`, start: times.startsAt, end: times.endsAt }
  return newCharter({
    id: `party-${nth}`,
    facts,
    entry,
    photoUploadCode: 'AAAA-BBBB-CCCC-DDDD',
    now,
    boardingLeadHours: 24,
  })
}

async function changeSome(world: World, nth: number): Promise<void> {
  const now = world.clock.business()
  for (let one = 0; one < CHANGED; one += 1)
    await world.charters.change(`party-${nth * CHANGED + one}`, (charter) => {
      const facts = { ...charter, place: `Another dock, ${nth}` }
      const next = revise(charter, facts, { by: 'bench', why: 'bench', now, boardingLeadHours: 24 })
      return { next: { ...next, owed: {} }, outcome: 'changed' }
    })
}

/** Three pages put, one invalidation, three looks, as fast as they can be: no store, no decision. */
async function bareCalls(harbor: HarborAddresses, world: World, nth: number): Promise<number> {
  const { s3, cloudfront, operator } = rawClients(harbor)
  const { html } = pageOf(world, charterNo(0, world.clock.business()))
  const keys = Array.from({ length: CHANGED }, (_, one) => `floor-${nth}-${one}`)
  const put = (Key: string, Body: string) => s3.send(new PutObjectCommand({ Bucket: operator.pagesBucket, Key, Body }))
  const began = performance.now()
  await Promise.all(keys.map((key) => put(`${key}.html`, html)))
  const Paths = { Quantity: CHANGED, Items: keys.map((key) => `/${key}.html`) }
  const InvalidationBatch = { CallerReference: `floor-${nth}`, Paths }
  await cloudfront.send(new CreateInvalidationCommand({ DistributionId: operator.distributionId, InvalidationBatch }))
  await Promise.all(keys.map(async (key) => (await fetch(`${operator.cdn}/${key}.html`)).text()))
  return round(performance.now() - began)
}

function resultOf(name: string, runs: readonly Counted[], floors: readonly number[], floorCalls: number): Result {
  const times = runs.map(({ ms }) => ms)
  const floor = { p50: percentile(floors, 50), p99: percentile(floors, 99) }
  const p50 = percentile(times, 50)
  const calls = Math.max(...runs.map(({ puts, invalidations }) => puts + invalidations))
  return {
    name,
    unit: 'ms',
    n: runs.length,
    p50,
    p99: percentile(times, 99),
    floor,
    ratio: round(p50 / floor.p50),
    calls,
    floorCalls,
  }
}

/** The same 200 pages, written to a folder again with three of them changed, as one does by hand. */
async function syncNotes(
  harbor: HarborAddresses,
  world: World,
  log: ReturnType<typeof watchLog>,
): Promise<readonly string[]> {
  if (spawnSync('aws', ['--version']).status !== 0) return ['aws s3 sync: the aws command line is not installed here']
  const dir = mkdtempSync(join(tmpdir(), 'ship-captain-crew-sync-'))
  const operator = harbor.operators.find(({ id }) => id === OPERATOR)
  const aws = (...args: string[]) => spawnSync('aws', args, { env: awsEnv(harbor), stdio: 'pipe', timeout: 120_000 })
  const sync = () => aws('s3', 'sync', dir, `s3://${operator?.pagesBucket}/sync/`)
  try {
    writePages(world, dir, '')
    const first = sync()
    if (first.status !== 0) return [`aws s3 sync did not work here: ${String(first.stderr).slice(0, 200)}`]
    writePages(world, dir, ' changed')
    const changed = await counted(log, async () => {
      sync()
      aws('cloudfront', 'create-invalidation', '--distribution-id', operator?.distributionId ?? '', '--paths', '/*')
    })
    const { puts, invalidations, ms } = changed
    return [
      `aws s3 sync and create-invalidation, 3 of 200 changed: ${puts} PUTs, ${invalidations} invalidations (of everything), ${ms} ms`,
    ]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function writePages(world: World, dir: string, mark: string): void {
  mkdirSync(dir, { recursive: true })
  const now = world.clock.business()
  for (let nth = 0; nth < PAGES; nth += 1) {
    const { html } = pageOf(world, charterNo(nth, now))
    writeFileSync(join(dir, `party-${nth}.html`), nth < CHANGED ? html + mark : html)
  }
}

function awsEnv({ s3, cloudfront, region, accessKeyId, secretAccessKey }: HarborAddresses): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL_S3: s3,
    AWS_ENDPOINT_URL_CLOUDFRONT: cloudfront,
  }
}
