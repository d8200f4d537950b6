// A guest page as the CDN serves it at this moment, with whether it came from the edge's cache.
import { type Context, Hono } from 'hono'
import { operatorNamed } from '../control/operator.ts'
import { refuse } from '../control/refusals.ts'
import type { HarborWorld } from '../harbor-world.ts'
import type { HarborOperator } from '../operators.ts'
import type { Reply } from '../stand-in.ts'
import { framed } from './framed.ts'

interface Served {
  readonly path: string
  readonly status: number
  /** CloudFront's own words: `Hit from cloudfront`. */
  readonly xCache: string
  readonly from: 'cache' | 'origin'
  /** Seconds in the cache. */
  readonly age: number
  /** As the page itself says. */
  readonly revision?: number
}

export function servedPages(world: HarborWorld): Hono {
  return new Hono()
    .get('/', async (context) => {
      const { path, reply } = await ask(world, context)
      return context.json(described(path, reply))
    })
    .get('/page', async (context) => {
      const { reply } = await ask(world, context)
      return framed(context, String(reply.body ?? ''))
    })
}

/** Only for what was published once: an edge remembers a miss, and that of a mere onlooker would hide the first page. */
async function ask(world: HarborWorld, context: Context): Promise<{ readonly path: string; readonly reply: Reply }> {
  const operator = operatorNamed(world.operators, context.req.query('operator') ?? '')
  const path = context.req.query('path') ?? ''
  const edge = world.edges.get(operator.id)
  if (!edge || !wasPublished(world, operator, path)) refuse(404, `No page has been published at “${path}” yet.`)
  const url = new URL(encodeURI(path), 'http://cdn.test')
  const reply = await edge.answer({ method: 'GET', url, headers: { host: url.host }, body: Buffer.alloc(0) })
  return { path, reply }
}

function wasPublished({ objects }: HarborWorld, { aws }: HarborOperator, path: string): boolean {
  return path.startsWith('/') && objects.find(aws.pagesBucket, path.slice(1)) !== undefined
}

function described(path: string, { status, headers = {}, body = '' }: Reply): Served {
  const xCache = String(headers['x-cache'] ?? '')
  const [, revision] = /<meta name="charter-revision" content="(\d+)"/.exec(String(body)) ?? []
  return {
    path,
    status,
    xCache,
    from: /^(Hit|RefreshHit)/.test(xCache) ? 'cache' : 'origin',
    age: Number(headers.age ?? 0),
    ...(revision ? { revision: Number(revision) } : {}),
  }
}
