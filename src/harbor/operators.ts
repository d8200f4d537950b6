// Two invented charter businesses, complete with the accounts that real ones would have; secrets are drawn once and kept.
import { randomBytes } from 'node:crypto'
import type { Shelf } from './shelf.ts'

export interface HarborPerson {
  readonly id: string
  /** Formal name: given name first. Some have one word only. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly emails: readonly string[]
  /** Seats this person is qualified for, the preferred one first. */
  readonly seats: readonly string[]
  /** `assign`: their mail may name crew. `approve`: a manager. */
  readonly may: readonly ('assign' | 'approve')[]
  /** In the operator's Slack team, if they use Slack at all. */
  readonly slackUser?: string
  /** As their roster has it; an emergency's is somebody else's. */
  readonly phone?: string
  readonly emergency?: string
}

export interface HarborOperator {
  readonly id: string
  readonly brand: string
  readonly boat: string
  /** CSS colour. */
  readonly accent: string
  readonly timeZone: string
  readonly people: readonly HarborPerson[]
  readonly slack: {
    readonly teamId: string
    readonly teamDomain: string
    readonly appId: string
    readonly botId: string
    readonly botUserId: string
    readonly signingSecret: string
    readonly botToken: string
    readonly appToken: string
    readonly channelId: string
    readonly channelName: string
  }
  readonly google: {
    readonly inbox: string
    readonly calendarId: string
    /** The unguessable part of the private feed's address. */
    readonly icalSecret: string
    readonly clientId: string
    readonly clientSecret: string
    readonly refreshToken: string
    readonly driverRefreshToken: string
  }
  readonly aws: {
    readonly dispatchTable: string
    readonly crewTable: string
    readonly pagesBucket: string
    readonly waiversBucket: string
    readonly photosBucket: string
    readonly distributionId: string
  }
  /** Verified in SES. */
  readonly from: string
}

export interface AwsAccount {
  readonly region: string
  readonly accountId: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

type Secrets = Readonly<Record<string, string>>
type Known = Pick<HarborOperator, 'id' | 'brand' | 'boat' | 'accent' | 'timeZone' | 'people' | 'from'> & {
  readonly inbox: string
  readonly teamDomain: string
  readonly channelName: string
  readonly prefix: string
  readonly tables: { readonly dispatch: string; readonly crew: string }
  readonly distributionId: string
}

/** The scopes of the bot's token and of the driver's, a person's, which may also put mails in and edit events. */
export const BOT_SCOPES = [
  'https://www.googleapis.com/auth/gmail.readonly',
  'https://www.googleapis.com/auth/calendar.events',
]
export const DRIVER_SCOPES = [...BOT_SCOPES, 'https://mail.google.com/', 'https://www.googleapis.com/auth/calendar']

/** Of those who sail most. */
const NUMBERS: Readonly<Record<string, Pick<HarborPerson, 'phone' | 'emergency'>>> = {
  gene: { phone: '+1 619 555 0121', emergency: 'Iris Oakes, +1 619 555 0122' },
  marisol: { phone: '+1 619 555 0123', emergency: 'Rafael Vega, +1 619 555 0124' },
  angela: { phone: '+1 619 555 0125', emergency: 'Joan Wynn, +1 619 555 0126' },
  dan: { phone: '+1 619 555 0127' },
  darrell: { phone: '+1 619 555 0128', emergency: 'May Finch, +1 619 555 0129' },
  keely: { phone: '+1 619 555 0130' },
  ines: { phone: '+1 401 555 0131', emergency: 'Rui O’Rourke, +1 401 555 0132' },
  zoe: { phone: '+1 401 555 0133' },
}

const JADA: Known = {
  id: 'jada',
  brand: 'JADA Sailing',
  boat: 'JADA',
  accent: '#0b6e8f',
  timeZone: 'America/Los_Angeles',
  inbox: 'ops@jada-sailing.test',
  from: 'JADA Sailing <boarding@jada-sailing.test>',
  teamDomain: 'jada-sailing',
  channelName: 'charters',
  prefix: 'sailjada',
  tables: { dispatch: 'crew-dispatch', crew: 'ShipCaptainCrew' },
  distributionId: 'E1JADAGUEST7X',
  people: [
    person('sam', 'Sam Ortega', 'sam@jada-sailing.test', [], ['approve'], 'U0JSAM0001'),
    person('priya', 'Priya Nair', 'priya@jada-sailing.test', [], ['approve'], 'U0JPRIYA02'),
    person('carole', 'Carole Beck', 'carole@jada-sailing.test', [], ['assign'], 'U0JCAROL03'),
    person('gene', 'Gene Oakes', 'gene.oakes@example-mail.test', ['captain'], [], 'U0JGENE004'),
    person('marisol', 'Marisol Vega', 'marisol.vega@example-mail.test', ['captain', 'first_mate'], [], 'U0JMARI005'),
    person('angela', 'Angela Wynn', 'angela.wynn@example-mail.test', ['first_mate', 'second_mate'], [], 'U0JANGE006'),
    person('dan', 'Dan Rickard', 'danny.rickard@example-mail.test', ['second_mate', 'first_mate'], [], 'U0JDANR007', [
      'Danny',
    ]),
    person('darrell', 'Darrell Finch', 'dfinch@example-mail.test', ['second_mate', 'deckhand'], []),
    person('keely', 'Keely Hart', 'keely.hart@example-mail.test', ['host'], [], 'U0JKEEL008'),
    person('angelica', 'Angelica Wynn-Soto', 'angelica.ws@example-mail.test', ['host'], [], 'U0JANGI009'),
  ],
}

const QUEEN: Known = {
  id: 'queen',
  brand: 'Queen of San Diego',
  boat: 'Queen of San Diego',
  accent: '#8a2f4b',
  timeZone: 'America/New_York',
  inbox: 'crew@queen-sails.test',
  from: 'Queen of San Diego <aboard@queen-sails.test>',
  teamDomain: 'queen-sails',
  channelName: 'sailings',
  prefix: 'queen',
  tables: { dispatch: 'queen-crew-dispatch', crew: 'QueenShipCaptainCrew' },
  distributionId: 'E2QUEENPAGE9K',
  people: [
    person('lena', 'Lena Marsh', 'lena@queen-sails.test', [], ['approve'], 'U0QLENA001'),
    person('tomas', 'Tomás Rey', 'tomas@queen-sails.test', [], ['approve'], 'U0QTOMA002'),
    person('odile', 'Odile Brandt', 'odile@queen-sails.test', [], ['assign'], 'U0QODIL003'),
    person('ines', "Inês O'Rourke", 'ines.orourke@example-post.test', ['captain'], [], 'U0QINES004'),
    person('zoe', 'Zoë Lindqvist', 'zoe.l@example-post.test', ['first_mate', 'captain'], [], 'U0QZOEL005'),
    person('bart', 'Bartholomew Achebe', 'bart.a@example-post.test', ['second_mate', 'first_mate'], [], 'U0QBART006', [
      'Bart',
    ]),
    person('sunny', 'Sunny', 'sunny@example-post.test', ['host'], []),
    person('piet', 'Piet van der Berg', 'piet@example-post.test', ['deckhand', 'second_mate'], [], 'U0QPIET007'),
  ],
}

export function harborOperators(kept: Shelf<Secrets>): readonly HarborOperator[] {
  return [JADA, QUEEN].map((known) => withSecrets(known, drawOnce(kept, known.id, drawSecrets)))
}

export function harborAccount(kept: Shelf<Secrets>): AwsAccount {
  const { accessKeyId = '', secretAccessKey = '' } = drawOnce(kept, 'aws', () => ({
    accessKeyId: `AKIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
  }))
  return { region: 'us-west-2', accountId: '000000000042', accessKeyId, secretAccessKey }
}

function person(
  id: string,
  name: string,
  email: string,
  seats: readonly string[],
  may: HarborPerson['may'],
  slackUser?: string,
  aliases: readonly string[] = [],
): HarborPerson {
  return { id, name, aliases, emails: [email], seats, may, ...(slackUser ? { slackUser } : {}), ...NUMBERS[id] }
}

function drawOnce(kept: Shelf<Secrets>, name: string, draw: () => Secrets): Secrets {
  const known = kept.get(name)
  if (known) return known
  const drawn = draw()
  kept.set(name, drawn)
  return drawn
}

function drawSecrets(): Secrets {
  const hex = (bytes: number) => randomBytes(bytes).toString('hex')
  return {
    signingSecret: hex(16),
    botToken: `xoxb-${hex(12)}`,
    appToken: `xapp-1-${hex(12)}`,
    icalSecret: hex(16),
    clientSecret: `GOCSPX-${hex(12)}`,
    refreshToken: `1//0b${hex(20)}`,
    driverRefreshToken: `1//0d${hex(20)}`,
  }
}

function withSecrets(known: Known, drawn: Secrets): HarborOperator {
  const letter = known.id[0]?.toUpperCase() ?? 'X'
  const secret = (name: string) => drawn[name] ?? ''
  return {
    ...known,
    slack: {
      teamId: `T0${letter}TEAM0001`,
      teamDomain: known.teamDomain,
      appId: `A0${letter}CREW0001`,
      botId: `B0${letter}CREW0001`,
      botUserId: `U0${letter}BOT00001`,
      signingSecret: secret('signingSecret'),
      botToken: secret('botToken'),
      appToken: secret('appToken'),
      channelId: `C0${letter}CHART001`,
      channelName: known.channelName,
    },
    google: {
      inbox: known.inbox,
      calendarId: `${known.prefix}-internal@group.calendar.google.test`,
      icalSecret: secret('icalSecret'),
      clientId: `${known.id}-crew.apps.googleusercontent.test`,
      clientSecret: secret('clientSecret'),
      refreshToken: secret('refreshToken'),
      driverRefreshToken: secret('driverRefreshToken'),
    },
    aws: {
      dispatchTable: known.tables.dispatch,
      crewTable: known.tables.crew,
      pagesBucket: `${known.prefix}-guest-pages`,
      waiversBucket: `${known.prefix}-waivers`,
      photosBucket: `${known.prefix}-photos`,
      distributionId: known.distributionId,
    },
  }
}
