// Reads what has arrived since the last look; the cursor grows only after every mail is kept.
import { DESK, type Desk } from '../domain/desk.ts'
import { asFailure, type Failure } from '../failure.ts'
import type { World } from '../ports.ts'
import { proposeFromMail } from './propose-from-mail.ts'
import { reportJob } from './report-job.ts'

/** When Gmail has forgotten the cursor: how far back before the last good look mails are searched for. */
const LOOK_BACK_MS = 7 * 24 * 3_600_000

/** On the desk, so that it stays small; the others are read again. */
const MOST_KEPT = 500

/** Where the next look begins. */
export interface InboxLook {
  /** None yet: no look has ever gone well. */
  readonly cursor: string | undefined
  /** Business time of the last look that went well. */
  readonly at: Date
  /** When each mail behind the cursor was kept that need not be read again; grows while a look goes on. */
  readonly kept: Map<string, string>
}

/** `last` is what the last look returned; without it, it is read from the desk. After a failure the next look begins where this one did. */
export async function readInbox(world: World, last?: InboxLook): Promise<InboxLook | undefined> {
  const at = world.clock.business()
  let known = last
  try {
    known ??= await lastLook(world)
    const { kept } = known
    const { ids, cursor } = await world.inbox.since(known.cursor, new Date(known.at.getTime() - LOOK_BACK_MS))
    const failures = await readEach(world, ids, kept)
    if (failures[0]) throw failures[0]
    await reportJob(world, 'mail', {
      kind: 'ok',
      learnt: { mailCursor: cursor, mailsKept: undefined },
      news: ids.length > 0 || known.cursor === undefined,
      found: { mails: ids.flatMap((id) => kept.get(id) ?? []), entries: [] },
    })
    return { cursor, at, kept: new Map() }
  } catch (error) {
    const failure = asFailure(error, 'read the inbox')
    await reportJob(world, 'mail', {
      kind: 'failed',
      failure,
      remember: (desk) => (known ? withKept(desk, known) : desk),
    })
    return known
  }
}

async function lastLook(world: World): Promise<InboxLook> {
  const { mailCursor: cursor, jobs, mailsKept = {} } = (await world.desk.get(DESK)) ?? {}
  const lastOk = jobs?.mail?.lastOk
  const at = lastOk ? new Date(lastOk) : world.clock.business()
  return { cursor, at, kept: new Map(Object.entries(mailsKept)) }
}

/** For whoever looks next, in another process; the same desk where that is known already, or where somebody got further. */
function withKept(desk: Desk, { cursor, kept }: InboxLook): Desk {
  const { mailCursor, mailsKept = {} } = desk
  const room = Math.max(0, MOST_KEPT - Object.keys(mailsKept).length)
  const fresh = [...kept].filter(([id]) => mailsKept[id] === undefined).slice(0, room)
  if (mailCursor !== cursor || fresh.length === 0) return desk
  return { ...desk, mailsKept: { ...mailsKept, ...Object.fromEntries(fresh) } }
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
