// What a piece says as it is meant: behind an empty box perhaps, denied by what follows a question.
import type { Book } from './reading.ts'
import type { Found } from './rule.ts'
import type { Step } from './step.ts'
import type { Unit } from './units.ts'
import { weakened } from './weaken.ts'

/** What stands behind an empty box is not settled, unless it is that nobody is found; what is denied is asked. Evidence is what stands in the mail. */
export function asMeant(step: Step, { isUnticked, isDenied, said }: Unit, book: Book): Step {
  if (!isUnticked && !isDenied && said === undefined) return step
  const doubt = isDenied ? 'ask' : isUnticked ? 'tentative' : undefined
  const meant = (found: Found) => {
    const quoted = said === undefined ? found : quoting(found, said)
    const open = isUnticked && !isDenied ? quoted.changes.filter(({ kind }) => kind === 'open') : []
    const weak = weakened(quoted, doubt, book)
    return { ...weak, changes: [...weak.changes, ...open] }
  }
  return {
    ...step,
    parts: step.parts?.map((part) => ({ ...part, found: meant(part.found) })),
    found: step.found && meant(step.found),
  }
}

function quoting({ changes, questions, asks = [] }: Found, evidence: string): Found {
  const quoted = <T extends { readonly evidence: string }>(all: readonly T[]) =>
    all.map((one) => ({ ...one, evidence }))
  return { changes: quoted(changes), questions: quoted(questions), ...(asks.length > 0 ? { asks: quoted(asks) } : {}) }
}
