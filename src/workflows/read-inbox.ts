// Reads what has arrived since the last look; the cursor grows only after every mail is kept.
import { DESK } from '../domain/desk.ts'
import { asFailure, type Failure } from '../failure.ts'
import type { World } from '../ports.ts'
import { proposeFromMail } from './propose-from-mail.ts'
import { reportJob } from './report-job.ts'

/** When Gmail has forgotten the cursor: how far back before the last good look mails are searched for. */
const LOOK_BACK_MS = 7 * 24 * 3_600_000

/** Where the next look begins. */
export interface InboxLook {
  readonly cursor: string
  /** Business time of the last look that went well. */
  readonly at: Date
  /** After a failure: when each mail behind the cursor was kept that need not be read again. */
  readonly kept?: ReadonlyMap<string, string> | undefined
}

/** `last` is what the last look returned; without it, it is read from the desk. Undefined after a failure that kept nothing. */
export async function readInbox(world: World, last?: InboxLook): Promise<InboxLook | undefined> {
  const at = world.clock.business()
  const kept = new Map(last?.kept)
  let known = last
  try {
    known ??= await lastLook(world)
    const notBefore = new Date((known ?? { at }).at.getTime() - LOOK_BACK_MS)
    const { ids, cursor } = await world.inbox.since(known?.cursor, notBefore)
    const failures = await readEach(world, ids, kept)
    if (failures[0]) throw failures[0]
    await reportJob(world, 'mail', {
      kind: 'ok',
      learnt: { mailCursor: cursor },
      news: ids.length > 0 || known === undefined,
      found: { mails: ids.flatMap((id) => kept.get(id) ?? []), entries: [] },
    })
    return { cursor, at }
  } catch (error) {
    await reportJob(world, 'mail', { kind: 'failed', failure: asFailure(error, 'read the inbox') })
    return known && kept.size > 0 ? { ...known, kept } : undefined
  }
}

async function lastLook(world: World): Promise<InboxLook | undefined> {
  const { mailCursor: cursor, jobs } = (await world.desk.get(DESK)) ?? {}
  const lastOk = jobs?.mail?.lastOk
  return cursor === undefined ? undefined : { cursor, at: lastOk ? new Date(lastOk) : world.clock.business() }
}

/** One that can't be read holds up none behind it; the cursor stays until it can. One deleted meanwhile is none. */
async function readEach(world: World, ids: readonly string[], kept: Map<string, string>): Promise<readonly Failure[]> {
  const failures: Failure[] = []
  for (const id of ids.filter((one) => !kept.has(one))) {
    try {
      kept.set(id, await proposeFromMail(world, id))
    } catch (error) {
      const failure = asFailure(error, `read the mail ${id}`)
      if (failure.facts.code === 'notFound') world.log.info('mail gone', { operator: world.operator.id, id })
      else failures.push(failure)
    }
  }
  return failures
}
