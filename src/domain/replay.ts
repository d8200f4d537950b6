// What one mail would say otherwise if a word were known: what is gained, what is lost, and whether that is for the better.
import type { MailRef } from './proposal.ts'
import type { Change, MailReading, Question } from './reading/reading.ts'
import type { Seat } from './seat.ts'
import type { Lesson } from './words.ts'

export type Said = { readonly charter: string | null } & (
  | { readonly is: 'change'; readonly change: Change }
  | { readonly is: 'question'; readonly question: Question }
  | { readonly is: 'not-understood'; readonly line: string }
)

export interface Difference {
  readonly gained: readonly Said[]
  readonly lost: readonly Said[]
  /** `wrong`: against what a manager approved of this mail, or instead of somebody that it named; `ambiguous`: asks more. */
  readonly verdict: 'clearer' | 'ambiguous' | 'wrong'
}

export interface Replay {
  readonly lesson: Lesson
  readonly read: number
  /** No longer in the inbox. */
  readonly gone: number
  /** Older ones, for which there was no time. */
  readonly left: number
  readonly differing: readonly Replayed[]
}

export interface Replayed extends Difference {
  readonly mail: MailRef
}

/** `approved`: the seats, by charter, that stand on this very mail. Undefined: it reads the same. */
export function differenceOf(
  before: MailReading,
  after: MailReading,
  approved: Readonly<Record<string, readonly Seat[]>>,
): Difference | undefined {
  const [was, is] = [saidIn(before), saidIn(after)]
  const gained = [...is].flatMap(([key, said]) => (was.has(key) ? [] : [said]))
  const lost = [...was].flatMap(([key, said]) => (is.has(key) ? [] : [said]))
  if (gained.length + lost.length === 0) return undefined
  const isWrong = gained.some((said) => contradicts(said, lost, approved))
  const asksMore = gained.some(({ is: what }) => what !== 'change') || lost.some((said) => isForgotten(said, gained))
  return { gained, lost, verdict: isWrong ? 'wrong' : asksMore ? 'ambiguous' : 'clearer' }
}

function saidIn({ readings, notUnderstood }: MailReading): ReadonlyMap<string, Said> {
  const said = readings.flatMap(({ charter, changes, questions }): readonly Said[] => [
    ...changes.map((change) => ({ charter, is: 'change' as const, change })),
    ...questions.map((question) => ({ charter, is: 'question' as const, question })),
  ])
  const dark = notUnderstood.map((line): Said => ({ charter: null, is: 'not-understood', line }))
  return new Map([...said, ...dark].map((one) => [keyOf(one), one]))
}

function keyOf(said: Said): string {
  if (said.is === 'not-understood') return said.line
  const item = said.is === 'change' ? said.change : said.question
  const { rule: _, ...content } = item
  if (said.is === 'change') return JSON.stringify([said.charter, { ...content, evidence: '' }])
  const { about, seat, crew, candidates } = said.question
  return JSON.stringify([said.charter, about, seat, crew, candidates])
}

function contradicts(said: Said, lost: readonly Said[], approved: Readonly<Record<string, readonly Seat[]>>): boolean {
  const change = said.is === 'change' ? said.change : undefined
  if (change?.kind !== 'assign') return false
  const seats = (approved[said.charter ?? ''] ?? []).filter(({ seat }) => seat === change.seat)
  const isOther = seats.length > 0 && seats.every(({ crew }) => crew !== change.crew)
  return isOther || lost.some((other) => isSeatOf(other, said.charter, change.seat))
}

function isSeatOf(said: Said, charter: string | null, seat: string): boolean {
  return said.is === 'change' && said.charter === charter && said.change.kind === 'assign' && said.change.seat === seat
}

/** A change that is not said any more, by nothing that takes its place. */
function isForgotten(said: Said, gained: readonly Said[]): boolean {
  const change = said.is === 'change' ? said.change : undefined
  return change !== undefined && !gained.some(({ charter, is }) => charter === said.charter && is === 'change')
}
