// What managers, a captain and whoever edits the calendar may do to a charter beside the main job.
import { approve, reject } from '../../src/domain/decide.ts'
import { HOUR, MINUTE } from '../fakes/clock.ts'
import { handled } from '../fakes/entry-hands.ts'
import { GENE, PRIYA, SAM } from '../fakes/jada.ts'
import type { Dice } from './chance.ts'
import { approved, cardOf, crewSubject, mail, noticed } from './main-job.ts'
import { type Act, type Happening, type Sail, sometime } from './story.ts'
import type { Weekend } from './weekend.ts'

/** Only the draft names her. */
export const ROSA = 'Rosa Lind'
const HANDS = ['type before', 'type after', 'type inside', 'type on our line', 'paste our block twice'] as const

export const SECOND_THOUGHTS: readonly Happening[] = [
  {
    name: 'two managers at once',
    chance: 0.25,
    isOwn: true,
    acts: (sail) => [{ at: sail.looked, does: (weekend) => approved(weekend, sail, PRIYA) }],
  },
  { name: 'a draft, rejected', chance: 0.7, acts: draft },
  {
    name: 'an order in Slack',
    chance: 0.5,
    acts: later((weekend, { id }) => weekend.people.type(GENE, `${id} set first mate Dan because Angela is ill`)),
  },
  {
    name: 'another captain by mail',
    chance: 0.3,
    acts: later((weekend, sail) => otherCaptain(weekend, sail, `Captain for ${sail.name}`)),
  },
  { name: 'an undo', chance: 0.3, acts: later(undone) },
  { name: 'hands in the calendar', chance: 0.8, acts: hands },
  { name: 'hands while we write', chance: 0.7, acts: handsInBetween },
  { name: 'an hour later', chance: 0.4, acts: later(moved) },
]

/** Once the crew was approved, and early enough for whoever is asked. */
function later(does: (weekend: Weekend, sail: Sail) => unknown) {
  return (sail: Sail, dice: Dice): readonly Act[] => [
    { at: sometime(sail, dice, sail.looked + MINUTE, sail.starts - 8 * HOUR), does: (weekend) => does(weekend, sail) },
  ]
}

function draft(sail: Sail, dice: Dice): readonly Act[] {
  const subject = `Draft for ${sail.name}, not yet`
  const written = sometime(sail, dice, sail.looked, sail.starts - 20 * HOUR)
  return [
    { at: written, does: (weekend) => mail(weekend, sail, [`- Host: ${ROSA}`], subject) },
    {
      at: written + dice.between(MINUTE, 6 * HOUR),
      does: ({ people, fake }) =>
        people.judge(PRIYA, (charter, judgement) => reject(charter, judgement, 'no'), cardOf(fake, sail, subject)),
    },
  ]
}

/** Nobody sails without a captain. */
async function undone(weekend: Weekend, sail: Sail): Promise<void> {
  const { people, fake } = weekend
  await people.press(SAM, 'undo', cardOf(fake, sail, crewSubject(sail)))
  await otherCaptain(weekend, sail, `Captain for ${sail.name} after all`)
}

async function otherCaptain(weekend: Weekend, sail: Sail, subject: string): Promise<void> {
  const { people, fake, dice, time } = weekend
  mail(weekend, sail, ['- Captain: Marisol Vega'], subject)
  await time.sleep(dice.between(MINUTE, 30 * MINUTE))
  await people.judge(PRIYA, approve, cardOf(fake, sail, subject))
}

function hands(sail: Sail, dice: Dice): readonly Act[] {
  return Array.from({ length: dice.pick([1, 1, 2, 3]) }, (_, nth) => ({
    at: sometime(sail, dice, Math.min(4 * HOUR, sail.looked), sail.starts - 7 * HOUR),
    does: (weekend: Weekend) => handInCalendar(weekend, sail, nth + 1),
  }))
}

/** Between our reading of an entry and our patch. */
function handsInBetween(sail: Sail, dice: Dice): readonly Act[] {
  const does = (weekend: Weekend) => {
    let left = 2
    weekend.fake.onEntryRead((id) => {
      if (id !== sail.entryId || left === 0 || weekend.time.now() > sail.starts) return
      left -= 1
      handInCalendar(weekend, sail, 10 + left)
    })
  }
  return [{ at: sometime(sail, dice, sail.mailed, sail.starts - 8 * HOUR), does }]
}

function handInCalendar(weekend: Weekend, { entryId }: Sail, nth: number): void {
  const { fake, dice, watch } = weekend
  const { description } = fake.entry(entryId)
  const typed = handled(description, dice.pick(HANDS), nth, '')
  fake.editEntry(entryId, { description: typed.description })
  if (typed.text) watch.typed(entryId, typed.text)
  noticed(weekend)
}

function moved(weekend: Weekend, { entryId }: Sail): void {
  const { fake } = weekend
  const { summary, start, end } = fake.entry(entryId)
  fake.editEntry(entryId, {
    summary: summary.replace(/\d+(?=[ap]m)|\d+(?=-)/g, (hour) => String((Number(hour) % 12) + 1)),
    start: anHourLater(start),
    end: anHourLater(end),
  })
  noticed(weekend)
}

/** `2026-05-30T15:00:00-07:00` */
function anHourLater(moment: string): string {
  return moment.replace(/T(\d\d)/, (_, hour) => `T${String(Number(hour) + 1).padStart(2, '0')}`)
}
