// A crew member's sentence in the parts that each speak of one sail.
import type { Person } from '../person.ts'
import { isOfOthers } from './own-asides.ts'
import { withoutVocative } from './own-vocative.ts'
import { answerOf, answerParts, answersOf, type YesNo } from './own-yes-no.ts'
import type { Book, BookedCharter } from './reading.ts'
import { marked } from './sentence/marked.ts'
import { severalDays } from './several-days.ts'
import type { Unit } from './units.ts'
import { mentionsCharter, whichCharter } from './which-charter.ts'

export interface OwnPart {
  readonly unit: Unit
  readonly text: string
  /** Where only these of its words name the charter. */
  readonly about?: string
  /** Settled already. */
  readonly only?: BookedCharter | undefined
  /** Yes or no to just what it names. */
  readonly answer?: YesNo | undefined
  /** Of a sentence that answers about several. */
  readonly isPart: boolean
  readonly isOfOthers?: boolean | undefined
}

/** On a condition, or of another time. */
const HELD =
  /\b(?:last (?:year|time|season|month|week)|ago|either|one of|instead|if|unless|provided|providing|as long as|so long as|in case|depend\w*|until|si no|a menos)\b/i

/** "Scratch my no for Baxter": the answer that was given before, and none of now. */
const TAKEN_BACK =
  /\b(?:scratch|ignore|forget|disregard|never ?mind|strike|undo|cancel|i take back) (?:(?:my|that|the) )(?:(?:earlier|last|previous|first) )?["“']?(?:no|yes|decline|cancell?ation|answer|maybe)\b["”']?/i

/** "Sorry for the late reply: …", "Not sure if I ever answered, so here goes: …": what it leads to is the answer. */
const LATE =
  /^\W*(?:(?:(?:so |very |really )*sorry|(?:my )?apologies|please excuse|excuse|forgive me) (?:for|about) (?:(?:the|my|this|such|a|being|so|very|rather|answering|replying) )*(?:late|late(?:ness)?|delay(?:ed)?|slow|belated|silence)\b[^:;,.–—]{0,30}|(?:(?:i['’]?m |i am )?(?:not sure|unsure)|(?:i )?(?:can['’]?t|cannot|don['’]?t) (?:remember|recall|know|think)) (?:(?:if|whether|that) )?i(?:['’]ve| have)?(?: (?:ever|already|actually|even))* (?:answered|replied|responded|confirmed|wrote back|written back|told you|said so|got back)\b[^:;,.–—]{0,30})[:;,.–—]+\s*(?:(?:so|but|anyway|well|and) )?(?:(?:here (?:goes|it is)|to be sure|anyway)\s*[:;,.–—]\s*)?/i

export function ownParts(unit: Unit, person: Person, book: Book, today: string): readonly OwnPart[] {
  const text = withoutVocative(unit.text.replace(TAKEN_BACK, ' ').replace(LATE, ''), person, book)
  const whole = { unit, text, isPart: false }
  const many = severalDays(marked(text, { book, charter: undefined }), book, { today, relative: true })
  if (many) return many.map((only) => ({ ...whole, only }))
  const parts = answerParts(text)
  if (parts.length > 1 && HELD.test(text)) return [whole]

  const said = parts.map(({ text }) => answerOf(text, book))
  const answers = answersOf(parts, said)
  const before = parts.map((_, at) =>
    parts
      .slice(0, at)
      .map(({ text, join }) => join + text)
      .join(''),
  )
  const found = parts.map(({ text }, at): OwnPart => {
    const isTheirs = at > 0 && said[at]?.isNamed === true && isOfOthers(before[at] ?? '', text, person, book)
    return { unit, text, answer: isTheirs ? undefined : answers[at], isPart: true, isOfOthers: isTheirs }
  })
  const named = found.filter((_, at) => said[at]?.isNamed)
  const charters = found.filter(({ text }) => mentionsCharter(text, book))
  const sails = named.filter(({ answer, text }) => answer && isTheirSail(text, person, book, today))
  if (charters.length > 1 || sails.length > 1) return found
  const [only] = charters
  const place = only && named.length > 1 ? { about: only.text } : {}
  const plain = only ?? (named.length === 1 ? named[0] : undefined)
  return [{ ...whole, ...place, answer: plain?.answer }]
}

/** A charter by its name, or a day on which the writer sails. */
function isTheirSail(text: string, { id }: Person, book: Book, today: string): boolean {
  const match = whichCharter(text, book, { today, relative: true })
  const found = match.kind === 'one' ? [match.charter] : match.kind === 'several' ? match.candidates : []
  return mentionsCharter(text, book) || found.some(({ seats }) => seats.some(({ crew }) => crew === id))
}
