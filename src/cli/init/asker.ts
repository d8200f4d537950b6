// Who answers: a person at the terminal, or a file.
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Question } from './questions.ts'

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
  let muted = false
  const output = new Writable({
    write(chunk, _, done) {
      if (!muted) process.stdout.write(chunk)
      done()
    },
  })
  const lines = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY })
  return {
    async answer({ ask, secret, optional }, before) {
      const known = before === undefined ? '' : secret ? ' [as it is]' : ` [${before}]`
      process.stdout.write(`  ${ask}${optional ? ' (optional)' : ''}${known}: `)
      muted = secret === true
      const typed = (await lines.question('')).trim()
      if (muted) process.stdout.write('\n')
      muted = false
      return typed === '' ? (before ?? '') : typed
    },
    refuse(_, problem) {
      out(`    ${problem}`)
      return true
    },
    confirm: async (words) => /^y(es)?$/i.test((await lines.question(`${words} [y/N] `)).trim()),
    title: (words) => out(`\n${words}`),
    close: () => lines.close(),
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
