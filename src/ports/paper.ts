// Words and layout that an owner may edit, and what is made of them: pages, documents, calendars.
import type { Operator } from '../domain/operator.ts'
import type { WaiverText } from '../domain/waiver/waiver.ts'

export interface Templates {
  /** Fills a file of `templates/`; everything from outside is escaped. */
  readonly render: (name: string, data: object) => string
  readonly event: (event: IcsEvent) => string
  /** Every version of the operator's waiver, the one in force last. */
  readonly waiverTexts: (operator: Operator) => readonly WaiverText[]
  /** A script of the guests' pages, as `waiver/form.js`; undefined: there is none. */
  readonly script: (name: string) => string | undefined
  readonly feed: (feed: IcsFeed) => string
}

/** What is read from paper: codes and documents. */
export interface Printer {
  /** A QR code as SVG. */
  readonly qr: (text: string) => string
  readonly pdf: (document: PrintedDocument) => Promise<Uint8Array>
}

export interface PrintedDocument {
  readonly title: string
  readonly subtitle: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly text: string
  readonly signatures: readonly PrintedSignature[]
  readonly foot: string
}

export interface PrintedSignature {
  readonly caption: string
  readonly typed?: string | undefined
  /** An SVG path within width and height. */
  readonly drawn?: { readonly path: string; readonly width: number; readonly height: number } | undefined
}

/** A calendar that others subscribe to. */
export interface IcsFeed {
  readonly name: string
  /** IANA name, of the events that name none. */
  readonly timeZone: string
  readonly events: readonly IcsEvent[]
}

/** One VEVENT in RFC 5545's words. */
export interface IcsEvent {
  readonly uid: string
  readonly sequence: number
  /** ISO 8601; a date for a whole day. */
  readonly start: string
  readonly end: string
  readonly timeZone: string
  readonly summary: string
  readonly description: string
  readonly location?: string | undefined
  readonly url: string
  readonly cancelled: boolean
  readonly organizer?: { readonly name: string; readonly email: string } | undefined
  readonly attendee?: string | undefined
  readonly stamp: string
  /** Not sure yet. */
  readonly tentative?: boolean | undefined
}
