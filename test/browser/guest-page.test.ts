// The guest page as guests meet it at the dock: on a phone, without a network, stale, without JavaScript, on paper.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { CONFIRMATIONS } from '../stories/confirmations.ts'
import { buttonIn, control, type Driver, driver } from '../stories/driver.ts'
import { cardWith, settled } from '../stories/observe.ts'
import { eventually } from '../stories/program.ts'
import { expectFine } from './guest.ts'
import { openStage, PHONE, type Stage, shoot } from './stage.ts'

const QUINN = 'quinn-may-30'

let stage: Stage
let drive: Driver
let address: string

beforeAll(async () => {
  stage = await openStage()
  drive = driver(stage.program.harbor, 'jada')
  address = `${drive.operator.cdn}/${QUINN}.html`
  await drive.importMail(CONFIRMATIONS.jada!.raw(drive.operator, 'guest-page'))
  await approveNext(2)
})

afterAll(() => stage.close())

test.each(['light', 'dark'] as const)(
  'in %s axe finds nothing, and nothing is asked of any other host',
  async (scheme) => {
    const context = await phone({ colorScheme: scheme })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(address)
    await shoot(page, `guest-coming-${scheme}`, true)
    await expectFine(page)
    expect(asked.filter((url) => !url.startsWith(drive.operator.cdn))).toEqual([])
    const sizes = await Promise.all([...new Set(asked)].map(async (url) => (await (await fetch(url)).bytes()).length))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(50_000)
    const overflow = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
    expect(overflow).toBe(false)
  },
)

test('without JavaScript everything is there to read', async () => {
  const page = await (await phone({ javaScriptEnabled: false })).newPage()
  await page.goto(address)
  const words = await page.locator('body').innerText()
  for (const said of [
    '2:30 PM PDT',
    'Saturday, May 30, 2026',
    'Captain Gene',
    'Harbor Island',
    'Gate C, slip 14',
    'Sign the waiver',
  ])
    expect(words).toContain(said)
  expect(words).not.toContain('No connection')
})

test('once opened it is there without a network, and says so', async () => {
  const context = await phone()
  const page = await opened(context)
  await kept(page)
  await context.setOffline(true)
  await page.reload()
  expect(await page.locator('.huge').innerText()).toBe('2:30 PM PDT')
  await page.getByText('No connection: this is the page as it was').waitFor()
  await shoot(page, 'guest-offline', true)
  await context.setOffline(false)
  await page.evaluate("dispatchEvent(new Event('online'))")
  await page.getByText('No connection').waitFor({ state: 'hidden' })
})

test('a page that has become stale mends itself when it is opened', async () => {
  const context = await phone()
  const page = await opened(context)
  expect(await page.locator('body').innerText()).not.toContain('Marisol')
  await drive.importMail(changeMail('Host: Marisol Vega'))
  await approveNext(3)
  // As a phone does that kept the page for its minute, or that still has it open.
  await page.evaluate("dispatchEvent(new Event('online'))")
  await page.getByText('Marisol').waitFor()
  expect(await page.locator('#notice').isVisible()).toBe(false)
})

test('while the new page is not out yet, the old one says that it has changed', async () => {
  const context = await phone()
  await context.route(`**/boarding/${QUINN}.json`, (route) => route.fulfill({ json: { revision: 99, face: 'coming' } }))
  const page = await opened(context)
  await page.getByText('This page has just changed').waitFor()
  await shoot(page, 'guest-stale', true)
})

test('where nobody can say which page counts, it says that it could not check', async () => {
  const context = await phone()
  await context.route(`**/boarding/${QUINN}.json`, (route) => route.fulfill({ status: 502 }))
  const page = await opened(context)
  await page.getByText('We could not check just now').waitFor()
})

test('which page counts is asked in a few bytes that no edge keeps', async () => {
  const asked = `${drive.operator.cdn}/boarding/${QUINN}.json`
  for (const verdict of ['Miss', 'Miss']) {
    const response = await fetch(asked)
    expect(response.headers.get('x-cache')).toBe(`${verdict} from cloudfront`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toBe('{"revision":3,"face":"coming"}')
  }
  expect((await fetch(`${drive.operator.cdn}/boarding/nobody-may-30.json`)).status).toBe(404)
})

test('on paper it is black on white, without buttons', async () => {
  const page = await opened(await phone())
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText('Open in your map').isVisible()).toBe(false)
  expect(await page.getByText('2:30 PM PDT').first().isVisible()).toBe(true)
  await shoot(page, 'guest-print', true)
})

test('when the sail is over, an open page becomes the one that thanks', async () => {
  const page = await opened(await phone())
  await control(stage.program.harbor, 'clock', { set: '2026-05-31T02:00:30Z' })
  await eventually('the post-sail page', async () => (await drive.page(QUINN)).includes('Thank you') || undefined)
  await page.evaluate("dispatchEvent(new Event('online'))")
  await page.getByRole('heading', { name: 'Thank you for sailing, Quinn' }).waitFor()
  await shoot(page, 'guest-post', true)
  await expectFine(page)
  await page.goto(`${drive.operator.cdn}/post/${QUINN}.html`)
  await page.getByRole('heading', { name: 'Thank you for sailing, Quinn' }).waitFor()
})

async function phone(options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
  const context = await stage.browser.newContext({ viewport: PHONE, ...options })
  onTestFinished(() => context.close())
  return context
}

async function opened(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  return page
}

/** The worker looks after it, and it is in its store. */
async function kept(page: Page): Promise<void> {
  const isKept = `navigator.serviceWorker.controller && caches.match('/${QUINN}.html').then(Boolean)`
  await eventually('the page is kept', async () => (await page.evaluate(isKept)) || undefined)
}

async function approveNext(revision: number): Promise<void> {
  const { operator } = drive
  const card = await eventually('a card', async () => cardWith(await drive.messages(operator.channel), 'approve'))
  await drive.press(operator.manager, card, buttonIn(card, 'approve'), 'http://127.0.0.1:9/none')
  await eventually('it is approved', async () => (await drive.item(QUINN))?.revision === revision || undefined)
  await settled(drive, QUINN)
}

function changeMail(line: string): string {
  const { opsLead, inbox } = drive.operator
  const head = [
    `From: <${opsLead}>`,
    `To: <${inbox}>`,
    'Subject: Quinn, May 30',
    'Message-ID: <guest-page-2@mail.test>',
  ]
  const date = 'Date: Tue, 26 May 2026 10:30:00 -0700'
  return [...head, date, 'MIME-Version: 1.0', 'Content-Type: text/plain', '', 'Quinn on 5/30:', '', line, ''].join(
    '\r\n',
  )
}
