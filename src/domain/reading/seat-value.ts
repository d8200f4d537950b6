// What stands behind a seat's label: a person, nobody yet, somebody perhaps; everything else is asked.
import type { Person } from '../person.ts'
import { isShared, type SeatName } from '../seat.ts'
import { doubtIn, isWaiting } from './doubt.ts'
import { foldLetters, foldSpace } from './fold.ts'
import type { Question } from './reading.ts'
import { replaced } from './replaced.ts'
import { ask, type Context, change, type Found, joined, NOTHING } from './rule.ts'
import { seatsIn, seatWords } from './seat-names.ts'
import { isUnfilled, withoutSpare } from './unfilled.ts'
import { candidatesIn, type Who, whoIs, whoMayBe } from './who.ts'

interface Said {
  readonly seat: SeatName
  readonly value: string
  readonly evidence: string
}

/** `first mate is Otto`, in a list. */
const IS = /^(?:is|will be|es|ser[aá])\s+(?!not?\b)(?=\p{L})/iu
/** The writer, where they are of the crew. */
const ME =
  /^(?:me|myself|yours truly|i(?:'ll| will) (?:do|take|cover|host|be|drive|captain|skipper)\b.{0,30}|me again|yo)$/
const OPEN =
  /^(?:tb[adc]|to be (?:announced|advised|determined|confirmed|decided|found|filled|named|assigned|allocated|arranged|sorted)|none(?: yet| needed| req'?d| required| wanted)?|n\/?a|nobody yet|not yet|blank|open|n\/a|nobody(?: yet)?|no one(?: yet)?|no|not (?:needed|required)|vacant|unassigned|needed|wanted|(?:still|currently|as yet|yet) (?:looking|needed|open|tb[adc]|vacant|wanted|unassigned|unfilled|missing|to be (?:announced|advised|determined|confirmed|decided|found|filled|named|assigned|allocated|arranged|sorted)|nobody|no one|none|not (?:found|filled))|not (?:yet )?(?:sorted|found|fixed|settled|decided|known|filled|assigned|confirmed|named|chosen|arranged|booked|in place)(?: (?:yet|out))?|(?:(?:i'?m|we'?re|i am|we are) )?(?:still )?(?:working on (?:it|that|this|one)|(?:hunting|searching|looking|asking|ringing|phoning|calling)(?: (?:around|round|for one))?|on the hunt|on the lookout|chasing)|leave (?:it|that|this one) (?:with|to) me|(?:i'?ll|i will|we'?ll|will) (?:let (?:you|everyone|you all|everybody) know|advise|tell you|get back to you|find (?:one|someone|somebody)|sort (?:it|that|one)|say)|(?:i )?(?:haven'?t|have not|havent|don'?t|do not) (?:(?:got|found|have) )+(?:one|anyone|anybody|someone)|watch this space|up in the air|up for grabs|(?:the )?search is on|undecided|unknown|ya (?:os |les |te )?(?:digo|aviso)|buscando|por confirmar|pendiente|nadie|falta|libre|\?+|[-–—_.]+)(?=$|[\s,.;:!()–—-])/
const DOUBTS = [
  'maybe|tentative(?:ly)?|probably|likely|possibly|perhaps|hopefully|provisional(?:ly)?|pending|unconfirmed',
  'tbc|to be confirmed|pencill?ed in|quiz[aá]s?|tal vez|(?:por|sin) confirmar|pendiente',
].join('|')
const MAYBE = new RegExp(`\\?+|\\((?:\\?+|${DOUBTS})\\)|(?<!\\p{L})(?:${DOUBTS})(?!\\p{L})`, 'giu')
/** `Gene?`, `Gene (tbc)`, `Gene - tentative`. */
const DOUBTED = new RegExp(`^([^?()]{2,60}?)(?: ?\\?{1,3}| ?\\((?:\\?{1,3}|${DOUBTS})\\)| [-–—] (?:${DOUBTS}))$`, 'iu')
const NAME = /^\p{L}[\p{L} .'’-]*$/u
const SURE =
  /[\s,–—-]*(?:\((?:confirmed|yes|ok|set|confirmad[oa])\)|\b(?:confirmed|confirmad[oa])|(?:✓|✔|✅|👍|☑)\ufe0f?)\s*$/iu
/** Who was, and who is now. */
const ARROW = /^([^→⇒>]{2,40}?)\s*(?:→|⇒|[-=]>|>>)\s*([^→⇒>]{1,60})$/
/** A cross beside a name: not them, or not yet. */
const CROSSED = /[✗✘❌❎🚫👎]|\((?:no|out|declined|can['’]?t|cannot|x)\)$/iu
/** What is said of somebody in brackets or after a dash. */
const REMARK = /^([^()]{2,60}?)(?:\s*\(([^()]{3,60})\)|\s+[-–—]\s+([^()]{3,60}))$/
const PHONE = /[\s,–—-]*\(?\+?\d[\d\s().-]{6,20}$/
const BETWEEN = /\s*(?:\/|,|;|&|\+|\bor\b|\band\b|\bn\b|\bo\b|\by\b)\s*/i
const TOGETHER = /^[^/;]*$/

/** "TBD", "none", "open": nobody is named by it. */
export function saysOpen(value: string): boolean {
  return OPEN.test(foldLetters(value))
}

/** Undefined where the value is anything but one person's name, with a word of doubt behind it or without. */
export function readPlainly(said: Said, context: Context): Found | undefined {
  const [, name] = DOUBTED.exec(said.value) ?? []
  const person = plainly(name ?? said.value, context)
  return person && assign(said, person, name === undefined ? 'confirmed' : 'tentative')
}

export function readSeat(said: Said, context: Context): Found {
  const folded = foldSpace(said.value)
  const plain = readPlainly({ ...said, value: folded }, context)
  if (plain) return plain
  const whole = withoutSpare(folded.replace(IS, ''), context.book.people)
  if (isUnfilled(whole, context.book.people)) return NOTHING
  const value = unwrapped(withoutRemark(whole, context).replace(/[\s.!,;]+$/, ''))
  if (context.self && ME.test(foldLetters(value))) return assign(said, context.self, 'confirmed')
  const person = value === folded ? undefined : plainly(value, context)
  if (person) return assign(said, person, 'confirmed')
  const [, old, next] = ARROW.exec(value) ?? []
  const other = old && next ? replaced({ ...said, old, next }, context, readSeat) : undefined
  if (other) return other
  if (isOpen(value, context)) return open(said, context)
  if (CROSSED.test(value)) return asked(said, { kind: 'unknown' }, context)

  const [, name, bracketed, dashed] = REMARK.exec(value) ?? []
  const remark = bracketed ?? dashed ?? ''
  if (name !== undefined && isWaiting(remark) && candidatesIn(remark, context.book.people).length === 0)
    return readSeat({ ...said, value: `${name} (tentative)` }, context)

  const sure = value.replace(PHONE, '').replace(SURE, '').trim()
  const stripped = foldSpace(sure.replace(MAYBE, ' ')).replace(/^[\s,–—-]+|[\s,–—-]+$/g, '')
  const standing = stripped === sure ? 'confirmed' : 'tentative'
  const who = whoMayBe(withoutNickname(stripped, context), context.book.people)
  if (who.kind === 'one') return assign(said, who.person, standing)
  return several(said, stripped, standing, context) ?? asked(said, who, context)
}

/** `Mina. See you at the dock!`: a sentence of its own that names nobody and doubts nothing. */
function withoutRemark(value: string, { book }: Context): string {
  const [, name, rest] = /^(\S[^.!?]{1,60})[.!] +(\p{Lu}[^?]{3,200})$/u.exec(value) ?? []
  if (name === undefined || rest === undefined || whoIs(name, book.people).kind !== 'one') return value
  const isHarmless =
    doubtIn(rest) === undefined && candidatesIn(rest, book.people).length === 0 && seatsIn(rest).length === 0
  return isHarmless ? name : value
}

/** `(open)`, `[TBD]`, `<none>`, `"open"`. */
function unwrapped(value: string): string {
  return /^[([<{“"'*_]+\s?([^()[\]<>{}“”"]{1,40}?)\s?[)\]>}”"'*_]+$/.exec(value)?.[1] ?? value
}

/** Somebody's name and nothing else: most values are. */
function plainly(value: string, { book }: Context): Person | undefined {
  const who = NAME.test(value) ? whoIs(value, book.people) : undefined
  return who?.kind === 'one' ? who.person : undefined
}

function assign({ seat, evidence }: Said, person: Person, standing: 'confirmed' | 'tentative'): Found {
  if (seat === 'captain' && !person.seats.includes('captain')) {
    const text = `${person.name} is not qualified as captain. Who is captain?`
    return ask({ about: 'crew', seat, candidates: [person.id], evidence, text })
  }
  return change({ kind: 'assign', seat, crew: person.id, standing, evidence })
}

/** An open word and then, at most, a remark that names nobody. */
function isOpen(value: string, { book }: Context): boolean {
  return (
    OPEN.test(foldLetters(value)) &&
    value.length < 100 &&
    candidatesIn(value, book.people).length === 0 &&
    !namesSomebody(value)
  )
}

function namesSomebody(value: string): boolean {
  return /^\S+\s+(?:[-–—:]\s*)?\p{Lu}\p{Ll}+/u.test(value) && !/^\S+\s+(?:I|We|Will)\b/.test(value)
}

/** Nobody is removed by it: whoever the book has there is asked about. */
function open({ seat, evidence }: Said, { book, charter }: Context): Found {
  const booked = charter?.seats.filter((other) => other.seat === seat && other.standing !== 'declined') ?? []
  if (booked.length === 0) return change({ kind: 'open', seat, evidence })
  const names = booked.map(({ crew }) => book.people.find(({ id }) => id === crew)?.name ?? crew)
  const text = `The mail says that ${seatWords(seat)} is open, and the book has ${names.join(', ')}. Who leaves?`
  return ask({ about: 'crew', seat, candidates: booked.map(({ crew }) => crew), evidence, text })
}

/** `Dan Rickard (Danny)` is one person; brackets that say anything else stay and make it a question. */
function withoutNickname(value: string, { book }: Context): string {
  const [, name, inside] = /^([^()]{1,80}?)\s*[("“']([^()"”']{1,100})[)"”']$/.exec(value) ?? []
  if (name === undefined || inside === undefined) return value
  const who = whoIs(name, book.people)
  if (who.kind !== 'one') return value
  const { person } = who
  const nick = whoIs(inside, [person])
  const isRemark =
    inside.split(' ').length > 2 &&
    whoIs(inside, book.people).kind === 'unknown' &&
    candidatesIn(
      inside,
      book.people.filter((one) => one !== person),
    ).length === 0 &&
    !/\b(?:not|no|maybe|if|or|instead|unless|until|tbc|ask|waiting|probably)\b|\?/i.test(inside)
  const isTheirs =
    isRemark || nick.kind === 'one' || person.emails.some((email) => email.toLowerCase() === inside.toLowerCase())
  return isTheirs && whoIs(inside, book.people).kind !== 'several' ? name : value
}

/** Deckhands may be named together; for any other seat two names are a choice. */
function several(said: Said, value: string, standing: 'confirmed' | 'tentative', context: Context): Found | undefined {
  const parts = value.split(BETWEEN)
  if (parts.length < 2 || parts.length > 8) return undefined
  const people = parts.map((part) => whoIs(withoutNickname(part, context), context.book.people))
  const certain = people.flatMap((who) => (who.kind === 'one' ? [who.person] : []))
  if (certain.length < parts.length) return undefined
  const isList = isShared(said.seat) && TOGETHER.test(value) && !/\bor?\b/i.test(value)
  if (isList) return joined([...new Set(certain)].map((person) => assign(said, person, standing)))
  return asked(said, { kind: 'several', people: certain }, context)
}

function asked(said: Said, who: Who, { book }: Context): Found {
  const isNegated = /\b(?:not|no|never|except|but|without)\b/i.test(said.value)
  const named = who.kind === 'several' ? who.people : candidatesIn(said.value, book.people)
  const near = who.kind === 'near' ? who.people : []
  const fitting = [...named, ...near.filter((person) => !named.includes(person))]
  return ask(question(said, isNegated ? [] : fitting))
}

function question({ seat, value, evidence }: Said, people: readonly Person[]): Question {
  const ids = [...new Set(people.map(({ id }) => id))]
  const about = { about: 'crew', seat, candidates: ids, evidence } as const
  const names = ids.map((id) => people.find((person) => person.id === id)?.name)
  const said = foldSpace(value)
  const text =
    names.length === 0
      ? `"${said}" is nobody on the roster. Who is ${seatWords(seat)}?`
      : names.length === 1
        ? `Is ${names[0]} meant by "${said}" as ${seatWords(seat)}?`
        : `Who is ${seatWords(seat)}: ${names.slice(0, -1).join(', ')} or ${names.at(-1)}?`
  return { ...about, text }
}
