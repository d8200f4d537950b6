// Doctor's list in Slack: one stretch for each finding; what is to be typed stands as it is typed.
import type { Checkup, Finding } from '../domain/doctor/exam.ts'
import type { Operator } from '../domain/operator.ts'
import { doctorTitle } from './doctor-lines.ts'
import { heading, lines, message, type Part, type SlackMessage, small } from './slack-blocks.ts'
import { escaped, joined, type Mrkdwn, md } from './slack-text.ts'
import { moment } from './times.ts'

export function examining(): SlackMessage {
  const words = md`Looking at Google, Slack, mail, store and the guests’ site…`
  return message(words, [lines(words)])
}

export function doctorCard({ brand, timeZone }: Operator, checkup: Checkup): SlackMessage {
  const title = doctorTitle(brand, checkup)
  const { findings, questions, at } = checkup
  return message(md`${title}`, [
    heading(title),
    ...findings.map(findingPart),
    ...questions.map(({ text }): Part => lines(md`*For the owner to answer*  ${text}`)),
    small(md`As of ${moment(at, timeZone)}. Nothing was changed by looking.`),
  ])
}

/** The last look, on a manager's Home tab; where there is room for it, with what mends each. */
export function lastCheckup({ at, findings }: Checkup, timeZone: string, isWhole = false): readonly Mrkdwn[] {
  const found = findings.map(({ what, mend }) => (isWhole ? md`• ${what} Mend: ${mend}` : md`• ${what}`))
  const words = findings.length === 0 ? 'all was well' : `${findings.length} found`
  return [md`*Doctor*  ${words}, ${moment(at, timeZone)}. “/crew doctor” looks again.`, ...found]
}

function findingPart({ what, follows, mend }: Finding): Part {
  return lines(md`*${what}*`, md`${follows}`, joined([md`Mend:`, withCommands(mend)], ' '))
}

/** What stands between backticks is a command, and not a sign of it is replaced. */
function withCommands(mend: string): Mrkdwn {
  const parts = mend
    .split('`')
    .map((part, at): Mrkdwn => (at % 2 === 1 ? { mrkdwn: `\`${escaped(part)}\`` } : md`${part}`))
  return joined(parts, '')
}
