// The ops page as its people meet it: in from Slack, the board, look-ups, a change that appears by itself, and every refusal.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { localEnv } from '../../src/local-env.ts'
import { signedLinks } from '../../src/outbound/links.ts'
import { CONFIRMATIONS } from '../stories/confirmations.ts'
import { buttonIn, control, type Driver, driver, listener } from '../stories/driver.ts'
import { cardWith, settled } from '../stories/observe.ts'
import { type PlayedHere, playHere } from '../stories/played-here.ts'
import { eventually } from '../stories/program.ts'
import { launch } from './browser.ts'
import { expectNoViolations, shoot } from './stage.ts'

const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

let program: PlayedHere
let browser: Browser
let drive: Driver

beforeAll(async () => {
  ;[program, browser] = await Promise.all([playHere(), launch()])
  drive = driver(program.harbor, 'jada')
  await approveQuinn()
})

afterAll(async () => {
  await browser.close()
  await program.close()
})

test('in from Slack: the board, a charter beside it, the way back, and the keyboard', async () => {
  const { page, foreign } = await open(WIDE)
  await page.goto(await link())
  await page.getByRole('heading', { name: 'The coming weeks' }).waitFor()
  expect(page.url()).not.toContain('link=')
  const quinn = page.getByRole('link', { name: /Quinn/ })
  await quinn.waitFor()
  expect(await quinn.textContent()).toMatch(/3:00–7:00 PM PDT.*Quinn.*Captain Gene Oakes/)
  // The harbor's clock stands on a Tuesday in May, whatever the browser's says.
  expect(await page.locator('#fresh').textContent()).toMatch(/^As of 9:\d\d AM PDT$/)
  await shoot(page, 'ops-board')

  await page.keyboard.press('j')
  const first = await page.evaluate('document.activeElement.closest("[data-id]").dataset.id')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  expect(await page.evaluate('document.activeElement.closest("[data-id]").dataset.id')).toBe(first)
  await quinn.focus()
  await page.keyboard.press('Enter')
  await page.locator('#detail-name', { hasText: 'Quinn' }).waitFor()
  expect(new URL(page.url()).searchParams.get('charter')).toBe('quinn-may-30')
  await page.getByText('Revision 2').first().waitFor()
  await page.getByText('quinn.alder@').first().waitFor()
  await shoot(page, 'ops-detail')
  await expectNoViolations(page)

  await page.getByLabel('How it stood').fill('now')
  await page.keyboard.press('Enter')
  await page.locator('#then', { hasText: 'Gene Oakes knew' }).waitFor()
  await shoot(page, 'ops-as-of')
  await page.goBack()
  await page.locator('#detail').waitFor({ state: 'hidden' })
  await page.keyboard.press('/')
  expect(await page.evaluate('document.activeElement.id')).toBe('words')
  expect(foreign).toEqual([])
})

test('looked up by crew member, by days, and by a charter’s other name', async () => {
  const { page } = await open(WIDE)
  await page.goto(await link())
  await page.getByLabel('Charter or crew member').fill('Gene Oakes')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Where Gene Oakes sails' }).waitFor()
  await page.getByRole('link', { name: /Quinn/ }).waitFor()
  expect(new URL(page.url()).searchParams.get('crew')).toBe('gene')
  await shoot(page, 'ops-crew')

  await page.getByRole('button', { name: 'The coming weeks' }).click()
  await page.getByLabel('From').fill('2026-05-31')
  await page.getByLabel('To', { exact: true }).fill('2026-05-31')
  await page.getByRole('button', { name: 'Look up' }).click()
  await page.getByRole('heading', { name: 'Looked up by day' }).waitFor()
  await page.getByRole('link', { name: /Quinn/ }).waitFor({ state: 'detached' })

  await page.getByLabel('Charter or crew member').fill('XHQGMDH-nobody')
  await page.keyboard.press('Enter')
  await page.getByText('is no charter and nobody on the roster').waitFor()
  await page.getByLabel('Charter or crew member').fill('Qinn')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Quinn, Sat May 30' }).click()
  await page.locator('#detail-name', { hasText: 'Quinn' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('#detail').waitFor({ state: 'hidden' })
  await page.getByLabel('Charter or crew member').fill('quinn')
  await page.keyboard.press('Enter')
  await page.locator('#detail-name', { hasText: 'Quinn' }).waitFor()

  await page.keyboard.press('Escape')
  await page.getByLabel('From').fill('2026-06-02')
  await page.getByRole('button', { name: 'Look up' }).click()
  await page.getByText('“From” is after “To”').waitFor()
  await page.getByRole('button', { name: 'The coming weeks' }).click()
  expect(await page.locator('#said').textContent(), 'an old word doesn’t stay').toBe('')
})

test('a change made in Slack appears by itself, in the board and beside it', async () => {
  const { page } = await open(WIDE)
  await page.goto(await link())
  await page.getByRole('link', { name: /Quinn/ }).click()
  await page.locator('#detail-name').waitFor()
  await drive.command(drive.operator.manager, 'quinn-may-30 clear host because she is away')
  await page.locator('[data-id="quinn-may-30"] .gap', { hasText: 'Host' }).waitFor()
  await page.locator('#detail', { hasText: 'Revision 3' }).waitFor()
  expect(await page.locator('#said').textContent()).toContain('Quinn')
})

test('whatever stands in a charter is text', async () => {
  const { page, foreign } = await open(WIDE)
  const hostile = '"><img src=x onerror="window.ran=1"><script>window.ran=1</script>'
  await page.route(/\/api\/charters/, async (route) => {
    const body = await (await route.fetch()).text()
    const said = JSON.stringify(JSON.parse(body), (key, value: unknown) => {
      if (key === 'address') return 'javascript:window.ran=1'
      return typeof value === 'string' && !/^(id|date|standing|next)$/.test(key) ? `${value}${hostile}` : value
    })
    await route.fulfill({ contentType: 'application/json', body: said })
  })
  await page.goto(await link())
  await page.getByRole('link', { name: /Quinn/ }).click()
  await page.locator('#detail', { hasText: 'onerror' }).waitFor()
  expect(await page.locator('#board img, #detail img, a[href^="javascript"]').count()).toBe(0)
  expect(await page.evaluate('window.ran')).toBeUndefined()
  expect(foreign).toEqual([])
})

test('a link opens once, and not after its time; without a session nothing is shown', async () => {
  const used = await link()
  const first = await open(WIDE)
  await first.page.goto(used)
  await first.page.getByRole('heading', { name: 'The coming weeks' }).waitFor()

  const second = await open(WIDE)
  await second.page.goto(used)
  await second.page.getByText('This link was used already.').waitFor()
  expect(await second.page.locator('#board').isVisible()).toBe(false)
  await shoot(second.page, 'gate')
  await expectNoViolations(second.page)

  const late = await open(WIDE)
  await late.page.goto(expiredLink())
  await late.page.getByText('This link has run out').waitFor()

  await first.page.getByRole('button', { name: 'Sign out' }).click()
  await first.page.getByText('You are signed out.').waitFor()
  await first.page.reload()
  await first.page.getByText('You are not signed in.').waitFor()
})

test('crew see no connections and nothing of the guests; on a phone, by night, it reads well', async () => {
  const { page } = await open(PHONE, 'dark')
  await page.goto(await link(drive.operator.crew))
  await page.getByRole('link', { name: /Quinn/ }).waitFor()
  await shoot(page, 'ops-phone-dark')
  expect(await page.locator('#desk').isVisible()).toBe(false)
  await page.getByRole('link', { name: /Quinn/ }).click()
  await page.locator('#detail-name').waitFor()
  await page.getByText('Revision 2').first().waitFor()
  expect(await page.locator('#detail').textContent()).not.toContain('quinn.alder@')
  await shoot(page, 'ops-phone-dark-detail')
  await expectNoViolations(page)
  const width: number = await page.evaluate('document.documentElement.scrollWidth')
  expect(width).toBeLessThanOrEqual(PHONE.width)
})

test('what has ended is no longer missing anything', async () => {
  const { page } = await open(WIDE)
  await control(program.harbor, 'clock', { set: '2026-05-31T02:00:30Z' })
  await page.goto(await link())
  const jonathan = page.getByRole('link', { name: /Jonathan/ })
  await jonathan.waitFor()
  expect(await jonathan.textContent()).toContain('Ended')
  expect(await jonathan.textContent()).not.toContain('Not ready')
  expect(await jonathan.locator('.gap').count()).toBe(0)
})

/** As Slack shows it to one person. */
async function link(user = drive.operator.manager): Promise<string> {
  const { body } = await drive.command(user, 'ops')
  const [, address = ''] = /"url":"([^"]+)"/.exec(body) ?? []
  return address
}

/** Signed as the app signs, and over since a second. */
function expiredLink(): string {
  const links = signedLinks(
    { secret: localEnv(program.harbor).JADA_LINK_SECRET ?? '', operator: 'jada' },
    { wall: () => new Date() },
  )
  const link = { kind: 'ops', operator: 'jada', person: 'sam', use: 'late' } as const
  return `${drive.operator.cdn}/ops/index.html#link=${links.sign(link, new Date(Date.now() - 1_000))}`
}

async function approveQuinn(): Promise<void> {
  const { operator } = drive
  await drive.importMail(CONFIRMATIONS.jada!.raw(operator, 'ops-page'))
  const card = await eventually('a card with Approve', async () =>
    cardWith(await drive.messages(operator.channel), 'approve'),
  )
  const hook = await listener()
  await drive.press(operator.manager, card, buttonIn(card, 'approve'), hook.url)
  await settled(drive, 'quinn-may-30')
  hook.stop()
}

async function open(viewport: typeof WIDE, colorScheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(drive.operator.cdn)) foreign.push(request.url())
  })
  page.on('pageerror', (error) => foreign.push(String(error)))
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) foreign.push(message.text())
  })
  return { page, foreign }
}
