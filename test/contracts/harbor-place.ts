// A harbor reached as an operator's own accounts are, by the environment's keys: only the addresses differ.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import type { AwsAccess } from '../../src/config/aws.ts'
import { type Harbor, startHarbor } from '../../src/harbor/start-harbor.ts'
import { localEnv } from '../../src/local-env.ts'
import { dynamoClient } from '../../src/outbound/dynamo/client.ts'
import { accountsPlace } from './accounts-place.ts'
import { configOf, ownEnv } from './needs.ts'
import type { Place } from './place.ts'

export async function harborPlace(): Promise<Place> {
  const dir = mkdtempSync(join(tmpdir(), 'contracts-'))
  const harbor = await startHarbor({ dir, port: 0 })
  const [jada] = harbor.addresses.operators
  const env = {
    ...localEnv(harbor.addresses),
    CONTRACTS_GOOGLE_TOKEN: jada?.driverRefreshToken,
    CONTRACTS_SLACK_USER: jada?.captain,
  }
  const { aws } = configOf(ownEnv(env)).config
  const before = await held(harbor, aws)
  const place = await accountsPlace(env, { name: 'the harbor', patienceMs: 15_000 })
  return {
    ...place,
    async stop() {
      const left = await place.stop()
      const after = await held(harbor, aws)
      await harbor.stop()
      rmSync(dir, { recursive: true })
      return [...left, ...after.filter((thing) => !before.includes(thing))]
    },
  }
}

/** Everything in the harbor that a run could leave behind. */
async function held(harbor: Harbor, aws: AwsAccess): Promise<readonly string[]> {
  const [jada] = harbor.operators
  if (!jada) return []
  const s3 = new S3Client({ ...aws.client, endpoint: aws.endpoints.s3 ?? '' })
  const [{ TableNames = [] }, { Buckets = [] }] = await Promise.all([
    dynamoClient(aws).send(new ListTablesCommand({})),
    s3.send(new ListBucketsCommand({})),
  ])
  const { slack, gmail, calendar, objects } = harbor
  const [manager] = slack.users(jada.id)
  const said = slack
    .channels(jada.id, manager?.id ?? '')
    .flatMap(({ id }) => slack.messages(jada.id, manager?.id ?? '', id))
  return [
    ...TableNames,
    ...Buckets.map(({ Name = '' }) => Name),
    ...objects.versions(jada.aws.pagesBucket).map(({ key }) => key),
    ...gmail.messages(jada.id).map(({ subject }) => subject),
    ...calendar.events(jada.id).flatMap(({ id, status }) => (status === 'cancelled' ? [] : [String(id)])),
    ...said.map(({ ts }) => `said ${ts}`),
  ]
}
