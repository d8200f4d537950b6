// Charters as choices: name and day, and the id where two would read alike.
import { dateWords } from './times.ts'

export interface NamedCharter {
  readonly id: string
  readonly name: string
  readonly date: string
}

/** One label for each, in the same order, no two alike. */
export function charterLabels(charters: readonly NamedCharter[]): readonly string[] {
  const short = charters.map(({ name, date }) => `${name}, ${dateWords(date)}`)
  return short.map((label, index) =>
    short.indexOf(label) === short.lastIndexOf(label) ? label : `${charters[index]?.id}, ${label}`,
  )
}
