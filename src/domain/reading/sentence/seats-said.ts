// Who takes which seat: "Gene drives", "captain is Gene", "for first mate put Rafa", "host Keely or Angelica".
import { isShared, type SeatName } from '../../seat.ts'
import { ask, type Found, joined, NOTHING } from '../rule.ts'
import { seatWords } from '../seat-names.ts'
import { readSeat } from '../seat-value.ts'
import type { Clause } from './clauses.ts'
import { type Mark, pattern, textOf, type Word } from './marks.ts'
import { isAddressed } from './mood.ts'
import { type ClauseRule, personIn, type Scene } from './scene.ts'

/** Between a person and the seat that they take nothing stands but these. */
const LINK = new Set(
  `able drops dropping slides along tags tagging tag rides ride can may might could should is are am be 's will get gets got getting has have having take takes taking do does doing done goes go going stay stays staying
  remain remains remaining keep keeps keeping still as at on in into for to of the a an our my your his her its their this that
  one it again now also just only finally really actually definitely officially certainly please back over up down too both
  instead confirmed kindly gladly happily generously bravely maybe perhaps probably possibly likely tentatively hopefully quizas night evening morning afternoon sunset sunrise confirmed booked assigned scheduled slated signed locked set aboard coming join joins joining step steps stepping
  serve serves serving sail sails sailing work works working act acts acting cover covers covering run runs running handle
  handles handling crew crewing play plays playing move moves moving slot seat spot role position job duty duties place today
  tonight then there here all yes ok okay sure so once more always usual shall would want wants ready down promoted bumped
  switching switches moved put puts and , – ( ) will definitely happily now then can come comes c'est est sera est-ce reste restes tu es
  es sera seran esta va van sigue siguen siendo continua queda quedan sera sale de como le la el los un una`.split(
    /\s+/,
  ),
)
/** Between a seat and its person, besides. */
const LINK_BACK = new Set(
  'put use try pick choose by with i we want like let us make needs need be goes went given either : = → go ask'.split(
    ' ',
  ),
)
const LINK_EITHER = new Set([...LINK, ...LINK_BACK])
const HEARD = new Set([
  ...LINK,
  ...'says said he she they could can would might may told me that offered love like happy'.split(' '),
])
/** Praise is none of these: "is good as host", not "is a good host". */
const FINE = / (?:fine|good|ok|okay|happy|glad|set|ready|great|perfect) (?=(?:as|for|to|with|on) )/g
/** "Leo with him as first", "Rory sits next to her as first mate". */
const BESIDE =
  / (?:(?:sits|stands|sails|goes|is|helps|helping|assisting|assists|right) )*(?:with|beside|alongside|next to|under|behind) (?:him|her|them|me|us)(?= )/g
/** "Has said yes to hosting", "agreed to captain". */
const AGREED =
  / (?:(?:says|said|gave me a|answered|replied|told (?:me|us)) (?:yes|ok|okay)|agreed|accepted)(?= (?:to|for|as|on|the) )/
const UNREAL = / (?:would|could|should|might|may|must|will|can|had|not|never|to (?=says|agree)|did) /
/** Nothing before the name that makes it a wish or a condition. */
const OPENS =
  /^ +(?:(?:and|so|also|now|good|great|news|hooray|yay|ok|okay|yes|just|fyi|hi|all|update|that is|–|,|:) )*$/
/** What may follow a seat that is done: "driving to the dock" is no seat. */
const AFTER_DONE = pattern(
  '^ (?:$|[^\\p{L}]|(?:and|or|(?:boarding|sailing|leaving|guests?) (?:(?:at|from|is|are|board) )*[TNR]|on|for|it|this|that|these|there|again|instead|as|at|in|with|from|still|now|please|too|both|tonight|today|then|all|only|alone|herself|himself|myself|if|when|because|while|so|but|our|after|anymore|everything|every|one|everybody|your|her|his|their|next|[CD]|the (?:C|one|whole|day|evening|morning|afternoon|sunset|sunrise|night|am|pm|first|second|boat|trip|charter|sail|other|two|lot|guests|party|event|group|same|next)) )',
)
const CHORE =
  /^ (?:her|his|their|a|an|the|my|our) (?!boat |trip |charter |sail |party |group |one |(?:morning|afternoon|evening|sunset|sunrise|night|am|pm) (?:boat|trip|charter|sail|one|run|cruise) |first |second |whole |other |next |same |event )[\p{L}]+ /u

/** "Captain of the washing-up". */
const OF_OTHER =
  /^ of (?:the|our|my|his|her|their|all) (?!boat |ship |vessel |yacht |catamaran |sloop |ketch |schooner |launch |charter |sail |trip |cruise |party |group |crew |team |day |night |evening |morning |afternoon |week |weekend |whole |entire |same |first |second |other |one |two |event |wedding )[\p{L}-]+ /u

/** Which charter and when may stand between. */
const PLACE = pattern('^[CDTR]$')

type Item = Word & { readonly mark: Mark; readonly index: number }

export const seatsSaid: ClauseRule = (clause, _text, scene) => {
  const items = itemsOf(clause)
  const pairs = bestPairs(items, clause, scene.mood === 'hearsay')
  if (pairs.length === 0) return undefined
  switch (scene.mood) {
    case 'past':
    case 'asked':
      return NOTHING
    case 'not':
      return undefined
    case 'hearsay':
      return joined(pairs.map((pair) => heard(pair, scene)))
    default:
      return joined(pairs.map((pair) => taken(pair, scene)))
  }
}

interface Pair {
  readonly seat: SeatName
  /** More than one: a choice, or deckhands together. */
  readonly people: readonly Item[]
  readonly isChoice: boolean
}

/** As many as there are, read one way or the other; a seat that is done belongs to whom stands before it. */
function bestPairs(items: readonly Item[], clause: Clause, isHeard: boolean): readonly Pair[] {
  const forward = pairsOf(items, clause, 'person', isHeard)
  const backward = pairsOf(items, clause, 'seat', isHeard)
  if (forward.length === backward.length) return items[0]?.mark.kind === 'S' ? backward : forward
  return forward.length > backward.length ? forward : backward
}

function itemsOf(clause: Clause): readonly Item[] {
  return clause.flatMap((word, index) =>
    word.mark && 'PKUS'.includes(word.mark.kind) ? [{ ...word, mark: word.mark, index }] : [],
  )
}

function pairsOf(items: readonly Item[], clause: Clause, first: 'person' | 'seat', isHeard: boolean): readonly Pair[] {
  const found: Pair[] = []
  for (let at = 0; at < items.length; ) {
    const people = first === 'person' ? peopleFrom(items, at, clause) : []
    const seat = items[at + people.length]
    const last = people.at(-1)
    if (
      first === 'person' &&
      last &&
      seat?.mark.seat &&
      isLinked(last, seat, clause, isHeard) &&
      isSeatHere(seat, clause) &&
      !isSpokenTo(people[0], clause)
    ) {
      found.push({ seat: seat.mark.seat, people, isChoice: isChoice(people, clause) })
      at += people.length + 1
      continue
    }
    const named = items[at]
    const behind = first === 'seat' ? peopleFrom(items, at + 1, clause) : []
    const nearest = behind[0]
    if (named?.mark.seat && !named.mark.isVerb && nearest && isLinkedBack(named, nearest, clause)) {
      found.push({ seat: named.mark.seat, people: behind, isChoice: isChoice(behind, clause) })
      at += behind.length + 1
      continue
    }
    at += 1
  }
  return found
}

/** Names with nothing but "or", "and" or a slash between them. */
function peopleFrom(items: readonly Item[], at: number, clause: Clause): readonly Item[] {
  const people: Item[] = []
  for (const item of items.slice(at)) {
    const before = people.at(-1)
    if (item.mark.kind === 'S') break
    if (before && !/^(?: |(?: ,)? (?:or|and|\/|o|y|et|ou|either|,)(?: else)? )$/.test(gap(before, item, clause))) break
    if (before && /^ $/.test(gap(before, item, clause))) break
    people.push(item)
  }
  return people
}

function isChoice(people: readonly Item[], clause: Clause): boolean {
  return people
    .slice(1)
    .some((person, index) => / (?:or|\/|o|ou|either) /.test(gap(people[index] as Item, person, clause)))
}

function gap(from: Item, to: Item, clause: Clause): string {
  return textOf(clause.slice(from.index + 1, to.index)).replace(/^ {2}$/, ' ')
}

function isLinked(person: Item, seat: Item, clause: Clause, isHeard: boolean): boolean {
  const between = gap(person, seat, clause)
  const isAgreed = AGREED.test(between) && !UNREAL.test(between) && OPENS.test(textOf(clause.slice(0, person.index)))
  return linked(isAgreed ? between.replace(AGREED, ' ') : between, isHeard ? HEARD : LINK)
}

function isLinkedBack(seat: Item, person: Item, clause: Clause): boolean {
  const between = gap(seat, person, clause)
  return linked(between, LINK) || linked(between, LINK_EITHER)
}

function linked(between: string, allowed: ReadonlySet<string>): boolean {
  const words = between.replace(FINE, ' ').replace(BESIDE, ' ').trim().split(' ')
  return words.length <= 12 && words.every((word) => word === '' || allowed.has(word) || PLACE.test(word))
}

/** "Driving to the dock" and "hosting her book club" are no seats. */
function isSeatHere(seat: Item, clause: Clause): boolean {
  const after = textOf(clause.slice(seat.index + 1))
  if (OF_OTHER.test(after)) return false
  return !seat.mark.isVerb || (AFTER_DONE.test(after) && !CHORE.test(after))
}

function isSpokenTo(person: Item | undefined, clause: Clause): boolean {
  return person !== undefined && isAddressed(textOf(clause.slice(0, person.index)))
}

function taken({ seat, people, isChoice: isAsked }: Pair, scene: Scene): Found {
  const [first] = people
  if (!first) return NOTHING
  const strange = people.find(({ mark }) => mark.kind !== 'P')
  if (strange) return unknown(seat, strange.mark, scene)
  const value = (item: Item) => (scene.mood === 'maybe' ? `${item.mark.text} (maybe)` : item.mark.text)
  const { evidence } = scene
  if (people.length === 1) return readSeat({ seat, value: value(first), evidence }, scene)
  if (isShared(seat) && !isAsked)
    return joined(people.map((item) => readSeat({ seat, value: value(item), evidence }, scene)))
  return readSeat({ seat, value: people.map((item) => item.mark.text).join(' or '), evidence }, scene)
}

/** What others say of somebody is asked, not taken. */
function heard({ seat, people }: Pair, { evidence }: Scene): Found {
  const known = people.flatMap(({ mark }) => personIn(mark) ?? [])
  if (known.length === 0) return NOTHING
  const names = known.map(({ name }) => name).join(' or ')
  const text = `Somebody else’s word: is ${names} to be ${seatWords(seat)}?`
  return ask({ about: 'crew', seat, candidates: known.map(({ id }) => id), evidence, text })
}

function unknown(seat: SeatName, { text: name, who }: Mark, { evidence }: Scene): Found {
  const known = who && 'people' in who ? who.people : who?.kind === 'one' ? [who.person] : []
  const text =
    known.length > 0
      ? `Is "${name}" of the crew meant as ${seatWords(seat)}, or the guest?`
      : `"${name}" is nobody on the roster. Who is ${seatWords(seat)}?`
  return ask({ about: 'crew', seat, candidates: known.map(({ id }) => id), evidence, text })
}
