// What every route of the API may answer beside its own: problems as RFC 9457 has them, and 304.
import { z } from '@hono/zod-openapi'

export const NO_STORE = { 'cache-control': 'no-store' }

const PROBLEM = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().meta({ description: 'A sentence that a person can act on' }),
    candidates: z
      .array(z.strictObject({ id: z.string(), name: z.string(), date: z.string() }))
      .optional()
      .meta({ description: 'Charters that may be meant, the nearest first' }),
  })
  .meta({ id: 'Problem' })

const WORDS = {
  401: 'No session, or one that is over',
  403: 'Not for this role, or from a page that may not ask',
  404: 'There is none',
  422: 'The question can’t be read',
  429: 'Too often',
} as const
type Status = keyof typeof WORDS

export function refusals<S extends Status>(...statuses: readonly S[]) {
  const content = { 'application/problem+json': { schema: PROBLEM } }
  return Object.fromEntries(
    statuses.map((status) => [status, { description: WORDS[status] as string, content }]),
  ) as Record<S, { readonly description: string; readonly content: typeof content }>
}

/** Of a route with a session. */
export const ANSWERS = refusals(401, 403, 429)

/** What is answered when all is well, or is known already. */
export function jsonOf<T extends z.ZodType>(schema: T) {
  return {
    200: { description: 'As asked', content: { 'application/json': { schema } } },
    304: { description: 'As `If-None-Match` has it' },
  } as const
}
