// Takes guests' data out of what ended long ago: looks first, then writes item by item; a second run finds the rest.
import { subMonths } from 'date-fns/subMonths'
import type { Charter } from '../domain/charter.ts'
import {
  historyWithoutGuests,
  owesStill,
  type PurgeNote,
  withoutGuests,
  withoutManifests,
  withoutWords,
} from '../domain/purge.ts'
import { localDate } from '../domain/times.ts'
import type { World } from '../ports.ts'
import { changeDesk } from './deliver-desk.ts'

export interface PurgePlan {
  /** Local date: charters before it, and mails of before it. */
  readonly before: string
  readonly charters: readonly Charter[]
  /** Long past, and owing something: a person has to settle that first. */
  readonly waiting: readonly Charter[]
  readonly mails: readonly string[]
}

const FIRST_DAY = '2000-01-01'
const REMEMBERED = 20

/** Reads only. */
export async function planPurge(world: World, months: number): Promise<PurgePlan> {
  const { clock, operator, charters, archive } = world
  const since = subMonths(clock.business(), months)
  const before = localDate(since, operator.timeZone)
  const [past, mails] = await Promise.all([
    charters.between(FIRST_DAY, before),
    archive.mailsBefore(since.toISOString()),
  ])
  const ended = past.filter(({ date }) => date < before)
  return {
    before,
    charters: ended.filter((charter) => withoutManifests(withoutGuests(charter)) !== charter),
    waiting: ended.filter(owesStill),
    mails: await stillWorded(world, mails),
  }
}

export interface Purged {
  readonly note: PurgeNote
  /** Charters whose frozen manifests a lock still keeps: the next run tries again. */
  readonly locked: readonly string[]
}

/** Manifests and history first: a charter that still names its guests is found again by the next run. */
export async function purge(world: World, plan: PurgePlan): Promise<Purged> {
  const at = world.clock.business().toISOString()
  const locked: string[] = []
  for (const charter of plan.charters) {
    const { id } = charter
    const gone = withoutManifests(charter) === charter || (await world.archive.removeManifests(id)) === 'gone'
    if (!gone) locked.push(id)
    for (const entry of await world.history.read(id)) {
      const next = historyWithoutGuests(entry, at, gone)
      if (next !== entry) await world.archive.replaceHistory(id, next)
    }
    await world.charters.change(id, (item) => {
      const left = withoutGuests(item)
      return { next: gone ? withoutManifests(left) : left, outcome: 'purged' as const }
    })
  }
  for (const id of plan.mails)
    await world.mails.change(id, (mail) => ({ next: withoutWords(mail), outcome: 'purged' as const }))

  const note = { at, before: plan.before, charters: plan.charters.length, mails: plan.mails.length }
  await changeDesk(world, (desk) => ({ ...desk, purges: [...(desk.purges ?? []), note].slice(-REMEMBERED) }))
  return { note, locked }
}

async function stillWorded({ mails }: World, ids: readonly string[]): Promise<readonly string[]> {
  const worded: string[] = []
  for (const id of ids) {
    const mail = await mails.get(id)
    if (mail && withoutWords(mail) !== mail) worded.push(id)
  }
  return worded
}
