// One crew member hears once what changed for them: in Slack where they use it, else by mail.
import type { Charter } from '../../domain/charter.ts'
import { partOf, written } from '../../domain/crew-part.ts'
import { crewingOf, type Standing, withNotice } from '../../domain/crewing.ts'
import { learn } from '../../domain/learnt.ts'
import type { Owed } from '../../domain/owed.ts'
import type { Person } from '../../domain/person.ts'
import { owe } from '../../domain/settle.ts'
import type { World } from '../../ports.ts'
import { noticeFor, noticeNow } from '../../views/crew-notice.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { hashOf } from './draw-over.ts'
import { findPosted, postOnce } from './post-once.ts'
import { sendOnce } from './send-once.ts'

export async function notifyCrew(world: World, charter: Charter, debt: Owed, hand: Hand): Promise<Paid<Charter>> {
  const id = debt.about ?? ''
  const says = written(partOf(charter, id))
  const person = (await world.people.everybody()).find((known) => known.id === id)
  const before = await lastHeard(world, charter, debt, person)
  const news = { id, says, due: debt.due, revision: charter.revision, at: world.clock.business().toISOString() }
  const told = { ...DONE, learn: (item: Charter) => toldThat(keptAt(item, id, before.place), news) }
  if (says === before.heard) return keepTrue(world, charter, person, before.place, told)
  // What was found is written down before anything else is claimed; the change since then is owed anew by it.
  if (before.place) {
    const earlier = { ...news, says: before.heard, revision: revisionIn(before.place) }
    return { ...DONE, learn: (item) => toldThat(keptAt(item, id, before.place), earlier) }
  }

  if (!person) return held(`${id} is not on the roster, so nobody could be told.`)
  const notice = noticeFor({ operator: world.operator, charter, person, toldBefore: before.heard })
  if (!notice) return told

  const key = `${charter.id}/notice/${id}/${charter.revision}`
  if (person.slackUser) {
    const to = person.slackUser
    const claimed = await hand.claim({ key, says, to, at: world.clock.business().toISOString() })
    if (!claimed) return { end: { kind: 'later', due: debt.due, problems: [] } }
    const posted = await postOnce(world, hand, { to, message: notice.slack, key })
    const place = { ...posted, key, hash: hashOf(notice.slack) }
    return { ...DONE, learn: (item) => toldThat(keptAt(item, id, place), news) }
  }

  const [to] = person.emails
  if (!to) return held(`${person.name} has neither Slack nor a mail address here.`)
  const { subject, text } = notice
  const sent = await sendOnce(world, charter, debt, hand, { to, subject, text, key, says })
  return sent.kind === 'sent' ? told : { end: sent.end }
}

/** Nothing new to tell, but perhaps an answer: their last notice says it in its place. */
async function keepTrue(
  world: World,
  charter: Charter,
  person: Person | undefined,
  found: Standing | undefined,
  told: Paid<Charter>,
): Promise<Paid<Charter>> {
  const id = person?.id ?? ''
  const place = found ?? crewingOf(charter).notices[id]
  if (!person || !place) return told
  const message = noticeNow({ charter, person })
  const hash = hashOf(message)
  if (hash === place.hash) return told
  await world.chat.update(place, message, place.key)
  return { ...told, learn: (item) => keptAt(told.learn?.(item) ?? item, id, { ...place, hash }) }
}

interface Heard {
  readonly heard: string
  /** Where a post stands whose end had been lost. */
  readonly place?: Standing | undefined
}

/** What they were last told; a post whose end was lost is looked for in Slack. */
async function lastHeard(
  world: World,
  charter: Charter,
  { about = '', claimed }: Owed,
  person: Person | undefined,
): Promise<Heard> {
  const known = { heard: charter.told[about] ?? '' }
  if (!claimed || !person?.slackUser) return known
  const { key, says } = claimed
  const posted = await findPosted(world, { to: person.slackUser, key })
  return posted ? { heard: says, place: { ...posted, key, hash: '' } } : known
}

/** Of which revision a notice spoke: the last part of its key. */
function revisionIn({ key }: Standing): number {
  return Number(key.split('/').at(-1))
}

function keptAt(charter: Charter, id: string, place: Standing | undefined): Charter {
  return place ? withNotice(charter, id, place) : charter
}

interface News {
  readonly id: string
  readonly says: string
  readonly due: string
  /** As it stood when it was told. */
  readonly revision: number
  readonly at: string
}

/** What has changed for them while they were told is owed again. */
function toldThat(charter: Charter, { id, says, due, revision, at }: News): Charter {
  const isNews = charter.told[id] !== says
  const heard = isNews ? learn(charter, { who: 'crew', id, revision, at }) : charter
  const next = { ...heard, told: { ...charter.told, [id]: says } }
  return written(partOf(charter, id)) === says ? next : owe(next, 'notice', due, id)
}

function held(problem: string): Paid<Charter> {
  return { end: { kind: 'held', problems: [problem] } }
}
