// `npm run check`: format and lint, types, tests; the last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const report = join(tmpdir(), `ship-captain-crew-check-${process.pid}.json`)
const vitest = [
  'run',
  '--config',
  'test/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]

const ok = [run('biome', ['check', '.']), run('tsc', []), run('vitest', vitest)].every((passed) => passed)
const { passed, failed } = counts()
console.log(`${passed} passed, ${failed} failed`)
process.exit(ok && failed === 0 ? 0 : 1)

function run(command: string, args: readonly string[]): boolean {
  console.log(`\n> ${command}`)
  return spawnSync(join('node_modules', '.bin', command), args, { stdio: 'inherit' }).status === 0
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
