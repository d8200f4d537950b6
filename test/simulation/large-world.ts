// A large world: twenty charters in fourteen days, with mails, managers and hands in the calendar.
import { HOUR } from '../fakes/clock.ts'
import { CREW, quinnEntry, TUESDAY } from '../fakes/jada.ts'
import {
  forget,
  handInCalendar,
  jump,
  lateChange,
  mail,
  managersLook,
  type Sail,
  type Scene,
  type Weekend,
} from './weekend.ts'

const NAMES = [
  'Ashby',
  'Brandt',
  'Calloway',
  'Dunmore',
  'Ellery',
  'Fairfax',
  'Garnet',
  'Hollis',
  'Iverson',
  'Jarvis',
  'Kendrick',
  'Lockhart',
  'Mercer',
  'Norwood',
  'Oakley',
  'Prescott',
  'Quill',
  'Radcliffe',
  'Sheffield',
  'Thornton',
]
const DAYS = 14
/** In the morning and in the afternoon, in San Diego. */
const HOURS = [
  { title: '9am-12pm', start: '09', end: '12' },
  { title: '3-7pm', start: '15', end: '19' },
] as const

interface Sailing extends Sail {
  /** Milliseconds of virtual time. */
  readonly starts: number
  readonly entry: ReturnType<typeof quinnEntry>
}

const SAILINGS = NAMES.map(sailing)

/** The last one has sailed. */
const OVER = (DAYS + 2) * 24 * HOUR

export const LARGE_WORLD: Scene = {
  entries: SAILINGS.map(({ entry }) => entry),
  begin,
  troubleUntil: [OVER - 30 * HOUR, OVER - 12 * HOUR],
  over: OVER + 24 * HOUR,
}

function begin(weekend: Weekend): void {
  const { time } = weekend
  const dice = weekend.dice.apart('large world')
  const at = (from: number, to: number, act: () => unknown) => time.at(dice.between(from, to), () => void act())
  for (const sail of SAILINGS) {
    const early = Math.max(HOUR, sail.starts - 6 * 24 * HOUR)
    const late = Math.max(early + HOUR, sail.starts - 30 * HOUR)
    at(early, (early + late) / 2, () => {
      mail(weekend, sail, CREW, `Crew for ${sail.name}`)
      time.at(
        time.now() + dice.between(HOUR, 4 * HOUR),
        () => void managersLook(weekend, sail, `Crew for ${sail.name}`),
      )
    })
    if (dice.happens(0.4)) at((early + late) / 2 + 4 * HOUR, late + 5 * HOUR, () => lateChange(weekend, sail))
    if (dice.happens(0.5)) at(early, late, () => handInCalendar(weekend, sail, NAMES.indexOf(sail.name)))
  }
  for (let n = 0; n < 4; n += 1) at(HOUR, OVER - 40 * HOUR, () => weekend.program.renew())
  at(HOUR, OVER - 40 * HOUR, () => forget(weekend))
  if (dice.happens(0.3)) at(HOUR, OVER - 60 * HOUR, () => jump(weekend, dice.between(HOUR / 60, 3 * HOUR)))
}

function sailing(name: string, nth: number): Sailing {
  const date = new Date(TUESDAY.getTime() + (1 + (nth % DAYS)) * 24 * HOUR).toISOString().slice(0, 10)
  const { title, start, end } = HOURS[nth < DAYS ? 1 : 0]
  const [, month = 0, day = 0] = date.split('-').map(Number)
  const entryId = `jada${nth}season`.replace(/[w-z]/g, 'v')
  const startsAt = `${date}T${start}:00:00-07:00`
  const entry = quinnEntry({
    id: entryId,
    iCalUID: `${entryId}@calendar.test`,
    summary: `${name} paid ${title}`,
    description: `Guests: 4\nContact: ${name} Alder <${name.toLowerCase()}@example-guests.test>`,
    start: startsAt,
    end: `${date}T${end}:00:00-07:00`,
  })
  const id = `${name.toLowerCase()}-${month === 5 ? 'may' : 'jun'}-${day}`
  return { id, entryId, name, day: `${month}/${day}`, starts: Date.parse(startsAt) - TUESDAY.getTime(), entry }
}
