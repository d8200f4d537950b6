// Any crew confirmation: a book of people and charters, and who sails on which, as the ops lead calls them.
import fc from 'fast-check'
import type { Person } from '../../src/domain/person.ts'
import type { Book, BookedCharter, Reading } from '../../src/domain/reading/reading.ts'
import { SEATS, type SeatName } from '../../src/domain/seat.ts'

export interface Seated {
  readonly seat: SeatName
  readonly crew: string
  /** How the mail calls them. */
  readonly called: string
  readonly isTentative: boolean
}

/** One charter's crew. */
export interface Crewed {
  readonly charter: BookedCharter
  /** The day in the mail's words, in English and in Spanish. */
  readonly day: string
  readonly dia: string
  readonly seats: readonly Seated[]
}

export interface Confirmation {
  readonly book: Book
  readonly sender: Person
  /** ISO 8601, when the mail was written. */
  readonly date: string
  readonly crews: readonly [Crewed, ...Crewed[]]
  /** Last week's roster, for a quote: nobody in it is in `crews`. */
  readonly old: readonly { readonly seat: SeatName; readonly name: string }[]
}

/** No word of one name occurs in another one. */
const PEOPLE: readonly (readonly [name: string, ...aliases: readonly string[]])[] = [
  ['Gene Oakes'],
  ['Siobhán O’Hara', 'Shiv'],
  ["Niamh D'Arcy"],
  ['Zoë Ahlström'],
  ['José María Peña', 'Pepe'],
  ['Jean-Luc Moreau', 'JL'],
  ['Wren'],
  ['Renée'],
  ['Björn Lindqvist', 'Bear'],
  ['Ximena Cruz'],
  ['Mihály Nagy', 'Misi'],
  ['Theodora Papadaki', 'Teddy'],
  ['Beatrix van Houten', 'Trixie'],
  ['Łukasz Wójcik', 'Luk'],
  ['Aoife Brannigan'],
  ['Kwame Mensah'],
  ['Thuỳ Nguyễn'],
  ['Anders Sjöberg'],
  ['Inês Carvalho'],
  ['Otis Redfern'],
  ['Will Hardy'],
  ['Grace'],
  ['April Stone'],
  ['Mark Dunn', 'Sparky'],
  ['Hope Ito'],
  ['Bartholomew Cubbins', 'Bart'],
]
const CHARTERS = [
  'Quinn',
  'O’Malley',
  'Delacroix',
  'Jennifer Sanderson',
  'Müller',
  'Okafor',
  'Takahashi',
  'Brandt',
  'Smith wedding',
  'St. John',
  'Le Blanc',
  'Rossi-Conti',
  'Henderson 50th',
]
const ZONES = ['America/Los_Angeles', 'Europe/Madrid', 'Pacific/Auckland', 'America/New_York', 'Australia/Lord_Howe']
const SENDER: Person = {
  id: 'carole',
  name: 'Carole Beck',
  aliases: [],
  emails: ['carole@example-charters.test'],
  seats: [],
  may: ['assign'],
}
const DAY_MS = 86_400_000

interface Plan {
  readonly crews: readonly { readonly seats: readonly SeatName[]; readonly ahead: number; readonly dayForm: number }[]
  readonly people: readonly number[]
  readonly forms: readonly { readonly form: number; readonly isTentative: boolean }[]
  readonly names: readonly string[]
  readonly timeZone: string
  readonly written: number
}

const plans: fc.Arbitrary<Plan> = fc.record({
  crews: fc.uniqueArray(
    fc.record({
      seats: fc.shuffledSubarray([...SEATS], { minLength: 2 }),
      ahead: fc.integer({ min: 2, max: 25 }),
      dayForm: fc.nat({ max: 6 }),
    }),
    { minLength: 1, maxLength: 3, selector: ({ ahead }) => ahead },
  ),
  people: fc.shuffledSubarray([...PEOPLE.keys()], { minLength: PEOPLE.length }),
  forms: fc.array(fc.record({ form: fc.nat({ max: 5 }), isTentative: fc.boolean() }), { minLength: 15, maxLength: 15 }),
  names: fc.shuffledSubarray(CHARTERS, { minLength: 4 }),
  timeZone: fc.constantFrom(...ZONES),
  written: fc.integer({ min: Date.UTC(2025, 11, 1, 17), max: Date.UTC(2027, 0, 31, 17) }),
})

export const confirmations: fc.Arbitrary<Confirmation> = plans.map(confirmationOf)

/** What the reading has to be, in lines that compare well. */
export function meant({ crews }: Confirmation): readonly string[] {
  return crews.flatMap(({ charter, seats }) =>
    seats.map(({ seat, crew, isTentative }) => [charter.id, seat, crew, isTentative ? 'tentative' : ''].join(' ')),
  )
}

/** What was read, in the same lines; anything but an assignment or an open seat stands out. */
export function said(readings: readonly Reading[]): readonly string[] {
  return readings.flatMap(({ charter, changes, questions }) => [
    ...changes.map((change) => {
      if (change.kind !== 'assign') return `${charter} ${change.kind} ${change.evidence}`
      return [charter, change.seat, change.crew, change.standing === 'tentative' ? 'tentative' : ''].join(' ')
    }),
    ...questions.map(({ about, text, evidence }) => `${charter} asks about ${about}: ${text} «${evidence}»`),
  ])
}

function confirmationOf({ crews, people, forms, names, timeZone, written }: Plan): Confirmation {
  const roster = people.flatMap((index) => personOf(PEOPLE[index]))
  const taken = crews.reduce((count, { seats }) => count + seats.length, 0)
  const told = crews.map(({ seats, ahead, dayForm }, nth): Crewed => {
    const from = crews.slice(0, nth).reduce((count, crew) => count + crew.seats.length, 0)
    const date = new Date(written + ahead * DAY_MS).toISOString().slice(0, 10)
    const name = names[nth] ?? ''
    const seated = seats
      .toSorted((a, b) => SEATS.indexOf(a as 'host') - SEATS.indexOf(b as 'host'))
      .flatMap((seat, index): Seated[] => {
        const [person, how] = [roster[from + index], forms[from + index]]
        return person && how ? [{ seat, crew: person.id, called: calledBy(person, how.form), ...tentative(how) }] : []
      })
    return { charter: booked(name, date, nth), ...dayWords(date, dayForm, ahead), seats: seated }
  })
  const [first, ...others] = told
  const old = SEATS.slice(0, 4).flatMap((seat, index) => {
    const person = roster[taken + index]
    return person ? [{ seat, name: person.name }] : []
  })
  if (!first) throw new Error('A confirmation has at least one charter')
  return {
    book: {
      timeZone,
      inbox: 'ops@example-charters.test',
      people: [SENDER, ...roster],
      charters: [...told.map(({ charter }) => charter), booked(names[3] ?? '', '2027-06-20', 9)],
    },
    sender: SENDER,
    date: new Date(written).toISOString(),
    crews: [first, ...others],
    old,
  }
}

function tentative({ isTentative }: { readonly isTentative: boolean }) {
  return { isTentative }
}

function personOf(known: (typeof PEOPLE)[number] | undefined): Person[] {
  if (!known) return []
  const [name, ...aliases] = known
  const id = name.split(' ')[0]?.toLowerCase() ?? ''
  return [
    { id, name, aliases, emails: [`${id.normalize('NFKD').replace(/\W/g, '')}@crew.test`], seats: [...SEATS], may: [] },
  ]
}

function booked(name: string, date: string, nth: number): BookedCharter {
  return { id: `charter-${nth}-${date}`, name, aliases: [], date, start: '15:00', end: '19:00', seats: [] }
}

/** Full name, given name, nickname, given name with an initial, all in capitals, without accents. */
function calledBy({ name, aliases: [nickname] }: Person, form: number): string {
  const [given = '', ...rest] = name.split(' ')
  const initial = rest.at(-1)?.[0]
  if (form === 1) return given
  if (form === 2 && nickname) return nickname
  if (form === 3 && initial) return `${given} ${initial}.`
  if (form === 4) return name.toUpperCase()
  if (form === 5) return name.normalize('NFKD').replace(/\p{M}/gu, '')
  return name
}

function dayWords(date: string, form: number, ahead: number): { readonly day: string; readonly dia: string } {
  const at = new Date(`${date}T12:00:00Z`)
  const words = (locale: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(at)
  const [year, month, number] = date.split('-').map(Number)
  const spanish = words('es', { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '')
  const english = [
    `${month}/${number}`,
    words('en-US', { month: 'short', day: 'numeric' }),
    words('en-US', { weekday: 'short', month: 'short', day: 'numeric' }).replace(',', ''),
    words('en-US', { weekday: 'long', month: 'long', day: 'numeric' }),
    words('en-GB', { day: 'numeric', month: 'long' }),
    date,
    ahead < 6 ? words('en-US', { weekday: 'long' }) : `${month}/${number}/${year}`,
  ]
  return { day: english[form] ?? date, dia: form % 2 ? `${number}/${month}` : spanish }
}
