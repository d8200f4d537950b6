// The guests' boarding mail: leaves only when its facts are set, nothing drifts, and the public page shows the same revision.
import { boarded, boardingFacts, boardingGaps } from '../../domain/boarding.ts'
import { hoursSaid } from '../../domain/calendar-entry.ts'
import { mergeBlock } from '../../domain/calendar-text.ts'
import type { Charter } from '../../domain/charter.ts'
import { boardsAt, type CharterFacts } from '../../domain/charter-facts.ts'
import { hoursOf, sameHours } from '../../domain/merge-entry.ts'
import type { Owed } from '../../domain/owed.ts'
import { owe } from '../../domain/settle.ts'
import type { World } from '../../ports.ts'
import { boardingEvent, boardingMail } from '../../views/boarding-mail.ts'
import { calendarBlock } from '../../views/calendar-block.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
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
  const drift = debt.claimed ? {} : await driftOf(world, charter)
  const problems = Object.values(drift).filter((problem) => problem !== undefined)
  if (problems.length > 0) {
    return {
      end: { kind: 'later', due: after(now, LOOK_AGAIN_MS), problems },
      learn: (item) => mending(item, drift, now),
    }
  }

  const sequence = (charter.shown.boarding?.sequence ?? -1) + 1
  const key = `${charter.id}/boarding/${sequence}/${facts}`
  const mail = { ...(await compose(world, charter, sequence, now)), to, key, says: facts }
  const sent = await sendOnce(world, charter, debt, hand, mail)
  if (sent.kind === 'not-sent') return { end: sent.end }
  const { messageId } = sent
  return { ...DONE, learn: (item) => boarded(item, { key, says: facts, to, at: now.toISOString() }, messageId) }
}

/** Too late for it: what kept it back is said once more. */
function missed(charter: Charter, { problems = [] }: Owed): Charter {
  const reasons = [...problems, ...boardingGaps(charter)]
  return { ...charter, shown: { ...charter.shown, missed: [...new Set(reasons)] } }
}

interface Drift {
  readonly page?: string | undefined
  readonly calendar?: string | undefined
}

/** Which surfaces don't show this revision, as sentences: the mail waits until they do. */
async function driftOf(world: World, charter: Charter): Promise<Drift> {
  const [page, calendar] = await Promise.all([pageGap(world, charter), calendarGap(world, charter)])
  return { page, calendar }
}

/** What is ours to write is written again. */
function mending(charter: Charter, { page, calendar }: Drift, now: Date): Charter {
  const unknown = page ? { ...charter, shown: { ...charter.shown, page: undefined } } : charter
  const paged = page ? owe(unknown, 'page', now.toISOString()) : unknown
  return calendar ? owe(paged, 'calendar', now.toISOString()) : paged
}

async function pageGap(world: World, charter: Charter): Promise<string | undefined> {
  const served = await world.pages.served(`/${charter.id}.html`)
  if (served === charter.revision) return undefined
  return `The public page shows ${served === undefined ? 'nothing yet' : `revision ${served}`}, not revision ${charter.revision}.`
}

async function calendarGap(world: World, charter: Charter): Promise<string | undefined> {
  const entry = await world.calendar.get(charter.entry.eventId)
  if (!entry || entry.status === 'cancelled') return 'The calendar entry is gone.'
  if (charter.times && !sameHours(hoursOf(charter), hoursSaid(world.operator, entry)))
    return 'The calendar entry says other times.'
  const merge = mergeBlock(entry.description, calendarBlock({ operator: world.operator, charter }), charter.revision)
  return merge.kind === 'same' ? undefined : 'The calendar entry does not show this crew.'
}

async function compose(world: World, charter: Charter, sequence: number, now: Date) {
  const before = await lastSaid(world, charter)
  const mail = boardingMail({ operator: world.operator, charter, before })
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
