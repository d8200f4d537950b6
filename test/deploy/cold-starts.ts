// `npm run bundles`: how large each function is, and what its start costs; exit 1 when one is beyond what was promised.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bundle, bundles } from '../../src/deploy/bundle.ts'
import { fetchNative } from '../../src/deploy/native.ts'
import { zipOf } from '../../src/deploy/zip.ts'
import { startHarbor } from '../../src/harbor/start-harbor.ts'
import { localConfig, prepareTables } from '../../src/local.ts'
import { surrounded } from '../machines/surroundings.ts'

const MOST = { megabytes: 5, milliseconds: 400 }
const STARTS = 5

const dir = mkdtempSync(join(tmpdir(), 'ship-captain-crew-bundles-'))
const harbor = await startHarbor({ dir, port: 0 })
await prepareTables(localConfig(harbor.addresses))
const { env, stop } = await surrounded(harbor.addresses, 'jada', { dir, ports: [] })

console.log('function      code MB  zip MB  start ms')
let beyond = 0
for (const bundle of await bundles(join(dir, 'functions'))) {
  const code = statSync(join(bundle.dir, bundle.file)).size / 1e6
  const start = await startOf(bundle)
  const zip = zipped(bundle).length / 1e6
  const isBeyond = code >= MOST.megabytes || start >= MOST.milliseconds
  if (isBeyond) beyond += 1
  const cells = [code.toFixed(1).padStart(7), zip.toFixed(1).padStart(6), start.toFixed(0).padStart(8)]
  console.log(`${bundle.name.padEnd(12)}  ${cells.join('  ')}${isBeyond ? '  beyond' : ''}`)
}
console.log(
  `less than ${MOST.megabytes} MB of code and ${MOST.milliseconds} ms of own work each; beyond that ${beyond}`,
)
stop()
await harbor.stop()
rmSync(dir, { recursive: true, force: true })
process.exit(beyond > 0 ? 1 : 0)

/** CPU that it takes until it can be called, in milliseconds: the middle one of a few. */
async function startOf({ dir: at, file }: Bundle): Promise<number> {
  const took: number[] = []
  for (let nth = 0; nth < STARTS; nth += 1) took.push(await started(join(at, file)))
  return took.sort((a, b) => a - b)[Math.floor(STARTS / 2)] ?? 0
}

function started(file: string): Promise<number> {
  const child = fork(join(import.meta.dirname, 'cold-start.ts'), [file], {
    env: { ...env, LOOKS_QUEUE: env.LATER_QUEUE },
    execArgv: [],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (ms) => resolve(Number(ms)))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
  })
}

/** As it is uploaded, but for the library where npm's registry can't be reached. */
function zipped({ name, dir: at }: Bundle): Buffer {
  try {
    if (name === 'photos') fetchNative(at)
  } catch {
    console.log('the library that draws photos could not be fetched: the next line is without it')
  }
  return zipOf(at)
}
