// `crew doctor`: looks at everything that ever broke, says what is wrong and how to mend it, and changes nothing.
import { parseArgs } from 'node:util'
import { buildApp } from '../app.ts'
import { type Config, readConfig } from '../config.ts'
import type { Checkup, Finding } from '../domain/doctor/exam.ts'
import { nodeVersion } from '../domain/doctor/machine.ts'
import { harborEnv } from '../harbor-env.ts'
import { doctorLines } from '../views/doctor-lines.ts'
import { examine } from '../workflows/examine.ts'
import type { Env } from './configured.ts'

const USAGE = 'usage: crew doctor [--operator jada] [--json]'

/** Every operator's, unless one is named. Exit code: 0 all is well, 1 something was found, 2 wrong use. */
export async function doctor(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const asked = understood(args)
  if (!asked) return wrongUse(USAGE)
  const read = readConfig(harborEnv(env))
  if (read.kind !== 'ready') return notConfigured(read.kind === 'problems' ? read.problems : [NOTHING], asked.json, out)

  const operators = read.config.operators.filter(({ operator: { id } }) => !asked.operator || id === asked.operator)
  if (operators.length === 0) return wrongUse(`there is no operator "${asked.operator}".`)
  return examineAll({ ...read.config, operators }, asked.json, out)
}

const NOTHING = 'No service is configured, and no harbor is running in this folder'

function understood(args: string[]) {
  const options = { operator: { type: 'string' }, json: { type: 'boolean', default: false } } as const
  try {
    return parseArgs({ args, options }).values
  } catch {
    return undefined
  }
}

async function examineAll(config: Config, json: boolean, out: (line: string) => void): Promise<number> {
  const { doors, clock } = await buildApp(config, 'silent')
  clock.stop()
  let found = 0
  for (const [at, { world }] of doors.entries()) {
    const checkup = await examine(world)
    found += checkup.findings.length
    if (json) out(JSON.stringify({ operator: world.operator.id, ...checkup }))
    else out([...(at > 0 ? [''] : []), ...doctorLines(world.operator.brand, checkup)].join('\n'))
  }
  return found > 0 ? 1 : 0
}

/** What can be said without any service: the configuration's own problems, and the machine's. */
function notConfigured(problems: readonly string[], json: boolean, out: (line: string) => void): number {
  const machine = { node: process.versions.node, zoneData: process.versions.tz, knowsZone: true }
  const findings: readonly Finding[] = [
    ...nodeVersion({ seen: { machine } }),
    ...problems.map(
      (problem): Finding => ({
        id: `config-${problem.split(/\W/)[0]}`,
        area: 'program',
        what: `${problem}.`,
        follows: 'The program does not start.',
        mend: 'README.md, “Connect the real services”, says where each value is found; `npx crew init` asks for them.',
      }),
    ),
  ]
  const checkup: Checkup = { at: new Date().toISOString(), findings, questions: [], notLooked: ['everything else'] }
  out(json ? JSON.stringify(checkup) : doctorLines('Configuration', checkup).join('\n'))
  return 1
}

function wrongUse(words: string): number {
  console.error(`crew doctor: ${words}`)
  return 2
}
