// Everything of one charter, as far as the one who looks may see it.
import type { Charter } from '../../domain/charter.ts'
import type { Contact } from '../../domain/charter-facts.ts'
import type { KnownDrift } from '../../domain/known-drift.ts'
import type { Operator } from '../../domain/operator.ts'
import { seesContact, type Viewer } from '../../domain/ops-viewer.ts'
import type { Person } from '../../domain/person.ts'
import { phoneWords } from '../../domain/phone.ts'
import { type Batch, photosIn } from '../../domain/photo/batch.ts'
import { mayAs } from '../../domain/role.ts'
import { pageAddress } from '../addresses.ts'
import { driftSentence } from '../drift-words.ts'
import { moment } from '../times.ts'
import { voyageSentence } from '../voyage-words.ts'
import { statusWords } from '../waiver-words.ts'
import { charterRow } from './charter-row.ts'
import { moneySaid } from './money.ts'
import type { CharterSaid } from './schema.ts'

export interface DetailInput {
  readonly operator: Operator
  readonly charter: Charter
  readonly viewer: Viewer
  readonly people: readonly Person[]
  /** What the last sweep found, unless all agrees. */
  readonly drift: KnownDrift | undefined
  readonly batches: readonly Batch[]
  readonly pictures: CharterSaid['photos']['pictures']
  /** Its address. */
  readonly manifest: string
  readonly now: Date
}

export function charterDetail(input: DetailInput): CharterSaid {
  const { operator, charter, viewer, people, now, batches, pictures } = input
  const { contact, place, shown, owed } = charter
  const isCaptain = mayAs(viewer.role, 'captain')
  const of = (kind: 'waiting' | 'shown') => batches.flatMap((batch) => photosIn(batch, kind)).length
  return {
    ...charterRow(charter, viewer, people),
    ...(place ? { place } : {}),
    ...(contact && seesContact(viewer, charter, now) ? { contact: contactSaid(contact) } : {}),
    page: { address: pageAddress(operator, charter.id), live: Boolean(shown.page?.live && !owed.page) },
    ...(isCaptain ? { signatures: signatures(charter) } : {}),
    drift: driftOf(input),
    ...(isCaptain ? { sends: sends(charter) } : {}),
    photos: { toLookAt: of('waiting'), shown: of('shown'), pictures },
    ...(viewer.role === 'manager' ? { mails: waiting(charter) } : {}),
    ...(charter.voyage ? { voyage: voyageSentence(charter, charter.voyage, operator) } : {}),
    ...(isCaptain ? { manifest: input.manifest } : {}),
    ...(viewer.role === 'manager' && charter.money ? { money: moneySaid(operator, charter, charter.money) } : {}),
    last: charter.historyHash,
  }
}

function contactSaid(contact: Contact): CharterSaid['contact'] {
  return present({ ...contact, phoneWords: contact.phone && phoneWords(contact.phone) })
}

/** JSON knows no undefined; neither does the schema. */
export function present<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}

function signatures({ waivers, waiverStatus, timeZone }: Charter): CharterSaid['signatures'] {
  return Object.entries(waivers.guests).map(([key, guest]) => ({
    name: guest.name,
    minor: guest.minor,
    state: statusWords(waiverStatus[key], guest, timeZone),
  }))
}

function driftOf({ drift, charter }: DetailInput): CharterSaid['drift'] {
  if (!drift || drift.drift.length === 0) return { differences: [] }
  return { since: moment(drift.since, charter.timeZone), differences: drift.drift.map(driftSentence) }
}

function sends({ shown: { boarding }, guestMails, waivers: { linkSent }, timeZone }: Charter): CharterSaid['sends'] {
  const when = (at: string) => moment(at, timeZone)
  const { trouble } = boarding ?? {}
  return [
    ...(boarding
      ? [{ what: 'Boarding mail', when: when(boarding.at), to: boarding.to, ...(trouble ? { trouble } : {}) }]
      : []),
    ...Object.entries(guestMails?.left ?? {}).map(([about, { at, to }]) => ({
      what: guestMailName(about),
      when: when(at),
      to,
    })),
    ...(linkSent ? [{ what: 'New link for the guests', when: when(linkSent.at), to: linkSent.to }] : []),
  ]
}

function guestMailName(about: string): string {
  const [, hours] = /^reminder-(\d+)$/.exec(about) ?? []
  if (hours) return `Reminder, ${hours} hours before`
  return about === 'waiver' ? 'Word about missing waivers' : 'Thanks'
}

function waiting({ proposals, timeZone }: Charter): readonly string[] & string[] {
  return proposals
    .filter(({ state }) => state === 'waiting')
    .map(({ mail }) => `“${mail.subject}” from ${mail.fromName || mail.from}, ${moment(mail.date, timeZone)}`)
}
