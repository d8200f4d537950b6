// How a charter stood at a moment, and who knew what of it, as far as the one who looks may see it.
import type { AsOf } from '../../domain/as-of.ts'
import { type KnownInput, knownLines, moneyThenParts } from '../as-of-parts.ts'
import { spoken } from '../slack-text.ts'
import { moment } from '../times.ts'
import { factsSaid, type RevisionsInput } from './charter-history.ts'
import type { AsOfSaid } from './schema.ts'

export function asOfSaid(known: KnownInput, input: RevisionsInput, then: AsOf, at: Date): AsOfSaid {
  const { revision, by, why, after } = then.entry
  const money = moneyThenParts(then).flatMap((part) => (part.kind === 'lines' ? part.lines.map(spoken) : []))
  return {
    id: known.charter.id,
    at: at.toISOString(),
    when: moment(at, input.timeZone),
    revision,
    by,
    why,
    facts: factsSaid(after, input),
    known: knownLines(known, then).map(spoken),
    ...(input.viewer.role === 'manager' && money.length > 0 ? { money } : {}),
  }
}
