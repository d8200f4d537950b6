// Who answers: a person at the terminal, or a file.
import type { Question } from './questions.ts'
import { typedLines } from './typed-lines.ts'

export interface Asker {
  /** Empty: left for later. `before`: what it was; a secret's is not shown. */
  readonly answer: (question: Question, before: string | undefined) => Promise<string>
  /** Says what is wrong with the last answer; false: nobody is there to give another. */
  readonly refuse: (question: Question, problem: string) => boolean
  readonly confirm: (words: string) => Promise<boolean>
  readonly title: (words: string) => void
  readonly close: () => void
}

export function person(out: (line: string) => void): Asker {
  const { ask, close } = typedLines()
  return {
    async answer({ ask: words, secret, optional }, before) {
      const known = before === undefined ? '' : secret ? ' [as it is]' : ` [${before}]`
      const typed = await ask(`  ${words}${optional ? ' (optional)' : ''}${known}: `, secret)
      return typed === '' ? (before ?? '') : typed
    },
    refuse(_, problem) {
      out(`    That ${problem}.`)
      return true
    },
    confirm: async (words) => /^y(es)?$/i.test(await ask(`${words} [y/N] `)),
    title: (words) => out(`\n${words}`),
    close,
  }
}

/** `sure`: what is there may be changed. */
export function fromFile(answers: Readonly<Record<string, string>>, sure: boolean, problems: string[]): Asker {
  return {
    answer: async ({ key }, before) => answers[key] ?? before ?? '',
    refuse({ key }, problem) {
      problems.push(`${key}: ${problem}`)
      return false
    },
    confirm: async () => sure,
    title: () => {},
    close: () => {},
  }
}
