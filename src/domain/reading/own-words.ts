// What a crew member says of themselves in their own words: yes, no, perhaps, away, free. Of others nothing is read here.
import type { Person } from '../person.ts'
import { foldLetters } from './fold.ts'
import { lexiconOf } from './lexicon.ts'
import { goesOnOfOthers, isAsking, isQuestion, isToElse, withDayNeeded } from './own-asides.ts'
import { NOTHING, type OwnWords, ofThemselves } from './own-clause.ts'
import { handsOver } from './own-leaving.ts'
import { BARE_MAYBE, BARE_NO, BARE_YES, BUT, DOUBT, UNSURE } from './own-phrases.ts'
import type { Book, BookedCharter, Change } from './reading.ts'
import { clausesOf } from './sentence/clauses.ts'
import { marked } from './sentence/marked.ts'
import { marksIn, textOf, type Word } from './sentence/marks.ts'

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

function changesNothing(said: readonly { readonly changes: readonly Change[] }[]): boolean {
  return said.every(({ changes }) => changes.length === 0)
}

/** "Yes Carole!" */
function withoutName(text: string, book: Book): string {
  const [, before = '', last = ''] = /^(.{2,60}?)[\s,]+([\p{L}]{2,15})[.! ]*$/u.exec(text) ?? []
  return last !== '' && lexiconOf(book).crew.has(last) ? before : text
}
