// Mail into the inboxes: whatever is posted, or one of the weekend's samples.
import { Hono } from 'hono'
import { z } from 'zod'
import { sampleMail } from '../google/gmail/sample-mail.ts'
import type { HarborWorld } from '../harbor-world.ts'
import { SAMPLE_MAILS } from '../weekend.ts'
import { operatorAsked, operatorNamed } from './operator.ts'
import { readJson, refuse } from './refusals.ts'

const SAMPLE = z.object({ operator: z.string(), n: z.int().min(0) })

/** `POST /mail` takes raw RFC 822 of any content type. */
export function mailControl({ ground, operators, gmail }: HarborWorld): Hono {
  const dropped = ground.shelf<number>('dropped')

  return new Hono()
    .post('/mail', async (context) => {
      const raw = Buffer.from(await context.req.arrayBuffer())
      if (raw.length === 0) refuse(400, 'The body is empty; it has to be a raw mail with headers and text.')
      const operator = operatorAsked(context, operators)
      const delivered = gmail.deliver(raw, operator?.id)
      if (delivered.length === 0) {
        const inboxes = operators.map(({ google }) => google.inbox).join(' and ')
        refuse(422, `Nobody of the harbor is among its recipients; the inboxes are ${inboxes}.`)
      }
      return context.json({ delivered })
    })
    .post('/sample', async (context) => {
      const { operator: id, n } = await readJson(context, SAMPLE)
      const operator = operatorNamed(operators, id)
      const samples = SAMPLE_MAILS[id] ?? []
      const sample = samples[n]
      if (!sample) return refuse(404, `${operator.brand} has ${samples.length} sample mails, counted from 0.`)

      const count = (dropped.get(id) ?? 0) + 1
      dropped.set(id, count)
      const raw = sampleMail(operator, sample, count, ground.clock.business())
      return context.json({ delivered: gmail.deliver(raw, id) })
    })
}
