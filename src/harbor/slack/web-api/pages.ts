// Cursors: the place to go on from, in a form that only we read.
import { type Answer, fine, refuse } from '../answers.ts'
import { type Args, pageSize, text } from './arguments.ts'

interface Paging<T> {
  /** What the page goes on from; the same for the same item in every call. */
  readonly idOf: (item: T) => string
  readonly name: string
  readonly fallback: number
  readonly max: number
}

/** The page of `items` that the call's `limit` and `cursor` ask for. */
export function page<T>(args: Args, items: readonly T[], { idOf, name, fallback, max }: Paging<T>): Answer {
  const size = pageSize(args, fallback, max)
  if (size === undefined) return refuse('invalid_limit')
  const from = startOf(text(args, 'cursor'), items, idOf)
  if (from < 0) return refuse('invalid_cursor')

  const next = items[from + size]
  return fine({
    [name]: items.slice(from, from + size),
    has_more: next !== undefined,
    response_metadata: { next_cursor: next ? Buffer.from(`next:${idOf(next)}`).toString('base64') : '' },
  })
}

function startOf<T>(cursor: string, items: readonly T[], idOf: (item: T) => string): number {
  if (cursor === '') return 0
  const id = /^next:(.+)$/.exec(Buffer.from(cursor, 'base64').toString('utf8'))?.[1]
  return items.findIndex((item) => idOf(item) === id)
}
