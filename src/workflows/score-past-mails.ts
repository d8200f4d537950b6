// Shadow mode: past mails are read as if they came now, one after the other, and compared with what people did. Only reads.
import { bookDays } from '../domain/book.ts'
import type { Person } from '../domain/person.ts'
import { readWithRules } from '../domain/reading/read-mail.ts'
import type { Book, PlainMail } from '../domain/reading/reading.ts'
import { emptyLog, logged, type ShadowLog } from '../domain/shadow/log.ts'
import { bookedAs, type PastCharter, pastCharters } from '../domain/shadow/past-charter.ts'
import { type Score, scoreOf } from '../domain/shadow/score.ts'
import { localDate } from '../domain/times.ts'
import { bookWith, type Lesson } from '../domain/words.ts'
import { asFailure } from '../failure.ts'
import type { World } from '../ports.ts'
import { patiently } from './patiently.ts'

/** All that it is given: there is nothing in it to write with. */
export interface PastWorld {
  readonly operator: World['operator']
  readonly inbox: Pick<World['inbox'], 'between' | 'read'>
  readonly calendar: Pick<World['calendar'], 'changes'>
  readonly people: readonly Person[]
  readonly words: readonly Lesson[]
}

export interface Span {
  readonly from: Date
  readonly to: Date
}

export interface PastScore extends Score {
  /** Mails that could not be read, though they are there. */
  readonly unreadable: readonly { readonly id: string; readonly problem: string }[]
}

const AT_ONCE = 6

export async function scorePastMails(
  world: PastWorld,
  { from, to }: Span,
  progress: (done: number, all: number) => void,
): Promise<PastScore> {
  const { operator, people } = world
  const [ids, { entries }] = await Promise.all([
    patiently(() => world.inbox.between(from, to)),
    patiently(() => world.calendar.changes(undefined, from)),
  ])
  const standing = entries.filter(({ status }) => status !== 'cancelled')
  const charters = pastCharters(standing, operator, people)
  const unreadable: { id: string; problem: string }[] = []
  let log = emptyLog(charters)
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = await Promise.all(ids.slice(at, at + AT_ONCE).map((id) => fetched(world, id)))
    for (const one of some) {
      if (one.mail) {
        const reading = readWithRules(one.mail, bookOn(one.mail, world, charters, log))
        log = logged(log, one.id, one.mail, reading, people)
      } else if (one.problem) unreadable.push({ id: one.id, problem: one.problem })
    }
    progress(Math.min(at + AT_ONCE, ids.length), ids.length)
  }
  return { ...scoreOf(log, charters), unreadable }
}

/** The charters around the mail's day, with the crew that the mails before it have named. */
function bookOn(
  { date }: PlainMail,
  { operator, people, words }: PastWorld,
  charters: readonly PastCharter[],
  { facts }: ShadowLog,
): Book {
  const { timeZone, inbox } = operator
  const { from, to } = bookDays(localDate(Number.isNaN(Date.parse(date)) ? new Date(0) : date, timeZone))
  const near = charters.filter((charter) => from <= charter.facts.date && charter.facts.date <= to)
  const booked = near.map((charter) => bookedAs(charter, facts.get(charter.id) ?? charter.facts))
  return bookWith({ timeZone, inbox, people, charters: booked }, words)
}

interface Fetched {
  readonly id: string
  readonly mail?: PlainMail
  /** Neither: it was deleted meanwhile. */
  readonly problem?: string
}

async function fetched({ inbox }: PastWorld, id: string): Promise<Fetched> {
  try {
    return { id, mail: await patiently(() => inbox.read(id)) }
  } catch (error) {
    const { facts, message } = asFailure(error, 'read a past mail')
    if (facts.code === 'notFound') return { id }
    if (facts.retry === 'never') throw error
    return { id, problem: message }
  }
}
