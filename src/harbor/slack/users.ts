// The members of one operator's Slack team, as users.info shows them: the people who use Slack, and the app's bot.
import type { HarborOperator, HarborPerson } from '../operators.ts'

export interface SlackUser {
  readonly id: string
  readonly team_id: string
  /** The handle, without @. */
  readonly name: string
  readonly real_name: string
  readonly deleted: boolean
  readonly tz: string
  readonly tz_label: string
  /** Seconds east of Greenwich. */
  readonly tz_offset: number
  readonly profile: Readonly<Record<string, string>>
  readonly is_admin: boolean
  readonly is_owner: boolean
  readonly is_bot: boolean
  readonly is_app_user: boolean
  readonly is_restricted: boolean
  readonly updated: number
}

export interface Users {
  readonly all: () => readonly SlackUser[]
  readonly find: (id: string) => SlackUser | undefined
  readonly byEmail: (email: string) => SlackUser | undefined
}

export function teamUsers(operator: HarborOperator, now: () => Date): Users {
  const all = () => {
    const zone = zoneOf(operator.timeZone, now())
    const people = operator.people.flatMap((person) => (person.slackUser ? [human(operator, person, zone)] : []))
    return [...people, bot(operator, zone)]
  }

  return {
    all,
    find: (id) => all().find((user) => user.id === id),
    byEmail: (email) => all().find(({ profile }) => profile.email?.toLowerCase() === email.toLowerCase()),
  }
}

type Zone = Pick<SlackUser, 'tz' | 'tz_label' | 'tz_offset'>

function human(operator: HarborOperator, person: HarborPerson, zone: Zone): SlackUser {
  const [first = person.name, ...rest] = person.name.split(' ')
  return {
    ...user(operator, person.slackUser ?? '', person.id, person.name, zone),
    profile: {
      real_name: person.name,
      real_name_normalized: person.name,
      display_name: person.aliases[0] ?? first,
      display_name_normalized: person.aliases[0] ?? first,
      first_name: first,
      last_name: rest.join(' '),
      email: person.emails[0] ?? '',
      team: operator.slack.teamId,
    },
    is_admin: person.may.includes('approve'),
  }
}

function bot(operator: HarborOperator, zone: Zone): SlackUser {
  return {
    ...user(operator, operator.slack.botUserId, 'crew', 'Crew', zone),
    profile: {
      real_name: 'Crew',
      display_name: '',
      bot_id: operator.slack.botId,
      api_app_id: operator.slack.appId,
      team: operator.slack.teamId,
    },
    is_bot: true,
  }
}

function user(operator: HarborOperator, id: string, name: string, realName: string, zone: Zone): SlackUser {
  return {
    id,
    team_id: operator.slack.teamId,
    name,
    real_name: realName,
    deleted: false,
    ...zone,
    profile: {},
    is_admin: false,
    is_owner: false,
    is_bot: false,
    is_app_user: false,
    is_restricted: false,
    updated: 1_767_225_600,
  }
}

function zoneOf(tz: string, at: Date): Zone {
  const named = (timeZoneName: 'long' | 'longOffset') =>
    formatOf(tz, timeZoneName)
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC'
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(named('longOffset')) ?? []
  const seconds = (Number(hours) * 60 + Number(minutes)) * 60
  return { tz, tz_label: named('long'), tz_offset: sign === '-' ? -seconds : seconds }
}

/** Made once: that is what costs. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string, timeZoneName: 'long' | 'longOffset'): Intl.DateTimeFormat {
  const key = `${timeZone} ${timeZoneName}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName })
  formats.set(key, made)
  return made
}
