// What each function finds in its environment: the operator's settings, and the names of what the stack made.
import { Fn } from 'aws-cdk-lib/core'
import { FUNCTIONS, type FunctionName } from './functions.ts'
import type { MailParts } from './mail.ts'
import type { OperatorFile } from './operator-file.ts'
import type { Queues } from './queues.ts'

export interface Made {
  readonly guestSite: string
  /** Under which Slack and Google reach the operator. */
  readonly host: string
  readonly site: string
  readonly mail: MailParts
  readonly secret: string
  readonly queues: Queues
}

type Env = Readonly<Record<string, string>>

/** As Lambda lays the code out. */
const PEOPLE = '/var/task/people.json'

export function environments({ stack, settings }: OperatorFile, made: Made): Readonly<Record<FunctionName, Env>> {
  const { operator, people } = stack
  const own = {
    ...settings,
    APP_HOST: made.host,
    GUEST_SITE: made.guestSite,
    GOOGLE_PUSH_URL: Fn.join('', ['https://', made.host]),
    DISTRIBUTION_ID: made.site,
    SES_CONFIGURATION_SET: made.mail.set,
    SES_EVENTS_TOPIC: made.mail.topic.ref,
    SES_EVENTS_QUEUE: made.queues.mailEvents.attrArn,
  }
  const prefix = `${operator.toUpperCase().replace(/-/g, '_')}_`
  const shared = {
    OPERATORS: operator,
    SECRET_ID: made.secret,
    LOG_LEVEL: 'info',
    ...Object.fromEntries(Object.entries(own).map(([key, value]) => [prefix + key, value])),
  }
  const more: Readonly<Partial<Record<FunctionName, Env>>> = {
    slack: {
      LATER_QUEUE: made.queues.later.ref,
      DEAD_LETTER_QUEUES: Fn.join(
        ',',
        Object.values(made.queues.dead).map(({ ref }) => ref),
      ),
    },
    google: { LOOKS_QUEUE: made.queues.looks.ref },
    deliver: people ? { [`${prefix}PEOPLE_FILE`]: PEOPLE } : {},
  }
  const each = FUNCTIONS.map((name): readonly [FunctionName, Env] => [name, { ...shared, ...more[name] }])
  return Object.fromEntries(each) as Record<FunctionName, Env>
}
