// A whole world in memory for one operator: what outlives a process, and the processes of the app that come and go in it.
import type { Charter, HistoryEntry } from '../../src/domain/charter.ts'
import type { Desk } from '../../src/domain/desk.ts'
import type { Member } from '../../src/domain/member.ts'
import type { Operator } from '../../src/domain/operator.ts'
import type { Person } from '../../src/domain/person.ts'
import type { PlainMail } from '../../src/domain/reading/reading.ts'
import type { Waiver } from '../../src/domain/waiver/waiver.ts'
import type { Words } from '../../src/domain/words.ts'
import { alarms } from '../../src/inbound/schedule.ts'
import { signedLinks } from '../../src/outbound/links.ts'
import { paperPrinter } from '../../src/outbound/printer.ts'
import { etaTemplates } from '../../src/outbound/templates.ts'
import type { LedgerName } from '../../src/ports/clock.ts'
import type { CalendarEntry } from '../../src/ports/inbox-and-calendar.ts'
import type { OutgoingMail } from '../../src/ports/mailer.ts'
import type { World } from '../../src/ports.ts'
import { fakeArchive } from './archive.ts'
import { type Calls, type Chance, countedCalls, type Gap } from './calls.ts'
import { charterOn, fakeCharters } from './charters.ts'
import { fakeChat, type Workspace } from './chat.ts'
import { type FakeClock, fakeClock } from './clock.ts'
import type { Disk } from './disk.ts'
import { FAKE_DOCTOR } from './doctor.ts'
import { type FeedState, fakeFeed } from './feed.ts'
import { fakeCalendar, fakeInbox, fakePushes, type GoogleAccount, googleAccount, writeEntry } from './google.ts'
import { ENTRIES, OPERATOR, PEOPLE, TUESDAY } from './jada.ts'
import { fakeLedger, fakeMails, plainForm } from './ledger.ts'
import { fakeLookUp } from './look-up.ts'
import { fakeMembers, memberOn } from './members.ts'
import { catchUp, fakePages, guestSite, type Site, servedBy } from './pages.ts'
import {
  drawnFrom,
  fakeGuesses,
  fakePhotoRoom,
  fakePhotoStore,
  fakePhotos,
  fakeWaitingCodes,
  type PhotoBucket,
} from './photos.ts'
import {
  fakeAssignments,
  fakeConflicts,
  fakeHistory,
  fakePeople,
  fakeSeaTime,
  historyOn,
  type RecordsOnDisk,
} from './records.ts'

import { fakeSessions } from './sessions.ts'
import { fakeVault } from './vault.ts'

export interface FakeWorldOptions {
  readonly operator?: Operator
  readonly people?: readonly Person[]
  readonly entries?: readonly Omit<CalendarEntry, 'etag'>[]
  readonly now?: Date
  /** Lets a test decide in which order calls that are under way go on. */
  readonly gap?: Gap
  /** Decides how each call ends. */
  readonly chance?: Chance
  /** Google can tell of changes by itself. */
  readonly pushes?: boolean
}

export interface FakeWorld {
  /** The process that runs now. */
  readonly world: () => AppProcess
  /** Another process on the same outside world; the one before may be dead or go on. */
  readonly restart: () => AppProcess
  readonly calls: Calls
  readonly clock: FakeClock
  readonly slack: Workspace
  readonly sent: readonly SentMail[]
  readonly google: GoogleAccount
  readonly site: Site
  readonly feed: FeedState
  readonly records: RecordsOnDisk
  readonly mails: Disk
  readonly waivers: Disk
  /** Records of signatures, by key. */
  readonly vault: Map<string, string>
  readonly photos: Disk
  /** What stands in the photos' bucket, by key. */
  readonly bucket: PhotoBucket
  /** Everything that may owe something. */
  readonly ledgers: Readonly<Record<LedgerName, Disk>>
  readonly desk: () => Desk | undefined
  readonly member: (id: string) => Member | undefined
  readonly members: Disk
  readonly words: () => Words | undefined
  readonly charter: (id: string) => Charter
  readonly charterIds: () => readonly string[]
  readonly history: (id: string) => readonly HistoryEntry[]
  readonly aliases: ReadonlyMap<string, string>
  /** A mail arrives; its Gmail id comes back. */
  readonly deliver: (mail: PlainMail) => string
  readonly entry: (id: string) => CalendarEntry
  /** A person edits an entry in the calendar. */
  readonly editEntry: (id: string, edit: Partial<CalendarEntry>) => void
  /** Called between our reading of an entry and whatever follows. */
  readonly onEntryRead: (listener: (id: string) => void) => void
  readonly servedPage: (path: string) => string | undefined
  readonly catchUp: () => void
  readonly warnings: () => readonly string[]
}

export interface AppProcess extends World {
  readonly alarms: ReturnType<typeof alarms>
  readonly isDead: () => boolean
}

export interface SentMail extends OutgoingMail {
  readonly messageId: string
}

/** Compiled once for all worlds. */
const templates = etaTemplates()

export function fakeWorld(options: FakeWorldOptions = {}): FakeWorld {
  const { operator = OPERATOR, people = PEOPLE, entries = ENTRIES, now = TUESDAY, gap, chance } = options
  const calls = countedCalls(gap, chance)
  const clock = fakeClock(now)
  const slack: Workspace = []
  const sent: SentMail[] = []
  const warned: (readonly [what: string, facts: unknown])[] = []
  const google = googleAccount()
  const site = guestSite()
  const feed: FeedState = { whole: true }
  const disks = { charters: new Map() as Disk, aliases: new Map<string, string>() }
  const mails: Disk = new Map()
  const waivers: Disk = new Map()
  const vault = new Map<string, string>()
  const photos: Disk = new Map()
  const bucket: PhotoBucket = new Map()
  const guesses = new Map<string, number>()
  const waitingCodes = new Map<string, string>()
  const photoRoom = new Map<string, number>()
  const desk: Disk = new Map()
  const members: Disk = new Map()
  const words: Disk = new Map()
  const sessions: Disk = new Map()
  const records: RecordsOnDisk = {
    people: new Map(people.map((person) => [person.id, person])),
    history: new Map(),
    assignments: new Map(),
    sailing: new Map(),
    conflicts: new Map(),
    seaTime: new Map(),
  }
  let entryRead = (_: string) => {}
  let drawn = 0
  let current: AppProcess
  for (const entry of entries) writeEntry(google, entry)
  restart()

  return {
    world: () => current,
    restart,
    calls,
    clock,
    slack,
    sent,
    google,
    site,
    feed,
    records,
    mails,
    waivers,
    vault,
    photos,
    bucket,
    ledgers: { charters: disks.charters, mails, waivers, photos, desk, words, members },
    desk: () => desk.get('desk') as Desk | undefined,
    member: (id) => memberOn(members, id),
    members,
    words: () => words.get('words') as Words | undefined,
    charter: (id) => charterOn(disks, id) as Charter,
    charterIds: () => [...disks.charters.keys()],
    history: (id) => historyOn(records, id),
    aliases: disks.aliases,
    deliver(mail) {
      const id = `g${google.mails.length + 1}`
      google.mails.push({ id, mail })
      return id
    },
    entry: (id) => google.entries.get(id)?.entry as CalendarEntry,
    editEntry: (id, edit) =>
      void writeEntry(google, {
        ...(google.entries.get(id)?.entry as CalendarEntry),
        updated: clock.wall().toISOString(),
        ...edit,
      }),
    onEntryRead: (listener) => {
      entryRead = listener
    },
    servedPage: (path) => servedBy(site, path),
    catchUp: () => catchUp(site),
    warnings: () => warned.map(([what, facts]) => `${what} ${JSON.stringify(facts)}`),
  }

  function restart(): AppProcess {
    const process = calls.newProcess()
    const alarm = alarms()
    const owner = next()
    const parts = { process, owner, clock }
    current = {
      operator,
      charters: fakeCharters(disks, parts),
      mails: fakeMails(mails, parts),
      waivers: fakeLedger<Waiver>({ ...parts, ...plainForm<Waiver>(), name: 'waivers', disk: waivers }),
      vault: fakeVault(vault, process),
      photos: fakePhotos(photos, parts),
      guesses: fakeGuesses(guesses, process),
      waitingCodes: fakeWaitingCodes(waitingCodes, process),
      photoRoom: fakePhotoRoom(photoRoom, process),
      photoStore: fakePhotoStore(bucket, process),
      darkroom: { develop: (bytes) => process.call('darkroom.develop', '', () => drawnFrom(bytes)) },
      words: fakeLedger<Words>({ ...parts, ...plainForm<Words>(), name: 'words', disk: words }),
      desk: fakeLedger<Desk>({ ...parts, ...plainForm<Desk>(), name: 'desk', disk: desk }),
      people: fakePeople(records, process),
      members: fakeMembers(members, parts),
      sessions: fakeSessions(sessions, process),
      lookUp: fakeLookUp(disks, process),
      history: fakeHistory(records, process),
      assignments: fakeAssignments(records, process),
      conflicts: fakeConflicts(records, process),
      seaTime: fakeSeaTime(records, process),
      inbox: fakeInbox(google, process),
      calendar: fakeCalendar(google, process, (id) => entryRead(id)),
      feed: fakeFeed(google, feed, process),
      access: { seen: () => google.seen },
      pushes: options.pushes ? fakePushes(google, process, clock) : undefined,
      pages: fakePages(site, process),
      chat: fakeChat(slack, process, clock),
      mailer: { send: (mail) => process.call('mailer.send', mail.key, () => send(mail)) },
      templates,
      printer: { ...paperPrinter(), pdf: async ({ title }) => Buffer.from(`%PDF ${title}`) },
      links: signedLinks({ secret: 'of the fake world', operator: operator.id }, clock),
      doctor: FAKE_DOCTOR,
      archive: fakeArchive(mails, records, vault, process),
      clock,
      ids: { next, code: () => `CODE-0000-0000-${next().padStart(4, '0')}` },
      log: { info: () => {}, warn: (what, facts) => warned.push([what, facts]) },
      alarm,
      alarms: alarm,
      delivering: new Set(),
      isDead: process.isDead,
    }
    return current
  }

  function send(mail: OutgoingMail): { readonly messageId: string } {
    const messageId = `<mail-${sent.length + 1}@us-west-2.amazonses.com>`
    sent.push(Object.freeze({ ...mail, messageId }))
    return { messageId }
  }

  function next(): string {
    drawn += 1
    return `n${drawn}`
  }
}
