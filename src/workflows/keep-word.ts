// A manager keeps a word for good, or takes it back: one write in the operator's own record, read with every later mail.
import { lessonKept } from '../domain/decide.ts'
import { isManager, type Person } from '../domain/person.ts'
import type { Offer, Proposal } from '../domain/proposal.ts'
import {
  emptyWords,
  type Kept,
  keep,
  type Removal,
  remove,
  WORDS,
  type Word,
  type Words,
  wordKey,
} from '../domain/words.ts'
import type { World } from '../ports.ts'
import { type Carrier, DONE } from './carrier.ts'
import { deliver } from './deliver.ts'
import { deliverCharter } from './deliver-charter.ts'

/** Where a word is offered: on a proposal's card, by its key. */
export interface OfferRef {
  readonly charterId: string
  readonly proposalId: string
  readonly key: string
}

export type KeepOutcome = Kept | { readonly kind: 'not-allowed' | 'no-such-offer' }

export interface KeptWord {
  readonly outcome: KeepOutcome
  readonly people: readonly Person[]
  /** Ends when the card says it. */
  readonly delivered: Promise<unknown>
}

export async function keepWord(world: World, ref: OfferRef, slackUser: string): Promise<KeptWord> {
  const people = await world.people.all()
  const manager = people.find((person) => person.slackUser === slackUser)
  if (!manager || !isManager(manager)) return { outcome: { kind: 'not-allowed' }, people, delivered: Promise.resolve() }
  const offer = await findOffer(world, ref)
  if (!offer) return { outcome: { kind: 'no-such-offer' }, people, delivered: Promise.resolve() }

  const word: Word = {
    said: offer.lesson.said,
    means: offer.lesson.means,
    by: manager.name,
    at: world.clock.business().toISOString(),
    mail: { id: offer.proposal.mail.id, subject: offer.proposal.mail.subject },
  }
  const decide = (words: Words) => keep(words, word, cardOf(ref), people)
  const changed =
    (await world.words.change(WORDS, decide)) ??
    (await firstWord(world, decide)) ??
    (await world.words.change(WORDS, decide))
  if (!changed) return { outcome: { kind: 'no-such-offer' }, people, delivered: Promise.resolve() }
  return { outcome: changed.outcome, people, delivered: deliver(world, WORD_CARDS, changed) }
}

export async function findOffer(
  world: World,
  { charterId, proposalId, key }: OfferRef,
): Promise<{ readonly lesson: Offer; readonly proposal: Proposal } | undefined> {
  const charter = await world.charters.get(charterId)
  const proposal = charter?.proposals.find(({ id }) => id === proposalId)
  const lesson = proposal?.lessons?.find((one) => wordKey(one) === key)
  return proposal && lesson && { lesson, proposal }
}

export type RemoveOutcome = Removal | { readonly kind: 'not-allowed' }

export async function removeWord(world: World, key: string, slackUser: string): Promise<RemoveOutcome> {
  const manager = (await world.people.all()).find((person) => person.slackUser === slackUser)
  if (!manager || !isManager(manager)) return { kind: 'not-allowed' }
  const at = world.clock.business().toISOString()
  const changed = await world.words.change(WORDS, (words) => remove(words, key, manager.name, at))
  return changed?.outcome ?? { kind: 'no-such-word' }
}

/** A word that was kept is shown on the card that offered it. */
export const WORD_CARDS: Carrier<Words> = {
  name: 'words',
  ledger: (world) => world.words,
  async pay(world, words, debt) {
    const [charterId = '', proposalId = '', key = ''] = (debt.about ?? '').split('|')
    const word = words.kept.find((one) => wordKey(one) === key)
    if (!word) return DONE
    const changed = await world.charters.change(charterId, (charter) => ({
      next: lessonKept(charter, proposalId, word),
      outcome: 'shown',
    }))
    if (changed) await deliverCharter(world, changed)
    return DONE
  },
}

async function firstWord(world: World, decide: (words: Words) => { next: Words; outcome: Kept }) {
  const empty = emptyWords()
  const { next, outcome } = decide(empty)
  if (next === empty) return { item: empty, outcome }
  const created = await world.words.create(next)
  return created && { ...created, outcome }
}

function cardOf({ charterId, proposalId, key }: OfferRef): string {
  return [charterId, proposalId, key].join('|')
}
