// Where the next page begins, as the asker carries it: opaque, and good for nothing but the operator's own indexes.
import { z } from '@hono/zod-openapi'
import type { Mark } from '../ports/look-up.ts'

const KEY = z.string().min(1).max(300)
const MARK = z.tuple([KEY, KEY]).or(z.tuple([KEY, KEY, KEY]))

export function cursorOf({ starts, id, record }: Mark): string {
  return Buffer.from(JSON.stringify(record === undefined ? [starts, id] : [starts, id, record])).toString('base64url')
}

/** `parts`: how many keys the index has. Undefined for what is no cursor of such a look-up. */
export function markIn(cursor: string, parts: 2 | 3): Mark | undefined {
  const read = MARK.safeParse(jsonIn(Buffer.from(cursor, 'base64url').toString()))
  if (!read.success || read.data.length !== parts) return undefined
  const [starts, id, record] = read.data
  return { starts, id, ...(record === undefined ? {} : { record }) }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
