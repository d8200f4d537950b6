// Troubles: listed, planted for an operator, and mended; what doctor is tried on.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { HarborWorld } from '../harbor-world.ts'
import { operatorNamed } from './operator.ts'
import { readJson, refuse } from './refusals.ts'
import { AWS_TROUBLES } from './troubles/aws.ts'
import { GOOGLE_TROUBLES } from './troubles/google.ts'
import { MAIL_TROUBLES } from './troubles/mail.ts'
import { SITE_TROUBLES } from './troubles/site.ts'
import { SLACK_TROUBLES } from './troubles/slack.ts'
import type { Trouble } from './troubles/trouble.ts'

export const TROUBLES: Readonly<Record<string, Trouble>> = {
  ...GOOGLE_TROUBLES,
  ...SLACK_TROUBLES,
  ...MAIL_TROUBLES,
  ...AWS_TROUBLES,
  ...SITE_TROUBLES,
}
const ASKED = z.strictObject({ operator: z.string(), trouble: z.string() })

/** They last until they are mended, or until the harbor's next start; what is kept on disk stays as it was made. */
export function troubleControl(world: HarborWorld): Hono {
  const planted = new Map<string, () => unknown>()
  const listed = (context: Context) => context.json({ known: Object.keys(TROUBLES), planted: [...planted.keys()] })

  return new Hono()
    .get('/', listed)
    .post('/', async (context) => {
      const { operator, trouble } = await readJson(context, ASKED)
      const plant = TROUBLES[trouble] ?? refuse(404, `There is no trouble “${trouble}”; GET lists them.`)
      const name = `${operatorNamed(world.operators, operator).id} ${trouble}`
      if (!planted.has(name)) planted.set(name, plant(world, operatorNamed(world.operators, operator)))
      return listed(context)
    })
    .delete('/', (context) => {
      for (const mend of [...planted.values()].reverse()) mend()
      planted.clear()
      return listed(context)
    })
}
