// Which lines of a calendar entry we wrote ourselves, at whichever revision.
import { folded, hasMark, type IsOurs, loneBlock } from '../domain/calendar-text.ts'
import type { Charter } from '../domain/charter.ts'
import { sha256 } from '../domain/sha256.ts'
import type { World } from '../ports.ts'
import { calendarBlock } from '../views/calendar-block.ts'

/** Undefined where all between our marks is as we left it, or where we never wrote: then nothing has to be read. */
export async function ownLines(world: World, charter: Charter, description: string): Promise<IsOurs | undefined> {
  const lone = loneBlock(description)
  if (!hasMark(description) || (lone !== undefined && blockHash(lone) === charter.shown.calendar?.block))
    return undefined

  const history = [...(await world.history.read(charter.id)), ...charter.untold]
  const past = history.map(({ after, revision }) => ({ ...charter, ...after, revision }))
  const blocks = [charter, ...past].map((one) => calendarBlock({ operator: world.operator, charter: one }))
  const known = new Set(
    blocks.flatMap((block) =>
      folded(block)
        .split('\n')
        .flatMap((line) => [line, withoutAnchor(line)]),
    ),
  )
  return (line) => known.has(folded(line)) || isPageLine(folded(line), charter.id)
}

/** Ours too where the guests' site had another host then. */
function isPageLine(line: string, id: string): boolean {
  return /^Guest page: https?:\/\/\S+$/.test(line) && line.endsWith(`/${id}.html`)
}

export function blockHash(block: string): string {
  return sha256(folded(block)).slice(0, 16)
}

/** A mark that lost its anchor is no mark any more. */
function withoutAnchor(line: string): string {
  return line.replace(/^⚓ ?/, '')
}
