// One headless Chromium for the browser tests: from its npm package, or the system's own.
import { existsSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { type Browser, chromium } from 'playwright-core'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** `CHROMIUM_PATH` comes first. Whoever launches it closes it. */
export async function launch(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH ?? (await packaged()) ?? SYSTEM.find(existsSync)
  if (!own) throw new Error('There is no Chromium here: install one, or set CHROMIUM_PATH.')
  return chromium.launch({ executablePath: own, args: await flags(), headless: true })
}

/** The package holds a build for Linux on x64 only. */
async function packaged(): Promise<string | undefined> {
  if (platform() !== 'linux' || arch() !== 'x64') return undefined
  const { default: sparticuz } = await import('@sparticuz/chromium')
  return sparticuz.executablePath().catch(() => undefined)
}

/** Root needs `--no-sandbox`, and /dev/shm is small in containers. Only loopback pages are ever opened. */
async function flags(): Promise<string[]> {
  return ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--hide-scrollbars', '--force-color-profile=srgb']
}
