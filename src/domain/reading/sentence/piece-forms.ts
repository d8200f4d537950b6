// The pieces that a sentence is cut into, and what one is by itself: a sign, an hour, a word.
import { remembered } from '../../remembered.ts'

const CLOCK = '\\d{1,2}(?:[:.h]\\d{2}|h(?=\\s?[-–—a]))?'
const HALF = '(?:\\s?[ap]\\.?m\\b\\.?|[ap]\\b)'
export const PIECE = new RegExp(
  [
    `${CLOCK}${HALF}?\\s?[-–—]\\s?(?:${CLOCK}${HALF}?|noon\\b)`,
    `noon\\s?[-–—]\\s?${CLOCK}${HALF}?`,
    '(?!20[0-3]\\d\\s?[-–—]\\s?20[0-4])(?:[01]\\d|2[0-3])[0-5][05]\\s?[-–—]\\s?(?:[01]\\d|2[0-3])[0-5][05](?:\\s?h(?:rs?|ours)?\\b)?(?!\\d)',
    `\\d{1,2}[:h]\\d{2}${HALF}?`,
    '(?:1[3-9]|2[0-3])h(?![\\p{L}\\d])',
    '\\d{1,2}(?:[:.]\\d{2})?(?=-?ish\\b)',
    '\\d{1,2}\\sh(?:\\s\\d{2})?(?![\\p{L}\\d])',
    `\\d{1,2}\\.\\d{2}${HALF}`,
    `\\d{1,4}${HALF}`,
    '\\d+(?:st|nd|rd|th|m)?(?![\\p{L}\\d])',
    'w\\/(?:o(?:ut)?(?![\\p{L}\\d]))?',
    "[\\p{L}\\p{M}\\p{N}]+(?:['’`´-][\\p{L}\\p{M}\\p{N}]+)*\\.?",
    '[,;:.!?/&+()→=]|->|[-–—]+',
  ].join('|'),
  'giu',
)
const RANGE =
  /^noon\s?[-–—]\s?\d|^\d{4}\s?[-–—]\s?\d{4}|^\d{1,2}(?:[:.h]\d{2}|h)?\s?(?:[ap]\.?m?\.?)?\s?[-–—]\s?(?:\d|noon)/i
const TIME =
  /^(?:\d{1,2}\sh(?:\s\d{2})?|(?:1[3-9]|2[0-3])h|\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m?\.?)?|\d{1,4}\s?[ap]\.?m?\.?|noon|midday|mediodia)$/i
/** At a sentence's end. */
export const NOON = /^(noon|midday|mediodia)\.$/i

type Form = 'dash' | 'sign' | 'once' | 'short' | 'hours' | 'time' | 'word'

/** What a piece is by itself, whatever stands beside it. */
export const formOf = remembered((text: string): Form => {
  if (/^[-–—]+$/.test(text)) return 'dash'
  if (/^(?:[,;:!?/()→=]|->)$/.test(text)) return 'sign'
  if (/^once$/i.test(text)) return 'once'
  if (text === '.' || /^w\//i.test(text)) return 'short'
  if (RANGE.test(text)) return 'hours'
  return TIME.test(text) || NOON.test(text) ? 'time' : 'word'
}, 1_000)

/** No letter and no digit. */
export const isSigns = remembered((text: string) => /^[^\p{L}\d]+$/u.test(text), 1_000)
