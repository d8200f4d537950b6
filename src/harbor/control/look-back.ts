// What has happened: the mails that left, and every request that reached a stand-in.
import { Hono } from 'hono'
import type { HarborWorld } from '../harbor-world.ts'
import { operatorAsked } from './operator.ts'
import { refuse } from './refusals.ts'

export function lookBack({ ground, operators, ses }: HarborWorld): Hono {
  return new Hono()
    .get('/sent', (context) => {
      const operator = operatorAsked(context, operators)
      return context.json(ses.sent().filter((mail) => !operator || mail.operatorId === operator.id))
    })
    .get('/log', (context) => {
      const since = context.req.query('since') ?? '0'
      if (!/^\d+$/.test(since)) refuse(400, `“${since}” is no id of a log entry; they are counted from 1.`)
      return context.json(ground.log.after(Number(since)))
    })
}
