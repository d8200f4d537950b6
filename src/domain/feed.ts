// What an iCalendar feed says: its entries, what could not be read, and whether it can be relied on.

export interface FeedEntry {
  readonly uid: string
  /** The original start of one instance of a series: ISO 8601 with offset, or a date. */
  readonly recurrenceId?: string | undefined
  readonly title: string
  readonly description: string
  readonly location?: string | undefined
  /** ISO 8601 with the zone's offset; a date when all-day. */
  readonly start: string
  /** As `start`; the day after the last when all-day. */
  readonly end: string
  /** IANA name. */
  readonly zone: string
  readonly allDay: boolean
  readonly recurring: boolean
  readonly cancelled: boolean
}

export interface SetAside {
  readonly uid?: string | undefined
  /** In the feed as it came, from 1. */
  readonly line?: number | undefined
  readonly problem: string
}

export interface FeedReading {
  /** False: some of it is missing, so that it must never be applied. */
  readonly whole: boolean
  /** VEVENTs that the feed holds, readable or not. */
  readonly count: number
  /** The calendar's own, in which times without a zone are read. */
  readonly zone: string
  readonly entries: readonly FeedEntry[]
  readonly setAside: readonly SetAside[]
  readonly problems: readonly string[]
}

/** Local dates, both included. */
export interface FeedWindow {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** What a feed is asked with again, so that it comes only when it changed. */
export interface FeedMark {
  readonly etag?: string | undefined
  /** As the service wrote it. */
  readonly lastModified?: string | undefined
  /** VEVENTs. */
  readonly count: number
}

/** Fewer entries than this say nothing by being halved. */
const TOO_FEW_TO_TELL = 4

/** Undefined when the count is believable after what the feed held before. */
export function suddenLoss(count: number, before: number | undefined): string | undefined {
  if (before === undefined || before < TOO_FEW_TO_TELL || count > before / 2) return undefined
  return `the feed holds ${count} entries, and held ${before} before: half of it or more is missing`
}
