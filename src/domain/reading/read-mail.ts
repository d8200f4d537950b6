// One mail, read: who writes, which charters it is about, what it says of them, and what was not understood.
import type { Person } from '../person.ts'
import { rememberedOf } from '../remembered.ts'
import { localDate } from '../times.ts'
import { bookingForm } from './booking-form.ts'
import { withoutDayNames } from './day-names.ts'
import { doubtOfAll, isRecord, onlyThinks } from './doubt.ts'
import { explained, type Rules } from './explain.ts'
import { foldLetters, foldSpace } from './fold.ts'
import { heardFrom } from './heard-from.ts'
import { byLastWord } from './last-word.ts'
import { withLegend } from './legend.ts'
import { MAX_TEXT } from './new-text.ts'
import { linesOf, matters, notUnderstood } from './not-understood.ts'
import { inOneSpan } from './one-span.ts'
import { announcesOther, inOtherLists } from './other-lists.ts'
import { ownAnswer } from './own-answer.ts'
import { piecesOf } from './pieces.ts'
import { type Compass, placeOfSubject } from './place.ts'
import type { Book, MailReading, PlainMail, Reading, Sender } from './reading.ts'
import { remarksOf } from './remarks.ts'
import { saidDays } from './said-dates.ts'
import { selfNamed } from './self-named.ts'
import { settle } from './settle.ts'
import { withShortLabels } from './short-labels.ts'
import { isSocial } from './social.ts'
import { personOf, standingOf } from './standing.ts'
import type { Unit } from './units.ts'
import { type Entry, walk } from './walk.ts'

const MAX_SUBJECT = 300
const REPLY = /^\s*(?:(?:re|fwd?|fw|rv|tr|wg|aw|sv|vs|vb|antw|doorst|res?|enc|r|rif|i)\s*(?:\[\d+\])?\s*:\s*)+/i

/** Pure, linear in the text, never throws: what is not certain comes out as a question or as not understood. */
export function readMail(mail: PlainMail, book: Book): MailReading {
  return heard(mail, book).reading
}

/** As `readMail`, and each item says by which rule it was read. */
export function readWithRules(mail: PlainMail, book: Book): MailReading {
  return readBy(book)(mail)
}

/** One that could not be kept is read again. */
const readBy = rememberedOf((book: Book) => rememberedOf((mail: PlainMail) => ruled(mail, book)))

function ruled(mail: PlainMail, book: Book): MailReading {
  const { reading, rules, self } = heard(mail, book)
  return { ...reading, readings: explained(reading.readings, { book, rules: rules(), self }) }
}

interface Heard {
  readonly reading: MailReading
  readonly rules: () => Rules
  /** Who writes, where the mail is really theirs. */
  readonly self?: Person | undefined
}

function heard(mail: PlainMail, known: Book): Heard {
  const sender = standingOf(mail, known)
  if (sender.standing === 'ignored' || isInvitation(mail)) return unread(sender, [])

  const whole = mail.text.slice(0, MAX_TEXT)
  const book = withShortLabels(whole, withLegend(whole, known))
  const subject = foldSpace(mail.subject.slice(0, MAX_SUBJECT))
  const topic = subject.replace(REPLY, '')
  const isReply = topic !== subject
  const today = Number.isNaN(Date.parse(mail.date)) ? '' : localDate(mail.date, book.timeZone)
  const self = selfOf(sender, book)
  const compass: Compass = {
    book,
    today,
    subjectDays: () => (isReply ? [] : saidDays(withoutDayNames(subject, book), today)),
    self,
  }
  const named = selfNamed(mail, sender, book)
  const person = named ?? personOf(sender.address, book)
  const { units: all, isCut } = piecesOf(mail, subject, topic, compass, { person, name: mail.from[0]?.name ?? '' })
  const own = all.flatMap(({ kind, text }) => (kind === 'own' ? [text] : []))
  const words = foldLetters(own.join('\n'))
  if (
    onlyThinks(words) ||
    isRecord(subject) ||
    (!isReply && announcesOther(topic)) ||
    isSocial(`${foldLetters(topic)}\n${words}`, book)
  )
    return unread(sender, linesOf(all))

  const isCrew =
    sender.standing === 'crew' ||
    (sender.standing === 'unverified' && person !== undefined && !person.may.includes('assign'))
  const form = isCrew ? undefined : bookingForm(all, subject, book, today)
  const others = form ? all.filter((unit) => !form.units.includes(unit)) : all
  const apart = isCrew ? new Set<Unit>() : inOtherLists(others, book)
  const near = apart.size > 0 ? others.filter((unit) => !apart.has(unit)) : others
  const units = isCrew ? near : byLastWord(near, book)
  const { entries, leftovers } = walk(units, placeOfSubject(topic, compass, isReply), compass, isReply ? '' : topic)
  const answer = isCrew ? ownAnswer(units, topic, person, book, today, named !== undefined) : undefined
  const cut = isCut || mail.isCut === true || mail.text.length > MAX_TEXT
  const said = entries.flatMap((entry) => heardFrom(entry, { sender, isCrew, isCut: cut, mail, book }))
  const remarks = remarksOf(leftovers, sender, compass)
  const doubted = !isReply && doubtOfAll(topic) ? [{ text: topic, charters: () => [] }] : []
  const readings = settle(said, [...remarks, ...doubted], book, today)

  const dark = notUnderstood(
    { units, entries, said, readings, leftovers, answered: answer?.units ?? [] },
    sender,
    isCrew || cut,
    compass,
  )
  const placed = new Set(readings.flatMap(({ asks = [] }) => asks.map(({ evidence }) => evidence)))
  const loose = entries.flatMap(({ found }) => found.asks ?? []).filter(({ evidence }) => !placed.has(evidence))
  const reading = {
    sender,
    readings: together([...(answer?.readings ?? []), ...(form ? [form.reading] : []), ...readings]),
    ...(loose.length > 0 ? { asks: loose } : {}),
    notUnderstood: linesOf([...dark, ...[...apart].filter((unit) => matters(unit, sender, compass))]),
  }
  return { reading, rules: () => rulesOf(entries, answer?.units ?? [], form?.units ?? []), self: compass.self }
}

/** By the line that is the evidence: which rule spoke. */
function rulesOf(entries: readonly Entry[], answered: readonly Unit[], booked: readonly Unit[]): Rules {
  return new Map([
    ...entries.flatMap(({ line, by }) => (by ? [[line, by] as const] : [])),
    ...answered.map(({ text }) => [text, 'answer'] as const),
    ...booked.map(({ text }) => [text, 'form'] as const),
  ])
}

function unread(sender: Sender, notUnderstood: readonly string[]): Heard {
  return { reading: { sender, readings: [], notUnderstood }, rules: () => new Map() }
}

/** A calendar's own mail about an appointment that is no charter's. */
function isInvitation({ subject, text }: PlainMail): boolean {
  return (
    /^(?:(?:updated )?invitation|accepted|declined|tentatively accepted|cancel+ed event)\b.*[:@]/i.test(subject) &&
    /\b(?:google calendar|has (?:accepted|declined|tentatively accepted|been invited)|invitation from|outlook calendar|microsoft teams)\b/i.test(
      text.slice(0, 20_000),
    )
  )
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
    const [changes, questions] = [inOneSpan(all.flatMap((one) => one.changes)), all.flatMap((one) => one.questions)]
    return [{ ...first, changes, questions, ...(asks.length > 0 ? { asks } : {}) }]
  })
}
