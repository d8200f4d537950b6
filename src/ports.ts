// The outside world on one page: what the workflows need, by role; each role stands in `ports/`. Adapters throw Failure and nothing else.
import type { Desk } from './domain/desk.ts'
import type { Operator } from './domain/operator.ts'
import type { Waiver } from './domain/waiver/waiver.ts'
import type { Words } from './domain/words.ts'
import type { Archive } from './ports/archive.ts'
import type { Chat } from './ports/chat.ts'
import type { Alarm, Clock, Ids, Links, Log } from './ports/clock.ts'
import type { Doctor } from './ports/doctor.ts'
import type { Access, Calendar, Feed, Inbox, Pushes } from './ports/inbox-and-calendar.ts'
import type { LookUp } from './ports/look-up.ts'
import type { Mailer } from './ports/mailer.ts'
import type { Pages } from './ports/pages.ts'
import type { Printer, Templates } from './ports/paper.ts'
import type { PhotoRoom, WaitingCodes } from './ports/photo-room.ts'
import type { Darkroom, Guesses, PhotoStore, Photos } from './ports/photos.ts'
import type { Sessions } from './ports/sessions.ts'
import type {
  Assignments,
  Charters,
  Conflicts,
  History,
  Ledger,
  Mails,
  Members,
  People,
  SeaTime,
} from './ports/store.ts'
import type { Vault } from './ports/vault.ts'

/** One operator's world. Nothing in it reaches another operator's. */
export interface World {
  readonly operator: Operator
  readonly charters: Charters
  readonly mails: Mails
  readonly waivers: Ledger<Waiver>
  readonly vault: Vault
  readonly photos: Photos
  readonly guesses: Guesses
  readonly waitingCodes: WaitingCodes
  readonly photoRoom: PhotoRoom
  readonly photoStore: PhotoStore
  readonly darkroom: Darkroom
  readonly desk: Ledger<Desk>
  readonly words: Ledger<Words>
  readonly people: People
  readonly members: Members
  readonly sessions: Sessions
  readonly lookUp: LookUp
  readonly history: History
  readonly assignments: Assignments
  readonly conflicts: Conflicts
  readonly seaTime: SeaTime
  readonly inbox: Inbox
  readonly calendar: Calendar
  /** The operator's own, where its secret address is known. */
  readonly feed?: Feed | undefined
  readonly access: Access
  /** Missing where nothing reaches this program from outside: then there is only the poll. */
  readonly pushes?: Pushes | undefined
  readonly pages: Pages
  readonly chat: Chat
  readonly mailer: Mailer
  readonly templates: Templates
  readonly printer: Printer
  readonly links: Links
  readonly doctor: Doctor
  readonly archive: Archive
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  /** Business time of the next thing due, as far as this process knows: the scheduler's alarm. */
  readonly alarm: Alarm
  /** Ids of the items that this process is delivering for right now. */
  readonly delivering: Set<string>
}
