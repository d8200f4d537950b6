// Every route for everybody, as the README's table of roles says; each answer as the API's own document says.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { opsLink } from '../../src/workflows/ops-access.ts'
import { QUINN } from '../fakes/jada.ts'
import { type OpsSite, opsSite, tokenIn } from '../fakes/ops.ts'
import { readyWorld } from '../fakes/ops-scene.ts'
import { mailArrives } from '../fakes/scenes.ts'
import { type ApiDocument, documentIn } from './api-document.ts'

const VISITORS = ['nobody', 'crew', 'captain', 'manager'] as const
type Visitor = (typeof VISITORS)[number]

/** Darrell sails Quinn, Dan doesn't: of the crew, it is Dan who asks. */
const PEOPLE: Readonly<Record<Exclude<Visitor, 'nobody'>, string>> = { crew: 'dan', captain: 'marisol', manager: 'sam' }

const rows = tableOfRoles()
const cookies = new Map<Visitor, string>()
let site: OpsSite
let foreign: string
let document: ApiDocument

beforeAll(async () => {
  site = opsSite()
  await readyWorld(site.jada)
  await mailArrives(site.jada, ['- Host: Keely Hart (maybe)', '- Captain: Marisol Vega'])
  foreign = await site.signIn(PEOPLE.manager, 'queen')
  document = documentIn(await (await site.ask('/api/openapi.json')).json())
})

test('the table names each route that the document does, and no other', () => {
  const named = rows.map(({ route }) => route).filter((route) => !route.endsWith('/openapi.json'))
  expect(named.sort()).toEqual([...document.routes].sort())
})

describe.each(rows)('$route', ({ route, cells }) => {
  test.each(VISITORS)('%s', async (visitor) => {
    const response = await asked(route, visitor)
    const body = await bodyOf(response)
    await document.check(route, response.status, body)

    const cell = cells[visitor] ?? ''
    const status = Number(/^\d+$/.exec(cell)?.[0] ?? 200)
    expect(response.status).toBe(status)
    if (status !== 200) return
    const hidden = [...cell.matchAll(/`(\w+)`/g)].map(([, field]) => field ?? '')
    const all = await bodyOf(await asked(route, 'manager'))
    expect(hidden.filter((field) => !fieldsIn(all).has(field))).toEqual([])
    expect([...fieldsIn(body)].sort()).toEqual([...fieldsIn(without(all, hidden))].sort())
  })

  test('a foreign operator’s session is none', async () => {
    const cookie = foreign.replace('ops-queen', 'ops-jada')
    const [method = '', path = ''] = pathOf(route)
    const response = await site.ask(path, { method, cookie, ...(await bodyFor(route)) })
    expect(response.status).toBe(Number(/^\d+$/.exec(cells.nobody ?? '')?.[0] ?? 200))
  })
})

test('crew see the contact of a charter that they sail, from two days before until it has ended', async () => {
  const away = opsSite()
  await readyWorld(away.jada)
  const contact = async (person: string) => {
    const cookie = await away.signIn(person)
    return fieldsIn(await bodyOf(await away.ask(`/api/charters/${QUINN}`, { cookie }))).has('contact')
  }
  away.jada.clock.turnTo('2026-05-27T23:00:00-07:00')
  expect([await contact('darrell'), await contact('dan')]).toEqual([false, false])
  away.jada.clock.turnTo('2026-05-28T00:30:00-07:00')
  expect([await contact('darrell'), await contact('dan')]).toEqual([true, false])
  away.jada.clock.turnTo('2026-05-30T18:59:00-07:00')
  expect(await contact('darrell')).toBe(true)
  away.jada.clock.turnTo('2026-05-30T19:00:00-07:00')
  expect(await contact('darrell')).toBe(false)
})

async function asked(route: string, visitor: Visitor): Promise<Response> {
  const [method = '', path = ''] = pathOf(route)
  const cookie = visitor === 'nobody' ? undefined : await sessionOf(visitor, method === 'DELETE')
  return site.ask(path, { method, cookie, ...(await bodyFor(route)) })
}

async function sessionOf(visitor: Exclude<Visitor, 'nobody'>, isToEnd: boolean): Promise<string> {
  const known = isToEnd ? undefined : cookies.get(visitor)
  const cookie = known ?? (await site.signIn(PEOPLE[visitor]))
  if (!isToEnd) cookies.set(visitor, cookie)
  return cookie
}

function pathOf(route: string): readonly string[] {
  return route.replace(':id', QUINN).replace('/as-of', '/as-of?at=now').split(' ')
}

async function bodyFor(route: string): Promise<{ readonly body?: unknown }> {
  if (route !== 'POST /api/session') return {}
  const world = site.jada.world()
  const [person] = await world.people.all()
  return { body: { link: tokenIn(person ? opsLink(world, person) : '') } }
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.clone().text()
  return text === '' ? undefined : JSON.parse(text)
}

/** The names of all fields, at any depth. */
function fieldsIn(value: unknown): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((one) => [...fieldsIn(one)]))
  if (typeof value !== 'object' || value === null) return new Set()
  return new Set(Object.entries(value).flatMap(([name, inner]) => [name, ...fieldsIn(inner)]))
}

function without(value: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => without(one, fields))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name]) => !fields.includes(name))
  return Object.fromEntries(kept.map(([name, inner]) => [name, without(inner, fields)]))
}

function tableOfRoles() {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  const [, table = ''] = /\| route \| without a session .*\n\|[-|]+\n((?:\|.*\n)+)/.exec(readme) ?? []
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [, route = '', ...cells] = line.split('|').map((cell) => cell.trim())
      const said = Object.fromEntries(VISITORS.map((visitor, at) => [visitor, cells[at]]))
      return { route: route.replaceAll('`', ''), cells: said as Partial<Record<Visitor, string>> }
    })
}
