// Look-ups of the ops API over 100 and over 100,000 charters, by turns in one run: they have to cost the same.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dynamodbOver, dynamodbStandIn } from '../../src/harbor/dynamodb/dynamodb.ts'
import { type Ground, ground } from '../../src/harbor/ground.ts'
import { serve } from '../../src/harbor/stand-in.ts'
import { createTables, crewTable, dispatchTable } from '../../src/outbound/dynamo/tables.ts'
import { dynamoAt, type LookUpSite, lookUpSite, writeSample } from './look-up-site.ts'
import { A_DAY, crewOf, dateOf, fill, idOf, sampleIn } from './many-charters.ts'
import { percentile, type Result, round } from './result.ts'

const SIZES = [100, 100_000] as const
/** After so many that warm up; all of them are fewer than one session may ask. */
const ROUNDS = 430
const WARM = 60
/** Each look-up answers as many rows in either table. */
const ROWS = 20
const PROMISED = 1.5
const ACCOUNT = { region: 'us-west-2', accountId: '000000000042', accessKeyId: 'AKIABENCH', secretAccessKey: 'bench' }
const KEYS = { dispatch: ['event_id'], crew: ['event_id', 'record'] }

export interface LookUpsFound {
  readonly results: readonly Result[]
  readonly notes: readonly string[]
  readonly problems: readonly string[]
}

/** A path of the API for a place among so many charters. */
const LOOK_UPS: Readonly<Record<string, (first: number) => string>> = {
  'by-date': (first) => `/api/charters?${days(first, ROWS / A_DAY)}`,
  'by-crew': (first) => `/api/charters?crew=${crewOf('gene', first)}&${days(first, ROWS)}`,
  'by-charter': (first) => `/api/charters/${idOf(first)}`,
}

export async function timeLookUps(): Promise<LookUpsFound> {
  const dir = mkdtempSync(join(tmpdir(), 'lookups-'))
  const land = ground(dir, new Date('2026-05-26T16:00:00Z'))
  try {
    const began = performance.now()
    await makeStore(land, join(dir, 'dynamodb'))
    const filled = `${SIZES.join(' and ')} charters were made in ${round((performance.now() - began) / 1_000)} s`
    const found = await measured(land, join(dir, 'dynamodb'))
    return { ...found, notes: [filled, ...found.notes] }
  } finally {
    land.clock.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}

async function makeStore(land: Ground, path: string): Promise<void> {
  const harbor = await dynamodbStandIn(land, ACCOUNT)
  const listening = await serve(harbor.standIn, land, 0)
  const client = dynamoAt(listening.port, ACCOUNT)
  const tables = ['sample', ...SIZES].map(tablesOf)
  await createTables(
    client,
    tables.flatMap(({ dispatch, crew }) => [dispatchTable(dispatch), crewTable(crew)]),
  )
  await writeSample(listening.port, ACCOUNT, tablesOf('sample'))
  const sample = await sampleIn(client, tablesOf('sample'), 'sample')
  client.destroy()
  await listening.stop()
  await harbor.stop()
  for (const size of SIZES) await fill(path, tablesOf(size), sample, size)
}

async function measured(land: Ground, path: string): Promise<LookUpsFound> {
  const names = SIZES.flatMap((size) => Object.entries(tablesOf(size)))
  const known = new Map(names.map(([kind, name]) => [name, KEYS[kind as keyof typeof KEYS]]))
  const harbor = await dynamodbOver(path, known, land, ACCOUNT)
  const listening = await serve(harbor.standIn, land, 0)
  try {
    const sites = await Promise.all(SIZES.map((size) => lookUpSite(listening.port, ACCOUNT, tablesOf(size))))
    const times = new Map<string, number[]>()
    const calls = new Map<string, string>()
    for (let nth = -WARM; nth < ROUNDS; nth += 1)
      for (const [name, path] of Object.entries(LOOK_UPS))
        for (const at of nth % 2 === 0 ? [0, 1] : [1, 0]) {
          const size = SIZES[at] ?? 0
          const last = land.log.after(0).at(-1)?.id ?? 0
          const ms = await timed(sites[at] as LookUpSite, path(placeIn(size)))
          if (nth < 0) continue
          times.set(`${name} ${size}`, [...(times.get(`${name} ${size}`) ?? []), ms])
          calls.set(
            `${name} ${size}`,
            land.log
              .after(last)
              .map(({ operation }) => operation)
              .sort()
              .join(' + '),
          )
        }
    return judged(times, calls)
  } finally {
    await listening.stop()
    await harbor.stop()
  }
}

function days(first: number, count: number): string {
  return `from=${dateOf(first / A_DAY)}&to=${dateOf(first / A_DAY + count - 1)}`
}

/** The first charter of some day, with enough after it. */
function placeIn(size: number): number {
  const days = Math.max(1, (size - ROWS * A_DAY) / A_DAY)
  return Math.floor(Math.random() * days) * A_DAY
}

async function timed({ ask }: LookUpSite, path: string): Promise<number> {
  const began = performance.now()
  const response = await ask(path)
  const body = (await response.json()) as { readonly charters?: readonly unknown[] }
  const ms = performance.now() - began
  if (response.status !== 200 || (body.charters && body.charters.length !== ROWS))
    throw new Error(`${path} answered ${response.status} with ${body.charters?.length} rows`)
  return ms
}

function judged(times: ReadonlyMap<string, readonly number[]>, calls: ReadonlyMap<string, string>): LookUpsFound {
  const each = Object.keys(LOOK_UPS).map((name) => {
    const [few, many] = SIZES.map((size) => times.get(`${name} ${size}`) ?? [])
    const made = calls.get(`${name} ${SIZES[1]}`) ?? ''
    return { name, few: few ?? [], many: many ?? [], made }
  })
  const ratioOf = ({ few, many }: (typeof each)[number]) => round(percentile(many, 99) / percentile(few, 99))
  return {
    results: each.map(({ name, few, many, made }) => ({
      name: `lookups-${name}-${SIZES[1]}`,
      unit: 'ms',
      n: many.length,
      p50: percentile(many, 50),
      p99: percentile(many, 99),
      floor: { p50: percentile(few, 50), p99: percentile(few, 99) },
      ratio: round(percentile(many, 50) / percentile(few, 50)),
      calls: made.split(' + ').length,
      floorCalls: (calls.get(`${name} ${SIZES[0]}`) ?? '').split(' + ').length,
    })),
    notes: each.map((one) => `${one.name}: p99 ${ratioOf(one)}× that of ${SIZES[0]} charters (the floor); ${one.made}`),
    problems: each.flatMap((one) => [
      ...(ratioOf(one) > PROMISED ? [`lookups: ${one.name} took ${ratioOf(one)}× at p99, not ${PROMISED}×`] : []),
      ...(/Scan/.test(one.made) || one.made.split('Query').length !== 2
        ? [`lookups: ${one.name} made ${one.made}`]
        : []),
    ]),
  }
}

function tablesOf(size: string | number) {
  return { dispatch: `dispatch-${size}`, crew: `crew-${size}` }
}
