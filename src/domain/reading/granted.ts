// "They'd rather go at 10. Told her fine.": what the guests wish is settled by the next sentence.
import { foldLetters } from './fold.ts'
import type { Unit } from './units.ts'
import type { Entry } from './walk.ts'

/** Cheap: every way to grant it has one of these. */
const MAY = /\b(?:told|said|agreed|fine by|works for|works with|granted|dije|dijimos)\b/
const GRANTS =
  /^\W*(?:(?:and|so|which|that|this|it|y|ya) )?(?:(?:i|we) )?(?:(?:have |'ve |already |just |also )*(?:told (?:her|him|them|the (?:family|guests?|client))(?: that)?(?: it'?s| it is| that'?s| we'?re)?|said(?: that'?s| it'?s)?) (?:fine|ok|okay|yes|sure|no problem|of course|all right|alright|good)|agreed(?: to (?:it|that|this))?|(?:is|that's|it's) (?:fine by|ok with|okay with|good with) (?:me|us)|works (?:for|with) (?:me|us)|(?:le|les) (?:dije|dijimos) que (?:si|claro|bueno|no hay problema)|granted)\W*(?:$|[.,;:!–—-]|(?:crew|and|so) )/
const WISHED =
  /\b(?:rather|would like|like to|want|wants|ask|asks|asked|asking|prefer\w*|hoping|hope|wish\w*|request\w*|piden|pidieron|pide|quieren|quisieran|prefieren)\b/

/** Of a sentence that tells a wish the hours, guests and days are firm where the next one grants it. */
export function withGranted(entries: readonly Entry[], units: readonly Unit[]): readonly Entry[] {
  return units.reduce<readonly Entry[]>((kept, { text, kind }, at) => {
    if (kind !== 'own' || text.length > 120) return kept
    const folded = foldLetters(text)
    if (!MAY.test(folded) || !GRANTS.test(folded) || /\b(?:but|not|no longer|if|unless|pero)\b/.test(folded))
      return kept
    return kept.map((entry) => (entry.at === at - 1 && WISHED.test(foldLetters(entry.line)) ? firm(entry) : entry))
  }, entries)
}

function firm(entry: Entry): Entry {
  const changes = entry.found.changes.map((one) => {
    if (one.kind !== 'time' && one.kind !== 'guests' && one.kind !== 'move') return one
    const { standing: _, ...rest } = one
    return rest
  })
  return { ...entry, found: { ...entry.found, changes } }
}
