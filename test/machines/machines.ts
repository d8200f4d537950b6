// `npm run machines`: four deliverers and three who answer, on one harbor, killed with -9 at random; at the end everything is there once.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startHarbor } from '../../src/harbor/start-harbor.ts'
import { localConfig, prepareTables } from '../../src/local.ts'
import { smallAws } from '../lambda/aws.ts'
import { operatorEnv, SECRET } from '../lambda/operator-env.ts'
import { driver } from '../stories/driver.ts'
import { problemsAtEnd } from './agreement.ts'
import { machine } from './fleet.ts'
import { ordering, pause } from './orders.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '300' },
    deliverers: { type: 'string', default: '4' },
    web: { type: 'string', default: '3' },
    /** Between two kills; 0: none. */
    kill: { type: 'string', default: '1500' },
  },
})
const OPERATOR = 'jada'
/** A slow machine is no finding: it only ends what hangs. */
const SETTLES_MS = 600_000

const dir = mkdtempSync(join(tmpdir(), 'ship-captain-crew-machines-'))
const harbor = await startHarbor({ dir, port: 0 })
await prepareTables(localConfig(harbor.addresses))
const { env, secret } = operatorEnv(harbor.addresses, OPERATOR, dir)
const first = 21_000 + Math.floor(Math.random() * 500) * 10
const ports = Array.from({ length: Number(values.web) }, (_, at) => first + at)
const aws = await smallAws(secret, (queue, body) => void (queue.endsWith('/later') && bring(body)))
const surroundings = {
  ...env,
  AWS_ENDPOINT_URL_SQS: aws.url,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.url,
  SECRET_ID: SECRET,
  LATER_QUEUE: `${aws.url}/later`,
  LOG_LEVEL: process.env.MACHINES_LOG ? 'warn' : 'silent',
}
const deliverers = Array.from({ length: Number(values.deliverers) }, () =>
  machine('test/machines/deliverer.ts', surroundings),
)
const web = ports.map((port) => machine('test/machines/web.ts', { ...surroundings, WEB_PORT: String(port) }))
const machines = [...deliverers, ...web]

const drive = driver(harbor.addresses, OPERATOR)
const charters = await knownCharters()
const orders = ordering(drive.operator, ports, charters)
const began = performance.now()
const killing = Number(values.kill) > 0 ? setInterval(killOne, Number(values.kill)) : undefined
await pause(Number(values.seconds) * 1_000)
clearInterval(killing)
await orders.stop()
const ordered = performance.now() - began
const problems = await problemsAtEnd({ harbor: harbor.addresses, drive, charters, ms: SETTLES_MS })
const took = performance.now() - began

const kills = machines.reduce((sum, one) => sum + one.kills(), 0)
for (const problem of problems) console.log(`  ${problem}`)
console.log(
  `${orders.acknowledged()} orders in ${(ordered / 1_000).toFixed(0)} s, all done ${((took - ordered) / 1_000).toFixed(1)} s later; ` +
    `${deliverers.length} deliverers, ${web.length} web, ${kills} kills; ${(orders.acknowledged() / (took / 1_000)).toFixed(2)} a second; problems ${problems.length}`,
)
await Promise.all(machines.map((one) => one.stop()))
aws.stop()
await harbor.stop()
rmSync(dir, { recursive: true, force: true })
process.exit(problems.length > 0 ? 1 : 0)

function killOne(): void {
  machines[Math.floor(Math.random() * machines.length)]?.kill()
}

async function bring(body: string, tries = 0): Promise<void> {
  const port = ports[tries % ports.length]
  const answer = await fetch(`http://127.0.0.1:${port}/later`, { method: 'POST', body }).catch(() => undefined)
  if (!answer?.ok && tries < 60) setTimeout(() => void bring(body, tries + 1), 500)
}

/** Those of the seeded weekend, once a deliverer has read the calendar. */
async function knownCharters(): Promise<readonly string[]> {
  const wanted = ['quinn-may-30', 'danika-may-31', 'keely-may-24']
  for (let tries = 0; tries < 1_200; tries += 1) {
    const found = await Promise.all(wanted.map(async (id) => ((await drive.item(id)) ? [id] : [])))
    if (found.flat().length >= 2) return found.flat()
    await pause(500)
  }
  throw new Error('The calendar was not read.')
}
