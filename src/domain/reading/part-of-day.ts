// Two charters on one day, told apart by their part of it: "the morning boat", "Saturday evening:", "Sunset – 5:30 PM".
import { foldLetters } from './fold.ts'
import type { BookedCharter } from './reading.ts'
import { hoursMeant, timesMeant } from './said-hours.ts'

/** From which hour to which the charters begin that are called so. */
const PARTS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  morning: [0, 12],
  sunrise: [0, 9],
  breakfast: [0, 12],
  am: [0, 12],
  manana: [0, 12],
  lunch: [11, 14],
  afternoon: [12, 17],
  tarde: [12, 24],
  pm: [12, 24],
  evening: [16, 24],
  sunset: [15, 24],
  night: [17, 24],
  noche: [17, 24],
  atardecer: [15, 24],
}
const PART = 'morning|sunrise|breakfast|lunch|afternoon|evening|sunset|night|manana|tarde|noche|atardecer'
const BOAT =
  'boat|sail|charter|trip|cruise|one|run|group|party|tour|outing|crew|barco|paseo|salida|charters?|navegacion'
const DAY =
  '(?:sun|mon|tues?|wed|thu(?:rs)?|fri|sat)[a-z]*|domingo|lunes|martes|miercoles|jueves|viernes|sabado|(?:may|jun|jul|aug|sep|oct|nov|dec|jan|feb|mar|apr)[a-z]*\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}/\\d{1,2}|the \\d{1,2}(?:st|nd|rd|th)'
/** Cheap: no text without one of these names a part of the day. */
const MAY =
  /morn|sunr|break|lunch|noon|even|suns|night|\b[ap]\.?m\b|ma[nñ]ana|tarde|noche|atard|\d[ap]m|\d:\d\d|\d ?[-–] ?\d/i
const OF_BOAT = new RegExp(
  `\\b(?:the |our |that |el |la )?(?:(?:${DAY})(?:'s)? )?(${PART}|am|pm)(?:'s)? (?:${BOAT})\\b|\\b(?:barco|paseo|salida) de la (${PART})\\b`,
  'g',
)
const OPENING = new RegExp(
  `^\\W*(?:(?:for|on|and|so|the|el|la|los|las|para) )*(?:(?:${DAY}),? )?(?:in the |por la |en la |a la |al )?(${PART}|am|pm)\\b`,
)
/** "Otto drives Saturday evening": the day and its part in one breath. */
const BESIDE_DAY = new RegExp(`\\b(?:${DAY}|today|tomorrow|tmrw|hoy) (?:por la |a la )?(${PART})\\b`, 'g')
/** By which something else is to be done. */
const ERRAND =
  /\b(?:call\w*|ring\w*|text\w*|tell\w*|know|answer\w*|confirm\w*|hear\w*|meet\w*|ask\w*|until|by|before|after|meeting|dinner|party|back|free|away|off|arriv\w*|deliver\w*)\b/
const IN_HEAD = new RegExp(`\\b(${PART}|am|pm)\\b`, 'g')
const TIME =
  /\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:-|–|—|to)\s?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?)?|\d{1,2}:\d\d\s?(?:[ap]\.?m\b)?|\d{1,2}\s?[ap]m\b/gi

const CLOCK = '\\d{1,2}(?::\\d\\d\\s?(?:[ap]\\.?m\\b\\.?)?|\\s?[ap]\\.?m\\b\\.?)'
/** "The 10am on Saturday", "Saturday's 5:30 boat", `Sat 10:00 - …`: a boat called by the hour at which it begins. */
const AT_HOUR = new RegExp(
  `\\b(?:the|our|el|la|los|las) (${CLOCK})(?! ?[-–]| (?:to|until|till) )|^\\W*(?:(?:for|on) )?(?:${DAY})(?:'s)?,? (?:at )?(${CLOCK})(?= (?:${BOAT})\\b|\\s*(?:[:=]|[-–] \\D)| (?:is|has|gets|needs|goes|with) )`,
  'gi',
)
const OTHER_HOUR = /\b(?:instead|not|rather|now|moved?|moves|moving|changed?|changes|earlier|later|until|till)\b/

/** The one of several that a heading's part of the day, or its hours, can mean. */
export function toldByHeading(text: string, charters: readonly BookedCharter[]): BookedCharter | undefined {
  if (!MAY.test(text)) return undefined
  const starts = (text.match(TIME) ?? []).flatMap((said) => [
    ...hoursMeant(said).map(({ start }) => start),
    ...timesMeant(said),
  ])
  const byHours = charters.filter(({ start }) => start !== undefined && starts.includes(start))
  if (starts.length > 0) return byHours.length === 1 ? byHours[0] : undefined
  return within(text, IN_HEAD, charters)
}

/** The same in running text: "the evening boat", or at its head "Saturday morning". */
export function toldBySentence(text: string, charters: readonly BookedCharter[]): BookedCharter | undefined {
  if (!MAY.test(text)) return undefined
  const folded = foldLetters(text)
  return (
    within(text, OF_BOAT, charters) ??
    within(OPENING.exec(folded)?.[0] ?? '', IN_HEAD, charters) ??
    (OTHER_HOUR.test(folded) ? undefined : atHour(folded, charters)) ??
    (ERRAND.test(folded) ? undefined : within(text, BESIDE_DAY, charters))
  )
}

/** Whether it names a boat by its part of the day: "the morning boat:", "Evening:". */
export function isPartOfDay(text: string): boolean {
  return MAY.test(text) && text.length < 60 && ALONE.test(foldLetters(text))
}

const ALONE = new RegExp(
  `^\\W*(?:(?:the|our|on the|for the|el|la|de|por la) )*(?:(?:${PART}|am|pm)(?: (?:${BOAT}))?|(?:barco|paseo|salida) de la (?:${PART}))[^\\p{L},!]*$`,
  'u',
)

function atHour(text: string, charters: readonly BookedCharter[]): BookedCharter | undefined {
  const starts = [...text.matchAll(AT_HOUR)].flatMap(([, called, headed]) => timesMeant(called ?? headed ?? ''))
  const fitting = charters.filter(({ start }) => start !== undefined && starts.includes(start))
  return fitting.length === 1 ? fitting[0] : undefined
}

function within(text: string, form: RegExp, charters: readonly BookedCharter[]): BookedCharter | undefined {
  const said = new Set([...foldLetters(text).matchAll(form)].flatMap(([, a, b]) => a ?? b ?? []))
  const [part] = said
  const [from, to] = (part && said.size === 1 && PARTS[part]) || []
  if (from === undefined || to === undefined) return undefined
  const fitting = charters.filter(({ start }) => start !== undefined && isIn(start, from, to))
  return fitting.length === 1 ? fitting[0] : undefined
}

function isIn(start: string, from: number, to: number): boolean {
  const hour = Number(start.slice(0, 2))
  return hour >= from && hour < to
}
