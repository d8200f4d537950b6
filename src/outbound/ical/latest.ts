// Of several VEVENTs with the same UID and RECURRENCE-ID one counts: the latest by SEQUENCE, then by date of change.
import type { SetAside } from '../../domain/feed.ts'
import { originalKey } from './instances.ts'
import type { Vevent } from './vevent.ts'

export interface Latest {
  readonly events: readonly Vevent[]
  readonly setAside: readonly SetAside[]
}

export function latestOf(all: readonly Vevent[]): Latest {
  const kept = new Map<string, Vevent>()
  const setAside: SetAside[] = []
  for (const event of all) {
    const key = `${event.original ? originalKey(event.original) : 'all'} ${event.uid}`
    const other = kept.get(key)
    if (!other) {
      kept.set(key, event)
      continue
    }
    const [wins, loses] = isOlder(event, other) ? [other, event] : [event, other]
    kept.set(key, wins)
    setAside.push({ uid: loses.uid, line: loses.line, problem: whyOf(wins, loses) })
  }
  return { events: [...kept.values()], setAside }
}

function isOlder(event: Vevent, other: Vevent): boolean {
  if (event.sequence !== other.sequence) return event.sequence < other.sequence
  return event.modified < other.modified
}

function whyOf(wins: Vevent, { sequence, modified, text }: Vevent): string {
  const same = 'the same UID and RECURRENCE-ID'
  if (wins.text === text) return `a copy of the entry on line ${wins.line}`
  if (wins.sequence !== sequence)
    return `${same} as on line ${wins.line}, whose SEQUENCE is ${wins.sequence} and not ${sequence}`
  if (wins.modified !== modified) return `${same} as on line ${wins.line}, which was changed later`
  return `${same} as on line ${wins.line}, and nothing tells which is newer; the later one in the feed counts`
}
