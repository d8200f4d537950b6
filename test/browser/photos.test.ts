// Sending photos as guests do: on a phone, by keyboard, one that fails among others; and the album, and the pick in Slack.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { buttonIn, type Driver, driver, listener } from '../stories/driver.ts'
import { realPhoto, realPng, realWebp, type Upload } from '../stories/pictures.ts'
import { eventually } from '../stories/program.ts'
import { expectFine, guestOpens, type Look } from './guest.ts'
import { openStage, PHONE, type Stage, shoot } from './stage.ts'

let stage: Stage
let drive: Driver
let address: string
let code: string

beforeAll(async () => {
  stage = await openStage()
  drive = driver(stage.program.harbor, 'jada')
  address = `${drive.operator.cdn}/photos/index.html?event=quinn-may-30`
  code = String((await drive.item('quinn-may-30'))?.photo_upload_code)
})

afterAll(() => stage.close())

test('on a phone: chosen, sent with a bar each, looked at; a picture that pretends is said so, the others go on', async () => {
  const page = await open()
  const fake = { name: 'not really.jpg', type: 'image/jpeg', bytes: Buffer.from('<svg onload=alert(1)>') }
  await page.getByLabel('Photo code').fill(code.toLowerCase())
  await choose(page, [
    await realPhoto('sunset.jpg', '#d9773b'),
    fake,
    await realPng('<img src=x onerror=alert(1)>.png'),
    await realWebp('sails.webp'),
  ])
  await shoot(page, 'photos chosen', true)
  await expectFine(page)
  await page.getByRole('button', { name: 'Send the photos' }).click()
  await page.getByText('Thank you for 3 photos').waitFor()
  expect(await page.locator('.state').allTextContents()).toEqual([
    'Arrived. The crew looks at it first.',
    'This is no JPEG, PNG or WebP photo, whatever its name says.',
    'Arrived. The crew looks at it first.',
    'Arrived. The crew looks at it first.',
  ])
  expect(await page.getByText('1 could not be taken; each says why.').count()).toBe(1)
  await expectFine(page)
  await shoot(page, 'photos sent', true)
})

test('what can’t be sent at all is said before anything leaves', async () => {
  const page = await open()
  await page.getByLabel('Photo code').fill(code)
  await choose(page, [{ name: 'IMG_1.HEIC', type: 'image/heic', bytes: Buffer.from('x') }])
  await page.getByText('This is a HEIC picture.').waitFor()
  await page.getByRole('button', { name: 'Send the photos' }).click()
  await page.getByRole('alert').getByText('Choose a photo first.').waitFor()
  await page.getByLabel('Photo code').fill('WRONG')
  await choose(page, [await realPhoto('a.jpg')])
  await page.getByRole('button', { name: 'Send the photos' }).click()
  await page.getByRole('alert').getByText('This code does not open this trip’s photos.').waitFor()
  await expectFine(page)
  await shoot(page, 'photos wrong code', true)
})

test('one whose connection is lost is sent again by a press, the others are not', async () => {
  const page = await open()
  let posts = 0
  await page.route(`${stage.program.harbor.s3}/**`, (route) => {
    posts += 1
    return posts === 1 ? route.abort() : route.continue()
  })
  await page.getByLabel('Photo code').fill(code)
  await choose(page, [await realPhoto('first.jpg', '#403060'), await realPhoto('second.jpg', '#306040')])
  await page.getByRole('button', { name: 'Send the photos' }).click()
  await page.getByText('Thank you for your photo').waitFor()
  await page.getByText('The connection was lost. Please try it again.').waitFor()
  await page.getByRole('button', { name: 'Try the others again' }).click()
  await eventually('both are there', async () => (await page.locator('.state.good').count()) === 2 || undefined)
  expect(posts).toBe(3)
})

test('by keyboard alone', async () => {
  const page = await open({ viewport: { width: 1280, height: 900 } })
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.id')).toBe('code')
  await page.keyboard.type(code)
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.id')).toBe('pick')
  await choose(page, [await realPhoto('keys.jpg', '#884422')])
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.id')).toBe('send')
  await page.keyboard.press('Enter')
  await page.getByText('Thank you for your photo').waitFor()
  expect(await page.evaluate('document.activeElement.id')).toBe('done')
})

test('the album behind the party’s link, once the crew has said yes: big enough to touch, readable by axe, asks nobody else', async () => {
  const { channel, captain, cdn, sampleParty } = drive.operator
  const answers = await listener()
  onTestFinished(answers.stop)
  const cards = (await drive.messages(channel)).filter(({ key }) => key.startsWith('photos/'))
  for (const card of cards) await drive.press(captain, card, buttonIn(card, 'photos_accept'), answers.url)
  const page = await open()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  await page.goto(`${cdn}/photos/gallery?party=${sampleParty.token}`, { waitUntil: 'networkidle' })
  await page.getByRole('heading', { name: '6 photos' }).waitFor()
  const broken = 'Array.from(document.images).filter((one) => one.complete && one.naturalWidth === 0).length'
  expect(await page.evaluate(broken)).toBe(0)
  expect(new Set(asked)).toEqual(new Set([cdn]))
  const tall = 'Math.max(...Array.from(document.images, ({ height, width }) => height / width))'
  expect(await page.evaluate(tall)).toBeCloseTo(1)
  await expectFine(page)
  await shoot(page, 'photos album', true)
  await page.goto(`${cdn}/photos/gallery?party=forged`)
  await page.getByText('This link has ended').waitFor()
  await expectFine(page)
})

test('in Slack a captain unticks one in the window, and only the other is shown', async () => {
  const sender = await open()
  await sender.getByLabel('Photo code').fill(code)
  await choose(sender, [await realPhoto('keep.jpg', '#0a7'), await realPhoto('out.jpg', '#a07')])
  await sender.getByRole('button', { name: 'Send the photos' }).click()
  await sender.getByText('Thank you for 2 photos').waitFor()

  const page = await stage.browser.newPage({ viewport: { width: 1440, height: 1000 } })
  onTestFinished(() => page.close())
  page.setDefaultTimeout(60_000)
  await page.goto(stage.program.harbor.page)
  await page.getByRole('button', { name: 'Pick…' }).last().click()
  const modal = page.getByRole('dialog')
  const seen = `Array.from(document.querySelectorAll('[role=dialog] img, dialog img'), (one) => one.naturalWidth).join()`
  await eventually('the pictures', async () => (await page.evaluate(seen)) === '1200,1200' || undefined)
  await modal.getByRole('checkbox').nth(1).uncheck()
  await shoot(page, 'photos pick', true)
  await modal.getByRole('button', { name: 'Save' }).click()
  await page.getByText('1 in the album · 1 refused').first().waitFor()
  await shoot(page, 'photos slack', true)
})

test.each([
  ['a phone at night', { viewport: PHONE, colorScheme: 'dark' as const }],
  ['a wide screen', { viewport: { width: 1280, height: 900 } }],
  ['a narrow phone', { viewport: { width: 320, height: 640 } }],
])('on %s nothing is out of reach or hard to read', async (name, look) => {
  const page = await open(look)
  await page.getByRole('button', { name: 'Send the photos' }).click()
  await expectFine(page)
  await shoot(page, `photos empty on ${name}`, true)
  await page.goto(`${drive.operator.cdn}/photos/gallery?party=${drive.operator.sampleParty.token}`)
  await expectFine(page)
  await shoot(page, `photos album on ${name}`, true)
})

function open(look?: Look): Promise<Page> {
  return guestOpens(stage.browser, address, look)
}

async function choose(page: Page, uploads: readonly Upload[]): Promise<void> {
  const files = uploads.map(({ name, type, bytes }) => ({ name, mimeType: type, buffer: bytes }))
  await page.locator('#pick').setInputFiles(files)
}
