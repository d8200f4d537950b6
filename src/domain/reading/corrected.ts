// A number put right by the next words: "13 guests. No, sorry, 14", "board at 12:30, make that 12:45".
import { foldLetters } from './fold.ts'
import type { Change } from './reading.ts'
import { timesMeant } from './said-hours.ts'
import { numberSaid } from './sentence/numbers.ts'
import type { Unit } from './units.ts'
import type { Entry } from './walk.ts'

/** Cheap: every way to put a number right needs one of these. */
const MAY =
  /\b(?:no|sorry|oops|wait|actually|correction|scratch|strike|make|mean|meant|mistake|rather|digo|perdon|or)\b/
const WORD =
  '(?:no(?=[,.;:!–—-]| (?:sorry|wait|actually|make|i mean|rather|hang|hold|perdon))|sorry|apologies|oops|oh|wait|hang on|hold on|actually|correction|scratch that|strike that|make (?:that|it)|(?:i|that) (?:mean|meant)|my mistake|or rather|rather|er|um|perdon|digo|mejor dicho)'
/** Without a sign before it only some words take something back. */
const OPENS = `(?:^\\W*|[,;.:!(–—-]\\s*|\\s(?=sorry|scratch|strike|make that|make it|i mean|no,? (?:wait|sorry|make)|or rather))`
const BETWEEN =
  "(?:(?:it|they|we|that|there|should|guests|the)(?:'s|'re|'ll)? |(?:is|are|be|will be|read|say|at|now|for|of course|boarding|boards|board|party of) )*"
const VALUE =
  '(\\d{1,2}[:.]\\d\\d(?: ?[ap]\\.?m)?|\\d{1,2} ?[ap]\\.?m|\\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -][a-z]{3,5})?|[a-z]{3,9})'
const FORM = new RegExp(
  `${OPENS}(?:${WORD}[,.:;!–—\\s-]+)+${BETWEEN}${VALUE}(?: (?:guests?|people|pax|of (?:them|us)|in (?:all|total)|total|altogether|now|then|please|boarding))*(?=\\s*(?:[,.;!)–—]|$)| (?:for|because|since|as|with|on) )`,
)
/** "Or was it 14?" */
const UNSURE = /^\W*(?:or|hm+|wait) (?:was|is|were|are) (?:it|that|they)\b.*\?/

/** What was said right before, with the number that is meant; which of two is put right stays open. */
export function corrected(entries: readonly Entry[], units: readonly Unit[]): readonly Entry[] {
  return units.reduce<readonly Entry[]>((kept, { text, kind }, at) => {
    if (kind !== 'own' || text.length > 300) return kept
    const folded = foldLetters(text)
    if (!MAY.test(folded)) return kept
    const found = FORM.exec(folded)
    const said = found?.[1] ?? ''
    if (!(found && isNumber(said)) && !UNSURE.test(folded)) return kept
    const target = found && found.index > 3 ? at : at - 1
    return kept.map((entry) => (entry.at === target ? put(entry, said, text) : entry))
  }, entries)
}

function isNumber(said: string): boolean {
  return /^\d/.test(said) || numberSaid(said.replace(' ', '-')) !== undefined
}

type Fact = Extract<Change, { kind: 'guests' | 'time' }>

function put(entry: Entry, said: string, evidence: string): Entry {
  const facts = entry.found.changes.filter((one): one is Fact => one.kind === 'guests' || one.kind === 'time')
  if (facts.length === 0) return entry
  const right = facts.filter((one) => isAlready(one, said))
  const [only] = facts
  const one = right.length === 1 ? right[0] : facts.length === 1 && only ? renewed(only, said, evidence) : undefined
  const others = entry.found.changes.filter((change) => !facts.includes(change as Fact))
  const open = facts.map((fact) => ({ ...fact, standing: 'tentative' as const }))
  return { ...entry, found: { ...entry.found, changes: [...others, ...(one ? [one] : open)] } }
}

function isAlready(one: Fact, said: string): boolean {
  if (one.kind === 'guests') return String(one.count) === (numberSaid(said.replace(' ', '-')) ?? '')
  return timesMeant(said).some((time) => [one.start, one.end, one.boards].includes(time))
}

function renewed(one: Fact, said: string, evidence: string): Change | undefined {
  const number = numberSaid(said.replace(' ', '-'))
  if (one.kind === 'guests') return number === undefined ? undefined : { ...one, count: Number(number), evidence }
  const keys = (['start', 'end', 'boards'] as const).filter((key) => one[key] !== undefined)
  const [key] = keys
  const old = key && one[key]
  const near = old ? timesMeant(number ?? said).filter((time) => Math.abs(minutes(time) - minutes(old)) < 360) : []
  return keys.length === 1 && key && near.length === 1 ? { ...one, [key]: near[0], evidence } : undefined
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
