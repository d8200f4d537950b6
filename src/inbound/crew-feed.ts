// GET /feeds/<token>.ics: a crew member's own calendar; whoever has the address reads it, so nobody keeps a copy on the way.
import { sha256 } from '../domain/sha256.ts'
import type { World } from '../ports.ts'
import { readCrewFeed } from '../workflows/crew-feed.ts'
import { problem } from './problem.ts'

export async function crewFeedRoute(world: World, file: string, request: Request): Promise<Response> {
  const text = file.endsWith('.ics') ? await readCrewFeed(world, file.slice(0, -4)) : undefined
  if (text === undefined)
    return problem(
      404,
      'This calendar is not here.',
      'Its address was replaced or has run out. “/crew mine” in Slack shows the new one.',
    )
  const etag = `"${sha256(text).slice(0, 32)}"`
  const headers = { etag, 'cache-control': 'no-store, private', 'referrer-policy': 'no-referrer' }
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(text, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="crew.ics"',
      'x-content-type-options': 'nosniff',
    },
  })
}

function isKnown(header: string | null, etag: string): boolean {
  return header?.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, ''))) ?? false
}
