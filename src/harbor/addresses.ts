// Where the harbor's doors are and what opens them: what an app or a test is told, kept as harbor.json.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { icalPath } from './google/calendar/ical-address.ts'
import { PUSH_ACCOUNT } from './google/gmail/push.ts'
import type { AwsAccount, HarborOperator, HarborPerson } from './operators.ts'
import { topicArn } from './ses/event-topics.ts'
import { SAMPLE_CHARTER } from './weekend.ts'

export interface HarborAddresses extends Doors {
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly operators: readonly OperatorAddresses[]
}

/** Without a slash at the end, save for `page` and `slackApiUrl`. */
export interface Doors {
  readonly page: string
  readonly google: string
  readonly slackApiUrl: string
  readonly dynamodb: string
  readonly s3: string
  readonly cloudfront: string
  readonly ses: string
  /** Answers business time; see control/turn-clock.ts. */
  readonly clock: string
  /** Where certificates and SubscribeURLs of SNS messages come from. */
  readonly snsFrom: string
  /** Answers TXT records; see control/answer-dns.ts. */
  readonly dns: string
}

/** An operator's own doors. */
export interface OperatorDoors {
  readonly app: string
  readonly cdn: string
}

export interface OperatorAddresses extends OperatorDoors {
  readonly id: string
  readonly brand: string
  readonly boat: string
  readonly accent: string
  readonly timeZone: string
  readonly slackTeam: string
  readonly slackAppId: string
  readonly slackSigningSecret: string
  readonly slackBotToken: string
  readonly slackAppToken: string
  readonly channel: string
  /** Slack users: the first and the second who may approve, a captain, and a mate or host. */
  readonly manager: string
  readonly secondManager: string
  readonly captain: string
  readonly crew: string
  readonly inbox: string
  /** Mail address of who may assign. */
  readonly opsLead: string
  readonly from: string
  readonly calendarId: string
  readonly icalUrl: string
  readonly googleClientId: string
  readonly googleClientSecret: string
  readonly googleRefreshToken: string
  readonly driverRefreshToken: string
  readonly gmailTopic: string
  /** In whose name Pub/Sub posts to the app. */
  readonly gmailPushAccount: string
  readonly dispatchTable: string
  readonly crewTable: string
  readonly pagesBucket: string
  readonly waiversBucket: string
  readonly photosBucket: string
  readonly distributionId: string
  readonly sesConfigurationSet: string
  readonly sesTopic: string
  /** The guests' link, where the program beside the harbor has put it. */
  readonly sampleParty: { readonly charter: string; readonly token?: string }
  readonly people: readonly HarborPerson[]
}

export function harborAddresses(
  doors: Doors,
  account: AwsAccount,
  operators: readonly (readonly [HarborOperator, OperatorDoors])[],
): HarborAddresses {
  const { region, accessKeyId, secretAccessKey } = account
  const each = operators.map(([operator, own]) => operatorAddresses(operator, own, doors, account))
  return { ...doors, region, accessKeyId, secretAccessKey, operators: each }
}

/** Into `<dir>/harbor.json`: whole or not at all, and for its owner only, since it holds secrets. */
export function writeAddresses(dir: string, addresses: HarborAddresses): void {
  mkdirSync(dir, { recursive: true })
  const file = join(dir, 'harbor.json')
  writeFileSync(`${file}.new`, `${JSON.stringify(addresses, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

function operatorAddresses(
  operator: HarborOperator,
  own: OperatorDoors,
  doors: Doors,
  account: AwsAccount,
): OperatorAddresses {
  const { id, brand, boat, accent, timeZone, slack, google, aws, from, people } = operator
  return {
    id,
    brand,
    boat,
    accent,
    app: own.app,
    cdn: own.cdn,
    timeZone,
    slackTeam: slack.teamId,
    slackAppId: slack.appId,
    slackSigningSecret: slack.signingSecret,
    slackBotToken: slack.botToken,
    slackAppToken: slack.appToken,
    channel: slack.channelId,
    ...rolesAmong(people),
    inbox: google.inbox,
    opsLead: people.find(({ may }) => may.includes('assign'))?.emails[0] ?? '',
    from,
    calendarId: google.calendarId,
    icalUrl: `${doors.google}${icalPath(operator)}`,
    googleClientId: google.clientId,
    googleClientSecret: google.clientSecret,
    googleRefreshToken: google.refreshToken,
    driverRefreshToken: google.driverRefreshToken,
    gmailTopic: `projects/harbor/topics/${id}-mail`,
    gmailPushAccount: PUSH_ACCOUNT,
    ...aws,
    sesConfigurationSet: `${id}-events`,
    sesTopic: topicArn(account, id),
    sampleParty: { charter: SAMPLE_CHARTER[id] ?? '' },
    people,
  }
}

function rolesAmong(people: readonly HarborPerson[]) {
  const userOf = (wanted: (person: HarborPerson) => boolean, nth = 0) =>
    people.filter((person) => person.slackUser && wanted(person))[nth]?.slackUser ?? ''
  const approves = ({ may }: HarborPerson) => may.includes('approve')
  const sails = ({ seats }: HarborPerson) => seats.includes('first_mate') || seats.includes('host')
  return {
    manager: userOf(approves),
    secondManager: userOf(approves, 1),
    captain: userOf(({ seats }) => seats[0] === 'captain'),
    crew: userOf((person) => sails(person) && !person.seats.includes('captain')),
  }
}
