// One part of a crew member's sentence: what it says of themselves.
import type { Person } from '../person.ts'
import { handsBack, handsOver } from './own-leaving.ts'
import { NO, NOT_NO, NOT_YES, YES } from './own-phrases.ts'
import type { Book, BookedCharter, Change } from './reading.ts'
import { absent, isOfElse } from './sentence/absence.ts'
import type { Clause } from './sentence/clauses.ts'
import { periodOf } from './sentence/day-spans.ts'
import { isMoreDays } from './sentence/days-off.ts'
import { type Mark, marksIn, textOf, type Word } from './sentence/marks.ts'
import { moodOf } from './sentence/mood.ts'
import { asSaid } from './sentence/requested.ts'

export interface OwnWords {
  readonly changes: readonly Change[]
  /** Something of it was said with a condition or in a way that no rule understands. */
  readonly isDoubted: boolean
}

export interface About {
  readonly person: Person
  readonly charter: BookedCharter | undefined
  readonly book: Book
  readonly today: string
  readonly line: string
  readonly sentence: readonly Word[]
  /** What the parts before this one said last. */
  readonly last?: Change | undefined
}

export const NOTHING: OwnWords = { changes: [], isDoubted: false }

const SELF =
  / (?:i|me|my|myself|yo|je|j|moi) | (?:able|pueda|confirmo|estoy|estare|puedo|podre|cuenten|cuenta|voy|suis|count|sign|put|works|happy|glad|delighted|grand|bother|thrilled|honoured|yes|no|nope|not|sorry|passing|good|in|see|unavailable|out|can|could|will|comptez|claro|desolee?|oui|si|vacation|holidays?|confirming|ok|okay|fine|confirmed|confirm|all|ako|parte|goer) /
/** Of oneself, though it says no "I". */
const UNSAID =
  /^ (?:(?:and|also|so|please|hi|hello|y|ya|ahi|alli|on) )*(?:confirmad[oa]|fij[oa]|list[oa]|claro que|tengo que|debo|me|taking|requesting|booking|give me|away|off|gone|in bed|laid up|annual leave|leave|hols|pto|time off|days? off|not (?:around|here|available|free)|free|available) /
const OTHERS = / (?:he|she|they|his|her|their|the guests?|the boat|the client|the weather) /

/** "I won't say no to Baxter" is a yes. */
const NEVER_NO =
  / (?:i )?(?:(?:will|would|could|can|shall) (?:not|never)|never) (?:ever |possibly )?(?:say no|refuse|turn down|pass up|decline)(?: to)? /

/** On days alone, or on such as aren't certain: no yes to a sail of one of them. */
const FREE_THEN = / (?:free|available|around) /

export function ofThemselves(clause: Clause, { person, charter, book, today, line, sentence, last }: About): OwnWords {
  const text = asSaid(textOf(clause)).replace(NEVER_NO, ' i can do ')
  const isOver = handsOver(text)
  if (isOver && charter) return { changes: [{ kind: 'decline', crew: person.id, evidence: line }], isDoubted: false }
  if (/[?]/.test(text) || isOfOthers(clause, text, person) || !isOfOneself(text)) return NOTHING
  const mood = moodOf(text, text)
  const isVague = mood === 'maybe' || mood === 'past' || mood === 'asked'
  const scene = {
    book,
    charter,
    today,
    evidence: line,
    self: person,
    isOwn: true,
    mood: 'said' as const,
    sentence: clause,
    line: sentence,
    before: { changes: [], questions: [] },
    last,
  }
  const spans = marksIn(clause, 'D').map(({ text: day }) => periodOf(day, today, book.timeZone))
  const isAsked =
    charter !== undefined &&
    (spans.length === 0 || spans.some((of) => of && of.from <= charter.date && charter.date <= of.to))
  const days =
    absent(clause, text, { ...scene, sentence: clause })?.changes.filter(
      (one) => 'crew' in one && one.crew === person.id && !(isVague && one.kind === 'away'),
    ) ?? []
  const isOfDays = marksIn(sentence, 'C').length === 0 && marksIn(sentence, 'D').length > 0
  const isUncertain = / weekend of /.test(text) || ((spans.includes(undefined) || isOfDays) && FREE_THEN.test(text))
  const [isNo, isYes] = [NO.test(text) || handsBack(text), YES.test(text) && !isUncertain]
  const seats = marksIn(clause, 'S').flatMap((mark) => (isItsDay(mark, charter) ? [] : (mark.seat ?? [])))
  const isOwnSeat =
    seats.length === 0 || charter?.seats.some((one) => one.crew === person.id && seats.includes(one.seat))
  if (isNo && !isOwnSeat) return NOTHING
  if (isNo && NOT_NO.test(text)) return { changes: [], isDoubted: true }
  if (isNo)
    return {
      isDoubted: false,
      changes: [
        ...(isAsked ? [{ kind: 'decline' as const, crew: person.id, evidence: line }] : []),
        ...days.filter(({ kind }) => kind === 'away'),
      ],
    }
  if (days.length > 0) return { changes: days, isDoubted: false }
  if (isYes && isAsked && !NOT_YES.test(text))
    return { changes: [{ kind: 'accept', crew: person.id, evidence: line }], isDoubted: false }
  return NOTHING
}

function isOfOthers(clause: Clause, text: string, person: Person): boolean {
  const names = marksIn(clause, 'PK').some(({ who }) => who?.kind === 'one' && who.person !== person)
  return (
    (names && !/ i (?:am|will|can|have) /.test(text)) ||
    (isOfElse(text) && !/ me /.test(text)) ||
    (OTHERS.test(text) && !/ (?:i|me) /.test(text))
  )
}

function isOfOneself(text: string): boolean {
  return SELF.test(text) || UNSAID.test(text) || isMoreDays(text) || handsBack(text)
}

/** "I can't do the 1st", of a charter on the first of a month. */
function isItsDay({ text }: Mark, charter: BookedCharter | undefined): boolean {
  const [, day] = /^(?:the )?(1st|2nd|first|second)$/i.exec(text) ?? []
  return day !== undefined && charter !== undefined && Number(charter.date.slice(8)) === (/^[1f]/i.test(day) ? 1 : 2)
}
