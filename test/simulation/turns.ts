// What the world may do to the program: a new version comes out, Google forgets where we were, somebody turns the clock.
import { HOUR, MINUTE } from '../fakes/clock.ts'
import { crewMail } from '../fakes/jada.ts'
import type { Dice } from './chance.ts'
import { noticed } from './main-job.ts'
import { type Act, type Happening, type Sail, sometime } from './story.ts'
import type { Weekend } from './weekend.ts'

export const TURNS: readonly Happening[] = [
  { name: 'a new version', chance: 0.9, acts: between(-7, ({ program }) => program.renew()) },
  { name: 'cursors forgotten', chance: 0.9, acts: between(-7, forget) },
  { name: 'the clock turned', chance: 0.6, acts: between(-42, jump) },
  /** Else none ever comes. */
  { name: 'events of mails', chance: 0.5, isOwn: true },
]

const EACH = 106 * HOUR

/** Once in about four days; `last`: hours from the last sail on. */
function between(last: number, does: Act['does']) {
  return (sail: Sail, dice: Dice): readonly Act[] =>
    Array.from({ length: Math.ceil(sail.starts / EACH) }, () => ({
      at: sometime(sail, dice, 0, sail.starts + last * HOUR),
      does,
    }))
}

/** Both of them: the next look finds everything again. */
function forget(weekend: Weekend): void {
  const { fake } = weekend
  const date = fake.clock.business().toISOString()
  fake.deliver(crewMail(['Thanks, all!'], { subject: `Re: the weather (${fake.google.mails.length})`, date }))
  const [entry] = fake.google.entries.keys()
  if (entry) fake.editEntry(entry, {})
  fake.google.forgotten = fake.google.mails.length - 1
  fake.google.tokensDead = fake.google.changes - 1
  noticed(weekend)
}

function jump({ fake, program, dice }: Weekend): void {
  const ms = dice.between(MINUTE, 5 * HOUR)
  fake.clock.turnTo(new Date(fake.clock.business().getTime() + ms))
  program.wake()
}
