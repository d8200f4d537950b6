// The page's server side: what its panels are told, live and on asking, and under which policy.
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { expect, onTestFinished, test } from 'vitest'
import { type OpenHarbor, openHarbor } from './harbor-door.ts'

test('whoever listens is told of each thing that happens, and whose it is', async () => {
  const harbor = await openHarbor()
  const heard = await listenTo(harbor)
  await harbor.control('POST', 'sample', { operator: 'queen', n: 0 })
  await harbor.control('POST', 'clock', { advance: 'PT1H' })
  await publish(harbor, 'okafor-may-30.html', '<p>Ahoy</p>')

  expect(await heard.until('log')).toMatchObject([
    { kind: 'mail', operator: 'queen' },
    { kind: 'clock' },
    { kind: 'page', operator: 'queen' },
    { kind: 'log', entry: { service: 's3', operation: 'PutObject' } },
  ])
})

test('a page is shown as the edge serves it: first from the bucket, then from its cache', async () => {
  const harbor = await openHarbor()
  await publish(harbor, 'okafor-may-30.html', '<meta name="charter-revision" content="3"><p>Ahoy</p>')
  const look = () => harbor.control('GET', 'served?operator=queen&path=/okafor-may-30.html')

  expect((await look()).body).toMatchObject({ status: 200, from: 'origin', revision: 3 })
  expect((await look()).body).toMatchObject({ status: 200, from: 'cache', xCache: 'Hit from cloudfront' })
  expect((await harbor.control('GET', 'log')).body).toHaveLength(1)
})

test('looking for a page that isn’t there yet leaves no miss behind in the cache', async () => {
  const harbor = await openHarbor()
  const early = await harbor.control('GET', 'served?operator=queen&path=/okafor-may-30.html')
  await publish(harbor, 'okafor-may-30.html', '<p>Ahoy</p>')

  expect(early.status).toBe(404)
  expect((await fetch(`${harbor.addresses.operators[1]?.cdn}/okafor-may-30.html`)).status).toBe(200)
})

test('foreign HTML comes under a policy in which nothing of it runs', async () => {
  const harbor = await openHarbor()
  await publish(harbor, 'okafor-may-30.html', '<script>alert(1)</script>')
  const page = `${harbor.addresses.page}_harbor/served/page?operator=queen&path=/okafor-may-30.html`
  const policy = (await fetch(page)).headers.get('content-security-policy')

  expect(policy).toMatch(/^sandbox allow-popups/)
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('script-src')
})

test('the page itself runs its own files and nothing else', async () => {
  const { addresses } = await openHarbor()
  const page = await fetch(addresses.page)
  const script = await fetch(`${addresses.page}harbor.js`)

  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect((await fetch(`${addresses.page}..%2fpage-door.ts`)).status).toBe(404)
  expect((await fetch(`${addresses.page}none.js`)).status).toBe(404)
})

test('what the page is told at first holds no secret', async () => {
  const { addresses, control } = await openHarbor()
  const told = JSON.stringify((await control('GET', 'view/setup')).body)
  const [jada] = addresses.operators

  expect(told).toContain('"boardingMail":"2026-05-29T21:30:00.000Z"')
  for (const secret of [addresses.secretAccessKey, jada?.slackBotToken, jada?.googleRefreshToken, jada?.icalUrl]) {
    expect(told).not.toContain(secret)
  }
})

test('a mail that left is taken apart: words, HTML, attachments, raw', async () => {
  const harbor = await openHarbor()
  await sendWithInvitation(harbor)
  const [{ id }] = (await harbor.control('GET', 'view/sent?operator=jada')).body
  const { body } = await harbor.control('GET', `view/sent/${id}`)

  expect(body).toMatchObject({ subject: 'Zoë boards', text: 'Ahoy Zoë\r\n', html: '<p>Ahoy Zoë</p>\r\n' })
  expect(body.attachments).toEqual([{ name: 'charter.ics', type: 'text/calendar', text: 'BEGIN:VCALENDAR\r\n' }])
  expect(body.raw).toContain('Content-Type: multipart/mixed')
  expect((await harbor.control('GET', 'view/sent/none')).status).toBe(404)
})

interface Heard {
  /** Everything up to the first of that kind. */
  readonly until: (kind: string) => Promise<readonly unknown[]>
}

async function listenTo({ addresses }: OpenHarbor): Promise<Heard> {
  const leaving = new AbortController()
  onTestFinished(() => leaving.abort())
  const { body } = await fetch(`${addresses.page}_harbor/live`, { signal: leaving.signal })
  const chunks = body?.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]()
  let text = ''
  while (!text.includes('event: ready')) text += (await chunks?.next())?.value ?? ''

  return {
    async until(kind) {
      while (!text.includes(`"kind":"${kind}"`) || !text.endsWith('\n\n')) text += (await chunks?.next())?.value ?? ''
      return text.split('\n').flatMap((line) => (/^data: ?\{/.test(line) ? [JSON.parse(line.slice(5))] : []))
    },
  }
}

function publish({ addresses }: OpenHarbor, key: string, html: string) {
  const bucket = addresses.operators[1]?.pagesBucket
  const client = new S3Client({ ...keysOf(addresses), endpoint: addresses.s3, forcePathStyle: true })
  return client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: html, ContentType: 'text/html' }))
}

function sendWithInvitation({ addresses }: OpenHarbor) {
  const raw = [
    `From: ${addresses.operators[0]?.from}`,
    'To: guest@example-guests.test',
    'Subject: =?UTF-8?Q?Zo=C3=AB_boards?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nAhoy Zoë\r\n',
    '--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Ahoy Zoë</p>\r\n',
    '--x\r\nContent-Type: text/calendar\r\nContent-Disposition: attachment; filename=charter.ics\r\n',
    'BEGIN:VCALENDAR\r\n',
    '--x--\r\n',
  ].join('\r\n')
  const client = new SESClient({ ...keysOf(addresses), endpoint: addresses.ses })
  return client.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(raw) } }))
}

function keysOf({ region, accessKeyId, secretAccessKey }: OpenHarbor['addresses']) {
  return { region, credentials: { accessKeyId, secretAccessKey }, maxAttempts: 1 }
}
