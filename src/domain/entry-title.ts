// The grammar of a calendar entry's title: whose charter it is, and what it says of the day and its hours.
import { isReading, MONTH_NAMES } from './entry-hours.ts'
import { remembered } from './remembered.ts'

/** Words before and after a name that say only what kind of thing it is. */
const PART =
  '(?:sunset|sunrise|morning|afternoon|evening|twilight|harbou?r|whale|day|private|public|birthday|anniversary)'
const KIND = '(?:charter|sail|sailing|cruise|booking|trip|tour)'
const LABEL = new RegExp(
  `^(?:(?:paid|confirmed|booked|deposit(?: paid)?|new)\\b|(?:${PART}\\s+){0,2}${KIND}\\b(?!')|(?:w\\/|with\\b|for\\b))\\s*[-–—:|]*\\s*`,
  'i',
)
const LENGTH = /^\d{1,2}(?:[.,]5|½)?[\s-]*(?:h|hrs?|hours?)\b\.?\s*[-–—:|]*\s*/i
const CLOCK = '(?:\\d{1,2}(?::\\d\\d)?\\s*(?:[ap]\\.?m?\\b\\.?)?|noon|midnight)'
const HOURS = new RegExp(`^${CLOCK}\\s*(?:[-–—]|to|until)\\s*${CLOCK}\\s*[-–—:|,]*\\s*`, 'i')
const MARKS = /^[^\p{L}\p{N}]+/u
const MONTH = `(?:${MONTH_NAMES})\\b\\.?`
const DAY = new RegExp(
  `^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b(?=[\\s,]*(?:\\d|[-–—,:]|${MONTH}\\s+\\d))|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?!\\s?[-–—]\\s?\\d)|\\d{1,2}\\/\\d{1,2}(?:\\/\\d{2,4})?\\b)[\\s,:–—-]*`,
  'i',
)
const NUMBER = /^#?\d{3,}\b\s*/
const PIECES = /\s+[-–—|/]\s+|[(),:;|[\]]|\bpaid\b|\bdeposit\b|\bcharter\b|\s(?:x\s?)?#?\d|\s(?:noon|midnight)\b/i
const TAIL = new RegExp(
  `(?:['’]s)?\\s+(?:${PART}\\s+){0,2}(?:${KIND}|party(?:\\s+of)?|group)$|\\s+(?:party|group)\\s+of$|\\s+(?:x|${PART})$`,
  'i',
)
const PLATFORM =
  /^(?:boatsetter|get\s?my\s?boat|viator|airbnb|peek|fareharbor|sailo|samboat|click\s?(?:&|and)\s?boat)$/i

/** "QUINN paid 3-7pm", "Quinn Male - May 30, 2:30 PM", "3hr Charter - Boatsetter"; empty where nobody is named. */
export function charterName(title: string): string {
  return named(title)
}

const named = remembered(nameIn, 300)

function nameIn(title: string): string {
  const pieces = withoutLead(title)
    .split(PIECES)
    .map(bare)
    .filter((piece) => piece !== '')
  const name = pieces.find((piece) => !PLATFORM.test(piece)) ?? pieces[0] ?? ''
  return name === name.toUpperCase() ? titleCase(name) : name
}

/** The first of an operator's words that a title has, in the singular or the plural. */
export function wordIn(title: string, words: readonly string[]): string | undefined {
  const said = ` ${spaced(title)} `
  return words.find((word) => {
    const wanted = spaced(word)
    return wanted !== '' && (said.includes(` ${wanted} `) || said.includes(` ${wanted}s `))
  })
}

/** Words by which a title says that somebody pays for it. */
export function saysCharter(title: string): boolean {
  return /\b(?:paid|charter|booking|deposit)\b/i.test(title)
}

/** "CANCELLED - Quinn": whoever typed that means the end of it. */
export function saysCancelled(title: string): boolean {
  return /\bcancel+ed\b|\bcancel+ation\b/i.test(title)
}

/** Morning, afternoon, evening, sunset: how people tell two charters of a day apart. */
export function partOfDay(title: string): string | undefined {
  return /\b(morning|afternoon|evening|sunset|sunrise|twilight)\b/i.exec(title)?.[1]?.toLowerCase()
}

function withoutLead(title: string): string {
  let rest = title.replace(MARKS, '')
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = [LABEL, LENGTH, HOURS, DAY, NUMBER, MARKS].reduce((text, lead) => text.replace(lead, ''), rest)
  }
  return rest
}

function bare(piece: string): string {
  const words = withoutLead(piece.trim()).replace(/[\s\-–—.!?*]+$/, '')
  const name = words
    .replace(TAIL, '')
    .replace(/['’]s?$/, '')
    .trim()
  return isReading(name) || !/\p{L}/u.test(name) ? '' : name
}

function spaced(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')
}

function titleCase(words: string): string {
  return words
    .toLowerCase()
    .replace(/(^|[\s'-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
