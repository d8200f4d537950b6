// `npm run check`: format and lint, types, tests; the last line is `N passed, N failed`. `-- --all`: all that is proved besides, as CI does.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

interface Part {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  /** How far it comes is this machine's affair: its end is no verdict. */
  readonly isReport?: boolean
}

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } })
const report = join(tmpdir(), `ship-captain-crew-check-${process.pid}.json`)

const STYLE = bin('biome', 'check', '.')
const TYPES = bin('tsc')
const TESTS = bin(
  'vitest',
  ...['run', '--config', 'test/vitest.config.ts', '--reporter=default'],
  ...['--reporter=json', `--outputFile.json=${report}`],
)
const ALL = [
  STYLE,
  TYPES,
  script('simulate', '--seeds', '500'),
  script('fuzz', '--rounds', '200', '--seed', '1'),
  script('machines', '--seconds', '60'),
  { ...script('bench'), isReport: true },
  TESTS,
  script('mutations', '--passed'),
  script('proofs', '--singles'),
  { ...script('proofs', '--seconds', '120', '--seed', '1'), name: 'pairs for two minutes', isReport: true },
]

// The long variants of what `npm test` plays short.
if (values.all) process.env.HEAVY = '1'
const ended = (values.all ? ALL : [STYLE, TYPES, TESTS]).map(run)
const isWell = ended.every(({ end }) => end !== 'FAILED')
const { passed, failed } = counts()
console.log(`\n${ended.map(({ name, seconds, end }) => `${name} ${end}, ${seconds} s`).join('\n')}\n`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(isWell && failed === 0 ? 0 : 1)

function bin(name: string, ...args: readonly string[]): Part {
  return { name, command: join('node_modules', '.bin', name), args }
}

function script(name: string, ...args: readonly string[]): Part {
  return { name, command: 'npm', args: ['run', '--silent', name, '--', ...args] }
}

function run({ name, command, args, isReport }: Part) {
  console.log(`\n> ${name}`)
  const began = performance.now()
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  const seconds = ((performance.now() - began) / 1_000).toFixed(0)
  const end = status === 0 ? 'passed' : isReport ? 'not as promised here' : 'FAILED'
  return { name, seconds, end }
}

function counts(): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    rmSync(report)
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
