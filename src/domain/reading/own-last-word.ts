// A crew member who thinks again: "Baxter no, scratch that, yes", "I'm out. Actually wait, I can do it."
import type { Unit } from './units.ts'

const STRONG =
  "(?:scratch|strike|forget|ignore|disregard) (?:that|it|this)|(?:no|oh|er+m?|um+|hmm+|sorry)[ ,]+wait|wait[ ,]+(?:no|yes|sorry|actually)|actually[ ,]+(?:no|yes|wait)|on second thoughts?|on reflection|i take (?:that|it) back|i(?:'ve| have) changed my mind|changed my mind|hold on|hang on|correction|never ?mind|my mistake"
const WITHIN = new RegExp(`^(.{2,160}?)[\\s,;:.!?–—-]+(?:${STRONG})\\b[\\s,;:.!–—-]*(.{2,160})$`, 'i')
/** "I said no to Baxter, but now I can." */
const FORMERLY =
  /^\W*(?:(?:and|so|well|hi|hey|oh) )*i(?:'d| had)? (?:said|thought|told you|figured|feared|was going to say|answered|replied|meant to say)\b.{2,140}?[\s,;–—-]+but[\s,]+(?:(?:now|actually|it turns out|as it turns out|in fact|then)[\s,]+)?(.{2,160})$/i
const OPENS = new RegExp(
  `^\\W*(?:(?:oh|ah|hmm+|er+m?|um+|well|ok|okay|sorry|so|and|but)[\\s,.!–—-]+)*(?:(${STRONG}|wait)|actually)\\b[\\s,;:.!–—-]*(?:actually[\\s,]+)?`,
  'i',
)
const ANSWERS =
  /\b(?:yes|no|yeah|yep|yup|nope|can|can['’]?t|cannot|could|might|may|i['’]?m|i am|i['’]?ll|i will|works?|won['’]?t|count me|available|free|sure|maybe)\b/i

export interface LastWord {
  readonly unit: Unit
  /** What is meant after all. */
  readonly text: string
  /** Where its charter is named. */
  readonly about: string
  /** What it takes the place of, if that stands in a piece of its own. */
  readonly instead?: Unit | undefined
  /** What stood before it is no longer so, whatever comes of this. */
  readonly isCertain: boolean
}

/** Undefined where the piece takes nothing back. */
export function lastWord(unit: Unit, before: Unit | undefined): LastWord | undefined {
  const text = unit.text.replaceAll('’', "'")
  const [, said = '', now = ''] = WITHIN.exec(text) ?? []
  if (ANSWERS.test(said) && ANSWERS.test(now) && !now.includes('?'))
    return { unit, text: now, about: unit.text, isCertain: true }
  const after = FORMERLY.exec(text)?.[1] ?? ''
  if (ANSWERS.test(after) && !after.includes('?')) return { unit, text: after, about: unit.text, isCertain: true }
  const opening = before && !unit.opens ? OPENS.exec(text) : null
  const rest = opening ? text.slice(opening[0].length) : ''
  if (!before || !ANSWERS.test(rest) || rest.includes('?') || !ANSWERS.test(before.text)) return undefined
  return { unit, text: rest, about: `${before.text} ${rest}`, instead: before, isCertain: opening?.[1] !== undefined }
}
