// Where a request comes from: the nearest proxy's word for it, when a proxy is what we hear it from.
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

const NEAR = /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/

/** `proxies`: how many of ours, one behind the other, have each added to `X-Forwarded-For`. */
export function remoteAddress(context: Context, proxies: number): string {
  const peer = peerOf(context)
  const forwarded = (context.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  const said = forwarded.filter((part) => part !== '').at(-proxies)
  return said && (peer === undefined || NEAR.test(peer)) ? said : (peer ?? '')
}

/** Undefined without a socket: then whatever reached us in its place has put the address there itself. */
function peerOf(context: Context): string | undefined {
  try {
    return getConnInfo(context).remote.address ?? ''
  } catch {
    return undefined
  }
}
