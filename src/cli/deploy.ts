// `crew deploy`: one operator's stack, from one file. `--dry-run` only shows what would change.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { artifactsOf, codeOf } from '../deploy/artifacts.ts'
import { type Change, changeLines, changesBetween, replaces, type Template } from '../deploy/changes.ts'
import { carryOut, deployedTemplate, upload } from '../deploy/cloudformation.ts'
import { type OperatorFile, readOperatorFile } from '../deploy/operator-file.ts'
import { stackNameOf, templateFor } from '../deploy/synthesize.ts'
import type { Env } from './configured.ts'

const OPTIONS = {
  config: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'replace-what-is-kept': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

export async function deploy(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS })
  if (!values.config) return wrong('say which operator: crew deploy --config jada.json [--dry-run]')
  if (!existsSync(values.config)) return wrong(`there is no ${values.config}.`)
  const read = readOperatorFile(readFileSync(values.config, 'utf8'))
  if (read.kind === 'problems')
    return wrong(`${values.config} can't be used:\n${read.problems.map((one) => `  - ${one}`).join('\n')}`)

  const { file } = read
  const kept = join(env.HARBOR_DIR ?? '.local', 'deploy')
  const artifacts = await artifactsOf(file, join(kept, 'functions'))
  const template = templateFor(file, codeOf(artifacts, file.stack.artifacts))
  const before = await beforeNow(file, kept, values['dry-run'] === true)
  if (typeof before === 'string') return wrong(before)
  const changes = changesBetween(before.template ?? {}, template)
  show(changes, before.from, values.json === true, out)
  remember(file, kept, template)
  if (values['dry-run'] || changes.length === 0) return 0
  if (changes.some(replaces) && !values['replace-what-is-kept'])
    return wrong('that would leave tables, buckets or secrets behind. If you mean it, say --replace-what-is-kept.')

  const { region, artifacts: bucket } = file.stack
  const where = { region, bucket, artifacts }
  await upload(where, out)
  for (const line of await carryOut(where, stackNameOf(file), template, before.template === undefined)) out(line)
  return 0
}

interface Before {
  readonly template: Template | undefined
  readonly from: string
}

/** What is deployed; for a look without a way there, what was looked at last. A sentence where that can't be known. */
async function beforeNow(file: OperatorFile, kept: string, isLook: boolean): Promise<Before | string> {
  const name = stackNameOf(file)
  try {
    const template = await deployedTemplate(file.stack.region, name)
    return { template, from: template ? 'against what is deployed' : 'nothing is deployed yet' }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    if (!isLook) return `CloudFormation can't be asked about ${name}: ${why}`
    const last = lastFile(file, kept)
    const isKnown = existsSync(last)
    return {
      template: isKnown ? (JSON.parse(readFileSync(last, 'utf8')) as Template) : undefined,
      from: `CloudFormation can't be asked here; ${isKnown ? 'against the last look from this folder' : 'as if nothing were deployed'}`,
    }
  }
}

function show(changes: readonly Change[], from: string, isJson: boolean, out: (line: string) => void): void {
  const lines = isJson ? [JSON.stringify({ from, changes })] : [`${from}:`, ...changeLines(changes)]
  for (const line of lines) out(line)
}

function remember(file: OperatorFile, kept: string, template: Template): void {
  mkdirSync(kept, { recursive: true })
  writeFileSync(lastFile(file, kept), JSON.stringify(template, undefined, 2))
}

function lastFile(file: OperatorFile, kept: string): string {
  return join(kept, `${stackNameOf(file)}.template.json`)
}

function wrong(sentence: string): number {
  console.error(`crew deploy: ${sentence}`)
  return 2
}
