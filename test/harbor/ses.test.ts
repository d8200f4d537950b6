// SES's stand-in under the real client: what it sends and what it refuses.
import {
  CreateConfigurationSetCommand,
  CreateConfigurationSetEventDestinationCommand,
  DescribeConfigurationSetCommand,
  GetAccountSendingEnabledCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  GetSendStatisticsCommand,
  ListIdentitiesCommand,
  SendEmailCommand,
  type SendEmailCommandInput,
  SendRawEmailCommand,
  type SendRawEmailCommandInput,
  VerifyDomainIdentityCommand,
  VerifyEmailIdentityCommand,
} from '@aws-sdk/client-ses'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ACCOUNT, FROM, GUEST, newDir, startSes, TUESDAY } from './ses-setting.ts'

let ses: Awaited<ReturnType<typeof startSes>>

beforeAll(async () => {
  ses = await startSes()
})

beforeEach(() => {
  ses.land.faults.clear()
  ses.hands.sandbox(false)
  ses.hands.quota({ max24Hour: 50_000, maxRate: 1_000 })
})

afterAll(() => ses.stop())

const RAW = [
  `From: ${FROM}`,
  `To: Quinn <${GUEST}>`,
  'Subject: =?UTF-8?Q?Boarding_Zo=C3=AB?=',
  'Message-ID: <own@jada-sailing.test>',
  'Date: Thu, 01 Jan 1970 00:00:00 +0000',
  'X-Folded: one',
  '\ttwo',
  'Bcc: hidden@example-guests.test',
  '',
  'Bytes:  kept \n.as they are\r\n',
].join('\r\n')

function simple(more: Partial<SendEmailCommandInput> = {}): SendEmailCommandInput {
  return {
    Source: FROM,
    Destination: { ToAddresses: [GUEST] },
    Message: { Subject: { Data: 'Boarding, Zoë' }, Body: { Text: { Data: 'See you at 2:30' } } },
    ...more,
  }
}

function send(more: Partial<SendEmailCommandInput> = {}) {
  return ses.client.send(new SendEmailCommand(simple(more)))
}

function sendRaw(raw: string, more: Partial<SendRawEmailCommandInput> = {}) {
  return ses.client.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(raw) }, ...more }))
}

function lastSent() {
  return ses.hands.sent().at(-1)
}

test('a composed mail leaves with SES’s Message-ID and the business date', async () => {
  const { MessageId } = await send({
    Message: {
      Subject: { Data: 'Boarding, Zoë' },
      Body: { Text: { Data: 'às 2:30' }, Html: { Data: '<b>às 2:30</b>' } },
    },
    Destination: {
      ToAddresses: [GUEST],
      CcAddresses: ['cc@example-guests.test'],
      BccAddresses: ['bcc@example-guests.test'],
    },
    ReplyToAddresses: ['ops@jada-sailing.test'],
    Tags: [{ Name: 'charter', Value: 'quinn-may-30' }],
  })
  const mail = lastSent()
  expect(MessageId).toMatch(/^0101[0-9a-f]{12}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-000000$/)
  expect(mail).toMatchObject({
    id: MessageId,
    operatorId: 'jada',
    from: FROM,
    to: [GUEST, 'cc@example-guests.test', 'bcc@example-guests.test'],
    subject: 'Boarding, Zoë',
    tags: { charter: 'quinn-may-30' },
  })
  const parsed = await PostalMime.parse(mail?.raw ?? '')
  expect(parsed).toMatchObject({
    messageId: `<${MessageId}@us-west-2.amazonses.com>`,
    subject: 'Boarding, Zoë',
    html: '<b>às 2:30</b>\n',
  })
  expect(mail?.raw).not.toContain('bcc@example-guests.test')
  expect(parsed.text?.trim()).toBe('às 2:30')
  const minutesLate = (new Date(parsed.date ?? 0).getTime() - TUESDAY.getTime()) / 60_000
  expect(Math.floor(minutesLate)).toBe(0)
})

test('a raw mail is kept byte for byte, but for Message-ID, Date and Bcc', async () => {
  const { MessageId } = await sendRaw(RAW)
  const mail = lastSent()
  const expected = RAW.replace('<own@jada-sailing.test>', `<${MessageId}@us-west-2.amazonses.com>`)
    .replace('Thu, 01 Jan 1970 00:00:00 +0000', new Date(mail?.date ?? 0).toUTCString().replace('GMT', '+0000'))
    .replace('Bcc: hidden@example-guests.test\r\n', '')
  expect(mail?.raw).toBe(expected)
  expect(mail?.to).toEqual([GUEST, 'hidden@example-guests.test'])
  expect(mail?.subject).toBe('Boarding Zoë')
})

test('destinations override the header', async () => {
  await sendRaw(RAW, { Destinations: ['someone.else@example-guests.test'] })
  expect(lastSent()?.to).toEqual(['someone.else@example-guests.test'])
})

test('a raw mail’s own SES headers give set and tags, and are taken out', async () => {
  await sendRaw(
    `X-SES-CONFIGURATION-SET: jada-events\r\nX-SES-MESSAGE-TAGS: charter=quinn-may-30, kind=boarding\r\n${RAW}`,
  )
  expect(lastSent()).toMatchObject({
    configurationSet: 'jada-events',
    tags: { charter: 'quinn-may-30', kind: 'boarding' },
  })
  expect(lastSent()?.raw).not.toContain('X-SES')
})

test('a mail to an operator’s own domain arrives there as it left', async () => {
  await send({ Destination: { ToAddresses: ['carole@jada-sailing.test'] } })
  expect(ses.arrived.at(-1)?.toString()).toBe(lastSent()?.raw)
  const before = ses.arrived.length
  await send()
  expect(ses.arrived).toHaveLength(before)
})

test('an unverified sender is refused by name, whether in Source or in the From header', async () => {
  const words = 'Email address is not verified. The following identities failed the check in region US-WEST-2: '
  await expect(send({ Source: 'Eve <eve@elsewhere.test>' })).rejects.toMatchObject({
    name: 'MessageRejected',
    message: `${words}eve@elsewhere.test`,
  })
  await expect(sendRaw(RAW.replace(FROM, 'eve@elsewhere.test'), { Source: FROM })).rejects.toMatchObject({
    message: `${words}eve@elsewhere.test`,
  })
})

test('in the sandbox recipients have to be verified, too', async () => {
  ses.hands.sandbox(true)
  await expect(send()).rejects.toMatchObject({ name: 'MessageRejected', message: expect.stringContaining(GUEST) })
  ses.hands.verify(GUEST)
  await send()
})

test.each([
  ['no domain', { Destination: { ToAddresses: ['quinn'] } }, "Missing final '@domain'"],
  ['two dots', { Destination: { ToAddresses: ['q@a..test'] } }, 'Domain contains dot-dot'],
  [
    'a letter beyond ASCII',
    { Destination: { ToAddresses: ['zoë@a.test'] } },
    'Local address contains control or whitespace',
  ],
  ['nobody at all', { Destination: {} }, "Missing required header 'To'."],
  ['51 people', { Destination: { ToAddresses: people(51) } }, 'Recipient count exceeds 50.'],
] as const)('an address list with %s is refused', async (_, more, message) => {
  await expect(send(more as Partial<SendEmailCommandInput>)).rejects.toMatchObject({
    name: 'InvalidParameterValue',
    message,
  })
})

test('a subject or an address that carries a header of its own is refused', async () => {
  const body = { Text: { Data: 'hi' } }
  const injected = 'Hello\r\nBcc: eve@elsewhere.test'
  await expect(send({ Message: { Subject: { Data: injected }, Body: body } })).rejects.toMatchObject({
    name: 'InvalidParameterValue',
  })
  await expect(send({ Destination: { ToAddresses: [`${GUEST}\r\nX: y`] } })).rejects.toMatchObject({
    name: 'InvalidParameterValue',
  })
})

test('tags outside letters, digits, _ and -, or past 256 characters, are refused', async () => {
  for (const Value of ['quinn may', 'a@b.test', 'x'.repeat(257), '']) {
    await expect(send({ Tags: [{ Name: 'charter', Value }] })).rejects.toMatchObject({ name: 'InvalidParameterValue' })
  }
  await expect(send({ Tags: [{ Name: 'ses:x', Value: 'y' }] })).rejects.toMatchObject({ name: 'InvalidParameterValue' })
})

test('a raw mail without From, with a header twice, or past 10 MB is refused', async () => {
  await expect(sendRaw(RAW.replace(/^From.*\r\n/, ''), { Source: FROM })).rejects.toMatchObject({
    message: "Missing required header 'From'.",
  })
  await expect(sendRaw(`Subject: again\r\n${RAW}`)).rejects.toMatchObject({ message: "Duplicate header 'Subject'." })
  await expect(sendRaw(RAW + 'x'.repeat(10 * 1024 * 1024))).rejects.toMatchObject({
    name: 'InvalidParameterValue',
    message: expect.stringContaining('Message length is more than 10485760 bytes long'),
  })
})

test('an unknown configuration set is refused with its name', async () => {
  await expect(send({ ConfigurationSetName: 'nope' })).rejects.toMatchObject({
    name: 'ConfigurationSetDoesNotExistException',
    ConfigurationSetName: 'nope',
  })
})

test('past the rate, and past the day’s quota, sending is throttled', async () => {
  ses.hands.quota({ maxRate: 2 })
  const outcomes = await Promise.allSettled([send(), send(), send(), send(), send()])
  const refused = outcomes.filter(({ status }) => status === 'rejected')
  expect(refused.length).toBeGreaterThan(0)
  expect(refused[0]).toMatchObject({ reason: { name: 'Throttling', message: 'Maximum sending rate exceeded.' } })

  ses.hands.quota({ maxRate: 1_000, max24Hour: 1 })
  await expect(send()).rejects.toMatchObject({ name: 'Throttling', message: 'Daily message quota exceeded.' })
})

test('nothing that was refused counts as sent', async () => {
  const before = ses.hands.sent().length
  await send({ Source: 'eve@elsewhere.test' }).catch(() => undefined)
  await send({ ConfigurationSetName: 'nope' }).catch(() => undefined)
  expect(ses.hands.sent()).toHaveLength(before)
})

test('the account tells its quota, its numbers and that it may send', async () => {
  await send({ Destination: { ToAddresses: ['bounce@example-guests.test'] } })
  const quota = await ses.client.send(new GetSendQuotaCommand({}))
  expect(quota).toMatchObject({ Max24HourSend: 50_000, MaxSendRate: 1_000 })
  expect(quota.SentLast24Hours).toBeGreaterThan(0)
  const { SendDataPoints = [] } = await ses.client.send(new GetSendStatisticsCommand({}))
  expect(SendDataPoints.at(-1)?.Timestamp).toBeInstanceOf(Date)
  expect(SendDataPoints.reduce((sum, { Bounces = 0 }) => sum + Bounces, 0)).toBe(1)
  expect(await ses.client.send(new GetAccountSendingEnabledCommand({}))).toMatchObject({ Enabled: true })
})

test('identities wait until they are verified; operators’ domains are from the start', async () => {
  await ses.client.send(new VerifyEmailIdentityCommand({ EmailAddress: 'new@elsewhere.test' }))
  const { VerificationToken } = await ses.client.send(new VerifyDomainIdentityCommand({ Domain: 'new.test' }))
  expect(VerificationToken).toBeTruthy()
  const identities = ['jada-sailing.test', 'new@elsewhere.test', 'unheard-of.test']
  const ask = new GetIdentityVerificationAttributesCommand({ Identities: identities })
  const { VerificationAttributes = {} } = await ses.client.send(ask)
  expect(Object.keys(VerificationAttributes)).toEqual(['jada-sailing.test', 'new@elsewhere.test'])
  expect(VerificationAttributes['jada-sailing.test']).toMatchObject({ VerificationStatus: 'Success' })
  expect(VerificationAttributes['new@elsewhere.test']).toMatchObject({ VerificationStatus: 'Pending' })

  await expect(send({ Source: 'new@elsewhere.test' })).rejects.toMatchObject({ name: 'MessageRejected' })
  ses.hands.verify('new@elsewhere.test')
  await send({ Source: 'new@elsewhere.test' })
  const { Identities } = await ses.client.send(new ListIdentitiesCommand({ IdentityType: 'Domain' }))
  expect(Identities).toEqual(['jada-sailing.test', 'queen-sails.test', 'new.test'])
})

test('a configuration set is made once, takes a known topic, and describes itself', async () => {
  const ConfigurationSet = { Name: 'mine' }
  const create = new CreateConfigurationSetCommand({ ConfigurationSet })
  await ses.client.send(create)
  await expect(ses.client.send(create)).rejects.toMatchObject({ name: 'ConfigurationSetAlreadyExistsException' })
  const destination = (TopicARN: string) =>
    new CreateConfigurationSetEventDestinationCommand({
      ConfigurationSetName: 'mine',
      EventDestination: { Name: 'app', Enabled: true, MatchingEventTypes: ['bounce'], SNSDestination: { TopicARN } },
    })
  const TopicARN = `arn:aws:sns:us-west-2:${ACCOUNT.accountId}:jada-ses-events`
  await expect(ses.client.send(destination(`${TopicARN}-not`))).rejects.toMatchObject({
    name: 'InvalidSNSDestinationException',
  })
  await ses.client.send(destination(TopicARN))
  const ask = { ConfigurationSetName: 'mine', ConfigurationSetAttributeNames: ['eventDestinations' as const] }
  expect(await ses.client.send(new DescribeConfigurationSetCommand(ask))).toMatchObject({
    ConfigurationSet,
    EventDestinations: [{ Name: 'app', Enabled: true, MatchingEventTypes: ['bounce'], SNSDestination: { TopicARN } }],
  })
})

test('a wrong secret and an unknown action are refused', async () => {
  await expect(ses.clientWith('wrong').send(new GetSendQuotaCommand({}))).rejects.toMatchObject({
    name: 'SignatureDoesNotMatch',
  })
  const unsigned = await fetch(ses.base, { method: 'POST', body: 'Action=SendEmail' })
  expect(unsigned.status).toBe(403)
})

test.each([
  ['500', 'InternalFailure', 500],
  ['429', 'Throttling', 400],
  ['403', 'AccessDenied', 403],
  ['expired', 'ExpiredToken', 403],
] as const)('the fault %s is a %s and nothing leaves', async (kind, name, status) => {
  const before = ses.hands.sent().length
  ses.land.faults.plant({ service: 'ses', kind, times: 1, operation: 'SendEmail' })
  await expect(send()).rejects.toMatchObject({ name, $metadata: { httpStatusCode: status } })
  expect(ses.hands.sent()).toHaveLength(before)
})

test('a mail whose answer was lost has left, and the log says to whom', async () => {
  const before = ses.hands.sent().length
  ses.land.faults.plant({ service: 'ses', kind: 'accepted-then-reset', times: 1 })
  await expect(send()).rejects.toThrow()
  expect(ses.hands.sent()).toHaveLength(before + 1)
  expect(ses.land.log.after(0).at(-1)).toMatchObject({ operation: 'SendEmail', key: GUEST, status: 0 })
})

test('what left, and what was switched by hand, is there after a restart', async () => {
  const dir = newDir()
  const first = await startSes(dir)
  const heard: number[] = []
  first.hands.onChange(() => heard.push(first.hands.sent().length))
  first.hands.suppress('gone@example-guests.test')
  await first.client.send(new SendEmailCommand(simple()))
  const sent = first.hands.sent()
  await first.stop()
  expect(heard).toEqual([1])

  const second = await startSes(dir)
  expect(second.hands.sent()).toEqual(sent)
  await second.client.send(new SendEmailCommand(simple({ Destination: { ToAddresses: ['gone@example-guests.test'] } })))
  expect(
    second.hands
      .sent()
      .at(-1)
      ?.events.map(({ type }) => type),
  ).toEqual(['Send', 'Bounce'])
  await second.stop()
})

function people(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `guest${n}@example-guests.test`)
}
