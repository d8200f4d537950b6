// A mail's first state: what was read in it, and the proposals or the card that it owes.
import type { HoursReply } from './hours-reply.ts'
import type { Mail } from './mail.ts'
import type { Reply } from './mail-reply.ts'
import type { MailReading, PlainMail, Reading } from './reading/reading.ts'
import { type Said, type SaidAt, saidKey } from './said.ts'
import { owe } from './settle.ts'
import { sha256 } from './sha256.ts'

export interface ReadMail {
  /** Gmail's id; undefined for what was said in Slack. */
  readonly gmailId?: string | undefined
  readonly said?: Said | undefined
  readonly mail: PlainMail
  readonly reading: MailReading
  /** By charter's id: what a manager should see before approving. */
  readonly headsUp: Readonly<Record<string, readonly string[]>>
  /** Business time. */
  readonly now: Date
  /** Where a mail that is answered gets its answer. */
  readonly reply?: Reply | undefined
  /** All that it says. */
  readonly hours?: HoursReply | undefined
}

const EXCERPT = 1_500
/** Of what was said in Slack so much stands for it. */
const SUBJECT = 80

export function newMail({ gmailId, said, mail, reading, headsUp, now, reply, hours }: ReadMail): Mail {
  const at = now.toISOString()
  const [from] = mail.from
  const { address, standing, reason } = reading.sender
  const kept: Mail = {
    id: said ? saidKey(said) : mailKey(mail, standing),
    version: 0,
    owed: {},
    fence: 0,
    ref: {
      id: gmailId ?? '',
      from: said?.user ?? address,
      fromName: from?.name ?? '',
      subject: said ? said.text.slice(0, SUBJECT) : mail.subject,
      date: mail.date,
      standing,
      reason,
      ...(said ? { said: placeOf(said) } : {}),
    },
    reading,
    headsUp,
    excerpt: mail.text.slice(0, EXCERPT),
    ...(reply ? { reply } : {}),
    createdAt: at,
  }
  if (hours) return owe({ ...kept, hours }, 'hours', at)
  const placed = reading.readings.filter((one) => !onlyAsks(one)).flatMap(({ charter }) => charter ?? [])
  const proposing = placed.reduce((item, charter) => owe(item, 'propose', at, charter), kept)
  const answering = reply ? owe(proposing, 'answer', at) : proposing
  return said || wantsCard(reading) ? owe(answering, 'card', at) : answering
}

function placeOf({ team, channel, ts, thread, user, direct }: Said): SaidAt {
  return { team, channel, ts, ...(thread ? { thread } : {}), user, direct }
}

/** The same mail delivered twice has one key, whatever ids it arrived under; a forgery of it has another. */
export function mailKey(mail: PlainMail, standing: string): string {
  const parts = [mail.messageId, ...mail.from.map(({ address }) => address), standing, mail.subject, mail.text]
  return sha256(JSON.stringify(parts)).slice(0, 20)
}

/** What a person placed by hand is read as said of that charter. */
export function readingFor(mail: Mail, charter: string): Reading {
  const found = mail.reading.readings.find((reading) => reading.charter === charter)
  const open = mail.reading.readings.find((reading) => reading.charter === null)
  const empty: Reading = { charter, words: '', changes: [], questions: [] }
  const { words, changes, questions, asks: of = [] } = found ?? open ?? empty
  const asks = [...of, ...(mail.placed?.charter === charter ? (mail.reading.asks ?? []) : [])]
  const own = questions.filter(({ about }) => found || about !== 'charter')
  return { charter, words, changes, questions: own, ...(asks.length > 0 ? { asks } : {}) }
}

/** There is nothing in it to approve: it is shown with the facts that answer it. */
export function onlyAsks({ charter, changes, questions, asks = [] }: Reading): boolean {
  return charter !== null && asks.length > 0 && changes.length + questions.length === 0
}

/** A mail that proposes nothing by itself is shown, unless it is ignored or a stranger's without any crew content. */
function wantsCard({ sender, readings, notUnderstood }: MailReading): boolean {
  if (sender.standing === 'ignored' || readings.some((one) => one.charter !== null && !onlyAsks(one))) {
    return readings.some((one) => one.charter === null || onlyAsks(one)) && sender.standing !== 'ignored'
  }
  return sender.standing !== 'unverified' || readings.length > 0 || notUnderstood.length > 0
}
