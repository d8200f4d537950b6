// The manifest as a captain prints it: one page of paper for a party, rows that break well for a crowd; in any light, on a phone; and its link.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { GuestAboard, Manifest } from '../../src/domain/manifest/manifest.ts'
import { etaTemplates } from '../../src/outbound/templates.ts'
import { manifestPage } from '../../src/views/manifest-page.ts'
import { control, type Driver, driver, sent } from '../stories/driver.ts'
import { type PlayedHere, playHere } from '../stories/played-here.ts'
import { eventually } from '../stories/program.ts'
import { launch } from './browser.ts'
import { expectNoViolations } from './stage.ts'

/** A folder for screenshots and PDFs, for who wants to look: `SCREENSHOTS=dir npm test -- test/browser/manifest`. */
const shots = process.env.SCREENSHOTS
const CHARTER = 'quinn-may-30'
const PAPERS = ['A4', 'Letter'] as const

let program: PlayedHere
let browser: Browser
let drive: Driver
let link: string

beforeAll(async () => {
  ;[program, browser] = await Promise.all([playHere(), launch()])
  drive = driver(program.harbor, 'jada')
  const { captain, crew, manager } = drive.operator
  await drive.command(manager, `${CHARTER} set captain Gene because the regatta`)
  for (const guest of ['Ana Alder', 'Bo Alder', 'Cy Alder'])
    await sign({ guest_name: guest, birth_date: '1990-02-03', signature: guest })
  await sign({
    guest_name: 'Kit Alder',
    birth_date: '2015-06-01',
    guardian: { name: 'Quinn Alder', relationship: 'father', phone: '+1 619 555 0134', signature: 'Quinn Alder' },
  })
  link = addressIn(await drive.command(captain, `${CHARTER} manifest`))
  expect((await drive.command(crew, `${CHARTER} manifest`)).body).not.toContain('/manifest?link=')
})

afterAll(async () => {
  await browser.close()
  await program.close()
})

describe('an ordinary party is one page of paper', () => {
  test.each(PAPERS)('%s', async (format) => {
    const page = await open(link)
    const pdf = await page.pdf({ format, ...kept(`party-${format}.pdf`) })
    expect(pagesOf(pdf)).toBe(1)
  })

  test.each(PAPERS)('%s, with twelve guests and six of the crew', async (format) => {
    const page = await drawn(partyOf(12, 6))
    expect(pagesOf(await page.pdf({ format, ...kept(`twelve-${format}.pdf`) }))).toBe(1)
  })
})

test.each(PAPERS)(
  'a crowd goes on over the next pages of %s: no row is cut in two, and each page has its head',
  async (format) => {
    const page = await drawn(partyOf(150, 8))
    await page.emulateMedia({ media: 'print' })
    expect(await styleOf(page, 'tr', 'breakInside')).toBe('avoid')
    expect(await styleOf(page, 'thead', 'display')).toBe('table-header-group')
    const pdf = await page.pdf({ format, ...kept(`crowd-${format}.pdf`) })
    expect(pagesOf(pdf)).toBeGreaterThan(2)
    expect(pagesOf(pdf)).toBeLessThan(8)
  },
)

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each([
    ['phone', { width: 390, height: 844 }],
    ['desk', { width: 1280, height: 900 }],
  ] as const)('on a %s it can be read by everybody', async (name, viewport) => {
    const page = await open(link, { viewport, colorScheme })
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Quinn · Sat May 30')
    const text = await page.locator('main').innerText()
    for (const words of ['Gene Oakes', '+1 619 555 0121', 'Iris Oakes', 'Kit Alder', 'guardian Quinn Alder', 'PDT'])
      expect(text).toContain(words)
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    if (shots) await page.screenshot({ path: `${shots}/manifest-${name}-${colorScheme}.png`, fullPage: true })
    await expectNoViolations(page)
  })
})

test('nobody keeps it on the way; a forged link opens nothing, and says what to do', async () => {
  const answer = await fetch(link)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  const forged = await fetch(`${link.slice(0, -3)}abc`)
  expect(forged.status).toBe(403)
  expect(await forged.json()).toMatchObject({ title: 'This link has ended.' })
  const party = await fetch(`${drive.operator.app}/manifest?link=${drive.operator.sampleParty.token}`)
  expect(party.status).toBe(403)
  const queen = program.harbor.operators.find(({ id }) => id === 'queen')
  expect((await fetch(link.replace(drive.operator.app, queen?.app ?? ''))).status).toBe(403)
})

test('cast off in Slack: the page is frozen, the mail is ashore, and silence alarms the channel', async () => {
  await control(program.harbor, 'clock', { set: '2026-05-30T21:50:00Z' })
  const { captain } = drive.operator
  const answer = await eventually('cast off', async () => {
    const { body } = await drive.command(captain, `${CHARTER} cast off`)
    return body.includes('Cast off') ? body : undefined
  })
  // Where the store was too slow to be heard, she has cast off all the same.
  expect(answer).toMatch(/The manifest is frozen\.|Gene Oakes was first/)
  const page = await open(link)
  expect(await page.locator('main').innerText()).toMatch(/Frozen at cast off by Gene Oakes, Sat May 30, 2:5\d PM PDT/)
  expect(await page.locator('footer').innerText()).toMatch(/SHA-256 [0-9a-f]{64}/)
  expect(pagesOf(await page.pdf({ format: 'A4', ...kept('frozen-A4.pdf') }))).toBe(1)
  await eventually('the mail ashore', async () => (await ashore()).some(({ subject }) => subject.includes('cast off')))

  await control(program.harbor, 'clock', { set: '2026-05-31T03:01:00Z' })
  await eventually('an alarm', async () =>
    (await drive.messages(drive.operator.channel)).some(({ text }) => text.includes('JADA is not back: Quinn')),
  )
  expect((await drive.command(captain, `${CHARTER} back`)).body).toContain('The return clock has stopped.')
  await eventually('word ashore', async () => (await ashore()).some(({ subject }) => subject.endsWith('back')))
})

async function ashore() {
  return (await sent(program.harbor, 'jada')).filter(({ to }) => to.includes('harbor.watch@example-mail.test'))
}

async function sign(body: object): Promise<void> {
  const { app, sampleParty } = drive.operator
  const response = await fetch(`${app}/submit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ event_id: CHARTER, consent: true, party: sampleParty.token, ...body }),
  })
  expect(await response.json()).toMatchObject({ status: 'SIGNED' })
}

function addressIn({ body }: { readonly body: string }): string {
  const [address] = /http:[^"\s]*\/manifest\?link=[\w.-]+/.exec(body) ?? []
  if (!address) throw new Error(`no link to the manifest in ${body}`)
  return address
}

async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext(options)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(address)
  return page
}

/** The template alone, for parties that the weekend doesn't have. */
async function drawn(manifest: Manifest): Promise<Page> {
  const page = await open('about:blank')
  await page.setContent(etaTemplates().render('manifest.html', manifestPage(manifest)))
  return page
}

function partyOf(guests: number, crew: number): Manifest {
  const guest = (_: unknown, at: number): GuestAboard => {
    const name = `Wilhelmina Aurelia Featherstone-Haugh ${at + 1}`
    return at % 4 === 3
      ? { name, minor: true, signed: true, guardian: { name: 'Maximiliane Featherstone', phone: '+1 619 555 0140' } }
      : { name, minor: false, signed: true, phone: '+1 619 555 0141' }
  }
  return {
    ...{ operator: 'jada', brand: 'JADA Sailing', boat: 'JADA', charter: 'featherstone-may-30', name: 'Featherstone' },
    date: '2026-05-30',
    times: { startsAt: '2026-05-30T15:00:00-07:00', endsAt: '2026-05-30T19:00:00-07:00' },
    timeZone: 'America/Los_Angeles',
    place: 'Harbor Island West Marina, 2040 Harbor Island Dr, San Diego',
    revision: 12,
    crew: Array.from({ length: crew }, (_, at) => ({
      ...{
        seat: at === 0 ? 'captain' : 'deckhand',
        name: `Bartholomew Achebe-Lindqvist ${at + 1}`,
        standing: 'confirmed',
      },
      ...{ phone: '+1 619 555 0142', emergency: 'Emmeline Achebe-Lindqvist, +1 619 555 0143' },
    })),
    guests: Array.from({ length: guests }, guest),
    guestCount: guests,
    contact: { name: 'Maximiliane Featherstone', email: 'max@example-guests.test', phone: '+1 619 555 0140' },
    history: 'f00d',
    castOff: { nth: 1, by: 'Bartholomew Achebe', at: '2026-05-30T21:50:00.000Z', previous: '' },
  }
}

function kept(name: string) {
  return shots ? { path: `${shots}/${name}` } : {}
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?![s\w])/g)?.length ?? 0
}

function styleOf(page: Page, selector: string, property: string): Promise<string> {
  return page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${property}`)
}
