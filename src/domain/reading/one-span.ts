// Days one after the other, said in one line of one person, are one span: "free on the 27th and the 28th".
import { shiftDate } from '../times.ts'
import type { Change } from './reading.ts'

export function inOneSpan(changes: readonly Change[]): readonly Change[] {
  const spans: Change[] = []
  for (const change of changes) {
    const last = spans.at(-1)
    if (last && isNext(last, change) && 'to' in change) spans[spans.length - 1] = { ...last, to: change.to } as Change
    else spans.push(change)
  }
  return spans
}

function isNext(last: Change, change: Change): boolean {
  return (
    (change.kind === 'away' || change.kind === 'free') &&
    last.kind === change.kind &&
    last.crew === change.crew &&
    last.evidence === change.evidence &&
    shiftDate(last.to, 1) === change.from
  )
}
