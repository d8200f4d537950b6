// "Yes to Saturday, no to Sunday", "ok for Quinn but not the derby": which word goes with which charter.
import type { Book } from './reading.ts'
import { daySpans } from './sentence/day-spans.ts'
import { marked } from './sentence/marked.ts'
import { marksIn, pattern, textOf, type Word } from './sentence/marks.ts'

export type YesNo = 'yes' | 'no' | 'maybe'

export interface Said {
  /** Undefined where it is said in a way that isn't this plain. */
  readonly answer: YesNo | undefined
  /** Names a charter or a day and says nothing else: it goes with a part beside it. */
  readonly isBare: boolean
  readonly isNamed: boolean
  /** The word stands before what it answers. */
  readonly isBefore: boolean
}

export interface Part {
  readonly text: string
  /** What stands between it and the part before. */
  readonly join: string
}

const JOIN = /([,;:–—/]\s+|\s[-–—]\s|\s(?:but|pero|mais|and|n|y|et|&|\+|or|nor|o|ni|while|whereas)\s)/i
const TOGETHER = /^\s(?:and|n|y|et|&|\+|or|nor|o|ni)\s$|^\/\s$/i

/** A sentence in the parts that may each have an answer. */
export function answerParts(text: string): readonly Part[] {
  const all = text.split(JOIN)
  const parts: Part[] = []
  for (let at = 0; at < all.length; at += 2) {
    const [text = '', join = ''] = [all[at], all[at - 1]]
    const before = parts.at(-1)
    if (before && isOnlyDay(text) && join.startsWith(','))
      parts[parts.length - 1] = { ...before, text: before.text + join + text }
    else if (text.trim() !== '') parts.push({ text, join })
  }
  return parts
}

/** "Abernathy on Sunday, 12 September". */
function isOnlyDay(text: string): boolean {
  const [day, ...more] = daySpans(text)
  return day !== undefined && more.length === 0 && /\d/.test(day.text) && text.replace(day.text, '').trim() === ''
}

const NO =
  /^(?:no|nope|nah|not|never|unable|neither|nor|out|pass|passing|decline|declining|skip|skipping|tampoco|non|ni)$/
const YES =
  /^(?:yes|yep|yeah|yup|sure|ok|okay|okey|si|oui|good|fine|in|can|confirm|confirmed|confirmo|happy|glad|works|available|there|game|accept|accepted|count|absolutely|definitely|claro|puedo|aye|down|up|great|perfect|will)$/
const MAYBE =
  /^(?:maybe|perhaps|possibly|probably|tentative|tentatively|quizas?|unsure|might|may|likely|hopefully|puede|think|guess|creo|supongo)$/
const FILLER = new Set(
  `i am is are it that this one for to on at the a my me do make take work sail crew host come with also still too and both
  please thanks thank you sorry really so hey hi hello just then again as of day charter trip date all set love would be
  morning afternoon evening sunset night boat ir con el la al de para que voy estare ahi here aboard 's though tambien
  unfortunately sadly regrettably regretfully afraid apologies alas lamentablemente wedding party cruise birthday from
  lo siento gracias desole desolee hola able problem no que`.split(/\s+/),
)

const BARE = new Set(
  `for to on at the a also still too and both please so then again as of day charter trip sail boat one morning afternoon
  evening sunset night el la al de para en con tambien 's it`.split(/\s+/),
)

export function answerOf(text: string, book: Book): Said {
  const words = marked(text, { book, charter: undefined }).filter(({ said }) => !/^[,.!;:–()]$/.test(said))
  const isNamed = marksIn(words, 'CD').length > 0
  const isPlain = words.every(({ mark, said }) => (mark ? 'CDSR'.includes(mark.kind) : isKnown(said)))
  if (!isPlain || /[?]/.test(text)) return { answer: undefined, isBare: false, isNamed, isBefore: false }
  const at = words.findIndex(({ mark, said }) => !mark && (NO.test(said) || YES.test(said) || MAYBE.test(said)))
  const target = words.findIndex(({ mark }) => mark !== undefined && 'CD'.includes(mark.kind))
  const answer = at < 0 ? undefined : answered(words)
  return {
    answer,
    isBare: answer === undefined && isNamed && words.every(({ mark, said: word }) => mark || BARE.has(word)),
    isNamed,
    isBefore: at >= 0 && at < target,
  }
}

function isKnown(said: string): boolean {
  return FILLER.has(said) || NO.test(said) || YES.test(said) || MAYBE.test(said)
}

/** "No host on Baxter" is no answer. */
const UNCLEAR = pattern(
  ' not (?:only|sure|happy|glad) | no (?:S|host|crew|captain|mate|skipper|guests?|news|word|boat|charter) | no no | not (?:yet|out) | (?:am|was|do|did) i $',
)

function answered(words: readonly Word[]): YesNo | undefined {
  const text = textOf(words).replace(/ (?:no|not a) problem /, ' yes ')
  const all = text.trim().split(' ')
  const isNo = all.some((word) => NO.test(word))
  if (all.some((word) => MAYBE.test(word))) return isNo ? undefined : 'maybe'
  if (isNo) return UNCLEAR.test(text) ? undefined : 'no'
  return all.every((word) => !YES.test(word) || /^(?:will|up|down|there)$/.test(word)) &&
    !/ (?:will be there|up for|down for|be there|will do|i will) /.test(text)
    ? undefined
    : 'yes'
}

/** Each part's answer; a bare one goes with the part that it is joined to; undefined stays unknown. */
export function answersOf(parts: readonly Part[], said: readonly Said[]): readonly (YesNo | undefined)[] {
  const known = said.map(({ answer, isNamed }, at) => {
    const before = said[at - 1]
    const isLate = !isNamed && answer !== undefined && before?.isBare === true
    return isLate ? undefined : answer
  })
  const found = [...known]
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const next = said[at + 1]
    if (!said[at]?.isBare || !next) continue
    const isAnswer = !next.isNamed && next.answer !== undefined
    const isTogether = TOGETHER.test(parts[at + 1]?.join ?? '') && !next.isBefore
    if (isAnswer || isTogether) found[at] = isAnswer ? next.answer : found[at + 1]
  }
  for (const [at, part] of parts.entries()) {
    if (!said[at]?.isBare || found[at] || /^[.;]/.test(part.join)) continue
    if (said[at - 1]?.isBefore || said[at - 1]?.isBare || TOGETHER.test(part.join) || !said[at - 1]?.isNamed)
      found[at] = found[at - 1] ?? (said[at - 1]?.isNamed === false ? said[at - 1]?.answer : undefined)
  }
  return found
}
