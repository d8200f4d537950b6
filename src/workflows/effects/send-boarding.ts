// The guests' boarding mail: leaves only when its facts are set, nothing drifts, and the public page shows the same revision.
import { boarded, boardingFacts, boardingGaps, boardingSaid } from '../../domain/boarding.ts'
import type { Charter } from '../../domain/charter.ts'
import { boardsAt, type CharterFacts } from '../../domain/charter-facts.ts'
import type { Difference } from '../../domain/drift.ts'
import type { Owed } from '../../domain/owed.ts'
import { owe } from '../../domain/settle.ts'
import type { World } from '../../ports.ts'
import { boardingEvent, boardingMail } from '../../views/boarding-mail.ts'
import { driftSentence } from '../../views/drift-words.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { partyToken } from '../party-link.ts'
import { readCalendarAndPage } from '../read-surfaces.ts'
import { sendOnce } from './send-once.ts'

const LOOK_AGAIN_MS = 5 * 60_000

export async function sendBoarding(world: World, charter: Charter, debt: Owed, hand: Hand): Promise<Paid<Charter>> {
  const now = world.clock.business()
  const facts = boardingFacts(charter)
  if (charter.cancelled || charter.shown.boarding?.facts === facts) return DONE
  if (new Date(boardsAt(charter) ?? 0) <= now) return { ...DONE, learn: (item) => missed(item, debt) }
  const to = charter.contact?.email
  const gaps = debt.claimed ? [] : boardingGaps(charter)
  if (gaps.length > 0 || !to) return { end: { kind: 'later', due: after(now, LOOK_AGAIN_MS), problems: gaps } }
  const drift = debt.claimed ? [] : await driftNow(world, charter)
  if (drift.length > 0) {
    return {
      end: { kind: 'later', due: after(now, LOOK_AGAIN_MS), problems: drift.map(driftSentence) },
      learn: (item) => mending(item, drift, now),
    }
  }

  const sequence = (charter.shown.boarding?.sequence ?? -1) + 1
  const key = `${charter.id}/boarding/${sequence}/${facts}`
  const said = boardingSaid(charter)
  const mail = { ...(await compose(world, charter, sequence, now)), to, key, says: facts, said }
  const sent = await sendOnce(world, charter, debt, hand, mail)
  if (sent.kind === 'not-sent') return { end: sent.end }
  const claim = { key, says: facts, said, to, at: now.toISOString() }
  return { ...DONE, learn: (item) => boarded(item, claim, sent.messageId) }
}

/** Too late for it: what kept it back is said once more. */
function missed(charter: Charter, { problems = [] }: Owed): Charter {
  const reasons = [...problems, ...boardingGaps(charter)]
  return { ...charter, shown: { ...charter.shown, missed: [...new Set(reasons)] } }
}

/** The mail may not overtake what is still on its way. */
async function driftNow(world: World, charter: Charter): Promise<readonly Difference[]> {
  const { drift, coming } = await readCalendarAndPage(world, charter)
  return [...drift, ...coming]
}

/** What drifts is written again where it is ours to write; the mail waits until nothing does. */
function mending(charter: Charter, drift: readonly Difference[], now: Date): Charter {
  const at = now.toISOString()
  const drifts = (surface: Difference['surface']) => drift.some((one) => one.surface === surface)
  const unknown = drifts('page') ? { ...charter, shown: { ...charter.shown, page: undefined } } : charter
  const paged = drifts('page') ? owe(unknown, 'page', at) : unknown
  return drifts('calendar') ? owe(paged, 'calendar', at) : paged
}

async function compose(world: World, charter: Charter, sequence: number, now: Date) {
  const before = await lastSaid(world, charter)
  const mail = boardingMail({ operator: world.operator, charter, before, token: partyToken(world, charter) })
  const event = boardingEvent({ operator: world.operator, charter, sequence, now })
  return {
    subject: mail.subject,
    text: world.templates.render('boarding-mail.txt', mail),
    html: world.templates.render('boarding-mail.html', mail),
    ics: event && world.templates.event(event),
    inReplyTo: charter.shown.boarding?.messageId,
  }
}

/** The facts that the guests were last told, for a correction that says what changed. */
async function lastSaid(world: World, { id, shown }: Charter): Promise<CharterFacts | undefined> {
  if (!shown.boarding) return undefined
  const { revision } = shown.boarding
  return (await world.history.read(id)).find((entry) => entry.revision === revision)?.after
}

function after(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString()
}
