// Google's access to one operator's inbox and calendar, and what of theirs reaches us.
import type { Each, Shared } from '../config-keys.ts'

export interface GoogleConfig {
  readonly clientId: string
  readonly clientSecret: string
  readonly refreshToken: string
  /** The calendar's secret address in iCal format; whoever has it reads the calendar. */
  readonly icalUrl?: string | undefined
  /** Of a stand-in for Google, for both its APIs and its token endpoint. */
  readonly rootUrl?: string | undefined
}

export interface PushConfig {
  /** Where the calendar's notices are posted to. */
  readonly calendarAddress: string
  /** Where Pub/Sub posts to, which is also the audience of its tokens. */
  readonly gmailAddress: string
  readonly gmailTopic?: string | undefined
  /** The service account in whose name Pub/Sub posts. */
  readonly gmailAccount?: string | undefined
}

export function googleConfig(each: Each, shared: Shared): GoogleConfig {
  return {
    clientId: each.GOOGLE_CLIENT_ID,
    clientSecret: each.GOOGLE_CLIENT_SECRET,
    refreshToken: each.GOOGLE_REFRESH_TOKEN,
    icalUrl: each.GOOGLE_ICAL_URL,
    rootUrl: shared.GOOGLE_ROOT_URL,
  }
}

export function pushConfig({ GOOGLE_PUSH_URL: base, GMAIL_TOPIC, GMAIL_PUSH_ACCOUNT }: Each): PushConfig | undefined {
  if (!base) return undefined
  return {
    calendarAddress: `${base}/google/calendar`,
    gmailAddress: `${base}/google/gmail`,
    gmailTopic: GMAIL_TOPIC,
    gmailAccount: GMAIL_PUSH_ACCOUNT,
  }
}
