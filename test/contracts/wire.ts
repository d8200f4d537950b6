// Where a wire fault is played: one harbor, the production clients on it, and what came of one call under one fault.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../../src/app.ts'
import type { Config } from '../../src/config.ts'
import { Failure } from '../../src/failure.ts'
import type { FaultKind } from '../../src/harbor/faults.ts'
import type { Service } from '../../src/harbor/log.ts'
import { startHarbor } from '../../src/harbor/start-harbor.ts'
import { localConfig, prepareTables } from '../../src/local.ts'
import type { World } from '../../src/ports.ts'

export interface Wire {
  readonly world: World
  /** Says what came of it, and how often the service was asked: `unknown, later`, `done ×2`. */
  readonly play: (struck: Struck, kind: FaultKind, call: Call) => Promise<string>
  /** What each of them comes to while the service answers nothing but this. */
  readonly lasting: (service: Service, kind: FaultKind, calls: readonly Call[]) => Promise<readonly string[]>
  /** What a call comes to that a service answers with this status. */
  readonly answered: (status: number, call: Call) => Promise<string>
  readonly stop: () => Promise<void>
}

/** Long for a call, and short for whoever waits for the tests. */
const SLOW_MS = 25

export type Call = () => Promise<unknown>

/** The request that goes wrong, the first time it is made. */
export interface Struck {
  readonly service: Service
  readonly operation: string
}

/** `patience`: this part of what the program's own clients of AWS have. */
export async function openWire({ patience = 1 } = {}): Promise<Wire> {
  const dir = mkdtempSync(join(tmpdir(), 'wire-'))
  const harbor = await startHarbor({ dir, port: 0 })
  const config = localConfig(harbor.addresses)
  await prepareTables(config)
  const { doors, clock } = await buildApp(lessPatient(config, patience), 'silent')
  const { log } = harbor.ground
  harbor.gmail.deliver('From: carole@jada-sailing.test\r\nTo: ops@jada-sailing.test\r\n\r\nCrew to follow.\r\n', 'jada')
  const last = () => log.after(0).at(-1)?.id ?? 0
  const faults = `${harbor.addresses.page}_harbor/faults`
  const plant = (fault: object) => fetch(faults, { method: 'POST', body: JSON.stringify(fault) })
  const lift = () => fetch(faults, { method: 'DELETE' })

  return {
    world: doors[0]?.world as World,
    async play({ service, operation }, kind, call) {
      const before = last()
      await plant({ service, operation, kind, ...(kind === 'slow' ? { delay: SLOW_MS } : {}) })
      const outcome = await outcomeOf(call)
      await lift()
      const asked = log.after(before).filter((entry) => entry.service === service && entry.operation === operation)
      if (!asked.some(({ fault }) => fault === kind)) throw new Error(`${operation} was not struck`)
      return asked.length === 1 ? outcome : `${outcome} ×${asked.length}`
    },
    async lasting(service, kind, calls) {
      await plant({ service, kind, times: 1_000 })
      const outcomes = await Promise.all(calls.map(outcomeOf))
      await lift()
      return outcomes
    },
    async answered(status, call) {
      const before = last()
      const outcome = await outcomeOf(call)
      if (!log.after(before).some((entry) => entry.status === status)) throw new Error(`nothing answered ${status}`)
      return outcome
    },
    async stop() {
      clock.stop()
      await harbor.stop()
      rmSync(dir, { recursive: true })
    },
  }
}

function lessPatient(config: Config, part: number): Config {
  const { client } = config.aws
  const times = Object.entries(client.requestHandler).map(([name, ms]) => [name, ms === true ? ms : ms * part])
  const requestHandler: typeof client.requestHandler = Object.fromEntries(times)
  return { ...config, aws: { ...config.aws, client: { ...client, requestHandler } } }
}

async function outcomeOf(call: Call): Promise<string> {
  try {
    await call()
    return 'done'
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const { outcome, retry } = error.facts
    return `${outcome}, ${retry}`
  }
}
