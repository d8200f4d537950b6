// `npm run mutations`: takes out one guard after the other, in a copy for each core, and sees which test misses it; prints the table.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Guard } from './guard.ts'
import { GUARDS } from './guards.ts'

type Ran = 'passed' | 'failed' | 'not run'
type End = 'missed' | 'not missed' | 'not found' | 'fails with it too'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const COPIED = ['src', 'test', 'templates', 'package.json', 'tsconfig.json', 'manifest.yml', 'README.md']
/** A machine may be slow; one that hangs ends some time. */
const PATIENCE_MS = 15 * 60_000

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    /** All tests have just passed with every guard in its place. */
    passed: { type: 'boolean', default: false },
  },
})
const wanted = GUARDS.filter(({ pitfall, rule, file, test }) =>
  `${pitfall} ${rule} ${file} ${test}`.includes(values.only),
)
const copies = Array.from({ length: availableParallelism() }, copied)
try {
  console.log('| guard | without it in | fails | |\n|---|---|---|---|')
  const files = [...new Set(wanted.map(({ test }) => test))]
  const sound = new Set(values.passed ? files : await passing(files))
  const ends = await inEach(wanted, (copy, guard) => without(copy, guard, sound))
  const missed = ends.filter((end) => end === 'missed').length
  console.log(`\nguards ${ends.length} missed by a test ${missed} not missed ${ends.length - missed}`)
  process.exitCode = missed === ends.length ? 0 : 1
} finally {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true })
}

async function passing(files: readonly string[]): Promise<readonly string[]> {
  const ran = await inEach(files, async (copy, test) => ((await run(copy, test)) === 'passed' ? test : undefined))
  return ran.filter((test) => test !== undefined)
}

function copied(): string {
  const copy = mkdtempSync(join(tmpdir(), 'ship-captain-crew-mutations-'))
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** One at a time in each copy. */
async function inEach<T, R>(all: readonly T[], act: (copy: string, one: T) => Promise<R>): Promise<readonly R[]> {
  const waiting = all.values()
  const done = copies.map(async (copy) => {
    const results: R[] = []
    for (const one of waiting) results.push(await act(copy, one))
    return results
  })
  return (await Promise.all(done)).flat()
}

async function without(copy: string, guard: Guard, sound: ReadonlySet<string>): Promise<End> {
  const path = join(copy, guard.file)
  const text = readFileSync(path, 'utf8')
  const stands = text.split(guard.cut).length === 2
  const end = stands ? (sound.has(guard.test) ? await tried(copy, guard, text) : 'fails with it too') : 'not found'
  const mark = end === 'missed' ? '✓' : `**${end}**`
  console.log(`| ${guard.rule} | \`${guard.file}\` | \`${guard.test}\` | ${mark} |`)
  return end
}

async function tried(copy: string, { file, cut, leave, test }: Guard, text: string): Promise<End> {
  const path = join(copy, file)
  writeFileSync(
    path,
    text.replace(cut, () => leave),
  )
  try {
    return (await run(copy, test)) === 'failed' ? 'missed' : 'not missed'
  } finally {
    writeFileSync(path, text)
  }
}

/** One file's tests, up to the first that fails. */
function run(cwd: string, test: string): Promise<Ran> {
  const args = ['run', '--config', 'test/vitest.config.ts', test, '--bail=1', '--reporter=dot']
  const child = spawn(join(ROOT, 'node_modules/.bin/vitest'), args, {
    cwd,
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: PATIENCE_MS,
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      if (status === 0) resolve('passed')
      else resolve(/Tests .*failed/.test(withoutColours(said)) ? 'failed' : 'not run')
    })
  })
}

function withoutColours(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals' colours begin with one
  return text.replace(/\u001b\[[0-9;]*m/g, '')
}
