// A crew member's answer to "can you?" and what they say of their own time; contradictions are left to a person.

import type { Person } from '../person.ts'
import { wordsOf } from './fold.ts'
import { askedBelow } from './own-asked.ts'
import type { OwnWords } from './own-clause.ts'
import { type LastWord, lastWord } from './own-last-word.ts'
import { type OwnPart, ownParts } from './own-parts.ts'
import { BUT, DOUBT } from './own-phrases.ts'
import { absentThen, illBeside } from './own-that-day.ts'
import { ownWords } from './own-words.ts'
import { answerOf, type YesNo } from './own-yes-no.ts'
import { toldBySentence } from './part-of-day.ts'
import { isGreeting } from './plain-words.ts'
import type { Book, BookedCharter, Change, Reading } from './reading.ts'
import { saidDays } from './said-dates.ts'
import { asking } from './sentence/asking.ts'
import type { Unit } from './units.ts'
import { type CharterMatch, whichCharter } from './which-charter.ts'

export interface Answer {
  /** The pieces that were understood. */
  readonly units: readonly Unit[]
  readonly readings: readonly Reading[]
}

/**
 * `topic`: the subject without `Re:`, which says what was asked; `today`: the mail's local date; `isSelfNamed`: it is
 * their word alone that they are who they are, so only a sail on which they have a seat can be meant.
 */
export function ownAnswer(
  units: readonly Unit[],
  topic: string,
  person: Person | undefined,
  book: Book,
  today: string,
  isSelfNamed = false,
): Answer | undefined {
  const own = units.filter(
    ({ kind, text }) =>
      kind === 'own' && text.length <= 300 && !isGreeting(text) && !asking(text) && !NOT_ONE.test(text),
  )
  if (!person || own.length > 40) return undefined

  const topical = whichCharter(topic, book, { today, relative: false })
  let daily: readonly BookedCharter[] = []
  const thought = own.flatMap((unit, at) => lastWord(unit, own[at - 1]) ?? [])
  const said = own
    .flatMap((unit): readonly OwnPart[] => {
      const last = thought.find((one) => one.unit === unit)
      if (!last) return ownParts(unit, person, book, today)
      return [{ unit, text: last.text, about: last.about, isPart: false, answer: answerOf(last.text, book).answer }]
    })
    .map(({ unit, text, about = text, only, answer, isPart, isOfOthers }) => {
      const asked = askedBelow(unit.below, book, today) ?? topical
      const at = (words: string) => {
        const match = whichCharter(words, book, { today, relative: true })
        if (match.kind === 'several' && match.isDay) daily = match.candidates
        return match.kind === 'one' && match.by === 'name'
          ? match
          : withSeat(byPart(match, words, daily), words, person)
      }
      const near = only ? one(only) : notElsewhere(at(about), about, at)
      const match = near.kind === 'several' && about !== text ? at(text) : near
      const here = asAsked(match, about, asked, today)
      const isElsewhere = here.kind === 'one' && (here.by !== 'day' || asked.kind !== 'one' || isPart)
      const charter = isElsewhere ? here.charter : asked.kind === 'one' ? asked.charter : undefined
      const isNamed = here.kind === 'one'
      const isTheirs =
        here.kind !== 'one' ||
        here.by !== 'day' ||
        (asked.kind === 'one' && asked.charter === here.charter) ||
        here.charter.seats.some(({ crew }) => crew === person.id)
      const words = isOfOthers ? SILENT : withEvidence(ownWords(text, person, charter, book, today), unit.text)
      return {
        unit,
        charter,
        isNamed,
        isPart,
        text,
        ...answered(words, isTheirs ? answer : undefined, isNamed, person, unit.text),
      }
    })
    .filter(({ unit }, _, all) => !isTakenBack(unit, thought, all))
  const accepts = said.some(({ changes }) =>
    changes.some((one) => one.kind === 'accept' && one.standing !== 'tentative'),
  )
  const isDark = (one: (typeof said)[number]) => one.isPart && one.isNamed && one.changes.length === 0
  const isDoubted = (one: (typeof said)[number]) => one.isDoubted && one.changes.length === 0 && !isDark(one)
  if (said.some(isDoubted) && accepts) return undefined
  const groups = Map.groupBy(
    said.filter(({ changes, charter }) => changes.length > 0 && (!isSelfNamed || !charter || hasSeat(charter, person))),
    ({ charter }) => charter,
  )
  const dark = new Set(said.filter(isDark).map(({ unit }) => unit))
  const ill = groups.size === 1 ? illBeside(said) : []
  const readings = [...groups].flatMap(([charter, group]) =>
    readingOf(charter, [...group, ...absentThen(charter, group), ...ill], topic),
  )
  return readings.length > 0
    ? {
        units: [...said, ...ill]
          .filter(({ changes, unit }) => changes.length > 0 && !dark.has(unit))
          .map(({ unit }) => unit),
        readings,
      }
    : undefined
}

function hasSeat({ seats }: BookedCharter, { id }: Person): boolean {
  return seats.some(({ crew }) => crew === id)
}

/** By the next words, where they come to something or deny it outright. */
function isTakenBack(
  unit: Unit,
  thought: readonly LastWord[],
  all: readonly { readonly unit: Unit; readonly changes: readonly Change[] }[],
): boolean {
  const last = thought.find(({ instead }) => instead === unit)
  return last !== undefined && (last.isCertain || all.some((one) => one.unit === last.unit && one.changes.length > 0))
}

/** "I can't do Saturdays any more", "Quinn or Baxter, not both", "I can't do both": of no one sail. */
const NOT_ONE =
  /\b(?:sun|mon|tues|wednes|thurs|fri|satur)days\b|\bnot both\b|\b(?:can['’]?t|can ?not|couldn['’]?t|won['’]?t|unable to|able to) (?:do|make|work|take|crew|sail|manage)? ?both\b|\bone of (?:the (?:two|three|sails|charters|trips)|them|those|these)\b/i

/** "I have to drop out on Sunday, I'll be in Truro": where the writer is, and no charter. */
const WHEREABOUTS =
  /\b(?:[iI]['’]?m|[iI] am|[iI]['’]?ll be|[iI] will be|[wW]e['’]?re|flying|driving|travel+ing|moving|going|heading|visiting)(?: \p{Ll}+){0,2}? (?:in|at|to|near|around|visiting) (?:the )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}/gu

function notElsewhere(match: CharterMatch, text: string, at: (words: string) => CharterMatch): CharterMatch {
  if (match.kind !== 'unknown') return match
  const here = text.replace(WHEREABOUTS, ' ')
  return here === text ? match : at(here)
}

const SILENT: OwnWords = { changes: [], isDoubted: false }

function one(charter: BookedCharter): CharterMatch {
  return { kind: 'one', charter, by: 'name' }
}

/** A strange word beside the day of the charter that was asked about names no other one: "no for the gala on Sunday". */
function asAsked(match: CharterMatch, text: string, asked: CharterMatch, today: string): CharterMatch {
  if (match.kind !== 'unknown' || asked.kind !== 'one') return match
  const days = saidDays(text, today, true)
  const isThen = days.length > 0 && days.every((isDay) => isDay(asked.charter.date))
  return isThen ? { kind: 'one', charter: asked.charter, by: 'day' } : match
}

const PART_OF_DAY = /\b(?:mornings?|afternoons?|evenings?|nights?|sunset|sunrise|ma[nñ]ana|tarde|noche)\b/i

/** "Saturday morning yes, evening no": of a day's charters the one in that part of it. */
function byPart(match: CharterMatch, words: string, daily: readonly BookedCharter[]): CharterMatch {
  const isOpen = match.kind === 'none' || (match.kind === 'several' && match.isDay === true)
  const charter = isOpen && PART_OF_DAY.test(words) ? toldBySentence(words, daily) : undefined
  return charter ? { kind: 'one', charter, by: 'day' } : match
}

/** On a day of two charters the one is meant in which the writer has a seat, unless a part of the day is said. */
function withSeat(match: CharterMatch, words: string, { id }: Person): CharterMatch {
  if (match.kind !== 'several' || match.isDay !== true || PART_OF_DAY.test(words)) return match
  const theirs = match.candidates.filter((charter) => charter.seats.some(({ crew }) => crew === id))
  const [only] = theirs
  return only && theirs.length === 1 ? { kind: 'one', charter: only, by: 'day' } : match
}

/** What the plain word says, where the rest of the part doesn't say it already. */
function answered(
  words: OwnWords,
  answer: YesNo | undefined,
  isNamed: boolean,
  { id: crew }: Person,
  evidence: string,
): OwnWords {
  if (!answer || !isNamed || (answer === 'no' && words.isDoubted)) return words
  if (answer === 'yes' && words.isDoubted && (words.changes.length > 0 || !isConditional(evidence))) return words
  const kind = answer === 'no' ? 'decline' : 'accept'
  if (words.changes.some((one) => one.kind === kind)) return words
  const maybe = answer === 'maybe' || words.isDoubted ? { standing: 'tentative' as const } : {}
  const away = words.changes.filter((one) => one.kind === 'away' && answer === 'no')
  return { changes: [{ kind, crew, ...maybe, evidence }, ...away], isDoubted: false }
}

/** "Yes for Baxter, weather permitting": a perhaps, and no more is asked for by it. */
function isConditional(said: string): boolean {
  const text = ` ${wordsOf(said).join(' ')} `
  return DOUBT.test(text) && !BUT.test(text)
}

function withEvidence(own: OwnWords, evidence: string): OwnWords {
  return { ...own, changes: own.changes.map((one) => ({ ...one, evidence })) }
}

interface Said {
  readonly unit: Unit
  readonly isNamed: boolean
  readonly changes: readonly Change[]
}

/** Yes and no about one charter say nothing that could be used. */
function readingOf(charter: BookedCharter | undefined, said: readonly Said[], topic: string): readonly Reading[] {
  const all = said.flatMap(({ changes }) => changes)
  const changes = withoutSameDay(charter, [...new Map(all.map((change) => [key(change), change])).values()])
  const isTorn = changes.some(({ kind }) => kind === 'accept') && changes.some(({ kind }) => kind === 'decline')
  if (isTorn) return []
  const words = said.find(({ isNamed }) => isNamed)?.unit.text ?? topic
  return [{ charter: charter?.id ?? null, words, changes, questions: [] }]
}

/** "I'm free Sunday, count me in": the yes says it already. */
function withoutSameDay(charter: BookedCharter | undefined, changes: readonly Change[]): readonly Change[] {
  const isYes = changes.some(({ kind }) => kind === 'accept')
  const isThen = (one: Change) => one.kind === 'free' && one.from === charter?.date && one.to === charter.date
  return isYes ? changes.filter((one) => !isThen(one)) : changes
}

function key({ evidence: _, ...rest }: Change): string {
  return JSON.stringify(rest)
}
