// Pays what a charter owes, and keeps the card of its last decision telling how far that is.
import type { Charter } from '../domain/charter.ts'
import type { Owed, Result } from '../domain/owed.ts'
import { owe } from '../domain/settle.ts'
import type { Changed, World } from '../ports.ts'
import { type Carrier, DONE, deliver, type Hand, type Paid } from './deliver.ts'
import { checkConflicts } from './effects/check-conflicts.ts'
import { drawCard } from './effects/draw-card.ts'
import { projectAssignments, registerAlias, writeHistory } from './effects/keep-records.ts'
import { notifyCrew } from './effects/notify-crew.ts'
import { patchCalendar } from './effects/patch-calendar.ts'
import { postSummary } from './effects/post-summary.ts'
import { publishPage } from './effects/publish-page.ts'
import { sendBoarding } from './effects/send-boarding.ts'

export function deliverCharter(world: World, changed: Changed<Charter, unknown>): Promise<Charter> {
  return deliver(world, CHARTERS, changed)
}

export const CHARTERS: Carrier<Charter> = {
  name: 'charters',
  ledger: (world) => world.charters,
  pay,
  after: oweLastCard,
}

async function pay(world: World, charter: Charter, debt: Owed, hand: Hand): Promise<Paid<Charter>> {
  switch (debt.kind) {
    case 'alias':
      return registerAlias(world, charter, debt)
    case 'history':
      return writeHistory(world, charter)
    case 'assignments':
      return projectAssignments(world, charter)
    case 'calendar':
      return patchCalendar(world, charter)
    case 'page':
      return publishPage(world, charter, debt)
    case 'conflicts':
      return checkConflicts(world, charter)
    case 'summary':
      return postSummary(world, charter, hand)
    case 'notice':
      return notifyCrew(world, charter, debt, hand)
    case 'boarding':
      return sendBoarding(world, charter, debt, hand)
    case 'card':
      return drawCard(world, charter, debt, hand)
    default:
      return DONE
  }
}

function oweLastCard(charter: Charter, results: readonly Result<Charter>[], business: Date): Charter {
  const told = results.some(({ key, end }) => !key.startsWith('card') && end.kind !== 'claimed')
  const last = charter.proposals.findLast(({ state }) => state === 'approved' || state === 'undone')
  return told && last ? owe(charter, 'card', business.toISOString(), last.id) : charter
}
