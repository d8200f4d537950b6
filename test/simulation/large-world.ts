// A large world: twenty charters in fourteen days, with mails, managers and hands in the calendar.
import { HOUR } from '../fakes/clock.ts'
import { quinnEntry, TUESDAY } from '../fakes/jada.ts'
import type { Dice } from './chance.ts'
import { mainJob } from './main-job.ts'
import type { Sail, Scene } from './story.ts'
import { TURNS } from './turns.ts'
import { OF_CHARTERS } from './weekend.ts'

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

interface Sailing extends Pick<Sail, 'id' | 'entryId' | 'name' | 'day' | 'starts' | 'ends'> {
  readonly entry: ReturnType<typeof quinnEntry>
}

const SAILINGS = NAMES.map(sailing)

/** Of what a weekend holds, for each of twenty. */
const LESS = 0.3

export const LARGE_WORLD: Scene = {
  entries: SAILINGS.map(({ entry }) => entry),
  sails: (dice) => SAILINGS.map(({ entry: _, ...sail }) => ({ ...sail, ...momentsOf(sail, dice) })),
  main: mainJob,
  ofCharters: OF_CHARTERS.map((one) => ({ ...one, chance: one.chance * LESS })),
  ofWorld: TURNS,
  windows: 8,
  over: (sails) => Math.max(...sails.map(({ ends }) => ends)) + 14 * HOUR,
}

/** A crew is named some days before, or at the last moment. */
function momentsOf({ starts }: Pick<Sail, 'starts'>, dice: Dice): Pick<Sail, 'mailed' | 'looked' | 'rush' | 'due'> {
  const early = Math.max(HOUR, starts - 6 * 24 * HOUR)
  const late = Math.max(early + HOUR, starts - 30 * HOUR)
  const mailed = dice.between(early, (early + late) / 2)
  const looked = mailed + dice.between(HOUR, 4 * HOUR)
  const rush = dice.between(looked, Math.max(looked + HOUR, starts - 8 * HOUR))
  return { mailed, looked, rush, due: starts - 24 * HOUR }
}

function sailing(name: string, nth: number): Sailing {
  const date = new Date(TUESDAY.getTime() + (1 + (nth % DAYS)) * 24 * HOUR).toISOString().slice(0, 10)
  const { title, start, end } = HOURS[nth < DAYS ? 1 : 0]
  const [, month = 0, day = 0] = date.split('-').map(Number)
  const entryId = `jada${nth}season`.replace(/[w-z]/g, 'v')
  const at = (hour: string) => Date.parse(`${date}T${hour}:00:00-07:00`) - TUESDAY.getTime()
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
  return { id, entryId, name, day: `${month}/${day}`, starts: at(start), ends: at(end), entry }
}
