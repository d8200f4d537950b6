// What the people of a Slack team do there, over HTTP: as `hands`, one POST for each.
import { Hono } from 'hono'
import { z } from 'zod'
import type { HarborWorld } from '../harbor-world.ts'
import type { Press } from '../slack/hands.ts'
import { operatorNamed } from './operator.ts'
import { readJson } from './refusals.ts'

const CHOICE = z.union([z.string(), z.array(z.string()), z.null()])
const VALUES = z.record(z.string(), z.record(z.string(), CHOICE))
const WHO = { operator: z.string(), user: z.string() }

const COMMAND = z.object({ ...WHO, channel: z.string(), typed: z.string() })
const SAY = z.object({ ...WHO, channel: z.string(), text: z.string().min(1), threadTs: z.string().optional() })
const PRESSED = { ...WHO, actionId: z.string(), blockId: z.string().optional(), choice: CHOICE.optional() }
const PRESS = z.union(
  [
    z.object({ ...PRESSED, channel: z.string(), ts: z.string() }),
    z.object({ ...PRESSED, viewId: z.string(), values: VALUES.optional() }),
  ],
  { error: 'A press stands in a message (channel and ts) or in a view (viewId)' },
)
const SUBMIT = z.object({ ...WHO, viewId: z.string(), values: VALUES.optional() })
const DISMISS = z.object({ ...WHO, viewId: z.string() })
const HOME = z.object(WHO)

export function slackDoings({ operators, slack }: HarborWorld): Hono {
  const idOf = (operator: string) => operatorNamed(operators, operator).id

  return new Hono()
    .post('/command', async (context) => {
      const { operator, user, channel, typed } = await readJson(context, COMMAND)
      return context.json(await slack.command(idOf(operator), user, channel, typed))
    })
    .post('/say', async (context) => {
      const { operator, user, channel, text, threadTs } = await readJson(context, SAY)
      return context.json(await slack.say(idOf(operator), user, channel, text, threadTs))
    })
    .post('/press', async (context) => {
      const { operator, user, ...press } = await readJson(context, PRESS)
      return context.json(await slack.press(idOf(operator), user, press as Press))
    })
    .post('/submit', async (context) => {
      const { operator, user, viewId, values } = await readJson(context, SUBMIT)
      return context.json(await slack.submit(idOf(operator), user, viewId, values))
    })
    .post('/dismiss', async (context) => {
      const { operator, user, viewId } = await readJson(context, DISMISS)
      return context.json(await slack.dismiss(idOf(operator), user, viewId))
    })
    .post('/home', async (context) => {
      const { operator, user } = await readJson(context, HOME)
      return context.json(await slack.openHome(idOf(operator), user))
    })
}
