// What a form says outside its labels: "Ana Ferreira - party of 4", and a day with its hours on a line of its own.
import type { Field } from './form-fields.ts'
import { daySpans } from './sentence/day-spans.ts'
import type { Unit } from './units.ts'

const PARTY =
  /^(.{2,60}?)\s*[-–—,;(|·+]\s*(?:(?:party|group) of |\+?\s?)(\d{1,3})(?: (?:guests?|people|pax|passengers|persons))?\)?$/iu
const IS_PARTY = /(?:party|group) of \d|\d (?:guests?|people|pax|passengers|persons)\)?$/i
const HOURS_ONLY =
  /^\W*(?:(?:at|from|of|the)\W+)?(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?)?(?:\s?(?:-|–|—|to|until|till)\s?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?)?)?\W*)?$/i

/** The fields as they are labelled, and those that stand beside them. */
export function withBeside(fields: readonly Field[], units: readonly Unit[]): readonly Field[] {
  if (fields.length === 0) return fields
  const parted = fields.flatMap((field) => partyOf(field, fields))
  const hasDay = fields.some(({ name, value }) => /^(?:date|start|time)$/.test(name) && daySpans(value).length > 0)
  const inOther = hasDay ? undefined : fields.find(({ name, value }) => name === 'other' && isDayIn(value))
  if (inOther)
    return [...parted, { ...inOther, name: 'date' }, { ...inOther, name: 'time', value: hoursOf(inOther.value) }]
  const line = hasDay ? undefined : units.find(({ text }) => isDayLine(text))
  if (!line) return parted
  const day = { name: 'date', value: line.text, unit: line }
  return [
    ...parted,
    day,
    ...(isTimed(line.text) && !fields.some(({ name }) => name === 'time') ? [{ ...day, name: 'time' }] : []),
  ]
}

/** Who booked, without how many they are. */
function partyOf(field: Field, all: readonly Field[]): readonly Field[] {
  const [, name = '', count = ''] =
    field.name === 'name' && IS_PARTY.test(field.value) ? (PARTY.exec(field.value) ?? []) : []
  if (name === '') return [field]
  const isCounted = all.some((other) => other.name === 'guests')
  return [{ ...field, value: name }, ...(isCounted ? [] : [{ ...field, name: 'guests', value: count }])]
}

/** `Thursday, August 20, 2026, 5:00 PM to 7:00 PM` */
function isDayLine(text: string): boolean {
  if (text.length > 80 || !/\d/.test(text)) return false
  const [day, ...more] = daySpans(text)
  return day !== undefined && more.length === 0 && day.at < 3 && HOURS_ONLY.test(text.slice(day.at + day.length))
}

/** `Experience: Private sail, Saturday 20 November 2027, 1:00 pm - 4:00 pm` */
function isDayIn(value: string): boolean {
  return value.length < 120 && daySpans(value).length === 1 && isTimed(hoursOf(value))
}

function hoursOf(value: string): string {
  return daySpans(value).reduce(
    (text, { at, length }) => text.slice(0, at) + ' '.repeat(length) + text.slice(at + length),
    value,
  )
}

function isTimed(text: string): boolean {
  return /\d[:.]\d\d|\d\s?[ap]\.?m\b/i.test(text)
}
