// `crew deploy`: one operator's stack, from one file. `--dry-run` only shows what would change.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { artifactsOf, codeOf } from '../deploy/artifacts.ts'
import { type Change, changeLines, changesBetween, replaces, type Template } from '../deploy/changes.ts'
import { carryOut, deployedTemplate, upload } from '../deploy/cloudformation.ts'
import { type OperatorFile, readOperatorFile, secretNameOf } from '../deploy/operator-file.ts'
import {
  givenSecrets,
  isToBeWritten,
  planSecrets,
  type SecretsPlan,
  secretLines,
  secretProblems,
} from '../deploy/secrets.ts'
import { standingSecrets, writeSecrets } from '../deploy/secrets-manager.ts'
import { stackNameOf, templateFor } from '../deploy/synthesize.ts'
import type { Env } from './configured.ts'

type Given = ReturnType<typeof givenSecrets>

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
  const given = givenSecrets(file, env)
  const unfit = secretProblems(given)
  if (unfit.length > 0) return wrong(`these secrets can't be used:\n${unfit.map((one) => `  - ${one}`).join('\n')}`)
  const kept = join(env.HARBOR_DIR ?? '.local', 'deploy')
  const artifacts = await artifactsOf(file, join(kept, 'functions'))
  const template = templateFor(file, codeOf(artifacts, file.stack.artifacts))
  const before = await beforeNow(file, kept, values['dry-run'] === true)
  if (typeof before === 'string') return wrong(before)
  const changes = changesBetween(before.template ?? {}, template)
  const secrets = await secretsNow(file, given, values['dry-run'] === true)
  if (typeof secrets === 'string') return wrong(secrets)
  show({ changes, from: before.from, secrets }, values.json === true, out)
  remember(file, kept, template)
  if (values['dry-run']) return 0
  if (changes.some(replaces) && !values['replace-what-is-kept'])
    return wrong('that would leave tables, buckets or secrets behind. If you mean it, say --replace-what-is-kept.')

  const { region, artifacts: bucket } = file.stack
  const where = { region, bucket, artifacts }
  if (changes.length > 0) {
    await upload(where, out)
    for (const line of await carryOut(where, stackNameOf(file), template, before.template === undefined)) out(line)
  }
  return settleSecrets(file, given, out)
}

interface Secrets {
  readonly plan: SecretsPlan
  /** False: what stands there could not be read. */
  readonly isSure: boolean
}

/** A sentence where what stands there can't be known, and has to be. */
async function secretsNow({ stack }: OperatorFile, given: Given, isLook: boolean): Promise<Secrets | string> {
  try {
    const standing = await standingSecrets(stack.region, secretNameOf(stack))
    return { plan: planSecrets(given, standing ?? {}), isSure: true }
  } catch (error) {
    if (!isLook) return `Secrets Manager can't be asked about ${secretNameOf(stack)}: ${(error as Error).message}`
    return { plan: planSecrets(given, {}), isSure: false }
  }
}

/** Read again: the stack has put its own word there meanwhile. Exit code 1 while one is missing. */
async function settleSecrets({ stack }: OperatorFile, given: Given, out: (line: string) => void): Promise<number> {
  const name = secretNameOf(stack)
  const plan = planSecrets(given, (await standingSecrets(stack.region, name)) ?? {})
  if (isToBeWritten(plan)) {
    await writeSecrets(stack.region, name, plan.entry)
    out(`wrote the secrets of ${name}; functions that are running take them within two minutes`)
  }
  return plan.missing.length > 0 ? 1 : 0
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

interface Shown {
  readonly changes: readonly Change[]
  readonly from: string
  readonly secrets: Secrets
}

/** Of secrets only the names. */
function show({ changes, from, secrets }: Shown, isJson: boolean, out: (line: string) => void): void {
  const { entry: _, ...named } = secrets.plan
  const unsure = secrets.isSure ? [] : ["Secrets Manager can't be asked here; as if none stood there:"]
  const lines = isJson
    ? [JSON.stringify({ from, changes, secrets: { ...named, sure: secrets.isSure } })]
    : [`${from}:`, ...changeLines(changes), ...unsure, ...secretLines(secrets.plan)]
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
