// One mail, read: who writes, which charters it is about, what it says of them, and what was not understood.
import type { Person } from '../person.ts'
import { localDate } from '../times.ts'
import { bookingForm } from './booking-form.ts'
import { explained, type Rules } from './explain.ts'
import { foldSpace, wordsOf } from './fold.ts'
import { MAX_TEXT, newText } from './new-text.ts'
import { ownAnswer } from './own-answer.ts'
import { type Compass, placeOfSubject } from './place.ts'
import type { Book, MailReading, PlainMail, Reading, Sender } from './reading.ts'
import { saidDays } from './said-dates.ts'
import { isSeatWord, seatsIn } from './seat-names.ts'
import { type Remark, settle } from './settle.ts'
import { personOf, standingOf } from './standing.ts'
import { type Unit, unitsOf } from './units.ts'
import { type Entry, isListed, walk } from './walk.ts'
import { weakened } from './weaken.ts'
import { mentionsCharter, whichCharter } from './which-charter.ts'
import { namesOf, peopleIn } from './who.ts'

const MAX_SUBJECT = 300
const MAX_NOT_UNDERSTOOD = 100
/** A cancellation or a new time matters, whoever it names. */
const NEWS =
  /\b(?:cancel|postpon|reschedul|board|guests?\b|mov(?:e|ed|ing)\b|push|weather|\d ?[-–] ?\d|\d ?[ap]m\b|earlier|later\b)/i
const REPLY = /^\s*(?:(?:re|fwd?|fw|rv|tr|wg|aw|sv)\s*(?:\[\d+\])?\s*:\s*)+/i

/** Pure, linear in the text, never throws: what is not certain comes out as a question or as not understood. */
export function readMail(mail: PlainMail, book: Book): MailReading {
  return heard(mail, book).reading
}

/** As `readMail`, and each item says by which rule it was read. */
export function readWithRules(mail: PlainMail, book: Book): MailReading {
  const { reading, rules, self } = heard(mail, book)
  return { ...reading, readings: explained(reading.readings, { book, rules, self }) }
}

interface Heard {
  readonly reading: MailReading
  readonly rules: Rules
  /** Who writes, where the mail is really theirs. */
  readonly self?: Person | undefined
}

function heard(mail: PlainMail, book: Book): Heard {
  const sender = standingOf(mail, book)
  if (sender.standing === 'ignored') return { reading: { sender, readings: [], notUnderstood: [] }, rules: new Map() }

  const subject = foldSpace(mail.subject.slice(0, MAX_SUBJECT))
  const topic = subject.replace(REPLY, '')
  const isReply = topic !== subject
  const today = Number.isNaN(Date.parse(mail.date)) ? '' : localDate(mail.date, book.timeZone)
  const compass: Compass = {
    book,
    today,
    subjectDays: isReply ? [] : saidDays(subject, today),
    self: selfOf(sender, book),
  }

  const { units: all, isCut } = unitsOf(newText(mail.text, subject), (line) => isListed(line, compass))
  const form = sender.standing === 'crew' ? undefined : bookingForm(all, subject, book, today)
  const units = form ? all.filter((unit) => !form.units.includes(unit)) : all
  const { entries, leftovers } = walk(units, placeOfSubject(topic, compass, isReply), compass)
  const answer = sender.standing === 'crew' ? ownAnswer(units, topic, sender, book, today) : undefined
  const isAsked = sender.standing === 'crew' || isCut || mail.text.length > MAX_TEXT
  const remarks = leftovers.flatMap(({ unit, place, dark }) =>
    unit.isListed && !place.holds ? [] : remarkOf({ ...unit, text: dark ?? unit.text }, sender, compass),
  )
  const isStranger = sender.standing === 'unverified' && !personOf(sender.address, book)
  const wished = isStranger ? entries.map(asWish) : entries
  const readings = settle(
    isAsked
      ? wished.map((entry) => inQuestion(sender.standing === 'crew' ? withoutMaybes(entry) : entry, book))
      : wished,
    remarks,
    book,
  )

  const left = new Set(leftovers.map(({ unit }) => unit))
  const silent = new Set(isAsked ? silenced(entries) : [])
  const notUnderstood = units.filter(
    (unit) =>
      !answer?.units.includes(unit) && (silent.has(unit.text) || (left.has(unit) && matters(unit, sender, compass))),
  )
  const placed = new Set(readings.flatMap(({ asks = [] }) => asks.map(({ evidence }) => evidence)))
  const loose = entries.flatMap(({ found }) => found.asks ?? []).filter(({ evidence }) => !placed.has(evidence))
  const reading = {
    sender,
    readings: together([...(answer?.readings ?? []), ...(form ? [form.reading] : []), ...readings]),
    ...(loose.length > 0 ? { asks: loose } : {}),
    notUnderstood: notUnderstood.slice(0, MAX_NOT_UNDERSTOOD).map(({ text }) => text),
  }
  return { reading, rules: rulesOf(entries, answer?.units ?? [], form?.units ?? []), self: compass.self }
}

/** By the line that is the evidence: which rule spoke. */
function rulesOf(entries: readonly Entry[], answered: readonly Unit[], booked: readonly Unit[]): Rules {
  return new Map([
    ...entries.flatMap(({ line, by }) => (by ? [[line, by] as const] : [])),
    ...answered.map(({ text }) => [text, 'answer'] as const),
    ...booked.map(({ text }) => [text, 'form'] as const),
  ])
}

/** Who writes, where the mail is really theirs. */
function selfOf({ standing, address }: Sender, book: Book): Person | undefined {
  return standing === 'trusted' || standing === 'crew' ? personOf(address, book) : undefined
}

/** One reading for each charter. */
function together(readings: readonly Reading[]): readonly Reading[] {
  const groups = Map.groupBy(readings, ({ charter, words }) => charter ?? `?${words}`)
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const all = [first, ...others]
    const asks = all.flatMap((one) => one.asks ?? [])
    const [changes, questions] = [all.flatMap((one) => one.changes), all.flatMap((one) => one.questions)]
    return [{ ...first, changes, questions, ...(asks.length > 0 ? { asks } : {}) }]
  })
}

/** Crew speaks for itself alone, and a text that was not read to its end may take back what it said. */
function inQuestion(entry: Entry, book: Book): Entry {
  return { ...entry, found: weakened(entry.found, 'ask', book) }
}

/** What a guest or a stranger writes is at most a wish. */
function asWish(entry: Entry): Entry {
  const changes = entry.found.changes.map((change) =>
    change.kind === 'open' || change.kind === 'booking' ? change : { ...change, standing: 'tentative' as const },
  )
  return { ...entry, found: { ...entry.found, changes } }
}

/** What a crew member only supposes of others is nothing to ask about. */
function withoutMaybes(entry: Entry): Entry {
  const { changes, ...rest } = entry.found
  return { ...entry, found: { ...rest, changes: changes.filter(({ standing }) => standing !== 'tentative') } }
}

/** Lines of which some change can't be asked about. */
function silenced(entries: readonly Entry[]): readonly string[] {
  return entries
    .filter(({ found }) => found.changes.some(({ kind, standing }) => kind !== 'assign' || standing === 'tentative'))
    .map(({ line }) => line)
}

function remarkOf(unit: Unit, sender: Sender, { book, today }: Compass): readonly Remark[] {
  if (isSignature(unit, sender, book)) return []
  const match = whichCharter(unit.text.slice(0, 500), book, { today, relative: unit.kind !== 'forwarded' })
  const candidates = match.kind === 'one' ? [match.charter] : match.kind === 'several' ? match.candidates : []
  return [{ text: unit.text, charters: candidates.map(({ id }) => id) }]
}

/** A line that names a seat, somebody of the roster or a charter; of a crew member every line. */
function matters(unit: Unit, sender: Sender, { book }: Compass): boolean {
  if (isSignature(unit, sender, book)) return false
  const { text } = unit
  if (sender.standing === 'crew' && unit.kind === 'own' && /\p{L}{2}/u.test(text)) return true
  return (
    unit.isListed ||
    seatsIn(text).length > 0 ||
    NEWS.test(text) ||
    peopleIn(text, book.people).length > 0 ||
    mentionsCharter(text, book)
  )
}

/** The writer's own name, with or without a title, and nothing else. */
function isSignature({ text, kind }: Unit, { address }: Sender, book: Book): boolean {
  const person = personOf(address, book)
  if (!person || text.length > 60) return false
  const others = wordsOf(text).filter((word) => !namesOf(person).some((name) => name === word || word === name[0]))
  return kind === 'closing' ? others.every(isSeatWord) : others.length === 0
}
