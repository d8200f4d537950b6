// Days that have a name of their own: "Good Friday", "Boxing Day", "New Year's Eve", "Nochebuena".

/** Month and day, where it is the same each year. */
const FIXED: readonly (readonly [name: string, day: string])[] = [
  ["new year(?:'?s)? day|ano nuevo", '01-01'],
  ['dia de reyes|twelfth night', '01-06'],
  ['australia day', '01-26'],
  ['waitangi day', '02-06'],
  ["valentine(?:'?s)? day|dia de san valentin", '02-14'],
  ["(?:st\\.?|saint) patrick(?:'?s)? day|(?:st\\.?|saint) paddy(?:'?s)? day", '03-17'],
  ['anzac day', '04-25'],
  ['juneteenth', '06-19'],
  ['canada day', '07-01'],
  ['halloween', '10-31'],
  ['remembrance day|veterans day', '11-11'],
  ['(?:christmas|xmas) eve|nochebuena', '12-24'],
  ['(?:christmas|xmas) day|dia de navidad', '12-25'],
  ["boxing day|(?:st\\.?|saint) stephen(?:'?s)? day", '12-26'],
  ["new year(?:'?s)? eve|nochevieja|hogmanay", '12-31'],
]
/** Days from Easter Sunday. */
const MOVING: readonly (readonly [name: string, days: number])[] = [
  ['(?:maundy|easter) thursday|jueves santo', -3],
  ['(?:good|easter) friday|viernes santo|vendredi saint', -2],
  ['(?:holy|easter) saturday|easter eve|sabado santo', -1],
  ['easter (?:sunday|day)|domingo de (?:pascua|resurreccion)|dimanche de paques', 0],
  ['easter monday|lunes de pascua|lundi de paques', 1],
  ['easter tuesday', 2],
  ['palm sunday|domingo de ramos', -7],
]
const DAYS = [...FIXED, ...MOVING].map(([name, day]) => ({ is: new RegExp(`^(?:${name})$`), day }))

/** In folded letters; a name inside a longer one has to be told apart by the book. */
export const FEAST = [...FIXED, ...MOVING].map(([name]) => name).join('|')
/** No other day has one of these words. */
export const MAY_BE_FEAST =
  'eve|easter|good|maundy|holy|palm|boxing|christmas|xmas|year|ano|reyes|twelfth|australia|waitangi|valentin|patrick|paddy|anzac|canada|remembrance|veterans|stephen|nochebuena|nochevieja|hogmanay|halloween|juneteenth|navidad|santo|saint|pascua|resurreccion|ramos|paques'

/** Undefined for any other name. */
export function feastOf(folded: string): ((date: string) => boolean) | undefined {
  const day = DAYS.find(({ is }) => is.test(folded))?.day
  if (day === undefined) return undefined
  return (date) => {
    const year = date.slice(0, 4)
    return date === (typeof day === 'string' ? `${year}-${day}` : daysFromEaster(Number(year), day))
  }
}

/** By the Gregorian reckoning of Meeus, Jones and Butcher. */
function daysFromEaster(year: number, days: number): string {
  const [golden, century, inCentury] = [year % 19, Math.floor(year / 100), year % 100]
  const leap = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + leap + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const fromMarch = 21 + 1 + epact + toSunday - 7 * late
  return new Date(Date.UTC(year, 2, fromMarch + days)).toISOString().slice(0, 10)
}
