// Pays what a waiver owes: it is counted on its charter, or a person is asked whose it is.
import type { Owed } from '../domain/owed.ts'
import { oweLook } from '../domain/photo/intake.ts'
import { localDate, shiftDate } from '../domain/times.ts'
import { count } from '../domain/waiver/register.ts'
import type { Waiver } from '../domain/waiver/waiver.ts'
import type { Changed } from '../ports/store.ts'
import type { World } from '../ports.ts'
import { unmatchedWaiver } from '../views/unmatched-waiver.ts'
import { type Carrier, DONE, type Hand, type Paid } from './carrier.ts'
import { deliver } from './deliver.ts'
import { deliverCharter } from './deliver-charter.ts'
import { deliverPhotos } from './deliver-photos.ts'
import { drawOver } from './effects/draw-over.ts'

/** Charters offered: those of yesterday to these days ahead. */
const OFFERED_DAYS = 14

export function deliverWaiver(world: World, changed: Changed<Waiver, unknown>): Promise<Waiver> {
  return deliver(world, WAIVERS, changed)
}

export const WAIVERS: Carrier<Waiver> = { name: 'waivers', ledger: (world) => world.waivers, pay }

async function pay(world: World, waiver: Waiver, debt: Owed, hand: Hand): Promise<Paid<Waiver>> {
  switch (debt.kind) {
    case 'count':
      return countOn(world, waiver)
    case 'card':
      return ask(world, waiver, hand)
    default:
      return DONE
  }
}

async function countOn(world: World, waiver: Waiver): Promise<Paid<Waiver>> {
  const now = world.clock.business()
  const changed = await world.charters.change(waiver.charterId ?? '', (charter) => ({
    next: count(charter, waiver, world.operator.id, now),
    outcome: 'counted',
  }))
  if (changed) await deliverCharter(world, changed)
  if (waiver.matched?.kind === 'person') await lookAtPhotosOf(world, waiver)
  return DONE
}

/** What was sent by its codes has waited for this. */
async function lookAtPhotosOf(world: World, { id, charterId = '' }: Waiver): Promise<void> {
  const now = world.clock.business()
  for (const batch of (await world.photos.of(charterId)).filter(({ waiver }) => waiver === id)) {
    const changed = await world.photos.change(batch.id, (item) => ({ next: oweLook(item, now), outcome: 'told' }))
    if (changed) await deliverPhotos(world, changed)
  }
}

async function ask(world: World, waiver: Waiver, hand: Hand): Promise<Paid<Waiver>> {
  const today = localDate(world.clock.business(), world.operator.timeZone)
  const [asked, near] = await Promise.all([
    waiver.charterId === undefined ? undefined : world.charters.get(waiver.charterId),
    world.charters.between(shiftDate(today, -1), shiftDate(today, OFFERED_DAYS)),
  ])
  const candidates = [...(asked ? [asked] : []), ...near.filter(({ id }) => id !== asked?.id)]
  const message = unmatchedWaiver({ operator: world.operator, waiver, candidates })
  const card = await drawOver(world, hand, waiver.card, message, `waiver/${waiver.id}`)
  return { ...DONE, learn: (item) => ({ ...item, card }) }
}
