// The words for days: those of the week, and those counted from the day on which somebody writes.
const IN_ENGLISH = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const IN_FRENCH = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']
const IN_SPANISH = ['domingo', 'lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado']

export const WEEKDAY =
  '(?:sun(?:days?)?|mon(?:days?)?|tues?(?:days?)?|wed(?:s|nesdays?)?|thu(?:rs?)?(?:days?)?|fri(?:days?)?|sat(?:urdays?)?|domingo|lunes|martes|miercoles|jueves|viernes|sabado|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)'
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
