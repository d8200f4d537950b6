// Every outside call of an action, with the reason for it: what the README lists, and what a run is held against.
export type Action = 'crew' | 'mail-to-card' | 'approve-to-done' | 'approve-to-done-by-mail'

export interface ExpectedCall {
  readonly service: string
  readonly operation: string
  /** What it is about, for a reader. */
  readonly about: string
  /** The same in the harbor's log; anything when left out. */
  readonly key?: RegExp | undefined
  /** How often in one run of the action. */
  readonly least: number
  readonly most: number
  readonly reason: string
  /** Only those that a condition refused; otherwise only those that it didn't. */
  readonly refused?: boolean
}

const CHARTER = /^crew-dispatch quinn-may-30$/
const PAGE = /quinn-may-30\.html$/
const TICKS =
  'the decision with all that it owes; then what has ended, one write at a time; the last gives the lease back'

const APPROVE: readonly ExpectedCall[] = [
  call('dynamodb PutItem', [3, 6], 'the charter', TICKS, CHARTER),
  call('dynamodb PutItem', [1, 1], 'history', 'the entry of the revision: who, when, why, before, after', / history#/),
  call('dynamodb PutItem', [1, 1], 'assignments', 'who sails, by date; no older revision replaces it', / assignments$/),
  call('dynamodb Query', [1, 1], 'seat rows', 'which rows are of people who no longer sail', / seat#$/),
  call('dynamodb BatchWriteItem', [1, 1], 'seat rows', 'who sails, by person', /seat#/),
  call('dynamodb Query', [0, 1], 'charters by date', 'which are near; not asked again within moments', / by-date /),
  call('dynamodb BatchGetItem', [1, 1], 'those charters', 'who sails on them this instant; the index may lag'),
  call('calendar events.get', [1, 1], 'the entry', 'its ETag, and the text of others that has to stay'),
  call('calendar events.patch', [1, 1], 'the entry', 'our block in its description'),
  call('s3 PutObject', [1, 1], 'the guest page', 'put over the version that we know', PAGE),
  call('cloudfront CreateInvalidation', [1, 1], 'the distribution', 'the page’s exact path'),
  call('cdn GET', [1, 1], 'the guest page', 'live only once the public address shows the revision', PAGE),
  call('slack chat.update', [2, 2], 'the channel', 'the charter’s summary, and at last the card', /^C/),
  call('slack chat.postMessage', [2, 2], 'a crew member', 'a notice to each whom it concerns, once', /^U/),
]

/** One of the two whom it concerns has no Slack. */
const APPROVE_BY_MAIL: readonly ExpectedCall[] = [
  call('dynamodb PutItem', [4, 7], 'the charter', `${TICKS}; one claims the mail before it is sent`, CHARTER),
  ...APPROVE.filter(({ key, service }) => key !== CHARTER && service !== 'slack'),
  call('slack chat.update', [2, 2], 'the channel', 'the charter’s summary, and at last the card', /^C/),
  call('slack chat.postMessage', [1, 1], 'a crew member', 'a notice, once', /^U/),
  call('ses SendRawEmail', [1, 1], 'a crew member', 'a notice to who has no Slack, once'),
]

export const EXPECTED: Readonly<Record<Action, readonly ExpectedCall[]>> = {
  crew: [call('dynamodb GetItem', [1, 1], 'the charter', 'the charter, read consistently', CHARTER)],
  'mail-to-card': [
    call('gmail messages.get', [1, 1], 'the mail', 'the mail itself, raw'),
    call('dynamodb Query', [1, 1], 'charters by date', 'which charters it may be about', / by-date /),
    call(
      'dynamodb GetItem',
      [1, 1],
      'the own words',
      'what this operator’s own words mean, as of now',
      / words words$/,
    ),
    call('dynamodb Query', [1, 1], 'days off', 'is anybody whom it names away that day', / members member#$/),
    call('dynamodb PutItem', [2, 2], 'the mail', 'kept with its reading and what it owes, then ticked off', / mail$/),
    call(
      'dynamodb PutItem',
      [2, 2],
      'the charter',
      'the proposal with its owed card, then where the card stands',
      CHARTER,
    ),
    call('slack chat.postMessage', [1, 1], 'the channel', 'the card', /^C/),
    call('dynamodb PutItem', [1, 1], 'the desk', 'Gmail’s cursor, which grows after the mail is kept', / desk desk$/),
  ],
  'approve-to-done': APPROVE,
  'approve-to-done-by-mail': APPROVE_BY_MAIL,
}

/** What goes on whether anybody acts or not, and may fall into any window; counted apart. */
export const BACKGROUND: readonly ExpectedCall[] = [
  call('gmail history.list', [0, 1], 'the inbox', 'the poll: what has arrived since the cursor'),
  call('calendar events.list', [0, 2], 'the calendar', 'the poll: what has changed since the token; drift: all of it'),
  call('dynamodb Query', [0, 1], 'charters by date', 'drift: what is coming, each half hour', / by-date /),
  call('ical feed', [0, 1], 'the feed', 'drift: the calendar as others see it'),
  call('cdn GET', [0, 9], 'each guest page', 'drift: 304 while it is the one that we put'),
  call('dynamodb PutItem', [0, 2], 'the desk', 'how a job is doing, and which drifts are known', / desk desk$/),
  call('dynamodb GetItem', [0, 3], 'the desk', 'a poll without news finds nothing to write down', / desk desk$/),
  call('dynamodb Query', [0, 14], 'what is owed', 'the sweep, every 15 s: what a dead process left due', / owing /),
  call('dynamodb Query', [0, 1], 'the roster', 'people and roles, at most once a minute', / people person#$/),
  call('dynamodb GetItem', [0, 4], 'the charter', 'for an event of SES, or an alarm that its debt outlived', CHARTER),
  call('dynamodb GetItem', [0, 1], 'the mail', 'for an alarm that its debt outlived', / mail:\w+ mail$/),
  { ...call('dynamodb PutItem', [0, 4], 'the charter', 'an event of SES met another write', CHARTER), refused: true },
  call('oauth token', [0, 2], 'Google', 'a new access token, once an hour'),
  call('sns GetCertificate', [0, 1], 'the certificate', 'what SES’s events are signed with, once a process'),
  call('sns ConfirmSubscription', [0, 1], 'the topic', 'that we want SES’s events, once'),
]

/** As tables for the README. */
export function expectedAsMarkdown(): string {
  const tables = Object.entries({ ...EXPECTED, 'in the background': BACKGROUND }).map(([name, calls]) => {
    const rows = calls.map(({ service, operation, about, reason, ...call }) => {
      return `| ${service} \`${operation}\` | ${about} | ${timesOf(call)} | ${reason} |`
    })
    return [`### ${name}`, '', '| call | about | times | why |', '|---|---|---|---|', ...rows].join('\n')
  })
  return tables.join('\n\n')
}

export function timesOf({ least, most }: Pick<ExpectedCall, 'least' | 'most'>): string {
  if (least === most) return `${most}`
  return least === 0 ? `up to ${most}` : `${least}–${most}`
}

function call(
  name: string,
  [least, most]: readonly [number, number],
  about: string,
  reason: string,
  key?: RegExp,
): ExpectedCall {
  const [service = '', operation = ''] = name.split(' ')
  return { service, operation, about, key, least, most, reason }
}
