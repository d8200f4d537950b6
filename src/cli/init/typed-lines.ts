// Lines as a person types them, or as a script pipes them all at once; none is lost between two questions.
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

export interface TypedLines {
  /** Shows the words and waits for a line; what is typed is not shown with `secret`. Throws when the input has ended. */
  readonly ask: (words: string, secret?: boolean) => Promise<string>
  readonly close: () => void
}

export function typedLines(): TypedLines {
  const waiting: ((line: string | undefined) => void)[] = []
  const typed: string[] = []
  let ended = false
  let muted = false
  const output = new Writable({
    write(chunk, _, done) {
      if (!muted) process.stdout.write(chunk)
      done()
    },
  })
  const lines = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY })
  lines.on('line', (line) => {
    const next = waiting.shift()
    if (next) next(line)
    else typed.push(line)
  })
  lines.on('close', () => {
    ended = true
    for (const next of waiting.splice(0)) next(undefined)
  })
  lines.on('SIGINT', () => lines.close())

  return {
    async ask(words, secret = false) {
      process.stdout.write(words)
      muted = secret
      const line =
        typed.shift() ?? (ended ? undefined : await new Promise<string | undefined>((next) => waiting.push(next)))
      if (muted) process.stdout.write('\n')
      muted = false
      if (line === undefined) throw new Error('the input ended, and nothing more was written.')
      return line.trim()
    },
    close: () => lines.close(),
  }
}
