// GET /api/openapi.json: what the routes themselves say of what they take and answer.
import type { OpsRoutes } from './ops-visitor.ts'

const ABOUT = {
  openapi: '3.1.0',
  info: {
    title: 'ShipCaptainCrew ops API',
    version: '1',
    description:
      'For one operator. Begin a session with the link that “/crew ops” answers in Slack; it comes back as a cookie. What your role may not see is left out of an answer.',
  },
}

/** Made once, on the first question. */
export function onDocument(ops: OpsRoutes): void {
  let document: string | undefined
  ops.get('/api/openapi.json', () => {
    document ??= JSON.stringify(ops.getOpenAPI31Document(ABOUT))
    return new Response(document, {
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    })
  })
}
