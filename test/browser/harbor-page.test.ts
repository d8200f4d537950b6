// The harbor's page in a real browser, without an app behind it.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { WebClient } from '@slack/web-api'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Harbor, startHarbor } from '../../src/harbor/start-harbor.ts'
import { launch } from './browser.ts'
import { expectFine } from './guest.ts'

let browser: Browser
const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

test('the sample mail’s button puts it into the inbox, and the first step is ticked off', async () => {
  const { page } = await open()
  await page.getByRole('button', { name: 'Drop in: Crew for Quinn' }).click()
  await page.locator('#mails').getByText('Crew confirmed - Quinn, Saturday May 30').click()

  await page.locator('#sheet').getByText('- Captain: Gene Oakes').waitFor()
  expect(await page.locator('#route li').first().getAttribute('class')).toBe('done')
})

test('a message posted through the Web API shows at once, as text whatever it holds', async () => {
  const { page, harbor } = await open()
  const [jada] = harbor.addresses.operators
  const name = '<img src=x onerror=alert(1)> & co'
  await slackOf(harbor).chat.postMessage({
    channel: jada?.channel ?? '',
    text: 'fallback',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: `Crew for ${name}` } },
      { type: 'section', text: { type: 'mrkdwn', text: '*Captain* _Gene_ <https://example.test|page> &lt;b&gt;' } },
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'Approve' } }],
      },
    ],
  })
  await page.locator('#flow').getByRole('button', { name: 'Approve' }).waitFor()

  expect(await page.locator('#flow h3').textContent()).toBe(`Crew for ${name}`)
  expect(await page.locator('#flow .b-section strong').textContent()).toBe('Captain')
  expect(await page.locator('#flow .b-section').textContent()).toContain('<b>')
  expect(await page.locator('#flow .b-section a').getAttribute('href')).toBe('https://example.test')
  expect(await page.locator('#flow img').count()).toBe(0)
})

test('a direct message to somebody else waits under their name', async () => {
  const { page, harbor } = await open()
  await slackOf(harbor).chat.postMessage({ channel: 'U0JGENE004', text: 'You are Captain on Quinn.' })
  await page.locator('#you option', { hasText: 'Gene Oakes · captain ● new' }).waitFor({ state: 'attached' })
  await page.selectOption('#you', 'U0JGENE004')
  await page.getByRole('button', { name: 'Crew · direct' }).click()

  await page.locator('#flow').getByText('You are Captain on Quinn.').waitFor()
})

test('who becomes somebody else and opens direct messages in the same moment sees that person’s', async () => {
  const { page, harbor } = await open()
  await slackOf(harbor).chat.postMessage({ channel: 'U0JGENE004', text: 'You are Captain on Quinn.' })
  await page.locator('#you option', { hasText: 'Gene Oakes · captain ● new' }).waitFor({ state: 'attached' })
  await page.evaluate(`document.getElementById('you').value = 'U0JGENE004'
    document.getElementById('you').dispatchEvent(new Event('change'))
    for (const tab of document.querySelectorAll('#conversations button')) if (tab.textContent.includes('direct')) tab.click()`)
  await page.locator('#flow').getByText('You are Captain on Quinn.').waitFor({ timeout: 10_000 })
})

test('a modal shows what its app filled in, and keeps back what is missing', async () => {
  const { page, harbor } = await open()
  const [jada] = harbor.addresses.operators
  const typed = { operator: 'jada', user: jada?.manager, channel: jada?.channel }
  await openModal(harbor)
  await page.locator('#modal[open]').waitFor()
  await page.getByRole('button', { name: 'Save' }).click()

  expect(await page.locator('#modal .error').textContent()).toBe('Please complete this required field.')
  expect(await page.getByLabel('Captain', { exact: true }).inputValue()).toBe('gene')
  await page.keyboard.press('Escape')
  await page.locator('#modal').waitFor({ state: 'hidden' })
  expect(harbor.slack.modal('jada', typed.user ?? '')).toBeUndefined()
})

test('the buttons above turn the clock', async () => {
  const { page } = await open()
  expect(await page.locator('#time').textContent()).toBe('Tue, May 26, 9:00 AM PDT')
  await page.getByRole('button', { name: '+6 h' }).click()
  await page.locator('#time', { hasText: '3:00 PM' }).waitFor()
  await page.getByRole('button', { name: /To the boarding mail/ }).click()

  await page.locator('#time', { hasText: 'Fri, May 29, 2:30 PM PDT' }).waitFor()
})

test('the guest page shows as the CDN serves it, scripts asleep', async () => {
  const { page, harbor } = await open()
  const { region, accessKeyId, secretAccessKey, s3, operators } = harbor.addresses
  const credentials = { accessKeyId, secretAccessKey }
  const client = new S3Client({ region, endpoint: s3, forcePathStyle: true, credentials, maxAttempts: 1 })
  const html = '<meta name="charter-revision" content="7"><p>Ahoy</p><script>document.body.textContent="ran"</script>'
  const [jada] = operators
  await client.send(
    new PutObjectCommand({ Bucket: jada?.pagesBucket, Key: 'quinn-may-30.html', Body: html, ContentType: 'text/html' }),
  )
  await page.frameLocator('#phone iframe').getByText('Ahoy').waitFor()

  expect(await page.locator('#from').textContent()).toMatch(/^revision 7 · from (origin|cache)/)

  const again = new PutObjectCommand({
    Bucket: jada?.pagesBucket,
    Key: 'quinn-may-30.html',
    Body: 'x',
    IfNoneMatch: '*',
  })
  await expect(client.send(again)).rejects.toMatchObject({ name: 'PreconditionFailed' })
  const row = page.locator('#log li', { hasText: 'condition not met' })
  await row.waitFor({ state: 'attached' })
  expect(await row.getAttribute('class')).not.toContain('failed')
})

test('what stands in <…> in a calendar entry is read as it stands', async () => {
  const { page } = await open()
  await page.locator('#events summary', { hasText: 'Quinn' }).click()
  await page.locator('#events').getByText('Contact: Quinn Alder <quinn.alder@example-guests.test> +1').waitFor()
})

test('the other operator’s harbor is one click away, and nothing of the first stays', async () => {
  const { page } = await open()
  await page.getByRole('button', { name: 'Drop in: Crew for Quinn' }).click()
  await page.locator('#mails .letter').waitFor()
  await page.getByRole('button', { name: 'Queen of San Diego' }).click()
  await page.getByRole('button', { name: 'Drop in: Crew for Okafor' }).waitFor()
  await page.locator('#mails').getByText('No mail yet.').waitFor()

  expect(await page.locator('#time').textContent()).toContain('12:00 PM EDT')
})

test.each([
  ['a wide screen', WIDE, 'light'],
  ['a wide screen at night', WIDE, 'dark'],
  ['a phone', PHONE, 'light'],
] as const)('on %s nothing is out of reach or hard to read', async (_, viewport, colorScheme) => {
  const { page } = await open({ viewport, colorScheme })
  await page.getByRole('button', { name: 'Drop in: Crew for Quinn' }).click()
  await page.locator('#mails .letter').waitFor()

  await expectFine(page)
})

type Look = NonNullable<Parameters<Browser['newPage']>[0]>

async function open(look: Look = { viewport: WIDE }): Promise<{ readonly page: Page; readonly harbor: Harbor }> {
  const dir = mkdtempSync(join(tmpdir(), 'harbor-'))
  const harbor = await startHarbor({ dir, port: 0 })
  const page = await browser.newPage({ reducedMotion: 'reduce', ...look })
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (line) => line.type() === 'error' && problems.push(line.text()))
  onTestFinished(async () => {
    await page.close()
    await harbor.stop()
    rmSync(dir, { recursive: true, force: true })
    expect(problems.filter((problem) => !problem.includes('Blocked script execution'))).toEqual([])
  })
  page.setDefaultTimeout(60_000)
  await page.goto(harbor.addresses.page)
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  return { page, harbor }
}

function slackOf({ addresses }: Harbor): WebClient {
  const token = addresses.operators[0]?.slackBotToken
  return new WebClient(token, { slackApiUrl: addresses.slackApiUrl, retryConfig: { retries: 0 } })
}

/** There is no app to ask for one, so the test answers a command as an app would. */
async function openModal(harbor: Harbor): Promise<void> {
  const [jada] = harbor.addresses.operators
  const server = createServer((request, response) => {
    request.setEncoding('utf8')
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', async () => {
      if (request.url !== '/slack/events') return response.writeHead(404).end()
      const trigger = new URLSearchParams(body).get('trigger_id') ?? ''
      await slackOf(harbor).views.open({ trigger_id: trigger, view: MODAL })
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(Number(new URL(jada?.app ?? '').port), '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  await harbor.slack.command('jada', jada?.manager ?? '', jada?.channel ?? '', '/crew quinn-may-30')
}

const GENE = { text: { type: 'plain_text' as const, text: 'Gene Oakes' }, value: 'gene' }
const MODAL = {
  type: 'modal' as const,
  title: { type: 'plain_text' as const, text: 'Edit crew' },
  submit: { type: 'plain_text' as const, text: 'Save' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'captain',
      label: { type: 'plain_text' as const, text: 'Captain' },
      element: { type: 'static_select' as const, action_id: 'who', options: [GENE], initial_option: GENE },
    },
    {
      type: 'input' as const,
      block_id: 'why',
      label: { type: 'plain_text' as const, text: 'Why' },
      element: { type: 'plain_text_input' as const, action_id: 'words' },
    },
  ],
}
