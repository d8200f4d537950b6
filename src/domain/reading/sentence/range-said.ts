// From when to when: two times in one part of a sentence, and nothing beside them that they could be otherwise.
import { hoursMeant } from '../said-hours.ts'
import type { Clause } from './clauses.ts'
import { clock, minutes } from './clock-said.ts'
import { START } from './hour-words.ts'
import { pattern, textOf } from './marks.ts'
import type { Scene } from './scene.ts'

const RANGE_WORDS =
  /^ (?:(?:and|so|will|do|go|going|asked|wanted|wants|asks|preferred|it is|that is|they are|it|we|are|is|from|between|at|the|paid|hours|time|times|new|sail|sails|sailing|trip|charter|out|on|for|as|now|still|this time|same|as|before|always|usual|runs|running|goes|booked|will be|be|hrs|hours are|sharp|pm|am|again|only|then|h|hrs|horas|de|navegacion|pagada|of|in all|with|guests|unchanged|to|be|oh|plus|slot|window|sunset|sunrise|evening|morning|afternoon|day|boarding|board|from) )*$/
const NUMBERS = pattern('([TN]) (?:to|until|till|til|thru|through|–|a|a las|hasta|hasta las) ([TN])')
/** "12 to 16 guests". */
const OF_PEOPLE = pattern(
  '(?:[TN] (?:to|or|until|–|through) [TN]|R) (?:guests?|people|pax|passengers|persons|heads|adults|kids|children|friends|of them|invitados|personas) ',
)
/** "Guests: 10-12." */
const PEOPLE_FIRST = pattern(
  ' (?:guests?|people|pax|head ?count|party|heads|count) (?:(?:for|on|is|are|now|of|C|D|:|=|–) )*(?:[TN] (?:to|or|until|–|through) [TN]|R) [.!]? ?$',
)
const BESIDE = pattern('[CDR] (?:from )?[TN] (?:to|until|–|through) [TN](?= (?:S|P|$|,|[.]))')

/** "They come aboard at a quarter to twelve and pay for noon till four." */
const PAID_FOR = pattern(
  ' (?:pay|pays|paying|paid|are charged|are billed) (?:us )?(?:for |from )?(?:[TN] (?:to|until|–|through) [TN]|R)(?= (?:$|[,.;!]|and|on|in|at|with|but|so|as|for C|[CD]))',
)

/** A range, and nothing in its part of the sentence that could be what it is a range of. */
export function rangeIn(
  clause: Clause,
  whole: string,
  said: ReadonlyMap<string, string>,
  scene: Scene,
): string | undefined {
  const text = whole.replace(OLD, ' , ')
  if (OF_PEOPLE.test(text) || PEOPLE_FIRST.test(textOf(scene.line))) return undefined
  const found = NUMBERS.exec(text)
  const range = clause.find(({ said, mark }) => mark?.kind === 'R' && text.includes(said))?.mark
  const [from, to] = [said.get(found?.[1] ?? ''), said.get(found?.[2] ?? '')]
  const words = found && from && to && /\d|noon|midday/i.test(from) ? `${clock(from)}-${clock(to)}` : undefined
  const hours = range?.text.replace(/\b(\d\d)(\d\d)\b/g, '$1:$2') ?? words
  if (hours === undefined) return undefined
  if (BESIDE.test(text) || PAID_FOR.test(text)) return hours
  const around = text
    .replace(WAS, ' ')
    .replace(found?.[0] ?? '', '')
    .replace(NAMES, '')
    .replace(/ +/g, ' ')
  const isPlain = RANGE_WORDS.test(around.replace(TIMES, '').replace(/ +/g, ' '))
  const isOfSailing = SAILING.test(text)
  const isTimes = range !== undefined || TIME.test(found?.[0] ?? '')
  const isBooked = hoursMeant(hours).some(
    ({ start, end }) => start === scene.charter?.start && end === scene.charter?.end,
  )
  const isSaid =
    isTimes ||
    isOfSailing ||
    isBooked ||
    PLACED.test(text) ||
    isSettled(text, scene) ||
    isShifted(scene) ||
    scene.before.changes.some(({ kind }) => kind === 'move') ||
    HEADS.test(textOf(scene.line))
  if (isPlain && isSaid) return isShifted(scene) ? nearTheBooked(hours, scene) : hours
  return isOfSailing && !/ guests? | people /.test(text) ? hours : undefined
}

/** "… an hour later and I said yes, so 11 to 3 it is." */
function isSettled(text: string, { sentence, mood }: Scene): boolean {
  return (
    mood === 'said' &&
    / it is | make it | it will be | is now |^ (?:and )?so /.test(text) &&
    / (?:hours?|later|earlier|times?|sail|charter|trip) /.test(textOf(sentence))
  )
}

/** "An hour later, 12 to 3": of which thing, if it is none of the charter's, is said too. */
function isShifted({ sentence, mood, charter }: Scene): boolean {
  const text = textOf(sentence)
  const isOfSail = mood === 'said' && charter !== undefined && (PLACED.test(text) || OF_SAIL.test(text))
  return isOfSail && SHIFTED.test(text) && !UNSHIFTED.test(text)
}

/** "An hour later, 8 to 11": the half of the day in which the book has it. */
function nearTheBooked(range: string, { charter }: Scene): string {
  const start = charter?.start
  const near = hoursMeant(range).filter((one) => start && Math.abs(minutes(one.start) - minutes(start)) <= 180)
  return near.length === 1 && near[0] ? `${near[0].start}-${near[0].end}` : range
}

/** "Sunday, Lonsdale, 10 till 1": the charter, its day and its hours. */
const HEADS = pattern(
  '^ (?=[^.;]*C)(?:(?:[CD]|,|–|:|the|on|it is|is|go|goes|this|next) )+(?:from )?[TN] (?:to|until|–) [TN](?= (?:$|[,.;]))',
)
const OF_SAIL = new RegExp(` (?:${START}|charter|trip|boat|party|they|guests) `, 'u')
const SHIFTED = pattern(' (?:an?|half an?|N|one|and a half|[^ ]+ minutes) (?:hours? )?(?:later|earlier)(?= )')
const UNSHIFTED =
  / (?:not|never|no|would|want|wants|wanted|could|can|may|might|asked|asks|if|shop|bar|store|ferry|restaurant|dock|bridge|lock|gate|school|kitchen) |[?]/
/** What it was. */
const WAS = pattern(
  '(?<=[TNR](?: ,)? )(?:instead of|rather than|and not|not) (?:[TN](?: (?:to|until|–) [TN])?|R) ',
  'gu',
)

/** What it no longer is, whatever stands before it. */
const OLD = pattern(
  ' (?:instead of|rather than|in place of|no longer|used to be) (?:the |our |old |usual |from )*(?:R|[TN] (?:to|until|till|til|thru|through|–|a|hasta) [TN]) ',
)

const PLACED = pattern('[CD]')
const NAMES = pattern('[RCDU]', 'gu')
const TIMES = pattern('[TN]', 'gu')
const SAILING = new RegExp(` (?:${START}|paid|hours|paid hours|charter|trip|runs|time) `, 'u')
const TIME = pattern('T')
