// `npm run mutations`: takes out one guard after the other, in a copy, and sees which test misses it; prints the table.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Guard } from './guard.ts'
import { GUARDS } from './guards.ts'

type End = 'missed' | 'not missed' | 'not found' | 'fails with it too'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const COPIED = ['src', 'test', 'templates', 'package.json', 'tsconfig.json', 'manifest.yml', 'README.md']
const PATIENCE_MS = 240_000

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } })
const wanted = GUARDS.filter(({ rule, file, test }) => `${rule} ${file} ${test}`.includes(values.only))
const copy = mkdtempSync(join(tmpdir(), 'ship-captain-crew-mutations-'))
try {
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  console.log('| guard | without it in | fails | |\n|---|---|---|---|')
  const files = [...new Set(wanted.map(({ test }) => test))]
  const sound = new Set(files.filter((test) => run(test) === 'passed'))
  const ends = wanted.map((guard) => ({ guard, end: without(guard, sound) }))
  const missed = ends.filter(({ end }) => end === 'missed').length
  console.log(`\nguards ${ends.length} missed by a test ${missed} not missed ${ends.length - missed}`)
  process.exitCode = missed === ends.length ? 0 : 1
} finally {
  rmSync(copy, { recursive: true, force: true })
}

function without(guard: Guard, sound: ReadonlySet<string>): End {
  const path = join(copy, guard.file)
  const text = readFileSync(path, 'utf8')
  const stands = text.split(guard.cut).length === 2
  const end = stands ? (sound.has(guard.test) ? tried(guard, path, text) : 'fails with it too') : 'not found'
  const mark = end === 'missed' ? '✓' : `**${end}**`
  console.log(`| ${guard.rule} | \`${guard.file}\` | \`${guard.test}\` | ${mark} |`)
  return end
}

function tried({ cut, leave, test }: Guard, path: string, text: string): End {
  writeFileSync(
    path,
    text.replace(cut, () => leave),
  )
  try {
    return run(test) === 'failed' ? 'missed' : 'not missed'
  } finally {
    writeFileSync(path, text)
  }
}

/** One file's tests, up to the first that fails. */
function run(test: string): 'passed' | 'failed' | 'not run' {
  const args = ['run', '--config', 'test/vitest.config.ts', test, '--bail=1', '--reporter=dot']
  const { status, stdout } = spawnSync(join(ROOT, 'node_modules/.bin/vitest'), args, {
    cwd: copy,
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  })
  if (status === 0) return 'passed'
  return /Tests .*failed/.test(withoutColours(stdout)) ? 'failed' : 'not run'
}

function withoutColours(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals' colours begin with one
  return text.replace(/\u001b\[[0-9;]*m/g, '')
}
