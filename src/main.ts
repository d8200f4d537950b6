#!/usr/bin/env node
// `npm start`: the app on its configured services, or, with none configured, on the harbor.
import { existsSync } from 'node:fs'
import { enableCompileCache, flushCompileCache } from 'node:module'

// Before anything is loaded: what was compiled once is kept for the next start.
enableCompileCache(new URL('../node_modules/.cache/compiled', import.meta.url).pathname)
const { readConfig } = await import('./config.ts')

if (existsSync('.env')) process.loadEnvFile('.env')
const { env } = process
const read = readConfig(env)

switch (read.kind) {
  case 'problems':
    console.error('The configuration is not complete. Nothing was started.\n')
    for (const problem of read.problems) console.error(`  - ${problem}`)
    console.error(
      '\nREADME.md, "Connect the real services", says where each value is found. With none of them set, the harbor starts.',
    )
    process.exit(2)
    break
  case 'nothing': {
    const { startLocal } = await import('./local.ts').catch(withoutHarbor)
    const local = await startLocal({
      dir: env.HARBOR_DIR ?? '.local',
      port: Number(env.HARBOR_PORT ?? 4600),
      logLevel: env.LOG_LEVEL ?? 'warn',
      pollSeconds: env.MAIL_POLL_SECONDS,
    })
    console.log(`ShipCaptainCrew is ready. Open ${local.page}`)
    stopOnSignal(local.stop)
    flushCompileCache()
    break
  }
  case 'ready': {
    const [{ run }, { readPeople }] = await Promise.all([import('./run.ts'), import('./people-file.ts')])
    const { config } = read
    const running = await run({ config, people: readPeople(config), logLevel: env.LOG_LEVEL ?? 'info' })
    console.log(`ShipCaptainCrew is ready for ${config.operators.map(({ operator }) => operator.brand).join(' and ')}.`)
    stopOnSignal(running.stop)
    flushCompileCache()
    break
  }
}

/** The harbor's packages are development dependencies. */
function withoutHarbor(error: unknown): never {
  if ((error as { code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw error
  console.error('No service is configured, and the harbor is not installed here.')
  console.error('Run `npm ci` for the harbor, or configure the services: README.md, "Connect the real services".')
  process.exit(2)
}

function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop().finally(() => process.exit(0))
    })
  }
}
