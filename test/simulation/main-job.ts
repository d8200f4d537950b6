// What every story holds: a mail with the crew, and a manager who approves it; boarding mail and sail are the program's own affair.
import { cards } from '../fakes/acting.ts'
import type { Standing } from '../fakes/chat.ts'
import { MINUTE, SECOND } from '../fakes/clock.ts'
import { CREW, crewMail, SAM } from '../fakes/jada.ts'
import type { FakeWorld } from '../fakes/world.ts'
import type { Act, Happening, Held, Sail } from './story.ts'
import type { Weekend } from './weekend.ts'

/** Whom the mail names beside the captain. */
const [CAPTAIN = '', ...OTHERS] = CREW
export const SEATS: readonly Happening[] = OTHERS.map((line) => ({ name: seatOf(line), chance: 0.4, isOwn: true }))

export function mainJob(sail: Sail, held: Held): readonly Act[] {
  const lines = [CAPTAIN, ...OTHERS.filter((line) => held.has(seatOf(line)))]
  return [
    { at: sail.mailed, does: (weekend) => mail(weekend, sail, lines, crewSubject(sail)) },
    { at: sail.looked, does: (weekend) => approved(weekend, sail, SAM) },
  ]
}

/** `- Host: Keely Hart` */
function seatOf(line: string): string {
  return line.slice(2, line.indexOf(':'))
}

/** Before the calendar was ever read a mail is put to a person; that is another story. */
export function mail(weekend: Weekend, sail: Sail, lines: readonly string[], subject: string): void {
  const { time, fake } = weekend
  if (!fake.charterIds().includes(sail.id)) {
    time.at(time.now() + 5 * MINUTE, () => mail(weekend, sail, lines, subject))
    return
  }
  const date = fake.clock.business().toISOString()
  const written = crewMail(lines, { subject, charter: sail.name, date })
  fake.deliver({ ...written, text: written.text.replace('5/30', sail.day) })
  noticed(weekend)
}

/** A push tells of it, or is lost and the poll finds it. */
export function noticed({ program, dice, time }: Weekend): void {
  time.at(time.now() + (dice.happens(0.6) ? dice.between(0, 2 * SECOND) : dice.between(0, MINUTE)), program.wake)
}

export function approved({ people, fake }: Weekend, sail: Sail, manager: string): Promise<void> {
  return people.press(manager, 'approve', cardOf(fake, sail, crewSubject(sail)))
}

export function crewSubject({ name }: Sail): string {
  return `Crew for ${name}`
}

export function cardOf(fake: FakeWorld, { id }: Sail, subject: string): () => Standing | undefined {
  return () => {
    if (!fake.charterIds().includes(id)) return undefined
    const proposal = fake.charter(id).proposals.find(({ mail }) => mail.subject === subject)
    return proposal && cards(fake).find(({ key }) => key.endsWith(`/card/${proposal.id}`))
  }
}
