// What a guest page says to whoever reads it: the visible words of each element that is marked `data-says`.
import { sha256 } from '../domain/sha256.ts'
import type { ServedPage } from '../ports/pages.ts'

const MARKED = /<([a-z]+)\b[^>]*\sdata-says="([\w-]+)"[^>]*>([\s\S]*?)<\/\1>/g
const REVISION = /<meta name="charter-revision" content="(\d+)"/

export function pageSays(html: string): ServedPage {
  const says: Record<string, string[]> = {}
  for (const [, , name = '', inner = ''] of html.matchAll(MARKED)) {
    says[name] = [...(says[name] ?? []), visible(inner)]
  }
  const revision = REVISION.exec(html)?.[1]
  const hash = sha256(html)
  return { says, hash, ...(revision === undefined ? {} : { revision: Number(revision) }) }
}

function visible(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}
