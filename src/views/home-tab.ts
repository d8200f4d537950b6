// The Home tab: a person's own coming charters and what is asked of them; for managers what waits, what is held, and why.
import type { Charter } from '../domain/charter.ts'
import { boardsAt, seatsOf } from '../domain/charter-facts.ts'
import { hoursOf } from '../domain/crew-hours.ts'
import type { Desk } from '../domain/desk.ts'
import type { Mail } from '../domain/mail.ts'
import type { Operator } from '../domain/operator.ts'
import { firstName, isManager, type Person } from '../domain/person.ts'
import { calendarAge } from './calendar-age.ts'
import { connectionParts } from './connection-parts.ts'
import { lastCheckup } from './doctor-card.ts'
import { feedParts } from './feed-parts.ts'
import { managerParts } from './home-manager.ts'
import { hoursButtons, hoursSaid } from './hours-words.ts'
import { listed } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { heading, lines, message, type Part, type SlackMessage } from './slack-blocks.ts'
import { buttonValue } from './slack-buttons.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { clockTimeWithZone, hoursWords, timeWindow } from './times.ts'

export interface HomeTabInput {
  readonly operator: Operator
  readonly person: Person | undefined
  /** The coming ones, in order. */
  readonly charters: readonly Charter[]
  readonly days: number
  /** Those that ended a short while ago. */
  readonly past?: readonly Charter[] | undefined
  readonly people?: readonly Person[] | undefined
  /** What only a manager sees. */
  readonly desk?: Desk | undefined
  readonly mails?: readonly Mail[] | undefined
  readonly now?: Date | undefined
  /** Of their own calendar. */
  readonly feed?: string | undefined
}

export function homeTab(input: HomeTabInput): SlackMessage {
  const { operator, person, people = [], mails = [], days, now } = input
  const charters = input.charters.filter(({ times }) => !now || !times || new Date(times.endsAt) > now)
  if (!person) {
    const words = md`You are not on the roster of ${operator.brand} yet. Ask a manager to add you; “/crew” works all the same.`
    return message(words, [heading(operator.boat), lines(words)])
  }
  const { timeZone } = operator
  return message(md`${operator.boat}`, [
    heading(`${operator.boat} · ${firstName(person.name)}`),
    ...ownParts({ ...input, charters }, person),
    ...hoursParts(input, person),
    ...(input.feed ? feedParts(input.feed) : []),
    ...(isManager(person) ? [DIVIDER, ...managerParts({ charters, mails, people, days, timeZone, now })] : []),
    ...(isManager(person) && now ? connectionParts(input.desk, now, timeZone) : []),
    ...(isManager(person) ? calendarParts(input) : []),
    ...(isManager(person) && input.desk?.checkup ? [lines(...lastCheckup(input.desk.checkup, timeZone))] : []),
  ])
}

const DIVIDER: Part = { kind: 'divider' }

function ownParts({ charters, days }: HomeTabInput, { id }: Person): readonly Part[] {
  const own = charters.filter((charter) => seatsOf(charter, id).length > 0)
  if (own.length === 0) return [lines(md`You are on no charter in the next ${days} days.`)]
  return [lines(md`*You sail*`), ...own.map((charter) => charterPart(charter, ownLine(charter, id)))]
}

function ownLine(charter: Charter, id: string): Mrkdwn {
  const boards = boardsAt(charter)
  const when = boards ? `aboard by ${clockTimeWithZone(boards, charter.timeZone)}` : 'time not set'
  const own = seatsOf(charter, id)
  const seats = listed(own.map(({ seat }) => seatWords(seat)))
  const asked = own.some(({ standing }) => standing === 'asked' || standing === 'tentative')
  const answer = asked ? md`  ·  *asked of you*: can you? Answer the message, or tell me “yes for ${charter.name}”` : ''
  return md`*${charter.name}*  ${timeWindow(charter)}  ·  ${seats}, ${when}${answer}`
}

/** Hours that they have not said yet. */
function hoursParts({ past = [], now }: HomeTabInput, { id }: Person): readonly Part[] {
  const open = past.flatMap((charter): readonly Part[] => {
    const hours = hoursOf(charter, id)
    if (
      !now ||
      !hours ||
      hours.standing === 'confirmed' ||
      charter.cancelled ||
      new Date(charter.times?.endsAt ?? now) >= now
    )
      return []
    const when = hoursWords(hours.from, hours.to, charter.timeZone)
    return [
      lines(md`*${charter.name}*  ${timeWindow(charter)}  ·  ${when}, ${hoursSaid(hours.hours)}?`),
      { kind: 'buttons', buttons: hoursButtons(charter.id, id, hours) },
    ]
  })
  return open.length > 0 ? [lines(md`*Your hours*`), ...open] : []
}

function calendarParts({ desk, operator }: HomeTabInput): readonly Part[] {
  const said = desk ? calendarAge(desk, operator.timeZone) : []
  return said.length > 0 ? [lines(...said)] : []
}

function charterPart(charter: Charter, line: Mrkdwn): Part {
  return {
    kind: 'lines',
    lines: [line],
    button: { label: 'Show', action: 'show_charter', value: buttonValue(charter.id) },
  }
}
