// A charter as a back-up had it, beside what the world has seen of it since: it goes on after that, and says nothing to guests unasked.
import type { Charter } from './charter.ts'
import { factsOf } from './charter-facts.ts'
import { holdMails } from './guest-mails.ts'
import { followed, historyEntry } from './history-entry.ts'
import { owedKey } from './owed.ts'
import { forgive, owe } from './settle.ts'
import { type Evidence, evidenceOf } from './waiver/evidence.ts'
import { copied, count } from './waiver/register.ts'
import type { Waiver } from './waiver/waiver.ts'

export interface SeenSince {
  /** The greatest that a page or a calendar entry shows. */
  readonly revision: number
  /** Records of signatures that the charter doesn't know, in order. */
  readonly records: readonly Evidence[]
  readonly now: Date
}

const BY = 'A restore'

export function restored(charter: Charter, { revision, records, now }: SeenSince): Charter {
  const known = records.reduce((item, record) => takenUp(item, record, now), charter)
  return heldWhereDue(after(known, revision, now), now)
}

/** Whether a record stands where the charter's next one would: its waiver, written down again, is the same record. */
export function isNext({ id, waivers: { chain } }: Charter, record: Evidence): boolean {
  const link = {
    operator: record.operator,
    charterId: id,
    sequence: chain.length + 1,
    previous: chain.at(-1)?.hash ?? '',
  }
  return evidenceOf(waiverIn(record), link).hash === record.hash
}

/** All but what only its sending said; the record has everything that was signed. */
export function waiverIn(record: Evidence): Waiver {
  const { waiver, guests, guardian, signature, email, phone, text, askedFor, origin, at, matched, charterId } =
    record as Evidence & Waiver
  const signed = { guests, guardian, signature, email, phone, text, askedFor, origin, at, matched }
  return { ...signed, id: String(waiver), content: 'from its record', charterId, version: 0, owed: {}, fence: 0 }
}

/** The signer has the copy already. */
function takenUp(charter: Charter, record: Evidence, now: Date): Charter {
  if (!isNext(charter, record)) return charter
  const { id } = waiverIn(record)
  return copied(forgive(count(charter, waiverIn(record), record.operator, now), owedKey('copy', id)), id)
}

/** Else nothing of it could go over what is out there. What that says stays until somebody decides. */
function after(charter: Charter, revision: number, now: Date): Charter {
  const word = { by: BY, why: 'Pages or the calendar show a later revision than the back-up.', now }
  let next = charter
  while (next.revision < revision) next = followed(next, historyEntry(next, factsOf(next), word))
  return next === charter ? charter : owe(next, 'history', now.toISOString())
}

/** What was due by now may have left. */
function heldWhereDue(charter: Charter, now: Date): Charter {
  const due = Object.values(charter.owed).some(
    ({ kind, due }) => (kind === 'boarding' || kind === 'guest-mail') && new Date(due) <= now,
  )
  return due ? holdMails(charter, { by: BY, at: now.toISOString() }) : charter
}
