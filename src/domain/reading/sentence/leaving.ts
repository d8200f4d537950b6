// Who leaves a seat, and who comes in their place: resolved by who has a seat in the book, else asked.
import type { Person } from '../../person.ts'
import type { SeatName } from '../../seat.ts'
import type { Change } from '../reading.ts'
import { ask, change, type Found, joined, NOTHING, UNFIT } from '../rule.ts'
import { seatWords } from '../seat-names.ts'
import { readSeat } from '../seat-value.ts'
import { isCondition } from './condition.ts'
import { periodOf } from './day-spans.ts'
import { isDaysOff } from './days-off.ts'
import { type Mark, marksIn, pattern, textOf, type Word } from './marks.ts'
import { type ClauseRule, personIn, type Scene, seatsOf, without } from './scene.ts'
import { BOATS } from './trade.ts'

const HERE =
  '(?= (?:$|C|D|S|on (?:C|D|S|it |this |that |then |there |the (?:C|D|S|[\\p{L}]+ C)|both |all |either |$)|of (?:C|it|this|that|there|the)|it |that |this |there |for |and |as |too |now |then |again |from |the (?:C|S|[\\p{L}]+ C)|entirely|completely|after all|anymore|so |because |, |\\) ))'
const HELPING =
  "(?:(?:you are|is|'s|are|has|have|will|be|to|just|now|also|sadly|unfortunately|had|needs|then|she|he|both|being|been|going|coming|getting|himself|herself) )*"
const OUT = `(?:(?:has|gets|takes|is taking|is given) (?:the )?D off|(?:comes?|came|coming|steps?|stepped|stepping|goes|going|gets|drops?|dropped|is|rolls?|rotates?) off|off|out|(?:steps?|stepped|stepping|stands?|standing) (?:down|aside)|(?:drops?|dropped|dropping|bails?|bailed|backs?|backed|backing|pulls?|pulled|pulling|bows?|bowed|bowing|bumped|falls|fell|opts?|opted|sits?|sitting) out|leaves(?! for| at| by| from)|left(?! for| at| by| from)|(?:bails|bailed|bailing|flaked|flakes) on|no longer (?:on|sailing|with us|available|coming)|not (?:on|sailing|coming|crewing|working) (?:anymore|any more|any longer)|(?:was |were )?(?:released|relieved|excused|dismissed|benched|scratched|dropped|pulled|struck|bumped|cut|let go|stood down|freed|spared|taken off|moved off|se baja|ya no va|ya no viene)(?: off| from| of(?! it))?)`
const LEAVES = pattern(`(P(?: (?:and|,|plus) P)*) ${HELPING}${OUT}${HERE}`)
const PULLED = pattern(
  ` (?:take|took|taking|pull|pulled|pulling|yank|bump|bumped|remove|removed|removing|drop|dropped|dropping|release|released|unassign|unassigned|scratch|strike|scrap|bench|cut|lose|losing|lost|excuse|excused|relieve|relieved|dismiss|quita|quitar|saca|sacar|off comes|out goes) (P(?: (?:and|,) P)*)(?: (?:off|from|of|out|(?:the )?(?:D|C) off|a break|the day off))?${HERE}`,
)
const SENT = pattern(` (?:let|send|stand|sent) (P(?: (?:and|,) P)*) (?:go (?:off|from)|go|home|down|off|from)${HERE}`)
/** "Leaves Quinn at 3": the boat, and not the seat. */
const AT_AN_HOUR = pattern(
  ' (?:at|by|around|after|before|until) (?:about )?(?:[TN]|lunch|dinner|dark|the end|six|night) ',
)
const GIVES_UP = pattern(
  "(P) (?:is |'s |has |will )?(?:gives?|giving|gave|given|hands?|handing) (?:up|back|over) (?:the |his |her )?(S)",
)
/** "Forget Gene": not him after all. */
const FORGET = pattern(
  '(?<! not| never) (?:forget|scratch|scrap|skip|nix|never mind|strike|olvida|olvidate de) (?:about )?(P)(?= (?:$|for C|on C|as S|C|S ))',
)
const IS_NOT = pattern(
  "(P) (?:is |will |can |does |are |'s )*(?:not|no longer) (?:going to |be |the |our |do |doing |on |as |taking |take |a )*(S)",
)
const NOT_ON = pattern(
  "(P) (?:is |'s |are |will be )?not (?:on|sailing|working|crewing|coming on|needed on|doing) (?:the )?(?:C|it|this one|that one|that|this)(?= )",
)
const NOT_THEM = pattern(
  '^ (?:and )?(?:not|no longer|instead of|rather than|in place of|in lieu of|replacing|relieving|taking over from|taking over for|en lugar de|en vez de) (P) $',
)
const HELPS =
  "(?:is|am|'s|will|can|to|just|now|steps?|stepping|comes?|coming|goes|going|jumps?|jumping|filling|fills?|subs?|subbing|stands?|standing|takes?|taking|covers?|covering|sailing|sails|on|sits?|hops?|do|does|doing|works?|working|crew|crews|crewing|be)"
const REPLACES = pattern(
  `(P) (?:(?:${HELPS} )*(?:replaces?|replacing|relieves|relieving|spells|in for|(?:(?:S|on|for|C|D|as|the|in) )*(?:instead of|in place of|in lieu of|rather than)|in (?:the )?place of|reemplaza a|sustituye a|en vez de|en lugar de)|(?:${HELPS} )+(?:in )?(?:over )?(?:(?:S|C|D|as|the|of|for|on|job|role|duty|duties|spot|seat) )*(?:over from|from)|(?:${HELPS} )+(?:in )?(?:over (?:from|for)|for|por)|(?:(?:is|will|can|to|'s) )*(?:covers?|covering|subs?|subbing|fills?|filling|takes?|taking|does|do|doing) (?:(?:in|on|the|S|C|D) )+for) (P)(?! 's (?:last|usual))`,
)
const TAKES_PLACE = pattern(
  "(P) (?:(?:is|'s|will|now|just) )*(?:takes?|taking|gets?|getting|has|fills?|filling|does|covers?) (P) 's (?:spot|place|seat|slot|position|role|job|shift)(?! (?:in|at) (?:the|a|her|his|my) )",
)
const REPLACED = pattern(
  ' (?:replace|replacing|reemplazar|sustituir|swap out|switch out|sub out|trade out|change out|swapping out) (P) (?:with|by|for|and put|and use|por|con) (P)',
)
const SWAPPED = pattern(
  " (?:swap|swapping|swapped|switch|switching|switched|trade|trading|sub|subbing|exchange|exchanging|change|changing|cambiar|cambia|cambiando)(?: a| out| around)? (P) (?:for|with|and|to|por|con|y|in for|out for)(?: a)? (P)(?! 's (?!spot|place|seat|slot|position|shift))",
)
const TRADE = pattern(
  `(P) (?:and|with|y) (P) (?:are |have |will |can |to |should |'s )*(?:swap|swaps|swapping|swapped|trade|trades|trading|traded|switch|switches|switching|switched|exchange)${BOATS}`,
)
const IN_OUT = pattern('(P) out (?:and )?(P) in|out (?:goes )?(P) (?:and )?in (?:comes )?(P)')
const FOR = pattern('^ (?:and |so |just |please )?(P) for (P) ')
const COMES_IN = pattern(
  "(?:^| )(?:put |puts |bring |brings |use |add )?(P) (?:(?:is|'s|will|be|can|has|gets|now|just|coming|comes|steps|stepping|steps|step|jumps|jumping|goes|going|happy|glad|got|on|takes|taking|take|doing|does|to|it|that|up|said|agreed|offered|yes|the) )*(?:in|over|covering|covers|filling in|subbing|it|is|instead|up|his (?:spot|place|seat|shift)|her (?:spot|place|seat|shift)|their (?:spot|place)|will|one|job)(?= (?:$|instead|for |on |as |then |now |this |that |C|D|it |[.,!] ))|^ (?:and |but |so )?(P) (?:is|(?:is|'s) (?:in|on))(?: now| instead)? $|^ (?:y |asi que )?(?:va|viene|entra|sube) (P)(?: en su lugar)? $",
)

/** One for another. */
export const swapped: ClauseRule = (clause, text, scene) => {
  const marks = marksOf(clause)
  const of = (found: RegExpExecArray | null) =>
    found?.slice(1).flatMap((letter) => personIn(marks.get(letter ?? '')) ?? []) ?? []
  const seat = marksIn(clause, 'S')[0]?.seat
  const [old, next] = of(REPLACED.exec(text) ?? IN_OUT.exec(text))
  if (old && next) return meant(scene, () => replaced(next, old, seat, scene))
  const [a, b] = of(SWAPPED.exec(text) ?? TRADE.exec(text) ?? FOR.exec(text))
  if (a && b) return meant(scene, () => either(a, b, seat, scene))
  const [incoming, outgoing] = of(REPLACES.exec(text) ?? TAKES_PLACE.exec(text))
  return incoming && outgoing ? meant(scene, () => replaced(incoming, outgoing, seat, scene)) : undefined
}

/** "Gene is out", "take Gene off", "Rafa gives up first", "June isn't hosting after all". */
export const leaves: ClauseRule = (clause, text, scene) => {
  const marks = new Map(clause.map((word) => [word.said, word.mark]))
  const given = GIVES_UP.exec(text) ?? IS_NOT.exec(text)
  const person = given && personIn(marks.get(given[1] ?? ''))
  const seat = given && marks.get(given[2] ?? '')?.seat
  if (given && person && seat) {
    const isDenied =
      scene.mood === 'past' || scene.mood === 'asked' || scene.mood === 'hearsay' || scene.mood === 'maybe'
    return isDenied || !seatsOf(person, scene.charter).includes(seat) ? NOTHING : released(person, seat, scene)
  }
  const off = personIn(marks.get(NOT_ON.exec(text)?.[1] ?? ''))
  if (off && (scene.mood === 'not' || scene.mood === 'said')) return leaving(off, undefined, scene)
  const forgotten = personIn(marks.get(FORGET.exec(text)?.[1] ?? ''))
  if (forgotten && (scene.mood === 'not' || scene.mood === 'said')) return leaving(forgotten, undefined, scene)
  const all = marksIn(clause, 'P').flatMap((mark) => personIn(mark) ?? [])
  if (isDaysOff(clause, text, all, scene.today, scene.book)) return undefined
  const found = LEAVES.exec(text) ?? PULLED.exec(text) ?? SENT.exec(text)
  if (found && AT_AN_HOUR.test(text)) return UNFIT
  const people = [...(found?.[1] ?? '')].flatMap((letter) => personIn(marks.get(letter)) ?? [])
  if (people.length === 0) return undefined
  const named = marksIn(clause, 'S')[0]?.seat
  const left = people.map((one) => leaving(one, named, scene))
  return left.includes(UNFIT) ? unfit(scene) : meant(scene, () => joined(left))
}

const CAN_NOT = pattern(
  "(P) (?:(?:is|has|'s|also|just|now) )*(?:can not (?:make|do|sail|come|be|work|take|crew|host|join|C)|no (?:puede|podra|viene|vendra|va a poder)|sick|ill|injured|down with|has to cancel|had to cancel|not available|unavailable|away|out of town|has a|has another|has the|esta enferm[oa])",
)

const CAN_NOT_SAIL = pattern(
  "^ (?:(?:and|but|so|sadly|unfortunately|sorry|well|pero|y) )*P (?:(?:can not|will not be able to|is unable to|is not able to|will not) (?:make|do|work|sail|crew|join|be on|take|come on|make it)|no (?:puede|podra)(?: (?:ir|hacer|trabajar|venir|estar))?|no va) (?:(?:it|on|to|for|the|a|al|en|el|D 's) )*C(?: (?:on )?(?:the )?D)?(?: (?:after all|anymore|now|sadly|unfortunately|either|then|al final))* $",
)

/** "Angela can't make it, Dan steps in": said with who comes instead, it empties the seat. */
export const makesRoom: ClauseRule = (clause, text, scene) => {
  if (isCondition(clause)) return undefined
  const person = personIn(marksIn(clause, 'P')[0])
  const [seat, ...more] = person ? seatsOf(person, scene.charter) : []
  const isSaid = scene.mood === 'not' && !/ [?] /.test(textOf(scene.line)) && person !== scene.self
  if (person && seat && more.length === 0 && isSaid && CAN_NOT_SAIL.test(text)) return released(person, seat, scene)
  if (!person || !seat || more.length > 0 || !CAN_NOT.test(text) || marksIn(clause, 'S').length > 0) return undefined
  if (marksIn(scene.line, 'C').length > 1 || !marksIn(clause, 'D').every((day) => isItsDay(day.text, scene)))
    return undefined
  const rest = textOf(scene.line.slice(scene.line.indexOf(clause.at(-1) as Word) + 1))
  const others = marksIn(scene.sentence, 'P').filter((mark) => personIn(mark) !== person)
  const named = marksIn(scene.sentence, 'S').flatMap((mark) => mark.seat ?? [])
  const isFilled =
    others.length > 0 && (named.includes(seat) || (COMES_IN.test(rest) && named.every((one) => one === seat)))
  return isFilled && (scene.mood === 'said' || scene.mood === 'not') ? released(person, seat, scene) : undefined
}

function isItsDay(day: string, { charter, today, book }: Scene): boolean {
  const period = periodOf(day, today, book.timeZone)
  return charter !== undefined && period?.from === charter.date && period.to === charter.date
}

/** "…, not Gene": who had the seat that was just given to another leaves it. */
export const notThem: ClauseRule = (clause, text, scene) => {
  const person = NOT_THEM.test(text) ? personIn(marksIn(clause, 'P')[0]) : undefined
  const given = scene.before.changes.at(-1)
  if (!person || given?.kind !== 'assign' || given.crew === person.id) return undefined
  return seatsOf(person, scene.charter).includes(given.seat)
    ? released(person, given.seat, { ...scene, mood: 'said' })
    : NOTHING
}

const NOT_THERE = pattern('^ (?:and |but )?not (?:on |at |for )?(?:the )?C $')

/** "Nohea hosts Tavares, not Doyle": there she leaves the seat, where the book has her in it. */
export const notThere: ClauseRule = (_clause, text, scene) => {
  const given = scene.last
  if (!NOT_THERE.test(text) || given?.kind !== 'assign') return undefined
  const isThere = scene.charter?.seats.some(({ crew, seat }) => crew === given.crew && seat === given.seat)
  return isThere ? change({ kind: 'release', seat: given.seat, crew: given.crew, evidence: scene.evidence }) : NOTHING
}

/** "…, Marisol is in": the seat that was just emptied. */
export const comesIn: ClauseRule = (clause, text, scene) => {
  const people = marksIn(clause, 'P')
  const person = personIn(people[0])
  const left = scene.before.changes.filter((one): one is Release => one.kind === 'release')
  const [release] = left
  if (!person || people.length > 1 || !release || left.length > 1 || !COMES_IN.test(text) || release.crew === person.id)
    return undefined
  return meant(scene, () =>
    readSeat({ seat: release.seat, value: person.name, evidence: scene.evidence }, without(release.crew, scene)),
  )
}

type Release = Extract<Change, { readonly kind: 'release' }>

/** Off a sail on which they have no seat: nothing to do, and shown. */
function unfit({ mood }: Scene): Found {
  return mood === 'past' ? NOTHING : UNFIT
}

/** As it is said: perhaps is tentative, somebody else's word or a denial changes nothing. */
function meant({ mood }: Scene, found: () => Found): Found {
  if (mood === 'said') return found()
  if (mood === 'asked' || mood === 'hearsay') return UNFIT
  if (mood !== 'maybe') return NOTHING
  const { changes, questions } = found()
  if (changes.length + questions.length === 0) return UNFIT
  return {
    changes: changes
      .filter(({ kind }) => kind !== 'release')
      .map((one) => ({ ...one, standing: 'tentative' as const })),
    questions,
  }
}

function leaving(person: Person, named: SeatName | undefined, scene: Scene): Found {
  const seats = seatsOf(person, scene.charter)
  const [seat, ...more] = named && seats.includes(named) ? [named] : seats
  if (!seat) return UNFIT
  if (more.length === 0) return released(person, seat, scene)
  const text = `${person.name} has ${seats.map(seatWords).join(' and ')}. Which of them is it?`
  return ask({ about: 'seat', crew: person.id, candidates: seats, evidence: scene.evidence, text })
}

function released({ id }: Person, seat: SeatName, { evidence }: Scene): Found {
  return change({ kind: 'release', seat, crew: id, evidence })
}

/** "Swap A for B" can be meant both ways; who is aboard says which. */
function either(a: Person, b: Person, seat: SeatName | undefined, scene: Scene): Found {
  const [isA, isB] = [a, b].map((person) => seatsOf(person, scene.charter).length > 0)
  if (isA && !isB) return replaced(b, a, seat, scene)
  if (isB && !isA) return replaced(a, b, seat, scene)
  return isA && isB ? whichWay(a, b, scene) : UNFIT
}

function replaced(incoming: Person, outgoing: Person, seat: SeatName | undefined, scene: Scene): Found {
  const had = seatsOf(outgoing, scene.charter)
  const [only] = seat && had.includes(seat) ? [seat] : had
  if (!only && seat !== undefined) return readSeat({ seat, value: incoming.name, evidence: scene.evidence }, scene)
  const isUnclear =
    !only || (had.length > 1 && !seat) || (seat !== undefined && seat !== only) || incoming.id === outgoing.id
  if (isUnclear || seatsOf(incoming, scene.charter).length > 0) return whichWay(incoming, outgoing, scene)
  const taken = readSeat({ seat: only, value: incoming.name, evidence: scene.evidence }, without(outgoing.id, scene))
  return joined([released(outgoing, only, scene), taken])
}

function whichWay(a: Person, b: Person, { evidence, charter }: Scene): Found {
  const seat = [a, b].flatMap((person) => seatsOf(person, charter))
  const text = `${a.name} and ${b.name} are to be swapped, and the book does not settle how. Who takes which seat?`
  return ask({
    about: 'crew',
    ...(seat.length === 1 && seat[0] ? { seat: seat[0] } : {}),
    candidates: [a.id, b.id],
    evidence,
    text,
  })
}

/** For rules that need what a letter stands for. */
function marksOf(
  words: readonly { readonly said: string; readonly mark?: Mark | undefined }[],
): ReadonlyMap<string, Mark | undefined> {
  return new Map(words.map(({ said, mark }) => [said, mark]))
}
