// What one piece of a mail came to, and what it leaves for the next one.
import type { SeatName } from '../seat.ts'
import type { DaysOf } from './days-list.ts'
import type { LeaveOf } from './names-of-leave.ts'
import type { Place } from './place.ts'
import type { Found, RuleName } from './rule.ts'
import type { Mark } from './sentence/marks.ts'
import type { Left } from './sentence/read-clauses.ts'
import type { Columns } from './table-columns.ts'

/** What one piece came to: where it stands, what it says, and whether something of it was not understood. */
export interface Step {
  readonly place: Place
  readonly found?: Found | undefined
  readonly by?: RuleName | undefined
  readonly isLeft?: boolean | undefined
  readonly columns?: Columns | undefined
  /** Where parts of a sentence stand at different places. */
  readonly parts?: readonly { readonly place: Place; readonly found: Found }[] | undefined
  /** What of a sentence was not understood. */
  readonly dark?: readonly string[] | undefined
  readonly order?: readonly SeatName[] | undefined
  /** What stands below is a list of bookings that are new. */
  readonly headsBookings?: boolean | undefined
  /** What stands below are days, each with who has the head's seat then. */
  readonly daysOf?: DaysOf | undefined
  /** What stands below is where this person has which seat. */
  readonly personOf?: string | undefined
  /** What stands below goes on with who is away. */
  readonly isOfLeave?: boolean | undefined
  /** What stands below are the names of those who are away or free then. */
  readonly leaveOf?: LeaveOf | undefined
  /** What stands below are charters that are cancelled. */
  readonly areCancelled?: boolean | undefined
  /** The last row of a table. */
  readonly above?: readonly string[] | undefined
  /** The one person that was spoken of last. */
  readonly subject?: Mark | undefined
  /** The one seat that was spoken of without naming anybody. */
  readonly topic?: SeatName | undefined
  /** Who left a seat last. */
  readonly left?: Left | undefined
}
