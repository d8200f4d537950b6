// `new <name> <date> <time>`: a charter, and its calendar entry.
import { daySaid } from '../../domain/command/when-said.ts'
import { charterName } from '../../domain/entry-title.ts'
import type { SlackMessage } from '../../ports/chat.ts'
import { alreadyThere, beginHeadsUp, begunAnswer, howLong, notBegun } from '../../views/begin-answers.ts'
import { hoursQuestion } from '../../views/plan-questions.ts'
import { beginCharter } from '../../workflows/begin-charter.ts'
import type { Asking } from './asking.ts'

export async function onNew(asking: Asking, rest: string): Promise<SlackMessage> {
  const { world, person: by, background, sure } = asking
  const { operator, clock } = world
  const read = daySaid(rest, { now: clock.business(), timeZone: operator.timeZone })
  const name = charterName(read.before)
  if (name === '' || !read.date || !by) return notBegun({ kind: 'unsaid' }, rest)
  const [hours, ...others] = read.hours
  const words = `new ${name} ${read.date}`
  if (!hours || others.length > 0)
    return hoursQuestion({ name, date: read.date, timeZone: operator.timeZone }, words, read.hours)
  const { start, end } = hours
  if (!end) return howLong({ name, date: read.date, timeZone: operator.timeZone }, words, start)

  const command = `${words} ${start}-${end}`
  const { outcome, delivered } = await beginCharter(world, {
    name,
    date: read.date,
    start,
    end,
    by,
    sure: sure !== undefined,
  })
  background.add(delivered, world)
  switch (outcome.kind) {
    case 'begun':
      return begunAnswer(outcome.charter, read.before)
    case 'already':
      return alreadyThere(outcome.charter)
    case 'heads-up':
      return beginHeadsUp(name, outcome.headsUp, command)
    default:
      return notBegun(outcome, rest)
  }
}
