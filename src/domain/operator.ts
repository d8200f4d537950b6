// One business: what every decision and every view needs to know of it. Secrets stay in the configuration.
export interface Operator {
  readonly id: string
  readonly brand: string
  readonly boat: string
  /** CSS colour of buttons and links on what guests see. */
  readonly accent: string
  /** IANA name, such as `America/Los_Angeles`. */
  readonly timeZone: string
  readonly inbox: string
  /** RFC 5322 mailbox that mails to guests and crew come from. */
  readonly from: string
  /** The guest pages' public address, without a slash at its end. */
  readonly guestSite: string
  /** Slack channel id for cards and summaries. */
  readonly channel: string
  readonly calendarId: string
  /** Hours before boarding at which the boarding mail is due. */
  readonly boardingLeadHours: number
  /** Titles with one of these words are on the calendar and are no charters. */
  readonly notCharters: readonly string[]
  /** When the morning's digest is due, `07:00` by default, or `off`. */
  readonly digestAt?: string | undefined
  /** A mail that was understood gets a short receipt. */
  readonly mailReceipts?: boolean | undefined
}
