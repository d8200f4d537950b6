// The words for days, in folded letters: those of the week, the months, and those counted from the day on which somebody writes.
const IN_ENGLISH = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const IN_FRENCH = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']
const IN_SPANISH = ['domingo', 'lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado']

export const WEEKDAY =
  '(?:sun(?:days?)?|mon(?:days?)?|tues?(?:days?)?|wed(?:s|nesdays?)?|thu(?:rs?)?(?:days?)?|fri(?:days?)?|sat(?:urdays?)?|domingo|lunes|martes|miercoles|jueves|viernes|sabado|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)'
const ENGLISH_MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
export const MONTH_IN_ENGLISH = `(?:${ENGLISH_MONTHS})`
export const MONTH_IN_FULL = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
export const MONTH = `(?:${ENGLISH_MONTHS}|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)`
/** In a hurry it is written in many ways; in Spanish the morning is the same word. */
export const TOMORROW =
  '(?:(?:t[ou]?m+[ao]?r+(?:ow?|w)|2m[ao]?r+(?:ow?|w)|tmr|tmw|tomoz|demain)s?|(?<!\\b(?:la|esta|cada|una|toda) )manana)'
export const TODAY = "(?:today|tonight|hoy|aujourd'hui)"

/** From Sunday, 0; -1 for any other word. */
export function dayOfWeek(name: string): number {
  return Math.max(IN_FRENCH.indexOf(name), IN_SPANISH.indexOf(name), IN_ENGLISH.indexOf(english(name)))
}

function english(name: string): string {
  return IN_FRENCH.includes(name) || IN_SPANISH.includes(name) ? '' : name.slice(0, 3)
}
