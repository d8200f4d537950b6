// SES's events as they reach the app: signed SNS messages, confirmed first, at least once, late, lost or doubled.
import { createVerify, X509Certificate } from 'node:crypto'
import { SendEmailCommand } from '@aws-sdk/client-ses'
import { afterEach, expect, test } from 'vitest'
import { confirming, type Delivery, FROM, GUEST, newDir, startApp, startSes } from './ses-setting.ts'

const stops: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

async function start(answer: (delivery: Delivery) => number | Promise<number> = confirming) {
  const app = await startApp(answer)
  const ses = await startSes(newDir(), app.url)
  stops.push(app.stop, ses.stop)
  return { app, ses }
}

function mailTo(recipient: string) {
  return new SendEmailCommand({
    Source: FROM,
    Destination: { ToAddresses: [recipient] },
    Message: { Subject: { Data: 'Boarding' }, Body: { Text: { Data: 'See you at 2:30' } } },
    ConfigurationSetName: 'jada-events',
    Tags: [{ Name: 'charter', Value: 'quinn-may-30' }],
  })
}

type App = Awaited<ReturnType<typeof startApp>>

/** The next notifications, by their event's type; both operators' confirmations are passed over. */
async function events(app: App, count: number) {
  const found: { eventType: string; [part: string]: unknown }[] = []
  while (found.length < count) {
    const { message } = await app.next()
    if (message.Type === 'Notification') found.push(JSON.parse(message.Message ?? ''))
  }
  return found.sort((a, b) => b.eventType.localeCompare(a.eventType))
}

test('a subscription is confirmed by its link, then send and delivery come as SES events', async () => {
  const { app, ses } = await start()
  const first = await app.next()
  expect(first.headers).toMatchObject({
    'x-amz-sns-message-type': 'SubscriptionConfirmation',
    'content-type': 'text/plain; charset=UTF-8',
  })
  const { MessageId } = await ses.client.send(mailTo(GUEST))
  const [sent, delivered] = await events(app, 2)
  expect(sent).toMatchObject({
    eventType: 'Send',
    send: {},
    mail: {
      messageId: MessageId,
      source: FROM,
      destination: [GUEST],
      commonHeaders: { from: [FROM], to: [GUEST], subject: 'Boarding' },
      tags: { charter: ['quinn-may-30'], 'ses:configuration-set': ['jada-events'] },
    },
  })
  expect(delivered).toMatchObject({ eventType: 'Delivery', delivery: { recipients: [GUEST] } })
})

test.each(['1', '2'] as const)(
  'a notification of signature version %s verifies with the certificate it names',
  async (version) => {
    const { app, ses } = await start()
    ses.hands.signatureVersion(version)
    await ses.client.send(mailTo(GUEST))
    let { message } = await app.next()
    while (message.Type !== 'Notification') ({ message } = await app.next())

    const certificate = new X509Certificate(await (await fetch(message.SigningCertURL ?? '')).text())
    expect(certificate.subject).toBe('CN=sns.amazonaws.com')
    expect(certificate.verify(certificate.publicKey)).toBe(true)
    const signed = (content: string) =>
      createVerify(version === '1' ? 'RSA-SHA1' : 'RSA-SHA256')
        .update(content)
        .verify(certificate.publicKey, message.Signature ?? '', 'base64')
    expect(message.SignatureVersion).toBe(version)
    expect(signed(canonical(message))).toBe(true)
    expect(signed(canonical({ ...message, Message: '{}' }))).toBe(false)
  },
)

/** As the SNS documentation spells it for a notification with a subject. */
function canonical({
  Message,
  MessageId,
  Subject,
  Timestamp,
  TopicArn,
  Type,
}: Readonly<Record<string, string>>): string {
  return `Message\n${Message}\nMessageId\n${MessageId}\nSubject\n${Subject}\nTimestamp\n${Timestamp}\nTopicArn\n${TopicArn}\nType\n${Type}\n`
}

test.each([
  ['bounce@example-guests.test', ['Send', 'Bounce'], { bounceType: 'Permanent', bounceSubType: 'General' }],
  ['anyone@bounce.test', ['Send', 'Bounce'], { bounceType: 'Permanent', bounceSubType: 'General' }],
  ['gone@example-guests.test', ['Send', 'Bounce'], { bounceType: 'Permanent', bounceSubType: 'Suppressed' }],
  ['complaint@example-guests.test', ['Send', 'Delivery', 'Complaint'], { complaintFeedbackType: 'abuse' }],
])('a mail to %s has the events %j', async (recipient, types, part) => {
  const { app, ses } = await start()
  ses.hands.suppress('gone@example-guests.test')
  await ses.client.send(mailTo(recipient))
  const come = await events(app, types.length)
  expect(come.map(({ eventType }) => eventType)).toEqual([...types].sort().reverse())
  const last = types.at(-1) ?? ''
  expect(come.find(({ eventType }) => eventType === last)?.[last.toLowerCase()]).toMatchObject(part)
})

test('a mail without a configuration set has no events for the app', async () => {
  const { app, ses } = await start()
  const { ConfigurationSetName: _, ...without } = mailTo('other@example-guests.test').input
  await ses.client.send(new SendEmailCommand(without))
  await ses.client.send(mailTo(GUEST))
  expect((await events(app, 2)).map(({ mail }) => mail)).toMatchObject([
    { destination: [GUEST] },
    { destination: [GUEST] },
  ])
})

test('a fault meant for SES doesn’t strike the fetching of SNS’s certificate', async () => {
  const { ses } = await start()
  ses.land.faults.plant({ service: 'ses', kind: 'accepted-then-reset', times: 1 })
  expect((await fetch(`${ses.base}/SimpleNotificationService-harbor.pem`)).status).toBe(200)
  await expect(ses.client.send(mailTo(GUEST))).rejects.toThrow()
  expect(ses.hands.sent()).toHaveLength(1)
})

test('nothing is notified before the subscription is confirmed', async () => {
  const { app, ses } = await start(() => 200)
  const asked = await app.next()
  await ses.client.send(mailTo(GUEST))
  const again = await app.next()
  expect(again.message.Type).toBe('SubscriptionConfirmation')

  const wrong = await fetch((asked.message.SubscribeURL ?? '').replace(/Token=\w+/, 'Token=wrong'))
  expect(wrong.status).toBe(400)
  for (const { message } of [asked, again]) await fetch(message.SubscribeURL ?? '')
  expect(await events(app, 2)).toHaveLength(2)
})

test('a notification comes again until the app takes it, unchanged', async () => {
  let refusals = 0
  const { app, ses } = await start(async (delivery) => {
    const isSend = delivery.message.Message?.includes('"eventType":"Send"')
    if (!isSend || refusals === 1) return confirming(delivery)
    refusals += 1
    return 500
  })
  await ses.client.send(mailTo(GUEST))
  const ids: string[] = []
  while (ids.length < 2) {
    const { message } = await app.next()
    if (message.Message?.includes('"eventType":"Send"')) ids.push(`${message.MessageId} ${message.Message}`)
  }
  expect(new Set(ids).size).toBe(1)
})

test('what the app had not taken comes after a restart of the harbor, and what it had does not', async () => {
  const dir = newDir()
  const app = await startApp(async (delivery) =>
    delivery.message.Message?.includes('"eventType":"Delivery"') ? 503 : confirming(delivery),
  )
  stops.push(app.stop)
  const first = await startSes(dir, app.url)
  await first.client.send(mailTo(GUEST))
  await events(app, 2)
  // By the time that the refused one comes again, the answer to the other one is known.
  await events(app, 1)
  await first.stop()

  const later = await startApp(confirming)
  const second = await startSes(dir, later.url)
  stops.push(later.stop, second.stop)
  expect(await events(later, 1)).toMatchObject([{ eventType: 'Delivery' }])
  await second.client.send(mailTo('next@example-guests.test'))
  expect(await events(later, 2)).toMatchObject([
    { mail: { destination: ['next@example-guests.test'] } },
    { mail: { destination: ['next@example-guests.test'] } },
  ])
})

test('an app that starts after the harbor gets everything', async () => {
  const dir = newDir()
  const placeholder = await startApp(confirming)
  await placeholder.stop()
  const ses = await startSes(dir, placeholder.url)
  await ses.client.send(mailTo(GUEST))
  const app = await startApp(confirming, placeholder.port)
  stops.push(app.stop, ses.stop)
  expect((await events(app, 2)).map(({ eventType }) => eventType)).toEqual(['Send', 'Delivery'])
})

test('events are doubled, lost or late on demand', async () => {
  const { app, ses } = await start()
  ses.hands.eventMode('doubled')
  await ses.client.send(mailTo('doubled@example-guests.test'))
  const doubled = await events(app, 4)
  expect(doubled.map(({ eventType }) => eventType)).toEqual(['Send', 'Send', 'Delivery', 'Delivery'])

  ses.hands.eventMode('lost')
  await ses.client.send(mailTo('lost@example-guests.test'))
  ses.hands.eventMode('late', 1_000)
  await ses.client.send(mailTo('late@example-guests.test'))
  ses.hands.eventMode('normal')
  await ses.client.send(mailTo('prompt@example-guests.test'))
  const order = [...(await events(app, 2)), ...(await events(app, 2))].map(
    ({ mail }) => (mail as { destination: string[] }).destination[0],
  )
  expect(order).toEqual([
    'prompt@example-guests.test',
    'prompt@example-guests.test',
    'late@example-guests.test',
    'late@example-guests.test',
  ])
})
