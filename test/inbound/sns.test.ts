// Mail events are believed when SNS signed them, for our topic, by a certificate of its own.
import { SendEmailCommand } from '@aws-sdk/client-ses'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Envelope, isGenuine, readEnvelope } from '../../src/inbound/sns.ts'
import { confirming, type Delivery, FROM, GUEST, startApp, startSes } from '../harbor/ses-setting.ts'

let app: Awaited<ReturnType<typeof startApp>>
let ses: Awaited<ReturnType<typeof startSes>>
let envelope: Envelope

beforeAll(async () => {
  app = await startApp(confirming)
  ses = await startSes(undefined, app.url)
  await ses.client.send(
    new SendEmailCommand({
      Source: FROM,
      Destination: { ToAddresses: [GUEST] },
      Message: { Subject: { Data: 'Boarding' }, Body: { Text: { Data: 'See you at 2:30' } } },
      ConfigurationSetName: 'jada-events',
    }),
  )
  let delivery: Delivery
  do delivery = await app.next()
  while (delivery.message.Type !== 'Notification')
  envelope = readEnvelope(delivery.text)!
})

afterAll(async () => {
  await ses.stop()
  await app.stop()
})

function genuine(said: Partial<Envelope> = {}, from: { prefix?: string; topic?: string | undefined } = {}) {
  return isGenuine({ ...envelope, ...said }, { prefix: ses.base, topic: envelope.TopicArn, ...from }, new Map())
}

test('one of our topic is', async () => {
  expect(await genuine()).toBe(true)
})

test('one of another topic is not, though SNS signed it: anybody may have a topic', async () => {
  expect(await genuine({}, { topic: `${envelope.TopicArn}-of-others` })).toBe(false)
  expect(await genuine({}, { topic: undefined })).toBe(false)
})

test('one whose words were changed is not', async () => {
  expect(await genuine({ Message: envelope.Message.replace('Send', 'Bounce') })).toBe(false)
})

test('one whose certificate lies elsewhere is not, and that is not fetched', async () => {
  expect(await genuine({ SigningCertURL: `${app.url}/own.pem` })).toBe(false)
  expect(await genuine({}, { prefix: 'https://sns.' })).toBe(false)
  expect(app.waiting()).toBeLessThan(3)
})
