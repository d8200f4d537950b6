// How the harbor's controls refuse: problem JSON with a sentence that a person can act on.
import type { Context, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'

const TITLES: Readonly<Record<number, string>> = {
  400: 'Not understood',
  403: 'Not from here',
  404: 'Not found',
  422: 'Not possible',
  500: 'The harbor failed',
}

/** Ends the request; `detail` is a sentence. */
export function refuse(status: ContentfulStatusCode, detail: string): never {
  throw new HTTPException(status, { message: detail })
}

/** The body as JSON of that shape, or a 400 that names each field which is wrong. */
export async function readJson<S extends z.ZodType>(context: Context, schema: S): Promise<z.infer<S>> {
  const body: unknown = await context.req.json().catch(() => refuse(400, 'The body is not JSON.'))
  const read = schema.safeParse(body)
  if (read.success) return read.data
  return refuse(400, read.error.issues.map(({ path, message }) => `${[...path, message].join(': ')}.`).join(' '))
}

/** What a stand-in's hands refuse comes as a plain Error with a sentence; any other error is a fault of ours. */
export const answerProblem: ErrorHandler = (error, context) => {
  if (error instanceof HTTPException) return problem(context, error.status, error.message)
  if (error.name === 'Error' && !('code' in error)) return problem(context, 422, error.message)
  console.error('harbor:', error)
  return problem(context, 500, 'Something went wrong in the harbor itself; its terminal says what.')
}

export function notFound(context: Context): Response {
  return problem(context, 404, `There is nothing at ${new URL(context.req.url).pathname}.`)
}

function problem(context: Context, status: ContentfulStatusCode, detail: string): Response {
  return context.body(JSON.stringify({ title: TITLES[status] ?? 'Refused', detail, status }), status, {
    'content-type': 'application/problem+json',
  })
}
