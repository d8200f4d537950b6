// `crew publish`: puts the guest pages that changed, and waits until they are live.
import { parseArgs } from 'node:util'
import type { Charter } from '../domain/charter.ts'
import { asFailure } from '../failure.ts'
import type { World } from '../ports.ts'
import { pageAddress } from '../views/addresses.ts'
import { counted } from '../views/plain-text.ts'
import { chartersWithPages, type Published, publishPages } from '../workflows/publish-pages.ts'
import type { Env } from './configured.ts'
import { worldFor } from './with-world.ts'

const USAGE = 'usage: crew publish [<charter>…|--all] [--operator jada] [--json]'

/** Exit code: 0 all are live, 1 one is not or is not known, 2 for wrong use. */
export async function publish(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const asked = understood(args)
  const world = asked ? await worldFor(env, asked.operator) : USAGE
  if (!asked || typeof world === 'string') {
    console.error(`crew publish: ${world}`)
    return 2
  }
  try {
    const charters = asked.all ? await chartersWithPages(world) : await named(world, asked.names)
    if (typeof charters === 'string') {
      console.error(`crew publish: ${charters}`)
      return 1
    }
    const published = await publishPages(world, charters, !asked.all)
    for (const one of published)
      if (asked.json || one.kind !== 'unchanged' || !asked.all) out(line(world, one, asked.json))
    if (!asked.json) out(summary(published))
    return published.every(({ kind }) => kind !== 'not-live') ? 0 : 1
  } catch (error) {
    console.error(`crew publish: ${asFailure(error, 'publish').message}`)
    return 1
  }
}

function understood(args: string[]) {
  const options = { operator: { type: 'string' }, all: { type: 'boolean' }, json: { type: 'boolean' } } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const { all = false, json = false, operator } = values
    return all === positionals.length > 0 ? undefined : { all, json, operator, names: positionals }
  } catch {
    return undefined
  }
}

/** A sentence when one of them is not known. */
async function named(world: World, names: readonly string[]): Promise<readonly Charter[] | string> {
  const found = await Promise.all(names.map(async (name) => (await world.charters.find(name)) ?? name))
  const unknown = found.filter((one) => typeof one === 'string')
  if (unknown.length > 0) return `no charter is called ${unknown.map((name) => `"${name}"`).join(' or ')}.`
  return found.filter((one) => typeof one !== 'string')
}

const WORDS: Readonly<Record<Published['kind'], string>> = {
  unchanged: 'unchanged, live',
  live: 'published, live',
  'not-live': 'not live yet',
  'under-way': 'being published by the running program',
}

function line({ operator }: World, { charter, kind, problems }: Published, json: boolean): string {
  const { id, revision } = charter
  const address = pageAddress(operator, id)
  if (json) return JSON.stringify({ charter: id, revision, result: kind, address, problems })
  return [`${id}  revision ${revision}  ${WORDS[kind]}  ${address}`, ...problems].join('\n  ')
}

function summary(published: readonly Published[]): string {
  const changed = published.filter(({ kind }) => kind !== 'unchanged').length
  return `${counted(published.length, 'page')}: ${changed} changed, ${published.length - changed} as they were.`
}
