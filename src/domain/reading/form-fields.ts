// A form's labelled fields, several on a line, whatever they are called.
import { everyMatch } from './every-match.ts'
import { foldSpace } from './fold.ts'
import type { Unit } from './units.ts'

const LABELS: Readonly<Record<string, string>> = {
  name: 'renter(?: name)?|guest(?: name)?|booker|contact(?: name)?|lead name|customer(?: name)?|client(?: name)?|booked by|reserved by|lead guest|lead traveler|traveler(?: name)?|full name|primary guest|charterer|name|hu[eé]sped principal|cliente|nombre(?: del (?:cliente|hu[eé]sped))?|titular|a nombre de',
  guests:
    'guests|guest count|party of|group of|(?:total )?number of (?:guests|people|passengers)|(?:no\\.|#) of (?:guests|people)|total guests|party(?: size)?|group size|passengers|pax|people|headcount|invitados|personas|pasajeros|hu[eé]spedes|n[uú]mero de (?:personas|invitados|hu[eé]spedes|pasajeros)|cantidad de (?:personas|invitados|hu[eé]spedes)',
  date: 'date|trip date|charter date|event date|sail date|booking date|day|fecha(?: de(?:l| la)? (?:salida|viaje|reserva|paseo|charter))?|d[ií]a',
  start:
    '(?:trip )?start(?: time)?|starts(?: at)?|begins(?: at)?|departs(?: at)?|departure(?: time)?|check-?in|from|pick-?up(?: time)?|inicio|salida|hora de inicio|desde',
  end: '(?:trip )?end(?: time)?|ends(?: at)?|finish(?:es)?(?: time| at)?|returns(?: at)?|return(?: time)?|check-?out|drop-?off(?: time)?|until|to|fin|regreso|hora de fin|hasta',
  time: 'time|hours|when|hora|horario',
  email: 'email',
  phone: 'phone',
  code: 'booking (?:code|id|number|no|ref(?:erence)?)|ref(?: no)?|conf|reservation(?: (?:code|id|number))?|confirmation(?: (?:code|number))?|reference|code|order|reserva(?:ci[oó]n)?|c[oó]digo(?: de (?:reserva(?:ci[oó]n)?|confirmaci[oó]n))?|n[uú]mero de reserva(?:ci[oó]n)?|localizador',
  duration: '(?:trip )?duration|length|duraci[oó]n',
  other:
    'your payout|payout|total|price|amount|earnings|deposit|fee|paid|boat|vessel|listing|message|notes?|captain|skipper|crew|status|you (?:receive|earn|get)|tip|location|address|pago|barco|booked on|requested|experience|activity|product|package|occasion|special requests?|meeting point|balance|sub-?total|tax(?:es)?|service fee|(?:tu )?ganancia|importe|tarifa|saldo|embarcaci[oó]n',
}
const LABEL = new RegExp(
  `(?<![\\p{L}\\d])(${Object.values(LABELS).join('|')})(?![\\p{L}\\d])\\.?\\s*(:|#|-|–)?\\s*`,
  'giu',
)
/** Most lines don't begin with one. */
const OPENS = new RegExp(`^[^]{0,2}?${LABEL.source}`, 'iu')
const ANY = new RegExp(`^(?:${Object.values(LABELS).join('|')})$`, 'i')
const FIELDS = Object.entries(LABELS).map(([name, labels]) => [name, new RegExp(`^(?:${labels})$`, 'i')] as const)

/** A label and nothing else. */
export function isFieldLabel(text: string): boolean {
  return text.length < 30 && nameOf(text) !== undefined
}

export interface Field {
  readonly name: string
  readonly value: string
  readonly unit: Unit
  /** Where its label stands in a line of its own. */
  readonly label?: Unit
}

export function fieldsIn(unit: Unit): readonly Field[] {
  const text = unit.cells.length === 2 ? unit.cells.join(': ').replace(/:+: /, ': ') : unit.text
  if (!OPENS.test(text)) return []
  const marks = everyMatch(LABEL, text).filter((mark, index, all) => isField(mark, text, all[index - 1]?.[1]))
  return marks.flatMap((mark, index) => {
    const value = foldSpace(text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length))
      .replace(/\s*[|·•,;(–—-]+$/, '')
      .trim()
    const name = nameOf(mark[1] ?? '')
    return name && value !== '' ? [{ name, value, unit }] : []
  })
}

/** `Date`, and below it the day: a label alone on its line, with its value on the next. */
export function stackedFields(units: readonly Unit[]): readonly Field[] {
  return units.flatMap((unit, index) => {
    const name = unit.text.length < 30 ? nameOf(unit.text.replace(/\s*:$/, '')) : undefined
    const value = units[index + 1]
    if (!name || !value || value.kind !== unit.kind || nameOf(value.text) || value.text.length > 80) return []
    return [{ name, value: value.text, unit: value, label: unit }]
  })
}

function nameOf(label: string): string | undefined {
  return ANY.test(label) ? FIELDS.find(([, pattern]) => pattern.test(label))?.[0] : undefined
}

const SPAN_WORD = /^(?:from|to|until|desde|hasta)$/i
const A_TIME = /^(?:\d{1,2}\s?(?:[ap]\.?m|$)|\d{1,2}[:.]\d\d|noon\b)|\d:\d\d/i

/** With its colon, or right before a number; `from` and `to` only before a time, and not inside another field. */
function isField(mark: RegExpExecArray, text: string, before: string | undefined): boolean {
  const [whole, label = '', sign] = mark
  const rest = text.slice(mark.index + whole.length, mark.index + whole.length + 40)
  if (sign === undefined && !/^\d/.test(rest)) return false
  if (!SPAN_WORD.test(label)) return true
  return A_TIME.test(rest.trim()) && !/^(?:time|hours|when|hora|horario)$/i.test(before ?? '')
}
