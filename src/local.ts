// The whole thing on one machine: the harbor, its tables, and the configuration that points the app at it.
import type { Config, ReadConfig } from './config.ts'
import { readConfig } from './config.ts'
import { EXPIRES } from './domain/doctor/tables.ts'
import { type HarborAddresses, writeAddresses } from './harbor/addresses.ts'
import { startHarbor } from './harbor/start-harbor.ts'
import { localEnv } from './local-env.ts'
import { dynamoClient } from './outbound/dynamo/client.ts'
import { createTables, crewTable, dispatchTable, protectTables } from './outbound/dynamo/tables.ts'
import type { World } from './ports.ts'
import { type Running, run } from './run.ts'
import { partyToken } from './workflows/party-link.ts'

export interface LocalOptions {
  /** Where the harbor keeps its state, and leaves `harbor.json`. */
  readonly dir: string
  /** The first of the ports; 0 takes free ones. */
  readonly port: number
  readonly logLevel: string
  /** Between two looks into inbox and calendar; 1 unless said. */
  readonly pollSeconds?: string | undefined
}

/** Starts both; `harbor.json` is written last, when all is ready. */
export async function startLocal({
  dir,
  port,
  logLevel,
  pollSeconds,
}: LocalOptions): Promise<Running & { readonly page: string }> {
  const harbor = await startHarbor({ dir, port })
  const config = localConfig(harbor.addresses, pollSeconds)
  await prepareTables(config)
  const people = Object.fromEntries(harbor.addresses.operators.map((operator) => [operator.id, operator.people]))
  const app = await run({ config, people, logLevel })
  writeAddresses(dir, await withParties(harbor.addresses, app.worlds))

  const stop = async () => {
    await app.stop()
    await harbor.stop()
  }
  return { page: harbor.addresses.page, worlds: app.worlds, stop }
}

/** The link that the sample charter's guests have, for scripts and tests. */
async function withParties(addresses: HarborAddresses, worlds: readonly World[]): Promise<HarborAddresses> {
  const operators = addresses.operators.map(async (operator) => {
    const world = worlds.find(({ operator: { id } }) => id === operator.id)
    const charter = await world?.charters.get(operator.sampleParty.charter)
    if (!world || !charter) return operator
    return { ...operator, sampleParty: { charter: charter.id, token: partyToken(world, charter) } }
  })
  return { ...addresses, operators: await Promise.all(operators) }
}

/** The configuration of an app whose services are all in the harbor. */
export function localConfig(harbor: HarborAddresses, pollSeconds = '1'): Config {
  const read: ReadConfig = readConfig({ ...localEnv(harbor), MAIL_POLL_SECONDS: pollSeconds })
  if (read.kind !== 'ready') throw new Error(`The harbor's configuration: ${JSON.stringify(read)}`)
  return read.config
}

/** Makes the tables that the harbor's DynamoDB hasn't got yet. */
export async function prepareTables({ aws, operators }: Config): Promise<void> {
  const tables = operators.flatMap(({ store }) => [dispatchTable(store.dispatchTable), crewTable(store.crewTable)])
  const client = dynamoClient(aws)
  await createTables(client, tables)
  await protectTables(
    client,
    operators.flatMap(({ store }) => [{ name: store.dispatchTable }, { name: store.crewTable, expires: EXPIRES }]),
  )
}
