// The two kinds of answer that the Web API gives, both with HTTP status 200.
import type { Json } from './json.ts'

export type Answer = Json & { readonly ok: boolean }
export type Refusal = Json & { readonly ok: false; readonly error: string }

export function fine(fields: Json = {}): Answer {
  return { ok: true, ...fields }
}

/** `problems` say what exactly was wrong with blocks or a view. */
export function refuse(error: string, problems: readonly string[] = []): Refusal {
  if (problems.length === 0) return { ok: false, error }
  const messages = problems.map((words) => `[ERROR] ${words}`)
  return { ok: false, error, errors: problems, response_metadata: { messages } }
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false
}
