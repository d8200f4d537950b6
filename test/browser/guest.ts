// A guest before a page of ours: on a phone, unless they look at it otherwise.
import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { expectNoViolations, PHONE } from './stage.ts'

export type Look = NonNullable<Parameters<Browser['newPage']>[0]>

/** A script that fails and a dialog that opens fail the test. */
export async function guestOpens(
  browser: Browser,
  address: string,
  look: Look = { viewport: PHONE, hasTouch: true },
): Promise<Page> {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...look })
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('dialog', (dialog) => problems.push(`dialog ${dialog.message()}`))
  onTestFinished(async () => {
    await page.close()
    expect(problems).toEqual([])
  })
  page.setDefaultTimeout(60_000)
  await page.goto(address)
  return page
}

/** Nothing is out of reach or hard to read. */
export async function expectFine(page: Page): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await expectNoViolations(page)
}
