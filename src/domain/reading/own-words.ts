// What a crew member says of themselves in their own words: yes, no, away, free. Of others nothing is read here.
import type { Person } from '../person.ts'
import { foldLetters } from './fold.ts'
import { away, free } from './prose/absence.ts'
import { periodOf } from './prose/day-spans.ts'
import type { Scene } from './prose/scene.ts'
import { partsOf, type Segment, segmentsOf } from './prose/segments.ts'
import { type Token, tokensOf } from './prose/tokens.ts'
import type { Book, BookedCharter, Change } from './reading.ts'
import { joined } from './rule.ts'

export interface OwnWords {
  readonly changes: readonly Change[]
  /** Something of it was said with a condition or in a way that no rule understands. */
  readonly isDoubted: boolean
}

const YES =
  /\b(?:i'?m in|count me in|i'?ll be there|i will be there|happy to|glad to|works for me|i'?ll do it|i'?ll take it|i can (?:do|make|take|work|sail|host|crew|drive|skipper|captain)|i'?m (?:available|free|good|confirmed|there|on it)|see you (?:there|then)|ahi estare|cuenta conmigo|si puedo|can do it|will be there)\b|^(?:yes|yep|yeah|yup|sure|absolutely|si|confirmed|confirming|ok|okay|sounds good|works)\b/
const NO =
  /\b(?:i'?m out(?! of)|(?:have|need) to (?:drop|back|bow) out|(?:have|need) to (?:pass|decline)|can(?:'?t|not) (?:make|do|take|work|sail|come|be there|crew)|won'?t (?:make|be able|be there|be available)|will not be (?:able|there|available)|not able to|unable to|not available|unavailable|count me out|no puedo|no podre|not going to (?:make|be able)|i'?m not (?:free|available))\b/
/** The whole line, and nothing else. */
const BARE_YES =
  /^(?:yes|yep|yeah|yup|sure|sure thing|ok|okay|si|absolutely|confirmed|will do|sounds good|perfect)(?:[,.! ]+(?:thanks|thank you|please|sir|gracias|claro))*[,.! ]*$/
const BARE_NO = /^(?:no|nope)(?:[,.! ]+(?:sorry|thanks|thank you|not this time|lo siento|gracias))*[,.! ]*$/
/** What can't be done may be something else than the charter. */
const OTHER_THING =
  /\bcan(?:'?t|not) (?:make|do|take) (?!it\b|that\b|this\b|the\b|on\b|either\b|any\b|sun|mon|tue|wed|thu|fri|sat|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|tom|tod|ton|\d)\p{L}/u
const DOUBT =
  /\b(?:if|unless|until|might|may(?! \d)|maybe|perhaps|possibly|probably|think|try|trying|should be able|depends|depending|not sure|unsure|dont know|don't know|not certain|no idea|promise|check|would|wouldn't|could have|let you know|get back|quizas?|tal vez)\b|\?/
/** What follows a yes and takes some of it back. */
const BUT =
  /\b(?:but|however|except|only|late|leave|early|(?:have|has|need) to|as long as|conflict|swap|instead|pero)\b/
const NEGATED = /\b(?:not|don'?t|never|no longer|isn'?t|hardly|barely)\b/
const HARMLESS = /\bif (?:that|it) (?:helps|works)\b|\bif (?:needed|you need(?: me)?|need be|you like|possible)\b/g

/** `charter`: the one that was asked about, if any; `today`: the mail's local date. */
export function ownWords(
  line: string,
  person: Person,
  charter: BookedCharter | undefined,
  book: Book,
  today: string,
): OwnWords {
  const whole = foldLetters(line).trim()
  const bare = BARE_YES.test(whole) ? 'accept' : BARE_NO.test(whole) ? 'decline' : undefined
  if (bare) return charter ? { changes: [{ kind: bare, crew: person.id, evidence: line }], isDoubted: false } : NOTHING
  const sentence = tokensOf(line, { book, charter })
  const segments = segmentsOf(sentence)
  const said = segments.map((segment, index) =>
    ofThemselves(segment, textOf(line, segments, index), { person, charter, book, today, line, sentence }),
  )
  const changes = said.flatMap((one) => one.changes)
  const folded = foldLetters(line).replace(HARMLESS, ' ')
  const accepts = changes.some(({ kind }) => kind === 'accept')
  const isTakenBack =
    (accepts && DOUBT.test(folded)) || (changes.length === 0 && (BUT.test(folded) || DOUBT.test(folded)))
  return { changes, isDoubted: isTakenBack || said.some(({ isDoubted }) => isDoubted) }
}

interface About {
  readonly person: Person
  readonly charter: BookedCharter | undefined
  readonly book: Book
  readonly today: string
  readonly line: string
  readonly sentence: readonly Token[]
}

const NOTHING: OwnWords = { changes: [], isDoubted: false }

function ofThemselves(
  segment: Segment,
  text: string,
  { person, charter, book, today, line, sentence }: About,
): OwnWords {
  const parts = partsOf(segment)
  const said = foldLetters(text).replace(HARMLESS, ' ').trim()
  if ((/[Pu]/.test(parts) || /^(?:he|she|they|her|him|his|my|the)\b/.test(said)) && !/^(?:i|i'?m|i'?ll)\b/.test(said))
    return NOTHING
  const isBut = BUT.test(said) && !NO.test(said)
  const [isNo, isYes] = [NO.test(said), YES.test(said) && !NO.test(said)]
  const self: Token = { part: 'P', text: person.name, who: { kind: 'one', person } }
  const bare = segment.filter(({ part }) => !'IPhu.S?,n'.includes(part))
  const scene: Scene = {
    book,
    charter,
    today,
    evidence: line,
    sentence,
    self: person,
    before: { changes: [], questions: [] },
  }
  if (DOUBT.test(said)) return { changes: [], isDoubted: isNo || isYes || /[AaFJZ]/.test(parts) }

  const dates = segment.filter(({ part }) => part === 'D').map(({ text: day }) => periodOf(day, today, book.timeZone))
  const isAsked =
    charter !== undefined &&
    (dates.length === 0 || dates.some((of) => of && of.from <= charter.date && charter.date <= of.to))
  if (isNo && OTHER_THING.test(said) && !parts.includes('C')) return { changes: [], isDoubted: true }
  if (isNo) {
    const days =
      dates.length > 0
        ? away([self, { part: 'a', text: '' }, ...bare.filter(({ part }) => 'Dt+'.includes(part))], {
            ...scene,
            sentence: [],
          })
        : undefined
    const decline: readonly Change[] = isAsked ? [{ kind: 'decline', crew: person.id, evidence: line }] : []
    return { changes: [...decline, ...(days?.changes ?? [])], isDoubted: decline.length === 0 && !days }
  }
  if (/[Aa]/.test(parts) && !/g/.test(parts))
    return { changes: away([self, ...bare], scene)?.changes ?? [], isDoubted: false }
  if (isYes && (isBut || NEGATED.test(said.replace(/^no\b/, '')))) return { changes: [], isDoubted: true }
  if (isYes && isAsked) return { changes: [{ kind: 'accept', crew: person.id, evidence: line }], isDoubted: false }
  if (/F/.test(parts) || (isYes && dates.length > 0)) {
    const days = bare.filter(({ part }) => 'Dt+'.includes(part))
    return {
      changes: joined([free([self, { part: 'F', text: '' }, ...days], scene)].flatMap((one) => one ?? [])).changes,
      isDoubted: false,
    }
  }
  return { changes: [], isDoubted: isBut }
}

function textOf(line: string, segments: readonly Segment[], index: number): string {
  const from = index === 0 ? 0 : (segments[index]?.[0]?.at ?? 0)
  return line.slice(from, segments[index + 1]?.[0]?.at ?? line.length)
}
