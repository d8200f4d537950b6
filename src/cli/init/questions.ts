// What `crew init` asks, in the order in which a person can answer it.

export interface Question {
  /** The configuration's key, without an operator's prefix. */
  readonly key: string
  /** As asked, with where it is found. */
  readonly ask: string
  /** Never shown while it is typed, or again. */
  readonly secret?: boolean
  /** May stay empty for good. */
  readonly optional?: boolean
}

export interface Chapter {
  readonly title: string
  readonly questions: readonly Question[]
}

export const CHAPTERS: readonly Chapter[] = [
  {
    title: 'Your business',
    questions: [
      { key: 'BRAND', ask: 'Name, as guests read it' },
      { key: 'BOAT', ask: 'The boat’s name' },
      { key: 'TIME_ZONE', ask: 'Time zone, such as America/Los_Angeles' },
      { key: 'APP_HOST', ask: 'Host under which this program is reached, such as crew.sailjada.com' },
      { key: 'GUEST_SITE', ask: 'Address of the guest pages, such as https://guest.sailjada.com' },
      { key: 'INBOX', ask: 'Inbox that crew mails arrive in' },
      { key: 'MAIL_FROM', ask: 'Sender of boarding mails, such as JADA Sailing <boarding@sailjada.com>' },
    ],
  },
  {
    title: 'Slack: api.slack.com/apps → Create New App → From a manifest, with the file that is written here',
    questions: [
      { key: 'SLACK_TEAM_ID', ask: 'Workspace id (T…): in the address of Slack in a browser' },
      { key: 'SLACK_APP_ID', ask: 'App id (A…): Basic Information' },
      { key: 'SLACK_SIGNING_SECRET', ask: 'Signing secret: Basic Information', secret: true },
      { key: 'SLACK_BOT_TOKEN', ask: 'Bot token (xoxb-…): OAuth & Permissions', secret: true },
      { key: 'SLACK_CHANNEL', ask: 'Channel id (C…): the channel’s details, at the bottom; invite the app to it' },
    ],
  },
  {
    title: 'Google: console.cloud.google.com, a project with Gmail API and Google Calendar API switched on',
    questions: [
      { key: 'GOOGLE_CLIENT_ID', ask: 'OAuth client id (desktop): Credentials' },
      { key: 'GOOGLE_CLIENT_SECRET', ask: 'Its secret', secret: true },
      { key: 'GOOGLE_CALENDAR_ID', ask: 'Calendar id: its settings → Integrate calendar' },
      { key: 'GOOGLE_ICAL_URL', ask: 'Its secret address in iCal format', secret: true, optional: true },
      { key: 'GOOGLE_REFRESH_TOKEN', ask: 'Refresh token: leave empty, `npx crew auth google` makes it', secret: true },
    ],
  },
  {
    title: 'AWS: `npx crew deploy` makes what is asked for here, and prints it',
    questions: [
      { key: 'AWS_REGION', ask: 'Region, such as us-west-2' },
      { key: 'PAGES_BUCKET', ask: 'Bucket of the guest pages' },
      { key: 'WAIVERS_BUCKET', ask: 'Bucket of the signed waivers, with object lock' },
      { key: 'PHOTOS_BUCKET', ask: 'Bucket of the photos' },
      { key: 'DISTRIBUTION_ID', ask: 'CloudFront distribution before the pages (E…)' },
      { key: 'SES_CONFIGURATION_SET', ask: 'SES configuration set', optional: true },
      { key: 'SES_EVENTS_TOPIC', ask: 'SNS topic that it publishes to (arn:…)', optional: true },
    ],
  },
]

export const SOCKET_QUESTION: Question = {
  key: 'SLACK_APP_TOKEN',
  ask: 'App-level token with connections:write (xapp-…): Basic Information',
  secret: true,
}

/** Once for the whole program, whatever operator is asked about. */
export const SHARED_KEYS: ReadonlySet<string> = new Set(['AWS_REGION'])
