// Before a word is kept: the last mails are read again with it and without it, and nothing is written.
import { bookDays, bookOf } from '../domain/book.ts'
import type { Charter } from '../domain/charter.ts'
import type { Mail } from '../domain/mail.ts'
import { isManager, type Person } from '../domain/person.ts'
import { readWithRules } from '../domain/reading/read-mail.ts'
import { differenceOf, type Replay, type Replayed } from '../domain/replay.ts'
import { localDate } from '../domain/times.ts'
import { emptyWords, keptAs, type Lesson, type Refusal, refusalOf, WORDS, type Words } from '../domain/words.ts'
import { asFailure } from '../failure.ts'
import type { World } from '../ports.ts'
import { findOffer, type OfferRef } from './keep-word.ts'
import { patiently } from './patiently.ts'

/** Mails that are read again, the newest ones. */
const MOST = 200
const AT_ONCE = 6
/** A person waits for it. */
const BUDGET_MS = 60_000

export type ReplayOutcome =
  | { readonly kind: 'replayed'; readonly replay: Replay; readonly people: readonly Person[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly lesson: Lesson; readonly people: readonly Person[] }
  | { readonly kind: 'not-allowed' | 'no-such-offer' }
  | {
      readonly kind: 'kept-before'
      readonly by: string
      readonly at: string
      readonly lesson: Lesson
      readonly people: readonly Person[]
    }

export type Progress = (done: number, all: number) => void

export async function replayWord(
  world: World,
  ref: OfferRef,
  slackUser: string,
  progress: Progress,
): Promise<ReplayOutcome> {
  const [people, known, offer] = await Promise.all([world.people.all(), world.words.get(WORDS), findOffer(world, ref)])
  if (!isManager(people.find((person) => person.slackUser === slackUser))) return { kind: 'not-allowed' }
  if (!offer) return { kind: 'no-such-offer' }
  const { lesson } = offer
  const words = known ?? emptyWords()
  const before = lesson.kept ?? keptAs(words, lesson)
  if (before) return { kind: 'kept-before', by: before.by, at: before.at, lesson, people }

  const refusal = refusalOf(lesson, words, people)
  if (refusal) return { kind: 'refused', refusal, lesson, people }
  return { kind: 'replayed', replay: await replay(world, lesson, words, people, progress), people }
}

async function replay(
  world: World,
  lesson: Lesson,
  words: Words,
  people: readonly Person[],
  progress: Progress,
): Promise<Replay> {
  const mails = await world.mails.latest(MOST)
  const charters = await chartersAround(world, mails)
  const differing: Replayed[] = []
  const until = performance.now() + BUDGET_MS
  let [read, gone] = [0, 0]
  for (let at = 0; at < mails.length && performance.now() < until; at += AT_ONCE) {
    const some = mails.slice(at, at + AT_ONCE)
    const found = await Promise.all(some.map((mail) => readAgain(world, mail, { charters, people, words, lesson })))
    for (const one of found) {
      if (one === 'gone') gone += 1
      else {
        read += 1
        if (one) differing.push(one)
      }
    }
    progress(Math.min(at + AT_ONCE, mails.length), mails.length)
  }
  return { lesson, read, gone, left: mails.length - read - gone, differing }
}

interface Known {
  readonly charters: readonly Charter[]
  readonly people: readonly Person[]
  readonly words: Words
  readonly lesson: Lesson
}

/** With the same book but for the word, so that nothing else makes a difference. */
async function readAgain(
  world: World,
  { ref }: Mail,
  { charters, people, words, lesson }: Known,
): Promise<Replayed | undefined | 'gone'> {
  const { operator } = world
  try {
    const mail = await patiently(() => world.inbox.read(ref.id))
    const { from, to } = bookDays(localDate(mail.date, operator.timeZone))
    const near = charters.filter(({ date }) => from <= date && date <= to)
    const before = readWithRules(mail, bookOf(operator, people, near, words.kept))
    const after = readWithRules(mail, bookOf(operator, people, near, [...words.kept, lesson]))
    const difference = differenceOf(before, after, approvedOf(near, ref.id))
    return difference && { ...difference, mail: ref }
  } catch (error) {
    if (asFailure(error, 'read a past mail').facts.code === 'notFound') return 'gone'
    throw error
  }
}

/** The seats that stand on this mail, as a manager approved them. */
function approvedOf(charters: readonly Charter[], mailId: string) {
  return Object.fromEntries(
    charters.map(({ id, seats }) => [id, seats.filter(({ source }) => source?.mailId === mailId)]),
  )
}

function chartersAround(world: World, mails: readonly Mail[]): Promise<readonly Charter[]> {
  const days = mails.map(({ ref }) => localDate(ref.date, world.operator.timeZone)).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return Promise.resolve([])
  return world.charters.between(bookDays(first).from, bookDays(last).to)
}
