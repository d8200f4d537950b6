// One headless Chromium for the browser tests: the one inside its npm package, or the system's own.
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { arch, platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const UNPACKED = join(tmpdir(), 'ship-captain-crew-chromium-147.0.0')

/** Root needs `--no-sandbox`. The package's own flags are not taken: they switch off what the pages are tested for. */
const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--hide-scrollbars']

/** `CHROMIUM_PATH` names another one. Whoever launches it closes it. */
export async function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await packaged()) ?? SYSTEM.find((path) => existsSync(path))
  if (!executablePath) throw new Error('There is no Chromium here: install one, or set CHROMIUM_PATH.')
  return chromium.launch({ executablePath, args: FLAGS, headless: true })
}

/** The package holds a build for Linux on x64 only. */
async function packaged(): Promise<string | undefined> {
  if (platform() !== 'linux' || arch() !== 'x64') return undefined
  const { default: sparticuz } = await import('@sparticuz/chromium')
  if (!existsSync(UNPACKED)) await unpack(() => sparticuz.executablePath())
  return join(UNPACKED, 'chromium')
}

/** Aside and then renamed, so that a test file beside this one, or a kill, never meets half a browser. */
async function unpack(inflate: () => Promise<string>): Promise<void> {
  const aside = mkdtempSync(join(tmpdir(), 'chromium-'))
  const before = process.env.TMPDIR
  process.env.TMPDIR = aside
  try {
    await inflate()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  try {
    renameSync(aside, UNPACKED)
  } catch {
    rmSync(aside, { recursive: true })
  }
}
