// One operator's functions on a harbor: its gateway, its streams, its queues and its minute, all played here.
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundles } from '../../src/deploy/bundle.ts'
import type { FunctionName } from '../../src/deploy/functions.ts'
import { startHarbor } from '../../src/harbor/start-harbor.ts'
import { localConfig, prepareTables } from '../../src/local.ts'
import { smallAws } from './aws.ts'
import { type Arrived, gateway } from './gateway.ts'
import { type Lambda, lambda } from './instances.ts'
import { operatorEnv, SECRET } from './operator-env.ts'
import { withStreams } from './streams.ts'

export interface CloudOptions {
  readonly dir: string
  readonly operator: string
  /** Between two minutes. */
  readonly minuteMs: number
}

const NATIVE = 'node_modules/sharp'
/** As the schedule has it. */
const EACH_MINUTE = ['deliver', 'photos'] as const

/** As the stack names them. */
export const DEAD = ['later', 'looks', 'mail-events', 'streams', 'minute'].map((name) => `crew-jada-${name}-dead`)

export type Cloud = Awaited<ReturnType<typeof startCloud>>

export async function startCloud({ dir, operator, minuteMs }: CloudOptions) {
  const harbor = await startHarbor({ dir, port: 0 })
  await prepareTables(localConfig(harbor.addresses))
  const { env, secret, app } = operatorEnv(harbor.addresses, operator, dir)
  const problems: string[] = []
  const going = new Set<Promise<unknown>>()
  const lambdas = new Map<FunctionName, Lambda>()
  const records = new Map<FunctionName, object[]>()
  let ticking: Promise<unknown> | undefined

  const streams = await withStreams(harbor.addresses.dynamodb, (_, NewImage) => {
    const owing = (NewImage.owing as { readonly S: string } | undefined)?.S
    if (owing)
      stream(owing === 'photos' ? 'photos' : 'deliver', { eventSource: 'aws:dynamodb', dynamodb: { NewImage } })
  })
  const aws = await smallAws(secret, (queue, body) => bring(queue.endsWith('/later') ? 'slack' : 'deliver', body))
  const surroundings = {
    ...env,
    AWS_ENDPOINT_URL_DYNAMODB: streams.url,
    AWS_ENDPOINT_URL_SQS: aws.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.url,
    SECRET_ID: SECRET,
    SECRETS_KEPT_SECONDS: '1',
    LATER_QUEUE: `${aws.url}/later`,
    LOOKS_QUEUE: `${aws.url}/looks`,
    DEAD_LETTER_QUEUES: DEAD.map((name) => `${aws.url}/${name}`).join(','),
    LOG_LEVEL: 'warn',
  }
  const door = await gateway(Number(new URL(app).port), invoke, mailEvents)
  for (const { name, dir: at, file } of await bundles(join(dir, 'functions'))) {
    if (name === 'photos') linkNative(at)
    lambdas.set(name, lambda(join(at, file), surroundings))
  }
  const minute = setInterval(() => ticking || tick(), minuteMs)
  tick()

  return {
    harbor: harbor.addresses,
    sent: aws.sent,
    dead: aws.dead,
    rotate: aws.rotate,
    problems,
    coldStarts: () => Object.fromEntries([...lambdas].map(([name, { coldStarts }]) => [name, coldStarts])),
    invoke,
    async stop() {
      clearInterval(minute)
      door.stop()
      await Promise.allSettled(going)
      await Promise.all([...lambdas.values()].map((one) => one.stop()))
      streams.stop()
      aws.stop()
      await harbor.stop()
    },
  }

  async function invoke(name: string, event: unknown): Promise<unknown> {
    return lambdas.get(name as FunctionName)?.invoke(event)
  }

  function tick(): void {
    ticking = Promise.all(EACH_MINUTE.map((name) => begin(name, { source: 'minute' }))).finally(() => {
      ticking = undefined
    })
  }

  /** Records that come while a batch is under way are the next one. */
  function stream(name: FunctionName, record: object): void {
    const waiting = records.get(name)
    if (waiting) return void waiting.push(record)
    records.set(name, [])
    const next = (batch: readonly object[]): unknown =>
      begin(name, { Records: batch }).finally(() => {
        const more = records.get(name)?.splice(0) ?? []
        if (more.length > 0) next(more)
        else records.delete(name)
      })
    next([record])
  }

  function begin(name: FunctionName, event: unknown): Promise<unknown> {
    const call = invoke(name, event)
      .catch((error: unknown) => problems.push(`${name}: ${error}`))
      .finally(() => going.delete(call))
    going.add(call)
    return call
  }

  /** A message that is not dealt with comes again, twice at most. */
  function bring(name: FunctionName, body: string, tries = 0): void {
    const call = deal(name, body).then((failed) => {
      if (failed && tries < 2) setTimeout(() => bring(name, body, tries + 1), 300)
      else if (failed) problems.push(`${name} gave up on ${body.slice(0, 200)}`)
    })
    going.add(call.finally(() => going.delete(call)))
  }

  async function deal(name: FunctionName, body: string): Promise<boolean> {
    const Records = [{ eventSource: 'aws:sqs', messageId: '1', body }]
    const answer = (await invoke(name, { Records })) as { readonly batchItemFailures: readonly unknown[] }
    return answer.batchItemFailures.length > 0
  }

  /** SNS fills the queue by itself in earnest; the harbor's posts it. */
  async function mailEvents({ url, body }: Arrived): Promise<boolean> {
    if (url !== '/ses/events') return false
    const { Type, SubscribeURL } = JSON.parse(body.toString()) as Record<string, string>
    if (Type === 'SubscriptionConfirmation') await fetch(SubscribeURL ?? '')
    else bring('mail-events', body.toString())
    return true
  }
}

/** For Lambda's machines it is fetched when the function is uploaded; here it is this machine's own. */
function linkNative(dir: string): void {
  mkdirSync(join(dir, 'node_modules'))
  symlinkSync(fileURLToPath(new URL(`../../${NATIVE}`, import.meta.url)), join(dir, NATIVE))
}
