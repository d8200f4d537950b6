// Switches of single services: Google's refresh token dies and lives again, SES's events come late, twice or never.
import { Hono } from 'hono'
import { z } from 'zod'
import type { HarborWorld } from '../harbor-world.ts'
import { operatorNamed } from './operator.ts'
import { readJson } from './refusals.ts'

const TOKEN = z.strictObject({ operator: z.string(), alive: z.boolean() })
const EVENTS = z.strictObject({
  eventMode: z.enum(['normal', 'late', 'lost', 'doubled']),
  delayMs: z.int().min(0).max(86_400_000).optional(),
})

export function serviceSwitches({ operators, oauth, ses }: HarborWorld): Hono {
  return new Hono()
    .post('/token', async (context) => {
      const { operator, alive } = await readJson(context, TOKEN)
      const { id } = operatorNamed(operators, operator)
      if (alive) oauth.renewRefreshToken(id)
      else oauth.killRefreshToken(id)
      return context.json({ operator: id, alive, consentedAt: oauth.consentedAt(id) })
    })
    .post('/ses', async (context) => {
      const { eventMode, delayMs } = await readJson(context, EVENTS)
      ses.eventMode(eventMode, delayMs)
      return context.json({ eventMode, ...(delayMs === undefined ? {} : { delayMs }) })
    })
}
