// Object tags: at most ten, as the x-amz-tagging header or a document gives them.
import type { Reply } from '../stand-in.ts'
import { refuse } from './reply.ts'

export type Tags = Readonly<Record<string, string>>

const MOST = 10

/** Written as a query string: `charter=quinn-may-30&kind=page`. */
export function readTagHeader(header: string | undefined): { readonly tags: Tags } | Reply {
  return checkTags([...new URLSearchParams(header ?? '')])
}

export function checkTags(pairs: readonly (readonly [string, string])[]): { readonly tags: Tags } | Reply {
  const tags = Object.fromEntries(pairs)
  if (pairs.length > MOST) return refuse('BadRequest', `Object tags cannot be greater than ${MOST}`)
  if (Object.keys(tags).length < pairs.length)
    return refuse('InvalidTag', 'Cannot provide multiple Tags with the same key')
  if (pairs.some(([key]) => key === '' || key.length > 128))
    return refuse('InvalidTag', 'The TagKey you have provided is invalid')
  if (pairs.some(([, value]) => value.length > 256)) return refuse('InvalidTag')
  return { tags }
}
