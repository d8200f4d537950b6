// "Boarding is a quarter of an hour earlier, at 12:30": a time alone, which the part before it says what of.
import { BOARD, START } from './hour-words.ts'
import { pattern, textOf } from './marks.ts'
import type { Scene } from './scene.ts'

const ALONE = pattern(
  '^ (?:(?:so|now|that is|it is|to|a) )*(?:at|las) ([TN])(?: now| instead| sharp| then| not [TN]| instead of [TN])? $',
)
const SHIFT = / (?:later|earlier|sooner|forward|back|antes|despues) $/
const BOARDS = new RegExp(` ${BOARD} `, 'u')
const STARTS = new RegExp(` (?:${START}|moves|goes) `, 'u')
const NUMBERED = pattern('[TR]')

export interface Alone {
  readonly of: 'board' | 'start'
  readonly letter: string
}

export function timeAlone(text: string, { line }: Scene): Alone | undefined {
  const letter = ALONE.exec(text)?.[1]
  if (letter === undefined) return undefined
  const whole = textOf(line)
  const before = whole
    .slice(0, whole.indexOf(letter))
    .replace(/ (?:[,–:] )?(?:(?:so|now|that is|it is|to|a) )*(?:at|las) $/, ' ')
  if (!SHIFT.test(before) || NUMBERED.test(before)) return undefined
  if (BOARDS.test(before)) return { of: 'board', letter }
  return STARTS.test(before) ? { of: 'start', letter } : undefined
}
