// What somebody says to the bot in Slack, so that it is read as a mail of theirs would be.
import { isManager, type Person } from './person.ts'
import type { Book, MailReading, PlainMail } from './reading/reading.ts'
import { sha256 } from './sha256.ts'

/** One message in Slack. */
export interface SaidAt {
  readonly team: string
  readonly channel: string
  readonly ts: string
  /** The thread that it stands in. */
  readonly thread?: string | undefined
  /** Slack's id of who said it. */
  readonly user: string
  /** In a direct message to the bot. */
  readonly direct: boolean
}

export interface Said extends SaidAt {
  /** Plain text: mentions are names. */
  readonly text: string
}

const HOST = 'slack.invalid'
const QUESTION =
  /^(?:who|whos|who's|whom|what|what's|when|when's|where|where's|which|how|am i|is|are|do i|did|does|will|any|anyone|anybody)\b/i

/** The same message has one id, however often and under whichever event it is delivered. */
export function saidKey({ team, channel, ts }: SaidAt): string {
  return sha256(JSON.stringify(['slack', team, channel, ts])).slice(0, 20)
}

export function speakerOf({ user }: SaidAt, people: readonly Person[]): Person | undefined {
  return people.find(({ slackUser }) => slackUser === user)
}

/** ISO 8601, from Slack's seconds. */
export function saidOn({ ts }: SaidAt): string {
  return new Date(Number(ts) * 1_000).toISOString()
}

/** Slack has signed the request, so that its user is who they are: said in the words of a mail that is verified. */
export function asMail(said: Said, speaker: Person | undefined): PlainMail {
  return {
    from: [{ name: speaker?.name ?? '', address: addressOf(said.user) }],
    to: [],
    subject: '',
    date: saidOn(said),
    messageId: `<${saidKey(said)}@${HOST}>`,
    references: [],
    headers: [{ name: 'authentication-results', value: `mx.google.com; dmarc=pass header.from=${HOST}` }],
    text: said.text.split('\n').map(asked).join('\n'),
  }
}

/** The people as Slack knows them; a manager may say who sails, too. */
export function bookOfSlack(book: Book): Book {
  const people = book.people.map((person) => ({
    ...person,
    emails: [...person.emails, ...(person.slackUser ? [addressOf(person.slackUser)] : [])],
    may: isManager(person) ? [...person.may, 'assign' as const] : person.may,
  }))
  return { ...book, people }
}

export function saidReading({ sender, ...reading }: MailReading, speaker: Person | undefined): MailReading {
  const reason = speaker ? `${speaker.name}, says Slack` : 'this Slack user is not on the roster'
  return { ...reading, sender: { ...sender, reason } }
}

/** In a chat a question often goes without its mark. */
function asked(line: string): string {
  return QUESTION.test(line.trim()) && !/[?!.]\s*$/.test(line) ? `${line.trimEnd()}?` : line
}

function addressOf(slackUser: string): string {
  return `${slackUser.toLowerCase()}@${HOST}`
}
