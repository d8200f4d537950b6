// The rules that a single line is asked for, in their order, each with what a line needs before it is worth asking.
import { factLine } from './fact-lines.ts'
import { personThenSeat, seatThenPerson } from './list-form.ts'
import type { Rule, RuleName } from './rule.ts'
import { seatAlone, seatRun } from './seat-run.ts'
import { labelledParts, seatsInOneLine } from './several-seats.ts'
import { peopleWithoutSeats } from './without-seats.ts'

export interface LineRule {
  readonly by: RuleName
  readonly rule: Rule
  /** `seat`: where `mayNameSeat` is false of a line, the rule never applies. */
  readonly needs: 'seat' | 'nothing'
}

/** The first rule that applies speaks; what is no list is read as prose. */
const RULES: readonly LineRule[] = [
  { by: 'one-line', rule: seatRun, needs: 'seat' },
  { by: 'label', rule: labelledParts, needs: 'seat' },
  { by: 'one-line', rule: seatsInOneLine, needs: 'seat' },
  { by: 'label', rule: seatThenPerson, needs: 'seat' },
  { by: 'label', rule: factLine, needs: 'nothing' },
  { by: 'without-seats', rule: peopleWithoutSeats, needs: 'nothing' },
]
/** Those of a line beside a list's. */
export const BESIDE: readonly LineRule[] = [
  ...RULES,
  { by: 'name-first', rule: personThenSeat, needs: 'seat' },
  { by: 'label', rule: seatAlone, needs: 'seat' },
]
const SEATLESS = RULES.filter(({ needs }) => needs !== 'seat')
const SEATLESS_BESIDE = BESIDE.filter(({ needs }) => needs !== 'seat')

export function rulesFor(isBeside: boolean, hasSeat: boolean): readonly LineRule[] {
  if (hasSeat) return isBeside ? BESIDE : RULES
  return isBeside ? SEATLESS_BESIDE : SEATLESS
}
