// What a person asks to see: one charter by any of its names, or the coming days.
import type { Charter } from '../domain/charter.ts'
import { slug } from '../domain/charter-id.ts'
import { nearest } from '../domain/nearest.ts'
import { localDate, shiftDate } from '../domain/times.ts'
import type { World } from '../ports.ts'

export type Shown =
  | { readonly kind: 'found'; readonly charter: Charter }
  | { readonly kind: 'unknown'; readonly candidates: readonly Charter[] }

/** How far from today a charter may be to be offered in place of a mistyped one. */
const OFFER_DAYS = { back: 14, ahead: 120 }
/** `-2026-05-30` */
const DATED = 11

/** One read for a canonical id, two for an alias, a look around for anything else. */
export async function showCharter(world: World, words: string): Promise<Shown> {
  const name = slug(words)
  const charter = name === '' ? undefined : await world.charters.find(name)
  if (charter) return { kind: 'found', charter }

  const today = localDate(world.clock.business(), world.operator.timeZone)
  const around = await world.charters.between(shiftDate(today, -OFFER_DAYS.back), shiftDate(today, OFFER_DAYS.ahead))
  const now = around.filter((one) => slug(one.name) === name)
  const called = now.length > 0 ? now : around.filter((one) => wasCalled(one, name))
  const [only] = called
  if (only && called.length === 1) return { kind: 'found', charter: only }
  return { kind: 'unknown', candidates: called.length > 1 ? called : nearest(words, around) }
}

/** A renamed charter keeps each name with the day that it had: `jonathan-2026-05-30`. */
function wasCalled({ aliases }: Charter, name: string): boolean {
  return (
    name !== '' &&
    aliases.some((alias) => alias.slice(0, -DATED) === name && /^-\d{4}-\d\d-\d\d$/.test(alias.slice(-DATED)))
  )
}

export interface Coming {
  readonly charters: readonly Charter[]
  /** Local date of the first day. */
  readonly from: string
  readonly days: number
}

/** Today and the days after it, so many in all. */
export async function showComing(world: World, days: number): Promise<Coming> {
  const from = localDate(world.clock.business(), world.operator.timeZone)
  return { charters: await world.charters.between(from, shiftDate(from, days - 1)), from, days }
}
