// What the channel reads once when a calendar entry says something new: what it did here, or why it did nothing.
import type { Charter, HistoryEntry } from '../domain/charter.ts'
import type { CharterFacts } from '../domain/charter-facts.ts'
import type { CrewDifference } from '../domain/entry-crew.ts'
import { firstName } from '../domain/person.ts'
import { isTaken } from '../domain/seat.ts'
import { factsDifference } from './facts-difference.ts'
import { listed, oneLine } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { heading, lines, message, type SlackMessage, small } from './slack-blocks.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { clockTimeWithZone, timeWindow } from './times.ts'

export function revisionNewsWords(charter: Charter, { before, after, why, revision }: HistoryEntry): SlackMessage {
  const was = before ?? after
  const title = `${was.name} · ${timeWindow(was)}`
  const said = before ? factsDifference(before, after) : []
  return message(md`${title} · ${why}${said.length > 0 ? ` (${said.join('; ')})` : ''}`, [
    heading(title),
    lines(md`*${why}.*`, ...said.map((words) => md`${words}`), ...consequences(charter, was, after)),
    small(md`revision ${revision} · ${charter.id}`),
  ])
}

/** An entry that is no charter by its title now: nothing is deleted by a guess. */
export function titleNewsWords(charter: Charter, title: string, why: string): SlackMessage {
  const head = `${charter.name} · ${timeWindow(charter)}`
  return message(md`${head}: is it still a charter?`, [
    heading(head),
    lines(
      md`Its calendar entry is now called “${oneLine(title)}”, which is no charter (${why}). *Nothing was changed:* crew, page and mails stand as they were.`,
      md`If it is off, delete the entry. If it sails, give the entry a charter’s title again.`,
    ),
    small(md`${charter.id}`),
  ])
}

/** Crew typed into the entry by hand that isn't the charter's: shown, never taken over. */
export function crewNewsWords(charter: Charter, differences: readonly CrewDifference[]): SlackMessage {
  const head = `${charter.name} · ${timeWindow(charter)}`
  return message(md`${head}: the calendar names other crew`, [
    heading(head),
    lines(
      md`People typed other crew into its calendar entry than it has here. *Nothing was changed.*`,
      ...differences.map(
        ({ seat, evidence, has }) => md`*${seatWords(seat)}*  “${oneLine(evidence)}”; here it is ${has ?? 'open'}`,
      ),
      md`If the entry is right, write a crew mail as always; if it isn’t, correct the line there.`,
    ),
    small(md`${charter.id}`),
  ])
}

function consequences(charter: Charter, before: CharterFacts, after: CharterFacts): readonly Mrkdwn[] {
  const crew = after.seats.filter(isTaken).map(({ name }) => firstName(name))
  const told =
    crew.length > 0 && partsDiffer(before, after)
      ? [md`${listed([...new Set(crew)])} ${crew.length === 1 ? 'is' : 'are'} told.`]
      : []
  return [
    ...told,
    ...typedBoarding(before, after),
    ...(after.cancelled && !before.cancelled ? guestWords(charter) : []),
  ]
}

/** Whoever drags an entry easily forgets the line in it. */
function typedBoarding(before: CharterFacts, after: CharterFacts): readonly Mrkdwn[] {
  const [was, is] = [before.times, after.times]
  const stays =
    is?.boardsAt !== undefined && was?.startsAt !== is.startsAt && clock(was?.boardsAt) === clock(is.boardsAt)
  return stays
    ? [md`Boarding stays ${clockTimeWithZone(is.boardsAt ?? '', after.timeZone)}, as it is typed in the entry.`]
    : []

  function clock(instant: string | undefined): string | undefined {
    return instant && clockTimeWithZone(instant, after.timeZone)
  }
}

function partsDiffer(before: CharterFacts, after: CharterFacts): boolean {
  const part = ({ date, times, place, cancelled }: CharterFacts) => JSON.stringify([date, times, place, cancelled])
  return part(before) !== part(after)
}

/** Who was told of the sail is told that it is off. */
function guestWords({ shown }: Charter): readonly Mrkdwn[] {
  return shown.boarding
    ? [
        md`*The guests have their boarding mail.* A mail tells them that it is cancelled as soon as the page says so; if boarding is near, call them too.`,
      ]
    : [md`No boarding mail leaves. The guest page says that it is cancelled.`]
}
