// Google: the token and what it may, whose inbox it opens, and the calendar behind it.

import { type Check, type Exam, type Finding, found, type Question, type Setup } from './exam.ts'
import { SCOPES } from './google-scopes.ts'
import { again } from './mending.ts'

export const GOOGLE_CHECKS: readonly Check[] = [
  tokenDead,
  clientRefused,
  consentInTesting,
  scopesMissing,
  scopesBeyond,
  apiOff,
  otherInbox,
  calendarSharing,
  calendarZone,
  feedUnreadable,
]

const WRITERS = ['owner', 'writer']
const DAY_S = 24 * 3_600
/** Tokens of an app in Testing die at seven days. */
const PROOF_MS = 8 * DAY_S * 1_000

export function tokenDead({ seen: { token }, operator, setup }: Exam) {
  return found(token?.kind === 'dead', {
    id: 'google-token-dead',
    area: 'google',
    what: `Google no longer takes the token for ${operator.inbox}.`,
    follows: 'No mail and no calendar entry is read; nothing is lost, reading goes on where it stopped.',
    mend: newToken(operator.id, setup),
  })
}

export function clientRefused({ seen: { token }, setup }: Exam) {
  return found(token?.kind === 'client-refused', {
    id: 'google-client',
    area: 'google',
    what: 'Google does not know the OAuth client, or its secret is another.',
    follows: 'No mail and no calendar entry is read.',
    mend: `Google Cloud console → APIs & Services → Credentials → the OAuth client: set GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET as they stand there, and ${again({ setup })}.`,
  })
}

export function consentInTesting({ seen: { token }, operator, setup }: Exam) {
  const left = token?.kind === 'alive' ? token.secondsLeft : undefined
  const days = Math.max(0, Math.floor((left ?? 0) / DAY_S))
  return found(left !== undefined, {
    id: 'google-testing',
    area: 'google',
    what: `The consent screen is in Testing: the token dies ${days < 1 ? 'within a day' : `in ${days} ${days === 1 ? 'day' : 'days'}`}.`,
    follows: 'Then no mail and no calendar entry is read, and again each week.',
    mend: `Google Cloud console → Google Auth Platform → Audience → Publish app. Then, for a token that lasts: ${newToken(operator.id, setup)}`,
  })
}

export function scopesMissing({ seen: { token }, operator, setup }: Exam) {
  const held = token?.kind === 'alive' ? token.scopes : SCOPES
  const missing = SCOPES.filter((scope) => !held.includes(scope)).map(short)
  return found(missing.length > 0, {
    id: 'google-scopes',
    area: 'google',
    what: `The Google token was given without ${missing.join(' and ')}.`,
    follows: missing.includes('gmail.readonly') ? 'Mails are not read.' : 'Calendar entries are not kept up to date.',
    mend: `${newToken(operator.id, setup)} Leave every box on Google's page ticked.`,
  })
}

export function scopesBeyond({ seen: { token }, operator, setup }: Exam) {
  const held = token?.kind === 'alive' ? token.scopes : []
  const beyond = held.filter((scope) => isApi(scope) && !SCOPES.includes(scope)).map(short)
  return found(beyond.length > 0, {
    id: 'google-scopes-beyond',
    area: 'google',
    what: `The Google token may more than the bot needs: ${beyond.join(', ')}.`,
    follows: 'Whoever got hold of it could do that too.',
    mend: newToken(operator.id, setup),
  })
}

export function apiOff({ seen: { mailbox, calendar } }: Exam) {
  const off = [
    ...(mailbox?.kind === 'api-off' ? ['Gmail API'] : []),
    ...(calendar?.kind === 'api-off' ? ['Google Calendar API'] : []),
  ]
  return off.map(
    (api): Finding => ({
      id: `google-api-off-${api.startsWith('Gmail') ? 'gmail' : 'calendar'}`,
      area: 'google',
      what: `The ${api} is not switched on in the OAuth client's project.`,
      follows: api.startsWith('Gmail') ? 'Mails are not read.' : 'The calendar is neither read nor written.',
      mend: `Google Cloud console → APIs & Services → Library → ${api} → Enable.`,
    }),
  )
}

export function otherInbox({ seen: { mailbox }, operator, setup }: Exam) {
  const other = mailbox?.kind === 'open' && mailbox.address.toLowerCase() !== operator.inbox.toLowerCase()
  return found(other, {
    id: 'google-inbox',
    area: 'google',
    what: `The Google token opens ${mailbox?.kind === 'open' ? mailbox.address : 'another inbox'}, and INBOX is ${operator.inbox}.`,
    follows: 'The wrong inbox is read.',
    mend: `Sign in as ${operator.inbox} when Google asks: ${newToken(operator.id, setup)}`,
  })
}

export function calendarSharing({ seen: { calendar }, operator }: Exam) {
  const role = calendar?.kind === 'shared' ? calendar.role : undefined
  const mend = `Google Calendar → Settings of that calendar → Shared with: give ${operator.inbox} “Make changes to events”.`
  return [
    ...found(calendar?.kind === 'missing', {
      id: 'calendar-missing',
      area: 'google',
      what: `There is no calendar ${operator.calendarId} for ${operator.inbox}.`,
      follows: 'No charter is taken over from it, and nothing is written there.',
      mend: `${mend} GOOGLE_CALENDAR_ID stands there under “Integrate calendar”.`,
    }),
    ...found(role !== undefined && !WRITERS.includes(role), {
      id: 'calendar-read-only',
      area: 'google',
      what: `The calendar is shared with ${operator.inbox} for reading alone (${role}).`,
      follows: 'Crew and approved times never reach the calendar, and no boarding mail leaves while it disagrees.',
      mend,
    }),
  ]
}

export function calendarZone({ seen: { calendar }, operator }: Exam) {
  const zone = calendar?.kind === 'shared' ? calendar.timeZone : operator.timeZone
  return found(zone !== operator.timeZone, {
    id: 'calendar-zone',
    area: 'google',
    what: `The calendar is in ${zone}, and the operator in ${operator.timeZone}.`,
    follows: 'Whole-day entries and entries without a zone are read hours off.',
    mend: `Google Calendar → Settings of that calendar → Time zone: ${operator.timeZone}; or set TIME_ZONE to ${zone}.`,
  })
}

export function feedUnreadable({ seen: { feed }, setup }: Exam) {
  return found(feed !== undefined && !(feed.status === 200 && feed.isCalendar), {
    id: 'feed-unreadable',
    area: 'google',
    what: `The calendar's secret iCal address answers ${feed?.status === 200 ? 'something that is no calendar' : feed?.status}.`,
    follows: 'The radar can’t compare the feed, and nothing stands in for the calendar when Google refuses the token.',
    mend: `Google Calendar → Settings of that calendar → Integrate calendar → Secret address in iCal format: set it as GOOGLE_ICAL_URL, and ${again({ setup })}.`,
  })
}

/** Google names an end only of some tokens; one that is older than a week has proved itself. */
export function consentQuestion({ seen: { token, desk }, now }: Exam): readonly Question[] {
  if (token?.kind !== 'alive' || token.secondsLeft !== undefined) return []
  const since = desk && desk !== 'never-began' ? desk.token?.since : undefined
  if (since && now.getTime() - Date.parse(since) > PROOF_MS) return []
  return [
    {
      id: 'google-published',
      text: 'Google names no end of the token, which is younger than eight days. Is the consent screen “In production”? Google Cloud console → Google Auth Platform → Audience says so; in Testing the token would die after seven days.',
    },
  ]
}

function newToken(operatorId: string, setup: Setup): string {
  return `Run \`npx crew auth google --operator ${operatorId}\`, set GOOGLE_REFRESH_TOKEN to what it wrote, and ${again({ setup })}.`
}

/** Who somebody is, is no right over anything. */
function isApi(scope: string): boolean {
  return !/^(openid|email|profile)$|userinfo\./.test(scope)
}

function short(scope: string): string {
  return scope.replace('https://www.googleapis.com/auth/', '')
}
