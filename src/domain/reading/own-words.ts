// What a crew member says of themselves in their own words: yes, no, perhaps, away, free. Of others nothing is read here.
import type { Person } from '../person.ts'
import { foldLetters } from './fold.ts'
import { lexiconOf } from './lexicon.ts'
import { goesOnOfOthers, isAsking, isQuestion, isToElse, withDayNeeded } from './own-asides.ts'
import { handsBack, handsOver } from './own-leaving.ts'
import { BARE_MAYBE, BARE_NO, BARE_YES, BUT, DOUBT, NO, NOT_NO, NOT_YES, UNSURE, YES } from './own-phrases.ts'
import type { Book, BookedCharter, Change } from './reading.ts'
import { absent, isOfElse } from './sentence/absence.ts'
import { type Clause, clausesOf } from './sentence/clauses.ts'
import { periodOf } from './sentence/day-spans.ts'
import { isMoreDays } from './sentence/days-off.ts'
import { marked } from './sentence/marked.ts'
import { type Mark, marksIn, textOf, type Word } from './sentence/marks.ts'
import { moodOf } from './sentence/mood.ts'
import { asSaid } from './sentence/requested.ts'

export interface OwnWords {
  readonly changes: readonly Change[]
  /** Something of it was said with a condition or in a way that no rule understands. */
  readonly isDoubted: boolean
}

const SELF =
  / (?:i|me|my|myself|yo|je|j|moi) | (?:able|pueda|confirmo|estoy|estare|puedo|podre|cuenten|cuenta|voy|suis|count|sign|put|works|happy|glad|delighted|grand|bother|thrilled|honoured|yes|no|nope|not|sorry|passing|good|in|see|unavailable|out|can|could|will|comptez|claro|desolee?|oui|si|vacation|holidays?|confirming|ok|okay|fine|confirmed|confirm|all|ako|parte|goer) /
/** Of oneself, though it says no "I". */
const UNSAID =
  /^ (?:(?:and|also|so|please|hi|hello|y|ya|ahi|alli|on) )*(?:confirmad[oa]|fij[oa]|list[oa]|claro que|tengo que|debo|me|taking|requesting|booking|give me|away|off|gone|in bed|laid up|annual leave|leave|hols|pto|time off|days? off|not (?:around|here|available|free)|free|available) /
const OTHERS = / (?:he|she|they|his|her|their|the guests?|the boat|the client|the weather) /

/** `charter`: the one that was asked about, if any; `today`: the mail's local date. */
export function ownWords(
  line: string,
  person: Person,
  charter: BookedCharter | undefined,
  book: Book,
  today: string,
): OwnWords {
  const whole = withoutName(foldLetters(line).trim(), book)
  if (charter && BARE_MAYBE.test(whole))
    return { changes: [{ kind: 'accept', crew: person.id, standing: 'tentative', evidence: line }], isDoubted: false }
  const bare = BARE_YES.test(whole) ? 'accept' : BARE_NO.test(whole) ? 'decline' : undefined
  if (bare && line.length < 60)
    return charter ? { changes: [{ kind: bare, crew: person.id, evidence: line }], isDoubted: false } : NOTHING
  const sentence = withoutColon(marked(line, { book, charter }))
  const clauses = clausesOf(sentence)
  const about = { person, charter, book, today, line, sentence }
  const said: OwnWords[] = []
  for (const [at, clause] of clauses.entries()) {
    const last = said.flatMap((one) => one.changes).at(-1)
    const isOver = handsOver(textOf(clause)) && !isQuestion(clause, sentence)
    const isAside =
      !isOver && (goesOnOfOthers(clauses, at, person) || isAsking(clause, sentence) || isToElse(clauses, at))
    const whole = withDayNeeded(clause, clauses[at - 1])
    const own = isAside ? NOTHING : ofThemselves(whole, { ...about, last })
    said.push(isQuestion(clause, sentence) && !REQUESTED.test(textOf(clause)) ? withoutDays(own) : own)
  }
  const all = said.flatMap((one) => one.changes)
  const text = textOf(sentence)
  const isMaybe = / (?:am|be|is|as) a maybe |^ (?:a )?maybe (?:on|for|to|yes|me|C) /.test(text)
  if (isMaybe && charter && changesNothing(said))
    return { changes: [{ kind: 'accept', crew: person.id, standing: 'tentative', evidence: line }], isDoubted: false }
  const firm = text.replace(UNSURE, ' ')
  const isDoubtful = firm !== text || DOUBT.test(text)
  const changes = all.flatMap((one): readonly Change[] =>
    isDoubtful && (one.kind === 'accept' || isFreeThen(one, charter, text))
      ? [{ kind: 'accept', crew: one.crew, standing: 'tentative', evidence: one.evidence }]
      : [one],
  )
  if (
    all.some(({ kind }) => kind === 'decline') &&
    clauses.some((one) => HANGS.test(textOf(one)) || RELENTS.test(textOf(one)))
  )
    return { changes: [], isDoubted: true }
  const isTorn = all.some(({ kind }) => kind === 'accept') && all.some(({ kind }) => kind === 'decline')
  if (isTorn) return { changes: [], isDoubted: true }
  const isHeld = all.some(({ kind }) => kind === 'accept') && BUT.test(firm)
  const [first] = marksIn(sentence, 'PK')
  const isOfAnother =
    first?.who?.kind === 'one' && first.who.person !== person && !/ i (?:am|will|can|have) /.test(text)
  return isHeld
    ? { changes: changes.filter(({ kind }) => kind !== 'accept'), isDoubted: true }
    : { changes, isDoubted: changes.length === 0 && !isOfAnother && (isDoubtful || BUT.test(text)) }
}

/** "I think I can on Sunday": of the charter's own day a perhaps. */
function isFreeThen(one: Change, charter: BookedCharter | undefined, text: string): one is Change & { kind: 'free' } {
  const isThen = one.kind === 'free' && one.from === charter?.date && one.to === charter.date
  return isThen && / (?:can|puedo|podria|podre) /.test(text)
}

/** "I can't if it rains"; "if that's ok" is only polite. */
const HANGS =
  /^ (?:(?:and|but|so|y|pero|only|except) )*(?:unless (?!(?:needed|otherwise) )|(?:if|in case|si) (?!(?:you|puedo|it helps|anybody|anyone|needed|possible|i am honest|(?:that|this|it) is (?:ok|okay|fine|alright|all right|a problem|no problem|not too late)) ))/

/** "I'd rather not, but if you're stuck I'll do it": neither. */
const RELENTS =
  /^ (?:(?:but|and|though|so|or|then|still) )*i (?:will|can|could|would|might) (?!not )(?:(?:still|also|always|gladly|happily|just|maybe|probably|certainly|instead) )*(?:do|take|make|cover|step in|help out|fill in|be there|come|host|crew|captain|skipper|drive|sail|sub)(?= )(?!.* (?:next|other|another|later|bring|after) )(?!.* (?:mond|tuesd|wednesd|thursd|frid|saturd|sund)ay )/

const REQUESTED = / (?:(?:can|could|would|will|may) (?:you|i|we)|please|ok|okay) /

/** "Away Aug 20 to 24?" is not settled; "could you mark me away …?" is. */
function withoutDays(own: OwnWords): OwnWords {
  const changes = own.changes.filter(({ kind }) => kind !== 'away' && kind !== 'free')
  return changes.length < own.changes.length ? { changes, isDoubted: true } : own
}

/** "Vacation: Aug 20 to 24" in one breath. */
function withoutColon(words: readonly Word[]): readonly Word[] {
  return words.filter(({ said }, at) => said !== ':' || !OFF.test(words[at - 1]?.said ?? ''))
}

const OFF = /^(?:vacation|holidays?|leave|pto|off|away|out|unavailable|vacaciones|fuera)$/

/** "I can't do the 1st", of a charter on the first of a month. */
function isItsDay({ text }: Mark, charter: BookedCharter | undefined): boolean {
  const [, day] = /^(?:the )?(1st|2nd|first|second)$/i.exec(text) ?? []
  return day !== undefined && charter !== undefined && Number(charter.date.slice(8)) === (/^[1f]/i.test(day) ? 1 : 2)
}

function changesNothing(said: readonly { readonly changes: readonly Change[] }[]): boolean {
  return said.every(({ changes }) => changes.length === 0)
}

/** "Yes Carole!" */
function withoutName(text: string, book: Book): string {
  const [, before = '', last = ''] = /^(.{2,60}?)[\s,]+([\p{L}]{2,15})[.! ]*$/u.exec(text) ?? []
  return last !== '' && lexiconOf(book).crew.has(last) ? before : text
}

/** "I won't say no to Baxter" is a yes. */
const NEVER_NO =
  / (?:i )?(?:(?:will|would|could|can|shall) (?:not|never)|never) (?:ever |possibly )?(?:say no|refuse|turn down|pass up|decline)(?: to)? /

interface About {
  readonly person: Person
  readonly charter: BookedCharter | undefined
  readonly book: Book
  readonly today: string
  readonly line: string
  readonly sentence: readonly Word[]
  /** What the parts before this one said last. */
  readonly last?: Change | undefined
}

const NOTHING: OwnWords = { changes: [], isDoubted: false }

/** On days alone, or on such as aren't certain: no yes to a sail of one of them. */
const FREE_THEN = / (?:free|available|around) /

function ofThemselves(clause: Clause, { person, charter, book, today, line, sentence, last }: About): OwnWords {
  const text = asSaid(textOf(clause)).replace(NEVER_NO, ' i can do ')
  const isOver = handsOver(text)
  if (isOver && charter) return { changes: [{ kind: 'decline', crew: person.id, evidence: line }], isDoubted: false }
  const isOfOthers =
    marksIn(clause, 'PK').some(({ who }) => who?.kind === 'one' && who.person !== person) &&
    !/ i (?:am|will|can|have) /.test(text)
  if (
    isOfOthers ||
    (isOfElse(text) && !/ me /.test(text)) ||
    (OTHERS.test(text) && !/ (?:i|me) /.test(text)) ||
    (!SELF.test(text) && !UNSAID.test(text) && !isMoreDays(text) && !handsBack(text)) ||
    /[?]/.test(text)
  )
    return NOTHING
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
