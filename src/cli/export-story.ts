// `crew export <charter>`: its whole story, as Markdown or JSON; with `--to`, both as files of a folder.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { World } from '../ports.ts'
import { storyMarkdown } from '../views/charter-story.ts'
import { charterStory } from '../workflows/charter-story.ts'
import { showCharter } from '../workflows/show-charter.ts'

export interface StoryAsked {
  readonly words: string
  readonly json: boolean
  readonly to: string | undefined
}

export async function exportStory(
  world: World,
  { words, json, to }: StoryAsked,
  out: (line: string) => void,
): Promise<number> {
  const shown = await showCharter(world, words)
  if (shown.kind === 'unknown') {
    const names = shown.candidates.map(({ id }) => id).join(', ')
    console.error(`No charter is called "${words}".${names ? ` Near it: ${names}.` : ''}`)
    return 1
  }
  const [story, people] = await Promise.all([charterStory(world, shown.charter), world.people.all()])
  const markdown = storyMarkdown({ operator: world.operator, people, story })
  const text = `${JSON.stringify(story, null, 2)}\n`
  if (to === undefined) out(json ? text.trimEnd() : markdown.trimEnd())
  else {
    mkdirSync(to, { recursive: true })
    // It holds phones and amounts: nobody else on this machine reads it.
    for (const [ending, content] of [
      ['json', text],
      ['md', markdown],
    ] as const) {
      const file = join(to, `${story.id}.${ending}`)
      writeFileSync(file, content, { mode: 0o600 })
      out(file)
    }
  }
  return story.flaws.length > 0 ? 1 : 0
}
