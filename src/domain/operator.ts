// One business: what every decision and every view needs to know of it. Secrets stay in the configuration.
import type { QuietHours } from './quiet-hours.ts'
import type { Position } from './sunset.ts'

export interface Operator {
  readonly id: string
  readonly brand: string
  readonly boat: string
  /** CSS colour of buttons and links on what guests see. */
  readonly accent: string
  /** IANA name, such as `America/Los_Angeles`. */
  readonly timeZone: string
  /** Of the harbor, for sunsets. */
  readonly position?: Position | undefined
  readonly inbox: string
  /** RFC 5322 mailbox that mails to guests and crew come from. */
  readonly from: string
  /** The guest pages' public address, without a slash at its end. */
  readonly guestSite: string
  /** The app's own public address, without a slash at its end. */
  readonly appSite: string
  /** Slack channel id for cards and summaries. */
  readonly channel: string
  /** Where cover and swaps are decided: their cards say why somebody isn't asked. Without it, in the channel. */
  readonly managersChannel?: string | undefined
  readonly calendarId: string
  /** A swap that both have agreed to is done at once, without a manager. */
  readonly crewMaySwap?: boolean | undefined
  /** When nobody is asked to stand in. */
  readonly quietHours?: QuietHours | undefined
  /** Hours before boarding at which the boarding mail is due. */
  readonly boardingLeadHours: number
  /** Hours before boarding at which guests are reminded; those that come right after another mail are left out. */
  readonly reminderHours?: readonly number[] | undefined
  /** Hours before boarding at which a party with waivers missing is written to. */
  readonly waiverHours?: number | undefined
  /** Where to find the boat and where to park, as guests read it. */
  readonly dock?: string | undefined
  readonly parking?: string | undefined
  /** Opens a map at the dock; without it, one is made from the place. */
  readonly mapUrl?: string | undefined
  /** Titles with one of these words are on the calendar and are no charters. */
  readonly notCharters: readonly string[]
  /** When the morning's digest is due, `07:00` by default, or `off`. */
  readonly digestAt?: string | undefined
  /** A mail that was understood gets a short receipt. */
  readonly mailReceipts?: boolean | undefined
  /** Of its prices and payments, by ISO 4217; `USD` by default. */
  readonly currency?: string | undefined
  /** What an hour in each seat costs, in the currency's minor unit. */
  readonly seatRates?: Readonly<Record<string, number>> | undefined
  /** Mail address of whoever watches ashore, where nobody on the roster does. */
  readonly ashore?: string | undefined
  /** Minutes after a charter's end within which its boat comes back. */
  readonly returnGraceMinutes?: number | undefined
  /** Months after a sail for which it is kept who the guests were; `crew purge` takes it out. */
  readonly guestMonths?: number | undefined
  /** With any: only titles with one of these words, or with somebody to contact, are charters. */
  readonly charterWords?: readonly string[] | undefined
}
