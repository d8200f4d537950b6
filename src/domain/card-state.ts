// What the card of a charter's last decision tells about the surfaces; when this has changed, the card is owed again.
import type { Charter } from './charter.ts'
import { hasDeparted } from './departure.ts'
import type { Edit } from './edit.ts'
import { type EffectKind, owedKey } from './owed.ts'
import type { Proposal } from './proposal.ts'
import { forgive, owe } from './settle.ts'
import { inUtc } from './times.ts'

/** What a card says of while it is under way; of all else only that something is in the way. */
const FOLLOWED: readonly EffectKind[] = ['calendar', 'page', 'notice']

const DEPARTED = 'departed'
const CLOSED = `${JSON.stringify(DEPARTED)}]`

/** As it is kept with a card that was drawn. */
export function cardState(charter: Charter, now: Date): string {
  const { revision, owed, shown } = charter
  const debts = Object.entries(owed)
    .filter(([, { kind, held, problems }]) => kind !== 'card' && (FOLLOWED.includes(kind) || held || problems))
    .map(([key, { held, problems = [] }]) => [key, held ?? false, ...problems])
  return JSON.stringify([
    revision,
    debts.sort(),
    shown.page?.live,
    shown.boarding?.key,
    shown.boarding?.trouble,
    ...(hasDeparted(charter, now) ? [DEPARTED] : []),
  ])
}

/** The last one follows each change; when the boat leaves, no card offers what can no longer be done. */
export function oweStaleCard(charter: Charter, now: string): Charter {
  const closed = hasDeparted(charter, new Date(now)) ? oweOpenCards(charter, now) : planDeparture(charter)
  const last = lastDecided(closed)
  if (!last || closed.owed[owedKey('card', last.id)] || last.card?.state === cardState(closed, new Date(now)))
    return closed
  return owe(closed, 'card', now, last.id)
}

/** Then nothing else may be due that would draw them. */
function planDeparture(charter: Charter): Charter {
  const key = owedKey('departure')
  const { times } = charter
  const due = times && offering(charter).length > 0 ? inUtc(times.startsAt) : undefined
  if (due === charter.owed[key]?.due) return charter
  return due ? owe(forgive(charter, key), 'departure', due) : forgive(charter, key)
}

function oweOpenCards(charter: Charter, now: string): Charter {
  return offering(charter)
    .filter(({ id, card }) => card && !card.state.endsWith(CLOSED) && !charter.owed[owedKey('card', id)])
    .reduce((item, { id }) => owe(item, 'card', now, id), charter)
}

function offering({ proposals, edits = [] }: Charter): readonly (Proposal | Edit)[] {
  return [
    ...proposals.filter(({ state }) => state === 'waiting' || state === 'approved'),
    ...edits.filter((edit) => hasCard(edit) && !edit.undone),
  ]
}

/** An undo is told on the card of what it took back. */
function hasCard({ kind, card }: Edit): boolean {
  return kind !== 'undo' || card !== undefined
}

/** The proposal or the edit that was decided last: its card tells how far things are. */
function lastDecided({ proposals, edits = [] }: Charter) {
  let last: { readonly at: string; readonly of: Pick<Proposal, 'id' | 'card'> | Edit } | undefined
  for (const of of proposals)
    if (of.state === 'approved' || of.state === 'undone')
      last = later(last, { at: of.decision?.undone?.at ?? of.decision?.at ?? '', of })
  for (const of of edits) if (hasCard(of)) last = later(last, { at: of.undone?.at ?? of.at, of })
  return last?.of
}

function later<T extends { readonly at: string }>(last: T | undefined, one: T): T {
  return last && last.at > one.at ? last : one
}
