// What a piece says as it is meant: behind an empty box perhaps, denied by what follows a question.
import type { Book } from './reading.ts'
import type { Found } from './rule.ts'
import type { Step } from './step.ts'
import type { Unit } from './units.ts'
import { weakened } from './weaken.ts'

/** A name behind such a sign has the seat no more than perhaps: "❌ Maeve – host", "❓ Cleo – second". */
const [CROSSED, WONDERED, TICKED] = [/[✗✘❌❎🚫👎]/u, /[❓❔🤔⏳]/u, /[✓✔✅☑]/u]

/** What stands behind an empty box is not settled, unless it is that nobody is found; what is denied is asked. Evidence is what stands in the mail. */
export function asMeant(step: Step, { isUnticked, isDenied, said, sign: before, text }: Unit, book: Book): Step {
  const signs = before ?? (TICKED.test(text) ? '' : text)
  const sign = CROSSED.test(signs) ? 'ask' : WONDERED.test(signs) ? 'tentative' : undefined
  if (!isUnticked && !isDenied && !sign && said === undefined) return step
  const doubt = isDenied ? 'ask' : isUnticked ? 'tentative' : undefined
  const meant = (found: Found) => {
    const quoted = said === undefined ? found : quoting(found, said)
    const open = isUnticked && !isDenied ? quoted.changes.filter(({ kind }) => kind === 'open') : []
    const isSeats = quoted.changes.every(({ kind }) => kind === 'assign')
    const weak = weakened(quoted, doubt ?? (isSeats ? sign : undefined), book)
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
