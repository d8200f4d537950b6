// What doctor looks at: each look is one reading of the outside, and changes nothing there.
import type { Desk } from '../desk.ts'
import type { Person } from '../person.ts'

export interface Sights {
  readonly machine: Machine
  readonly clocks: readonly ClockSight[]
  readonly desk: Desk | 'never-began'
  readonly overdue: readonly string[]
  readonly coming: readonly ComingSight[]
  readonly people: readonly Person[]
  readonly token: TokenSight
  readonly mailbox: MailboxSight
  readonly calendar: CalendarSight
  readonly feed: { readonly status: number; readonly isCalendar: boolean }
  readonly slackApp: SlackSight
  readonly channel: ChannelSight
  readonly app: Answer
  readonly quota: { readonly max24Hours: number; readonly sent24Hours: number }
  readonly sending: { readonly enabled: boolean }
  readonly identities: readonly IdentitySight[]
  readonly events: EventsSight
  readonly subscriptions: readonly SubscriptionSight[]
  /** Those of the addresses asked about that get no mail any more. */
  readonly suppressed: readonly string[]
  readonly senderDns: DomainSight
  readonly writerDns: readonly DomainSight[]
  readonly pagesBucket: BucketSight
  readonly waiversBucket: BucketSight
  readonly photosBucket: BucketSight
  readonly dispatchTable: TableSight
  readonly crewTable: TableSight
  readonly distribution: { readonly there: boolean; readonly enabled: boolean }
  readonly site: SiteSight
  readonly deadLetters: readonly QueueSight[]
}

export type SightName = keyof Sights

/** How a look ended. What isn't set up is not looked at, and is no trouble. */
export type Looked<T> =
  | { readonly kind: 'seen'; readonly value: T }
  | { readonly kind: 'not-set-up' }
  /** `right`: what the service wants us to be allowed to. */
  | { readonly kind: 'forbidden'; readonly service: string; readonly right: string }
  | { readonly kind: 'locked-out'; readonly service: string; readonly code: string }
  | { readonly kind: 'unanswered'; readonly service: string; readonly code: string }

export interface Machine {
  /** As `24.21.0`. */
  readonly node: string
  /** As `2026a`; undefined where there is none. */
  readonly zoneData: string | undefined
  readonly knowsZone: boolean
}

export interface ClockSight {
  readonly service: string
  /** Milliseconds by which our clock is ahead of theirs. */
  readonly ahead: number
}

export interface ComingSight {
  readonly id: string
  readonly name: string
  /** Bytes of the item. */
  readonly size: number
  /** Where its guests' mails go to. */
  readonly email?: string | undefined
}

export type TokenSight =
  | { readonly kind: 'alive'; readonly scopes: readonly string[]; readonly secondsLeft: number | undefined }
  | { readonly kind: 'dead' | 'client-refused' }

export type MailboxSight =
  | { readonly kind: 'open'; readonly address: string }
  | { readonly kind: 'api-off' | 'not-allowed' }

export type CalendarSight =
  | { readonly kind: 'shared'; readonly role: string; readonly timeZone: string }
  | { readonly kind: 'missing' | 'api-off' | 'not-allowed' }

export type SlackSight =
  | { readonly kind: 'installed'; readonly teamId: string; readonly scopes: readonly string[] }
  | { readonly kind: 'refused'; readonly code: string }

export type ChannelSight =
  | {
      readonly kind: 'found'
      readonly name: string
      readonly member: boolean
      readonly archived: boolean
      readonly mayPost: boolean
    }
  | { readonly kind: 'missing' | 'not-told' }

export interface IdentitySight {
  readonly name: string
  /** As SES says it: `Success`, `Pending`, `Failed`; undefined where SES has never heard of it. */
  readonly status: string | undefined
  readonly dkim: 'signing' | 'switched-off' | 'not-verified'
}

export type EventsSight =
  | { readonly kind: 'no-set' }
  | {
      readonly kind: 'set'
      readonly destinations: readonly {
        readonly enabled: boolean
        readonly types: readonly string[]
        readonly topic: string
      }[]
    }

export interface SubscriptionSight {
  readonly endpoint: string
  readonly confirmed: boolean
}

/** TXT records, each as one text. */
export interface DomainSight {
  readonly domain: string
  readonly spf: readonly string[]
  readonly dmarc: readonly string[]
}

export interface BucketSight {
  readonly there: boolean
  readonly versioned: boolean
  readonly locked: boolean
  readonly closed: boolean
  /** Origins that may post to it. */
  readonly posters: readonly string[]
}

export interface TableSight {
  readonly there: boolean
  /** As `event_id` or `event_id, record`. */
  readonly keys: string
  /** Keys by index. */
  readonly indexes: Readonly<Record<string, string>>
  readonly recoverable: boolean
  /** The attribute that ends items. */
  readonly timeToLive: string | undefined
}

export interface QueueSight {
  readonly url: string
  readonly waiting: number
}

export interface Answer {
  readonly status: number
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
}

/** As guests are served, through the CDN. `page` and `note` are missing while no coming charter has a page. */
export interface SiteSight {
  readonly page?: Answer | undefined
  readonly note?: Answer | undefined
  /** By path: what leads to the app. */
  readonly routes: Readonly<Record<string, Answer>>
}
