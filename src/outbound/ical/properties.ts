// The properties of one component: unfolded, decoded, each with the line it stands on.
import type { Span } from './component-stack.ts'
import { lineEnd } from './components.ts'
import { decoded } from './feed-text.ts'
import { problemList } from './problem-list.ts'

export interface Property {
  /** Upper case. */
  readonly name: string
  /** As written: `;TZID=America/Los_Angeles;VALUE=DATE-TIME`. */
  readonly params: string
  readonly value: string
  readonly line: number
}

export interface Properties {
  readonly all: readonly Property[]
  readonly problems: readonly string[]
}

const CONTENT = /^([\w-]+)((?:;[\w-]+=(?:"[^"]*"|[^":;,]*)(?:,(?:"[^"]*"|[^":;,]*))*)*):(.*)$/s

/** `wanted` tells by upper-case name; what stands in components within is left out. */
export function propertiesOf(text: string, span: Span, wanted: ReadonlySet<string>): Properties {
  const all: Property[] = []
  const problems = problemList()
  let within = 0
  for (const { raw, line } of unfoldedLines(text, span)) {
    const mark = /^(BEGIN|END):/i.exec(raw)?.[1]?.toUpperCase()
    if (mark) within += mark === 'BEGIN' ? 1 : -1
    if (mark || within > 0) continue
    const name = /^[\w-]+(?=[;:])/.exec(raw)?.[0].toUpperCase()
    if (name !== undefined && !wanted.has(name)) continue
    const readable = decoded(raw)
    if (readable === undefined) problems.add(`line ${line}: not UTF-8, read as Windows-1252`)
    const content = readable ?? new TextDecoder('windows-1252').decode(Buffer.from(raw, 'latin1'))
    const found = CONTENT.exec(content)
    if (found) all.push({ name: name ?? '', params: found[2] ?? '', value: found[3] ?? '', line })
    else problems.add(`line ${line}: no property of iCalendar, left out`)
  }
  return { all, problems: problems.all }
}

/** The value of a parameter, without quotes. */
export function paramOf({ params }: Property, name: string): string | undefined {
  if (params === '') return undefined
  const found = new RegExp(`;${name}=(?:"([^"]*)"|([^";]*))`, 'i').exec(params)
  return found ? (found[1] ?? found[2]) : undefined
}

function* unfoldedLines(text: string, { line: begun, from, to }: Span) {
  let line = begun + 1
  for (let at = from; at < to; ) {
    const first = line
    let next = lineEnd(text, at)
    let raw = bare(text, at, next)
    at = next
    line += 1
    const rest: string[] = []
    while (at < to && (text[at] === ' ' || text[at] === '\t')) {
      next = lineEnd(text, at)
      rest.push(bare(text, at + 1, next))
      at = next
      line += 1
    }
    if (rest.length > 0) raw += rest.join('')
    if (raw !== '') yield { raw, line: first }
  }
}

function bare(text: string, from: number, to: number): string {
  let end = to
  if (text[end - 1] === '\n') end -= 1
  if (text[end - 1] === '\r') end -= 1
  return text.slice(from, Math.max(from, end))
}
