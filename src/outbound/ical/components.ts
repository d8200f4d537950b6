// Where each component of a feed begins and ends, without reading it; and whether the feed is in balance.
import { type Breath, breath } from './breath.ts'
import { type Components, componentStack } from './component-stack.ts'
import { whatInstead } from './feed-text.ts'

export async function findComponents(text: string, pause: Breath = breath()): Promise<Components> {
  const stack = componentStack()
  let isCalendar: boolean | undefined
  let line = 1
  for (let at = 0; at < text.length; ) {
    const mark = markAt(text, at)
    const next = mark?.next ?? lineEnd(text, at)
    if (mark?.word === 'BEGIN') stack.begin(mark.name, line, at, next)
    else if (mark) stack.end(mark.name, line, at)
    else if (!stack.isInside() && !/^\s*$/.test(text.slice(at, Math.min(next, at + LONGEST_MARK)))) {
      isCalendar ??= /BEGIN:VCALENDAR/i.test(text)
      if (!isCalendar) break
      stack.stray(line)
    }
    at = next
    line += mark?.lines ?? 1
    if (line % 256 === 0) await pause()
  }
  return stack.close(text.length, whatInstead(text))
}

/** Where the next line begins. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at)
  return found < 0 ? text.length : found + 1
}

/** Long enough for any BEGIN or END. */
const LONGEST_MARK = 200

/** A BEGIN or END, with the lines that it is folded over. */
function markAt(text: string, at: number) {
  const letter = text.charCodeAt(at) | 0x20
  if (letter !== 0x62 && letter !== 0x65) return undefined
  const [head = ''] = /^[^\n]*(?:\n[ \t][^\n]*)*/.exec(text.slice(at, at + LONGEST_MARK)) ?? []
  const [, word, name = ''] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(head.replace(/\r?\n[ \t]/g, '')) ?? []
  if (!word) return undefined
  const lines = head.split('\n').length
  return { word: word.toUpperCase(), name: name.toUpperCase(), lines, next: lineEnd(text, at + head.length) }
}
