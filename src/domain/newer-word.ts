// What a manager has approved of the same things from a newer mail: an older one, approved after it, would go over that.
import { applyChanges } from './apply-changes.ts'
import type { Charter } from './charter.ts'
import { factsOf } from './charter-facts.ts'
import { factOn, type Standing, standingOf, type Topic, topicsOf } from './fact-topic.ts'
import type { MailRef, Proposal } from './proposal.ts'
import { sameValue } from './same-value.ts'

/** What one approved mail said, and what stood by it then. */
export interface ApprovedWord {
  readonly standing: readonly Standing[]
  readonly mail: Pick<MailRef, 'from' | 'fromName' | 'subject' | 'date'>
  readonly by: string
  readonly at: string
}

/** The newest of each thing that the older mail would change, by mail. A cancellation goes over everything: there the newest of all. */
export function newerWords(charter: Charter, proposal: Proposal): readonly ApprovedWord[] {
  const changed = changedTopics(charter, proposal)
  if (changed.size === 0) return []
  const newer = newestFirst([...charter.proposals.flatMap(approvedWord), ...(charter.approvedBefore ?? [])]).filter(
    ({ mail }) => isOlder(proposal.mail, mail),
  )
  if (changed.has('cancelled')) return newer.slice(0, 1)
  return newestOfEach(newer, (topic) => changed.has(topic) || (topic === 'cancelled' && charter.cancelled))
}

/** As it is remembered of proposals that no longer stand in the item: one word for each thing. */
export function rememberedWords(
  { approvedBefore = [] }: Pick<Charter, 'approvedBefore'>,
  dropped: readonly Proposal[],
): readonly ApprovedWord[] {
  return newestOfEach(newestFirst([...dropped.flatMap(approvedWord), ...approvedBefore]), () => true)
}

function approvedWord({ state, decision, changes, mail }: Proposal): readonly ApprovedWord[] {
  if (state !== 'approved' || !decision?.after) return []
  const { before, after, by, at } = decision
  const topics = [...new Set(changes.flatMap((change) => topicsOf(change, before ?? after)))]
  const { from, fromName, subject, date } = mail
  const standing = topics.map((topic) => standingOf(topic, after))
  return topics.length > 0 ? [{ standing, mail: { from, fromName, subject, date }, by: by.name, at }] : []
}

function changedTopics(charter: Charter, { changes, mail }: Proposal): ReadonlySet<Topic> {
  const before = factsOf(charter)
  const source = { kind: 'mail', mailId: mail.id, by: '', at: mail.date } as const
  const after = applyChanges(before, changes, { people: [], source })
  const said = changes.flatMap((change) => topicsOf(change, before))
  return new Set(said.filter((topic) => !sameValue(factOn(topic, before), factOn(topic, after))))
}

function newestFirst(words: readonly ApprovedWord[]): readonly ApprovedWord[] {
  return words.toSorted((a, b) => Date.parse(b.mail.date) - Date.parse(a.mail.date))
}

function newestOfEach(words: readonly ApprovedWord[], isMeant: (topic: Topic) => boolean): readonly ApprovedWord[] {
  const taken = new Set<Topic>()
  return words.flatMap((word) => {
    const standing = word.standing.filter(({ topic }) => isMeant(topic) && !taken.has(topic))
    for (const { topic } of standing) taken.add(topic)
    return standing.length > 0 ? [{ ...word, standing }] : []
  })
}

function isOlder(one: MailRef, other: Pick<MailRef, 'date'>): boolean {
  return Date.parse(one.date) < Date.parse(other.date)
}
