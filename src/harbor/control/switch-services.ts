// Switches of single services: Google's refresh token, cursors and pushes, and SES's events.
import { Hono } from 'hono'
import { z } from 'zod'
import { PUSH_MODES } from '../google/push-mode.ts'
import type { HarborWorld } from '../harbor-world.ts'
import { operatorNamed } from './operator.ts'
import { readJson } from './refusals.ts'

const TOKEN = z.strictObject({
  operator: z.string(),
  alive: z.boolean().optional(),
  /** Tokens of an app in `testing` die seven days after the consent. */
  publishing: z.enum(['testing', 'production']).optional(),
})
const PUSHES = z.strictObject({ mode: z.enum(PUSH_MODES), delayMs: z.int().min(0).max(600_000).optional() })
const CURSORS = z.strictObject({ operator: z.string() })
const EVENTS = z.strictObject({
  eventMode: z.enum(['normal', 'late', 'lost', 'doubled']),
  delayMs: z.int().min(0).max(86_400_000).optional(),
})

export function serviceSwitches({ operators, oauth, gmail, calendar, setPushMode, ses }: HarborWorld): Hono {
  return new Hono()
    .post('/token', async (context) => {
      const { operator, alive, publishing } = await readJson(context, TOKEN)
      const { id } = operatorNamed(operators, operator)
      if (publishing) oauth.publish(id, publishing)
      if (alive === true) oauth.renewRefreshToken(id)
      if (alive === false) oauth.killRefreshToken(id)
      return context.json({ operator: id, alive, publishing, consentedAt: oauth.consentedAt(id) })
    })
    .post('/pushes', async (context) => {
      const { mode, delayMs } = await readJson(context, PUSHES)
      setPushMode(mode, delayMs)
      return context.json({ mode, delayMs })
    })
    .post('/cursors', async (context) => {
      const { id } = operatorNamed(operators, (await readJson(context, CURSORS)).operator)
      gmail.forgetHistory(id)
      calendar.expireSyncTokens(id)
      return context.json({ operator: id, expired: ['historyId', 'syncToken'] })
    })
    .post('/ses', async (context) => {
      const { eventMode, delayMs } = await readJson(context, EVENTS)
      ses.eventMode(eventMode, delayMs)
      return context.json({ eventMode, ...(delayMs === undefined ? {} : { delayMs }) })
    })
}
