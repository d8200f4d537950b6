// What the page's panels show, as JSON.
import { type Context, Hono } from 'hono'
import type { HarborAddresses } from '../addresses.ts'
import { operatorNamed } from '../control/operator.ts'
import { refuse } from '../control/refusals.ts'
import type { HarborWorld } from '../harbor-world.ts'
import type { HarborOperator } from '../operators.ts'
import { charterReader } from './charter-items.ts'
import { framed } from './framed.ts'
import { readLetter } from './letter.ts'
import { setup } from './setup.ts'
import { slackView } from './slack-view.ts'

export function views(world: HarborWorld, addresses: HarborAddresses): Hono {
  const { operators, gmail, calendar, ses, objects } = world
  const readCharters = charterReader(world)
  const asked = (context: Context): HarborOperator => operatorNamed(operators, context.req.query('operator') ?? '')
  const sentMail = (id: string) =>
    ses.sent().find((mail) => mail.id === id) ?? refuse(404, 'No such mail has left the harbor.')

  return new Hono()
    .get('/setup', (context) => context.json(setup(world, addresses)))
    .get('/inbox', (context) => context.json(gmail.messages(asked(context).id)))
    .get('/inbox/:id', (context) => {
      const raw = gmail.raw(asked(context).id, context.req.param('id'))
      return context.json(readLetter(raw ?? refuse(404, 'No such mail is in this inbox.')))
    })
    .get('/slack', (context) => {
      const { user = '', channel = '' } = context.req.query()
      return context.json(slackView(world, asked(context), user, channel))
    })
    .get('/calendar', (context) => context.json(calendar.events(asked(context).id)))
    .get('/charters', async (context) => context.json(await readCharters(asked(context))))
    .get('/pages', (context) => {
      const pages = objects.list(asked(context).aws.pagesBucket).filter(({ key }) => key.endsWith('.html'))
      return context.json(pages.map(({ key, lastModified }) => ({ path: `/${key}`, published: lastModified })))
    })
    .get('/sent', (context) => {
      const { id } = asked(context)
      const own = ses.sent().filter((mail) => mail.operatorId === id || mail.operatorId === undefined)
      return context.json(own.map(({ raw: _, ...mail }) => mail).toReversed())
    })
    .get('/sent/:id', (context) => context.json(readLetter(Buffer.from(sentMail(context.req.param('id')).raw))))
    .get('/sent/:id/html', (context) =>
      framed(context, readLetter(Buffer.from(sentMail(context.req.param('id')).raw)).html),
    )
}
