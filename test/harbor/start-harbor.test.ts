// The harbor as a whole: its doors, its addresses, what outlives a restart, and who can't start beside it.
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { CloudFrontClient, ListDistributionsCommand } from '@aws-sdk/client-cloudfront'
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { ListBucketsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { GetSendQuotaCommand, SESClient, SendEmailCommand } from '@aws-sdk/client-ses'
import { WebClient } from '@slack/web-api'
import { expect, onTestFinished, test } from 'vitest'
import { writeAddresses } from '../../src/harbor/addresses.ts'
import { close, listen } from '../../src/harbor/stand-in.ts'
import { type Harbor, startHarbor } from '../../src/harbor/start-harbor.ts'
import { folder, openHarbor } from './harbor-door.ts'

test('every door answers the real client with the keys that the addresses name', async () => {
  const { addresses } = await openHarbor()
  const [jada] = addresses.operators
  const slack = new WebClient(jada?.slackBotToken, { slackApiUrl: addresses.slackApiUrl, retryConfig: { retries: 0 } })

  const [auth, tables, buckets, distributions, quota, feed, token] = await Promise.all([
    slack.auth.test(),
    new DynamoDBClient(aws(addresses, addresses.dynamodb)).send(new ListTablesCommand({})),
    new S3Client(aws(addresses, addresses.s3)).send(new ListBucketsCommand({})),
    new CloudFrontClient(aws(addresses, addresses.cloudfront)).send(new ListDistributionsCommand({})),
    new SESClient(aws(addresses, addresses.ses)).send(new GetSendQuotaCommand({})),
    fetch(jada?.icalUrl ?? ''),
    fetch(`${addresses.google}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: jada?.googleClientId ?? '',
        client_secret: jada?.googleClientSecret ?? '',
        refresh_token: jada?.googleRefreshToken ?? '',
      }),
    }),
  ])

  expect(auth.team_id).toBe(jada?.slackTeam)
  expect(tables.TableNames).toEqual([])
  expect(buckets.Buckets?.map(({ Name }) => Name)).toContain(jada?.pagesBucket)
  expect(distributions.DistributionList?.Items?.map(({ Id }) => Id)).toContain(jada?.distributionId)
  expect(quota.Max24HourSend).toBeGreaterThan(0)
  expect(await feed.text()).toContain('Quinn paid 3-7pm')
  expect(token.status).toBe(200)
})

test('a page put into the bucket is served by that operator’s CDN alone', async () => {
  const { addresses } = await openHarbor()
  const [jada, queen] = addresses.operators
  const page = { Bucket: jada?.pagesBucket, Key: 'quinn-may-30.html', Body: '<p>Ahoy</p>', ContentType: 'text/html' }
  await new S3Client(aws(addresses, addresses.s3)).send(new PutObjectCommand(page))

  const [own, other] = await Promise.all([jada, queen].map((each) => fetch(`${each?.cdn}/quinn-may-30.html`)))

  expect(await own?.text()).toBe('<p>Ahoy</p>')
  expect(other?.status).toBe(403)
})

test('a mail to an operator’s inbox arrives there, so that replies can be played', async () => {
  const { addresses, gmail } = await openHarbor()
  const [jada] = addresses.operators
  const mail = new SendEmailCommand({
    Source: jada?.from,
    Destination: { ToAddresses: [jada?.inbox ?? ''] },
    Message: { Subject: { Data: 'To ourselves' }, Body: { Text: { Data: 'Ahoy' } } },
  })
  await new SESClient(aws(addresses, addresses.ses)).send(mail)

  expect(gmail.messages('jada').map(({ subject }) => subject)).toEqual(['To ourselves'])
  expect(gmail.messages('queen')).toEqual([])
})

test('the addresses name who does what, with a Slack user for each role', async () => {
  const { addresses } = await openHarbor()
  const [jada, queen] = addresses.operators

  expect(jada).toMatchObject({ manager: 'U0JSAM0001', secondManager: 'U0JPRIYA02', captain: 'U0JGENE004' })
  expect(jada).toMatchObject({ crew: 'U0JANGE006', opsLead: 'carole@jada-sailing.test' })
  expect(queen).toMatchObject({ manager: 'U0QLENA001', captain: 'U0QINES004', crew: 'U0QBART006' })
  expect(queen?.sampleParty).toEqual({ charter: 'okafor-may-30' })
  expect(jada?.people.find(({ id }) => id === 'dan')?.aliases).toEqual(['Danny'])
})

test('harbor.json is whole, and readable by its owner alone', async () => {
  const { addresses, dir } = await openHarbor()
  writeAddresses(dir, addresses)

  expect(JSON.parse(readFileSync(join(dir, 'harbor.json'), 'utf8'))).toEqual(addresses)
  expect(statSync(join(dir, 'harbor.json')).mode & 0o777).toBe(0o600)
})

test('a second start goes on where the first one was, with the same secrets and the clock not set back', async () => {
  const dir = folder()
  const first = await openHarbor(dir)
  await first.control('POST', 'sample', { operator: 'jada', n: 0 })
  await first.control('POST', 'clock', { set: '2026-05-29T21:30:00Z' })
  await first.stop()

  const second = await openHarbor(dir)

  expect(second.gmail.messages('jada')).toHaveLength(1)
  expect(second.ground.clock.business() >= new Date('2026-05-29T21:30:00Z')).toBe(true)
  expect(second.addresses.secretAccessKey).toBe(first.addresses.secretAccessKey)
  expect(second.addresses.operators[0]?.slackBotToken).toBe(first.addresses.operators[0]?.slackBotToken)
})

test('a taken port is named in the sentence that says what to do, and nothing stays open', async () => {
  const server = createServer()
  await listen(server, 0)
  const { port } = server.address() as AddressInfo
  const dir = folder()

  await expect(startHarbor({ dir, port })).rejects.toThrow(
    `Port ${port} is taken: is another harbor running? Set HARBOR_PORT.`,
  )
  await close(server)
  await openHarbor(dir)
})

test('two harbors never share a folder', async () => {
  const first = await openHarbor()

  await expect(startHarbor({ dir: first.dir, port: 0 })).rejects.toThrow(/is open already.*Set HARBOR_DIR\.$/)
  expect((await first.control('GET', 'clock')).status).toBe(200)
})

test('from a given port on the doors stand in a row, with room for the app’s own', async () => {
  const { harbor, first } = await startInARow()
  const at = (offset: number) => `http://127.0.0.1:${first + offset}`
  const { page, google, slackApiUrl, dynamodb, s3, cloudfront, ses, operators } = harbor.addresses

  expect([page, google, slackApiUrl]).toEqual([`${at(0)}/`, at(3), `${at(4)}/api/`])
  expect([dynamodb, s3, cloudfront, ses]).toEqual([at(5), at(6), at(7), at(8)])
  expect(operators.map(({ app, cdn }) => [app, cdn])).toEqual([
    [at(1), at(9)],
    [at(2), at(10)],
  ])
})

/** Looks for a row of free ports by trying, since none can be reserved. */
async function startInARow(): Promise<{ readonly harbor: Harbor; readonly first: number }> {
  for (let first = 42_000 + (process.pid % 800) * 20; ; first += 20) {
    try {
      const harbor = await startHarbor({ dir: folder(), port: first })
      onTestFinished(harbor.stop)
      return { harbor, first }
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('is taken'))) throw error
    }
  }
}

type Keys = Pick<Harbor['addresses'], 'region' | 'accessKeyId' | 'secretAccessKey'>

function aws({ region, accessKeyId, secretAccessKey }: Keys, endpoint: string) {
  return { region, endpoint, forcePathStyle: true, credentials: { accessKeyId, secretAccessKey }, maxAttempts: 1 }
}
