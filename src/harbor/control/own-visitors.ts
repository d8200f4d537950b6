// Lets in only who really means this harbor: its own name in Host, and no page of another origin that writes.
import type { MiddlewareHandler } from 'hono'
import { refuse } from './refusals.ts'

const READS = ['GET', 'HEAD', 'OPTIONS']

/** A rebound DNS name shows in Host; another page's form or script shows in Origin. curl sends no Origin. */
export function ownVisitors(port: () => number): MiddlewareHandler {
  return (context, next) => {
    const own = [`127.0.0.1:${port()}`, `localhost:${port()}`]
    const host = context.req.header('host') ?? ''
    if (!own.includes(host)) refuse(403, `The harbor answers to ${own.join(' and ')}, not to ${host || 'no name'}.`)

    const origin = context.req.header('origin')
    const isForeign = origin !== undefined && !own.map((name) => `http://${name}`).includes(origin)
    if (isForeign && !READS.includes(context.req.method)) {
      refuse(403, `A page of ${origin} may not work the harbor's controls.`)
    }
    return next()
  }
}
