// The times of one charter from several lines of a mail, in one: whole, or asked where they contradict one another.
import type { BookedCharter, Change } from './reading.ts'
import type { Found } from './rule.ts'

/** Hours said beside a move are those of the new day. */
export function withTimes({ changes, questions }: Found): Found {
  const move = changes.find((change) => change.kind === 'move')
  const time = changes.find((change) => change.kind === 'time')
  if (!move || !time?.start || !time.end || time.boards || move.start) return { changes, questions }
  const whole: Change = { ...move, start: time.start, end: time.end }
  return {
    changes: changes.flatMap((change) => (change === move ? [whole] : change === time ? [] : [change])),
    questions,
  }
}

/** Times from several lines are one change, unless they contradict one another: the last word is asked about. */
export function oneTime({ changes, questions }: Found, charter: BookedCharter | undefined): Found {
  const times = changes.filter((change) => change.kind === 'time')
  const [first] = times
  const last = times.at(-1)
  if (!first || !last) return { changes, questions }
  const others = changes.filter(({ kind }) => kind !== 'time')
  const all = (key: 'start' | 'end' | 'boards') => [...new Set(times.flatMap((time) => time[key] ?? []))]
  const [starts, ends, boards] = [all('start'), all('end'), all('boards')]
  if (Math.max(starts.length, ends.length, boards.length) > 1) {
    const candidates = [...new Set(times.flatMap(({ start, end }) => (start && end ? [`${start}-${end}`] : [])))]
    const text = 'The mail says different times. Which are meant?'
    return {
      changes: others,
      questions: [...questions, { about: 'time', candidates, evidence: last.evidence, text }],
    }
  }
  const begins = starts[0] ?? charter?.start
  if (boards[0] && begins && boards[0] > begins) {
    const text = `Guests would board at ${boards[0]}, after the start at ${begins}. Which times are meant?`
    return {
      changes: others,
      questions: [...questions, { about: 'time', candidates: [], evidence: last.evidence, text }],
    }
  }
  if (times.length < 2) return { changes, questions }
  const isTentative = times.some(({ standing }) => standing === 'tentative')
  const whole: Change = {
    kind: 'time',
    ...(starts[0] ? { start: starts[0] } : {}),
    ...(ends[0] ? { end: ends[0] } : {}),
    ...(boards[0] ? { boards: boards[0] } : {}),
    ...(isTentative ? { standing: 'tentative' as const } : {}),
    evidence: first.evidence,
  }
  const inPlace = changes.flatMap((change): readonly Change[] => {
    if (change === first) return [whole]
    return change.kind === 'time' ? [] : [change]
  })
  return { changes: inPlace, questions }
}
