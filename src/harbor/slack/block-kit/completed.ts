// Blocks as Slack gives them back: every block and element named, plain text with its `emoji` flag.
import { randomBytes } from 'node:crypto'
import { isJson, type Json } from '../json.ts'
import { elementsOf } from './surfaces.ts'

export function completed(blocks: readonly unknown[]): readonly Json[] {
  return blocks.filter(isJson).map((block) => {
    const interactive = new Set(elementsOf(block))
    return { ...(complete(block, interactive) as Json), block_id: block.block_id ?? drawId() }
  })
}

function complete(value: unknown, interactive: ReadonlySet<Json>): unknown {
  if (Array.isArray(value)) return value.map((item) => complete(item, interactive))
  if (!isJson(value)) return value
  return {
    ...Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, complete(inner, interactive)])),
    ...(value.type === 'plain_text' ? { emoji: value.emoji ?? true } : {}),
    ...(value.type === 'mrkdwn' ? { verbatim: value.verbatim ?? false } : {}),
    ...(interactive.has(value) ? { action_id: value.action_id ?? drawId() } : {}),
  }
}

function drawId(): string {
  return randomBytes(4).toString('base64url').slice(0, 5)
}
