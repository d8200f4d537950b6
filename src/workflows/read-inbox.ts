// Reads what has arrived since the last look; the cursor grows only after every mail is kept.
import { DESK } from '../domain/desk.ts'
import { asFailure, type Failure } from '../failure.ts'
import type { World } from '../ports.ts'
import { proposeFromMail } from './propose-from-mail.ts'
import { reportJob } from './report-job.ts'

/** On a first look, and when Gmail has forgotten the cursor: how far back mails are looked for. */
const LOOK_BACK_MS = 7 * 24 * 3_600_000

/** `cursor` is what the last look returned; without it, it is read from the desk. */
export async function readInbox(world: World, cursor?: string): Promise<string | undefined> {
  try {
    const known = cursor ?? (await world.desk.get(DESK))?.mailCursor
    const notBefore = new Date(world.clock.business().getTime() - LOOK_BACK_MS)
    const arrivals = await world.inbox.since(known, notBefore)
    const failures = await readEach(world, arrivals.ids)
    if (failures[0]) throw failures[0]
    await reportJob(world, 'mail', {
      kind: 'ok',
      learnt: { mailCursor: arrivals.cursor },
      news: arrivals.ids.length > 0 || known === undefined,
    })
    return arrivals.cursor
  } catch (error) {
    await reportJob(world, 'mail', { kind: 'failed', failure: asFailure(error, 'read the inbox') })
    return cursor
  }
}

/** One that can't be read holds up none behind it; the cursor stays until it can. One deleted meanwhile is none. */
async function readEach(world: World, ids: readonly string[]): Promise<readonly Failure[]> {
  const failures: Failure[] = []
  for (const id of ids) {
    try {
      await proposeFromMail(world, id)
    } catch (error) {
      const failure = asFailure(error, `read the mail ${id}`)
      if (failure.facts.code === 'notFound') world.log.info('mail gone', { operator: world.operator.id, id })
      else failures.push(failure)
    }
  }
  return failures
}
