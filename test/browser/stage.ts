// What every browser story stands on: one program with its harbor, one browser, and a person before the harbor's page.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type PlayedHere, playHere } from '../stories/played-here.ts'
import { launch } from './browser.ts'

export const PHONE = { width: 390, height: 844 }
export const WIDE = { width: 1280, height: 900 }

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** A folder for screenshots, for who wants to look: `SCREENSHOTS=dir npm test -- test/browser/main-job`. */
const SHOTS = process.env.SCREENSHOTS

export interface Stage {
  readonly program: PlayedHere
  readonly browser: Browser
  readonly close: () => Promise<void>
}

/** `pollSeconds` is for the program. Whoever opens it closes it. */
export async function openStage(pollSeconds?: string): Promise<Stage> {
  const [program, browser] = await Promise.all([playHere(pollSeconds), launch()])
  return { program, browser, close }

  async function close(): Promise<void> {
    await browser.close()
    await program.close()
  }
}

/** Somebody before the harbor's page, with Slack in its middle. */
export interface Onlooker {
  readonly page: Page
  /** The channel, or whatever of Slack is shown. */
  readonly flow: () => Locator
  readonly say: (words: string) => Promise<void>
  readonly shoot: (name: string) => Promise<void>
}

export async function lookOn({ program, browser }: Stage): Promise<Onlooker> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  page.setDefaultTimeout(60_000)
  await page.goto(program.harbor.page)
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  return { page, flow: () => page.locator('#flow'), say, shoot: (name) => shoot(page, name) }

  async function say(words: string): Promise<void> {
    await page.locator('#typed').fill(words)
    await page.locator('#typed').press('Enter')
  }
}

export async function shoot(page: Page, name: string, whole = false): Promise<void> {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: whole })
}

/** What axe-core finds, each with the elements it means: nothing. Only that leaves the page: what passed is long. */
export async function expectNoViolations(page: Page): Promise<void> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(AXE)
  const found = await page.evaluate(`axe.run({ resultTypes: ['violations'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`)
  expect(found).toEqual([])
}
