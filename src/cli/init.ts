// `crew init`: asks for the configuration, checks each answer, and writes it with the Slack manifest; never over anything unasked.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { askAll } from './init/ask-all.ts'
import { type Asker, fromFile, person } from './init/asker.ts'
import { type Values, valuesIn, withValues } from './init/env-file.ts'
import { manifestFor } from './init/manifest.ts'
import { nextSteps } from './init/next-steps.ts'

const USAGE =
  'usage: crew init [--answers file.json [--yes]] [--operator jada] [--to .env] [--manifest slack-manifest.yml] [--socket]'
const TEMPLATE = new URL('../../manifest.yml', import.meta.url)

/** Exit code: 0 written, 1 an answer that isn't taken or nothing written, 2 wrong use. */
export async function init(args: string[], out: (line: string) => void): Promise<number> {
  const asked = understood(args)
  if (!asked) return wrongUse(USAGE)
  const problems: string[] = []
  const asker = asked.answers ? fromFile(answersIn(asked.answers), asked.yes, problems) : person(out)
  try {
    return await run(asked, asker, problems, out)
  } catch (error) {
    console.error(`crew init: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  } finally {
    asker.close()
  }
}

type Asked = NonNullable<ReturnType<typeof understood>>

function understood(args: string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const to = { type: 'string', default: '.env' } as const
  const manifest = { type: 'string', default: 'slack-manifest.yml' } as const
  try {
    const options = { answers: text, operator: text, to, manifest, socket: flag, yes: flag }
    return parseArgs({ args, options }).values
  } catch {
    return undefined
  }
}

async function run(asked: Asked, asker: Asker, problems: readonly string[], out: (line: string) => void) {
  const text = existsSync(asked.to) ? readFileSync(asked.to, 'utf8') : ''
  if (text !== '' && !(await asker.confirm(`${asked.to} is there already. Change it?`)))
    return refused(`${asked.to} stays as it is.${asked.answers ? ' Say --yes to change it.' : ''}`)

  const before = valuesIn(text)
  const prefix = asked.operator ? `${asked.operator.toUpperCase().replace(/-/g, '_')}_` : ''
  const answers = await askAll(asker, before, prefix, asked.socket)
  if (problems.length > 0) return refused(`nothing was written.\n${listed(problems)}`)

  const values = { ...answers, ...ofItself(before, prefix, asked.operator) }
  const whole = { ...before, ...values }
  write(asked.to, withValues(text, values))
  out(`${asked.to} is written, for its owner alone to read.`)
  const manifest = await writeManifest(asked, asker, whole[`${prefix}APP_HOST`], out)
  report({ ...asked, manifest, prefix }, whole, out)
  return 0
}

/** What nobody has to think up: the secret of the links, and that there is this operator. */
function ofItself(before: Values, prefix: string, operator: string | undefined): Values {
  const key = `${prefix}LINK_SECRET`
  const secret = before[key] ? {} : { [key]: randomBytes(32).toString('hex') }
  const known = (before.OPERATORS ?? '').split(',').filter(Boolean)
  return operator ? { ...secret, OPERATORS: [...new Set([...known, operator])].join(',') } : secret
}

async function writeManifest(asked: Asked, asker: Asker, host: string | undefined, out: (line: string) => void) {
  if (!host) return undefined
  const text = manifestFor(readFileSync(TEMPLATE, 'utf8'), host, asked.socket)
  const file = asked.manifest
  const stands = existsSync(file) && readFileSync(file, 'utf8')
  if (stands === text) return file
  if (stands !== false && !(await asker.confirm(`${file} is there already, and another. Write over it?`))) {
    out(`${file} stays as it is.`)
    return undefined
  }
  write(file, text)
  out(`${file} is written${asked.socket ? ', for Socket Mode' : ''}.`)
  return file
}

function report(
  {
    operator,
    manifest,
    prefix,
    socket,
  }: Pick<Asked, 'operator' | 'socket'> & { manifest: string | undefined; prefix: string },
  values: Values,
  out: (line: string) => void,
): void {
  const read = readConfig(values)
  if (read.kind === 'problems') out(`\nStill to come:\n${listed(read.problems)}`)
  const operatorFlag = operator ? ` --operator ${operator}` : ''
  out(`\nNext:\n${nextSteps({ values, prefix, manifest, socket, operatorFlag }).join('\n')}`)
}

function answersIn(file: string): Readonly<Record<string, string>> {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return Object.fromEntries(Object.entries(read as object).map(([key, value]) => [key, String(value)]))
}

/** Whole or not at all, and for its owner alone. */
function write(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

function listed(all: readonly string[]): string {
  return all.map((one) => `  - ${one}`).join('\n')
}

function refused(words: string): number {
  console.error(`crew init: ${words}`)
  return 1
}

function wrongUse(words: string): number {
  console.error(words)
  return 2
}
