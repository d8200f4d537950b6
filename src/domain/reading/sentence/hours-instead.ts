// Hours that take the place of the book's: "6 to 9 now, not 5:30 to 8:30", "instead of 5:30-8:30 they sail 6 to 9".
import { hours } from '../fact-lines.ts'
import { change, type Found } from '../rule.ts'
import { hoursMeant } from '../said-hours.ts'
import { clock, minutes } from './clock-said.ts'
import { marksIn, pattern, textOf, type Word } from './marks.ts'
import type { Scene } from './scene.ts'

const SPAN = '(?:R|[TN] (?:to|until|till|til|thru|through|–|a|a las|hasta|hasta las) [TN])'
const FILL =
  '(?:(?:now|then|and|,|:|[(]|but|it is|that is|it will be|will be|is|are|we sail|they sail|C|D|sails|goes|runs|the|times?|hours|make it|so|from|at|have|has|they|want|would like|sailing) )*'
const FORMS = [
  {
    form: pattern(
      ` (${SPAN}) ${FILL}(?:instead of|rather than|in place of|not|no longer|was|were|up from|used to be) (?:the |our |old |usual |from )*(${SPAN}) `,
    ),
    now: 1,
    was: 2,
  },
  {
    form: pattern(
      ` (?:instead of|rather than|in place of|not|no longer) (?:the |our |old |usual )*(${SPAN}) ${FILL}(${SPAN}) `,
    ),
    now: 2,
    was: 1,
  },
  {
    form: pattern(
      ` (?:from )?(${SPAN}) (?:(?:, )?(?:becomes|became|is now|to|now|→|->|=|moves to|goes to|changes to|changed to) )(${SPAN}) `,
    ),
    now: 2,
    was: 1,
  },
  { form: pattern(` (?:to|at|now) (${SPAN}) (?:, )?from (${SPAN}) `), now: 1, was: 2 },
]
const REFUSED =
  / (?:if|unless|declined|refused|said no|told (?:her|him|them) no|but no|but not|can not|could not|would have|whether|never) |[?]/
const WISHED =
  / (?:asked|asks|would like|would love|would prefer|hoping|hoped|would rather|wonder\w*|suggest\w*|could|might|may|maybe|perhaps|possibly|if) /

/** "They would like …, so it's now …": the wish is granted. */
const SO =
  / (?:so|therefore|hence|accordingly|which makes it|that makes it)(?: (?:,|it|that|is|we|they|will|be|now|are|sail|sails|sailing|go|goes|run|runs|make|makes|the|our|new|hours|times|time|charter|trip|from|at|then|have|has|\p{Co}))* $/u

export interface Instead {
  readonly found: Found
  /** The marks of the new hours. */
  readonly now: string
  /** Those of the old ones. */
  readonly was: string
  readonly isWished: boolean
}

/** Only where the old hours are the book's; the sentence as a whole says it. */
export function hoursInstead(line: readonly Word[], scene: Scene, isAgreed: boolean): Instead | undefined {
  const { charter } = scene
  if (!charter?.start || !charter.end || marksIn(line, 'R').length * 2 + marksIn(line, 'TN').length < 4)
    return undefined
  const text = textOf(line)
  for (const { form, now, was } of FORMS) {
    const found = form.exec(text)
    if (!found) continue
    const isBooked = hoursMeant(range(found[was] ?? '', line)).some(
      ({ start, end }) => start === charter.start && end === charter.end,
    )
    const said = isBooked && !REFUSED.test(text) ? sameHalf(range(found[now] ?? '', line), scene) : undefined
    if (said)
      return {
        found: said,
        now: found[now] ?? '',
        was: found[was] ?? '',
        isWished:
          WISHED.test(text) && !isAgreed && !SO.test(text.slice(0, found.index + found[0].indexOf(found[now] ?? ''))),
      }
  }
  return undefined
}

/** In the half of the day that the old hours have, where only one of those meant is. */
function sameHalf(said: string, scene: Scene): Found | undefined {
  const from = minutes(scene.charter?.start ?? '')
  const near = hoursMeant(said).filter(({ start }) => Math.abs(minutes(start) - from) < 360)
  const [only] = near
  return only && near.length === 1
    ? change({ kind: 'time', ...only, evidence: scene.evidence })
    : hours(said, scene.evidence, scene)
}

function range(said: string, line: readonly Word[]): string {
  const [from = '', ...more] = said.split(' ').flatMap((letter) => {
    const mark = line.find((word) => word.said === letter)?.mark
    return mark && 'TNR'.includes(mark.kind) ? [mark.text] : []
  })
  return more.length === 0 ? from.replace(/\b(\d\d)(\d\d)\b/g, '$1:$2') : `${clock(from)}-${clock(more[0] ?? '')}`
}
