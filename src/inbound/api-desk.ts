// GET /api/health, /api/people and /api/session: how everything is doing, whom one can look up, who is signed in.
import { createRoute } from '@hono/zod-openapi'
import { DESK } from '../domain/desk.ts'
import { localDate } from '../domain/times.ts'
import { healthSaid } from '../views/api/health.ts'
import { HEALTH, PEOPLE, WHOSE, type Whose } from '../views/api/schema.ts'
import { moment } from '../views/times.ts'
import { ANSWERS, jsonOf } from './api-answers.ts'
import { answered } from './api-json.ts'
import { atLeast, type OpsRoutes, type Visitor } from './ops-visitor.ts'

const health = createRoute({
  method: 'get',
  path: '/api/health',
  summary: 'Every connection and job; managers',
  responses: { ...jsonOf(HEALTH), ...ANSWERS },
})

const people = createRoute({
  method: 'get',
  path: '/api/people',
  summary: 'Whom one can look up',
  responses: { ...jsonOf(PEOPLE), ...ANSWERS },
})

const session = createRoute({
  method: 'get',
  path: '/api/session',
  summary: 'Who is signed in, and until when',
  responses: { ...jsonOf(WHOSE), ...ANSWERS },
})

export function onDesk(ops: OpsRoutes): void {
  ops.use('/api/health', atLeast('manager'))
  ops.openapi(health, async (context) => {
    const { world } = context.get('visitor')
    const { clock, operator, desk } = world
    return answered(context, healthSaid(await desk.get(DESK), clock.business(), operator.timeZone))
  })
  ops.openapi(people, async (context) => {
    const known = await context.get('visitor').world.people.all()
    const sorted = [...known].sort((a, b) => a.name.localeCompare(b.name))
    return answered(context, { people: sorted.map(({ id, name, seats }) => ({ id, name, seats })) })
  })
  ops.openapi(session, (context) => answered(context, whose(context.get('visitor'))))
}

function whose({ world, person, role, session: { until } }: Visitor): Whose {
  const { brand, boat, timeZone, accent } = world.operator
  return {
    person: person.id,
    name: person.name,
    role: role as Whose['role'],
    until,
    ends: moment(until, timeZone),
    operator: { brand, boat, timeZone, accent },
    today: localDate(world.clock.business(), timeZone),
  }
}
