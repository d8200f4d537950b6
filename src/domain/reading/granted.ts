// What the next sentence grants or refuses: "They'd rather go 10 to 1. Told her fine." "… I said no."
import { foldLetters } from './fold.ts'
import type { Change } from './reading.ts'
import type { Unit } from './units.ts'
import type { Entry } from './walk.ts'

const LED = "^\\W*(?:(?:and|so|but|also|i|i've|we|we've|have|just|already|of course|y|pues|asi que|ya|yo) ){0,4}"
const WHOM = '(?:her|him|them|mr\\.? \\p{L}+|mrs\\.? \\p{L}+|ms\\.? \\p{L}+|\\p{L}+)'
const THAT = "(?:,? ?(?:that )?(?:it|that|this)(?:'s| is| was| would be|'d be))?"
const YES =
  '(?:yes|yeah|ok|okay|fine|sure|of course|no problem|not a problem|all right|alright|go ahead|great|perfect|we can|we could|done|claro|que si|si)'
/** Of a wish, right behind it. */
const GRANTS = new RegExp(
  [
    `${LED}(?:told|texted|answered|wrote) ${WHOM}${THAT},? ${YES}(?![\\p{L}])`,
    `${LED}said${THAT} ${YES}(?![\\p{L}])`,
    `${LED}(?:agreed|granted|confirmed)(?: (?:it|that|this|to (?:it|that)))?(?: (?:with|to|for) ${WHOM})?\\W*$`,
    `${LED}(?:(?:les|le) )?(?:dije|dijimos|conteste|respondi|confirme) que (?:si|claro|no hay problema|esta bien)\\b`,
    '^\\W*(?:(?:les|le) )?(?:dije|dijimos) que si\\b',
    "^\\W*(?:(?:and|so|which|that|this|it)(?:'s| is)? ){0,3}(?:fine by|ok with|okay with|good with|works (?:for|with)) (?:me|us)\\b",
  ].join('|'),
  'u',
)
const REFUSES = new RegExp(
  [
    `${LED}(?:told|texted|answered) ${WHOM}(?: that)?(?: (?:no|sorry no|not possible|we can(?:'t|not)|it(?:'s| is) (?:not|too)))(?![\\p{L}])`,
    `${LED}(?:said (?:no(?! problem)|sorry)|declined|refused|turned (?:it|that|them|him|her) down)(?![\\p{L}])`,
    `${LED}(?:(?:les|le) )?(?:dije|dijimos|conteste|respondi) que no(?! hay)\\b`,
  ].join('|'),
  'u',
)
/** Of what was asked right before it. */
const DROPS =
  /^\W*(?:(?:but|and|no|oh|hm+|nah|well|actually|on reflection|pero)\W+){0,3}(?:i |we )?(?:thought better of (?:it|that|this)|decided (?:against (?:it|that|this|her|him)|not to)|changed my mind|never ?mind|scrap that|forget (?:it|that)|mejor no|pense que no|olvidenlo|olvidalo)\b/
/** Cheap: each of them has one of these. */
const MAY =
  /\b(?:fine by|ok with|okay with|good with|works for|works with|told|texted|answered|wrote|said|agreed|granted|confirmed|declined|refused|turned|thought|decided|mind|scrap|forget|mejor|pense|olvidenlo|olvidalo|dije|dijimos|conteste|respondi|confirme)\b/
const WISH =
  /\b(?:want(?:s|ed)?|would (?:like|love|prefer|rather)|(?:they|she|he|we)'d (?:like|love|prefer|rather)|prefers?|ask(?:s|ed|ing)?|hop(?:e|es|ing)|wish(?:es)?|wonder\w*|request(?:s|ed)?|quier\w+|quisier\w+|piden?|pidi\w+|prefier\w+|preferiri\w+|gustaria)\b/

/** "Told her yes, but only if the crew can." */
const HANGS = /\b(?:but|if|unless|depends|pero|si el|si la)\b/

type Fact = Extract<Change, { kind: 'time' | 'guests' | 'move' }>

/** A change of hours, guests or the day stands after a yes, and falls after a no. */
export function withGranted(entries: readonly Entry[], units: readonly Unit[]): readonly Entry[] {
  return units.reduce<readonly Entry[]>((kept, { text, kind, opens }, at) => {
    const wish = units[at - 1]
    if (kind !== 'own' || text.length > 120 || !wish || wish.kind !== 'own' || opens) return kept
    const folded = foldLetters(text)
    if (!MAY.test(folded)) return kept
    if (wish.text.endsWith('?') && DROPS.test(folded))
      return kept.map((entry) => (entry.at === at - 1 ? withoutProposals(entry) : entry))
    if (!WISH.test(foldLetters(wish.text))) return kept
    const [isYes, isNo] = [GRANTS.test(folded) && !HANGS.test(folded), REFUSES.test(folded)]
    if (isYes === isNo) return kept
    return kept.map((entry) => (entry.at === at - 1 ? answered(entry, isYes) : entry))
  }, entries)
}

function answered(entry: Entry, isYes: boolean): Entry {
  const changes = entry.found.changes.flatMap((one): readonly Change[] => {
    if (!isFact(one)) return [one]
    const { standing: _, ...plain } = one
    return isYes ? [plain] : []
  })
  return { ...entry, found: { ...entry.found, changes } }
}

function withoutProposals(entry: Entry): Entry {
  const changes = entry.found.changes.filter(({ standing }) => standing !== 'tentative')
  return { ...entry, found: { ...entry.found, changes } }
}

function isFact(one: Change): one is Fact {
  const { kind } = one
  return kind === 'time' || kind === 'guests' || kind === 'move'
}
