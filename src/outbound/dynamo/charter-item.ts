// A charter as its item in `crew-dispatch`: the fields people query by name, and all that has to agree with them.
import type { Charter } from '../../domain/charter.ts'
import type { CharterFacts } from '../../domain/charter-facts.ts'
import { captainOf } from '../../domain/charter-facts.ts'
import { isTaken } from '../../domain/seat.ts'
import { NO_WAIVERS, type WaiverRegister } from '../../domain/waiver/register.ts'
import type { Item } from './ledger.ts'

/** How a time window reads: `Sat May 30, 3:00–7:00 PM PDT`. */
export type TimeWindow = (facts: CharterFacts) => string

export function charterItem(charter: Charter, operator: string, timeWindow: TimeWindow): Item {
  const { times, contact } = charter
  return {
    event_id: charter.id,
    event_name: charter.name,
    date: charter.date,
    time_window: timeWindow(charter),
    captain: captainOf(charter)?.name ?? null,
    crew: charter.seats.filter((seat) => isTaken(seat) && seat.seat !== 'captain').map(({ name }) => name),
    guest_count: charter.guestCount ?? null,
    waiver_status: charter.waiverStatus,
    waivers: charter.waivers,
    contact: { name: contact?.name, email: contact?.email, phone: contact?.phone },
    photo_upload_code: charter.photoUploadCode,
    created_at: charter.createdAt,
    updated_at: charter.updatedAt,
    starts_at: times?.startsAt ?? null,
    ends_at: times?.endsAt ?? null,
    boards_at: times?.boardsAt ?? null,
    time_zone: charter.timeZone,
    place: charter.place,
    cancelled: charter.cancelled,
    seats: charter.seats,
    aliases: charter.aliases,
    namesakes: charter.namesakes,
    entry: charter.entry,
    revision: charter.revision,
    proposals: charter.proposals,
    approved_before: charter.approvedBefore,
    edits: charter.edits,
    untold: charter.untold,
    history_hash: charter.historyHash,
    parts: charter.parts,
    learnt: charter.learnt,
    money: charter.money,
    voyage: charter.voyage,
    frozen: charter.frozen,
    told: charter.told,
    reminded: charter.reminded,
    hours: charter.hours,
    crewing: charter.crewing,
    shown: charter.shown,
    guest_mails: charter.guestMails,
    owed: charter.owed,
    lease: charter.lease,
    fence: charter.fence,
    operator_id: operator,
    starts: times?.startsAt ?? charter.date,
  }
}

/** Undefined for an item that is an alias of another. */
export function charterFromItem(item: Item): Charter | undefined {
  if (item.alias_of !== undefined) return undefined
  const read = <T>(name: string) => (item[name] ?? undefined) as T
  const startsAt = read<string | undefined>('starts_at')
  const endsAt = read<string | undefined>('ends_at')
  const boardsAt = read<string | undefined>('boards_at')
  return {
    id: read('event_id'),
    name: read('event_name'),
    date: read('date'),
    times: startsAt && endsAt ? { startsAt, endsAt, ...(boardsAt ? { boardsAt } : {}) } : undefined,
    timeZone: read('time_zone'),
    place: read('place'),
    guestCount: read('guest_count'),
    contact: contactOf(read('contact')),
    seats: read('seats'),
    cancelled: read('cancelled'),
    version: read('version'),
    revision: read('revision'),
    aliases: read('aliases'),
    namesakes: read('namesakes'),
    entry: read('entry'),
    proposals: read('proposals'),
    approvedBefore: read('approved_before'),
    edits: read('edits'),
    untold: read('untold'),
    historyHash: read('history_hash'),
    parts: read('parts'),
    learnt: read('learnt'),
    money: read('money'),
    voyage: read('voyage'),
    frozen: read('frozen'),
    told: read('told'),
    reminded: read('reminded'),
    hours: read('hours'),
    crewing: read('crewing'),
    shown: read('shown'),
    guestMails: read('guest_mails'),
    owed: read('owed'),
    lease: read('lease'),
    fence: read('fence'),
    waiverStatus: read('waiver_status'),
    waivers: read<WaiverRegister | undefined>('waivers') ?? NO_WAIVERS,
    photoUploadCode: read('photo_upload_code'),
    createdAt: read('created_at'),
    updatedAt: read('updated_at'),
  }
}

function contactOf(contact: Charter['contact']): Charter['contact'] {
  return contact && (contact.name || contact.email || contact.phone) ? contact : undefined
}
