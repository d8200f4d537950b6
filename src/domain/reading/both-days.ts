// A heading that is of two charters at once: `Same crew both days:`, `Beaumont, both days:`, `Beaumont (Sat 4/3 and Sun 4/4):`.
import { byName } from './charter-names.ts'
import { doubtIn } from './doubt.ts'
import { type Compass, isCrewOnly, type Look, type Place } from './place.ts'
import type { BookedCharter } from './reading.ts'
import { saidDays } from './said-dates.ts'
import { daySpans } from './sentence/day-spans.ts'
import { peopleIn } from './who.ts'

const MAX_HEAD = 100
const BOTH =
  /\b(?:both (?:of )?(?:the )?(?:days|sails|charters|trips|dates)|(?:each|either) day|ambos d[ií]as|los dos d[ií]as|both(?= \p{Lu}))/iu
/** Between the two days that a heading names. */
const TWO = / (?:and|&|\+|y) |, /

/** Undefined where it is not certain that there are two, and which. */
export function placeOfBoth(line: string, before: Place, compass: Compass, look: Look): Place | undefined {
  const { book, today } = compass
  if (!look.leads || line.length > MAX_HEAD) return undefined
  const isBoth = BOTH.test(line)
  if (!isBoth && !TWO.test(line)) return undefined
  const spans = daySpans(line)
  if (!isBoth && spans.length !== 2) return undefined
  if (doubtIn(line) || peopleIn(line, book.people).length > 0) return undefined
  const named = coming(
    byName(line, book, () => false),
    today,
  )
  if (!isBoth && named.length < 2) return undefined
  const known = named.length > 0 ? named : ofQuestion(before, compass)
  const days = spans.flatMap(({ text }) => saidDays(text, today, look.relative))
  const meant = spans.length === 2 ? known.filter(({ date }) => days.some((isDay) => isDay(date))) : known
  const [first, second, ...more] = meant
  if (!first || !second || more.length > 0 || first.name !== second.name || isCrewOnly(line, book)) return undefined
  return { charter: first, also: [second], words: line, holds: true, from: 'heading', by: 'name' }
}

function coming(charters: readonly BookedCharter[], today: string): readonly BookedCharter[] {
  return charters.filter(({ date }) => date >= today)
}

/** The two that the subject or a sentence left open. */
function ofQuestion({ question }: Place, { book, today }: Compass): readonly BookedCharter[] {
  return coming(
    book.charters.filter(({ id }) => question?.candidates.includes(id)),
    today,
  )
}
