// "I can't do Delacroix, I'm in Boise that day": the day is the charter's. An exam or a recital on it is no day off.
import { foldLetters } from './fold.ts'
import type { BookedCharter, Change } from './reading.ts'
import { saidDays } from './said-dates.ts'
import { daySpans } from './sentence/day-spans.ts'
import type { Unit } from './units.ts'

interface Said {
  readonly unit: Unit
  readonly changes: readonly Change[]
}

const THEN =
  /\b(?:that whole|that entire|that same|the whole|the entire|the same|all of that|that|all|ese|esa|aquel|ce) (day|night|evening|afternoon|morning|date|weekend|dia|noche|tarde|jour-la|(?<!\b(?:all|whole|entire|all of that) )\p{L}{3,10})\b/u
const ELSE = /\b(?:only|not|except|free|available|after) (?:on )?that\b/
const I_AM = "\\b(?:i'?m|i am|i'?ll be|i will be|we'?re|we are|estoy|estare|voy a estar|je suis|je serai)"
const GONE = new RegExp(
  `${I_AM}(?: \\p{L}+){0,2} (?:away|gone|off[ -]?island|out of|travel\\p{L}*|unavailable|fuera|de viaje|absente?|not (?:here|there|around|available|in town|back))(?![\\p{L}])|\\bno (?:estoy|estare|voy a estar)\\b|\\bserai pas la\\b`,
  'u',
)
const ELSEWHERE = new RegExp(
  `${I_AM}(?: \\p{L}+){0,2} (?:in|at|en|visiting|flying|driving|moving|working)\\b|\\bi (?:work|fly|travel|leave|move)\\b`,
  'u',
)
const HERE = /\b(?:in (?:town|port|touch|the area)|at home|(?:at|on) the (?:dock|marina|boat|harbou?r))\b/
/** What takes a few hours of a day. */
const HOURS =
  /\b(?:exams?|finals?|tests?|recital|games?|shows?|concert|play|match|practice|appointment|interview|class|meeting|rehearsal|party|dinner|lunch|ceremony|graduation|dentist|doctors?)\b/
const SICK = '(?:sick|ill|unwell|poorly|crook|under the weather|laid (?:up|low)|bedridden|enferm[oa]|mal[oa])'
const ILL = new RegExp(
  `(?:${I_AM}|\\bi(?:'?ve)? ?(?:feel|fell|got(?! to)|have(?! to| got to)|caught|came down|woke up|broke|hurt|twisted|'?ve come down)|\\btengo|\\bj'ai)(?: \\p{L}+){0,4} (?:${SICK}|flu|cold|fever|covid|migraine|stomach (?:bug|thing|flu)|food poisoning|(?:arm|leg|wrist|ankle|foot|back|knee)|gripe|fiebre|malade)(?![\\p{L}])`,
  'u',
)
const ILL_NOW = new RegExp(`^\\W*(?:sadly|unfortunately|sorry|as|for|because)?,? ?${ILL.source}`, 'u')
/** "Crook as a dog, been up all night": of oneself, without a word for it. */
const ILL_BARE = new RegExp(
  `(?:^|[,;:–—-] ?|\\b(?:and|because|as|just|so) )(?:(?:been|feeling|still|really|very|so|just|absolutely|home|off) )*${SICK}(?= ?(?:$|[.,;!)]|as an? |all |since |with |today|again|in bed|at home|and ))`,
  'u',
)
/** "Threw my back out", "caught a stomach bug": at the beginning of a part, without "I". */
const HURT =
  /(?:^|[,;.:–—-] ?|\b(?:and|but|because|as) )(?:i(?:'ve)? )?(?:got|caught|threw|put|did|broke|hurt|twisted|sprained|pulled|slipped|wrecked|busted|stuffed|came down with|picked up) (?:the|a|an|my|some) (?:\p{L}+ ){0,2}?(?:flu|fever|covid|bug|virus|gastro|migraine|back|knee|ankle|shoulder|wrist|hip|hamstring)(?= ?(?:$|[.,;!)]|out\b|in\b|and\b|again\b|at\b|on\b|since\b|so\b|from\b|yesterday\b|this\b|last\b|after\b|lifting\b|playing\b))/u
const WELL = /\b(?:not|never|no longer|hate|sea|home) ?sick|\bsick of\b|\bwas (?:sick|ill)\b|\bcold (?:brew|beer|feet)/

/** What the writer says no to, being gone or ill that day. */
export function absentThen<T extends Said>(charter: BookedCharter | undefined, said: readonly T[]): readonly T[] {
  if (!charter) return []
  return said.flatMap((one) => {
    const declined = one.changes.find(({ kind }) => kind === 'decline')
    const isElse = one.changes.some(({ kind }) => kind === 'away' || kind === 'accept')
    if (declined?.kind !== 'decline' || isElse || !isAbsent(foldLetters(one.unit.text), charter.date)) return []
    const { crew, evidence } = declined
    return [{ ...one, changes: [{ kind: 'away', crew, from: charter.date, to: charter.date, evidence }] }]
  })
}

/** "I must beg to be excused from Baxter. I am ill in bed.", "I'm in Tulsa all Sunday.": said in a sentence of its own. */
export function illBeside<T extends Said & { readonly charter: BookedCharter | undefined }>(
  said: readonly T[],
): readonly T[] {
  const no = said.find(({ changes }) => changes.some(({ kind }) => kind === 'decline'))
  const declined = no?.changes.find((one) => one.kind === 'decline')
  const isElse = said.some(({ changes }) => changes.some(({ kind }) => kind === 'away' || kind === 'accept'))
  if (!no?.charter || declined?.kind !== 'decline' || isElse) return []
  if (isAbsent(foldLetters(no.unit.text), no.charter.date)) return []
  const { date } = no.charter
  const reason = said.find(({ changes, unit }) => {
    const text = foldLetters(unit.text)
    return (
      changes.length === 0 &&
      ((isIll(text) && daySpans(text).every((day) => saidDays(day.text, '', false).every((isThat) => isThat(date)))) ||
        isElsewhereOn(text, date))
    )
  })
  if (!reason) return []
  const away = { kind: 'away', crew: declined.crew, from: date, to: date, evidence: reason.unit.text } as const
  return [{ ...reason, charter: no.charter, changes: [away] }]
}

/** How long is said, and it is not that day alone. */
const LONGER = /\b(?:until|till?|through|rest of the|all week|weeks?|for (?:a|the|two|three|some|\d))\b/

function isIll(text: string): boolean {
  if (LONGER.test(text)) return false
  return (ILL_NOW.test(text) || ILL_BARE.exec(text)?.index === 0 || HURT.exec(text)?.index === 0) && !WELL.test(text)
}

function isAbsent(text: string, date: string): boolean {
  if (ILL.test(text) || ILL_BARE.test(text) || HURT.test(text)) return !WELL.test(text) && !LONGER.test(text)
  const word = THEN.exec(text)?.[1]
  if (!word) return isElsewhereOn(text, date)
  if (ELSE.test(text) || !isDay(word, date)) return false
  return GONE.test(text) || (ELSEWHERE.test(text) && !HOURS.test(text) && !/noon|evening|morning|night/.test(word))
}

/** "I must decline, I'll be in Tulsa on Sunday": the charter's own day, said after where the writer is. */
function isElsewhereOn(text: string, date: string): boolean {
  const [day, ...more] = daySpans(text)
  const said = ELSEWHERE.exec(text)
  if (!day || !said || HERE.test(text) || more.length > 0 || day.at < said.index || HOURS.test(text) || ELSE.test(text))
    return false
  const days = saidDays(day.text, '', false)
  return days.length > 0 && days.every((isThat) => isThat(date))
}

function isDay(word: string, date: string): boolean {
  if (/^(?:day|night|evening|afternoon|morning|date|weekend|dia|noche|tarde|jour-la)$/.test(word)) return true
  const days = saidDays(word, '', false)
  return days.length > 0 && days.every((isThat) => isThat(date))
}
