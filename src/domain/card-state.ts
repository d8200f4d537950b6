// What the card of a charter's last decision tells about the surfaces; when this has changed, the card is owed again.
import type { Charter } from './charter.ts'
import { type EffectKind, owedKey } from './owed.ts'
import { owe } from './settle.ts'

/** Planned for later and no part of what a decision did, unless something is in the way. */
const BESIDE: readonly EffectKind[] = ['reminder', 'hours']

/** As it is kept with a card that was drawn. */
export function cardState({ revision, owed, shown, told }: Charter): string {
  const debts = Object.entries(owed)
    .filter(([, { kind, problems }]) => kind !== 'card' && !(BESIDE.includes(kind) && !problems))
    .map(([key, { held, problems = [] }]) => [key, held ?? false, ...problems])
  return JSON.stringify([
    revision,
    debts.sort(),
    shown.page?.live,
    shown.boarding?.key,
    shown.boarding?.trouble,
    Object.keys(told),
  ])
}

export function oweStaleCard(charter: Charter, now: string): Charter {
  const last = charter.proposals.findLast(({ state }) => state === 'approved' || state === 'undone')
  if (!last || last.card?.state === cardState(charter) || charter.owed[owedKey('card', last.id)]) return charter
  return owe(charter, 'card', now, last.id)
}
