// Puts every question, and takes only answers that the configuration takes.
import type { z } from 'zod'
import { EACH, SHARED } from '../../config-keys.ts'
import type { Asker } from './asker.ts'
import type { Values } from './env-file.ts'
import { CHAPTERS, type Question, SHARED_KEYS, SOCKET_QUESTION } from './questions.ts'

/** Answers by the key that they stand under; what was left empty is missing. */
export async function askAll(asker: Asker, before: Values, prefix: string, socket: boolean): Promise<Values> {
  const values: Record<string, string> = {}
  for (const { title, questions } of CHAPTERS) {
    asker.title(title)
    const asked = socket && title.startsWith('Slack') ? [...questions, SOCKET_QUESTION] : questions
    for (const question of asked) {
      const key = SHARED_KEYS.has(question.key) ? question.key : `${prefix}${question.key}`
      const answer = await good(asker, question, before[key])
      if (answer !== '') values[key] = answer
    }
  }
  return values
}

async function good(asker: Asker, question: Question, before: string | undefined): Promise<string> {
  for (;;) {
    const answer = await asker.answer(question, before)
    const problem = answer === '' ? undefined : problemWith(question.key, answer)
    if (problem === undefined) return answer
    if (!asker.refuse(question, problem)) return ''
  }
}

/** Undefined when the configuration takes it. */
export function problemWith(key: string, value: string): string | undefined {
  const shape: Readonly<Record<string, z.ZodType>> = { ...SHARED.shape, ...EACH.shape }
  if (/[\r\n]/.test(value)) return 'must be one line'
  if (key === 'APP_HOST' && /[/\s]/.test(value)) return 'must be a host alone, such as crew.sailjada.com'
  const read = shape[key]?.safeParse(value)
  return read?.success === false ? (read.error.issues[0]?.message ?? 'is not taken') : undefined
}
