// A charter's whole story to read, as Markdown: its facts, then everything in the order in which it happened.
import type { Charter, HistoryEntry } from '../domain/charter.ts'
import type { CharterFacts } from '../domain/charter-facts.ts'
import { isMoney } from '../domain/deed.ts'
import type { HistoryFlaw } from '../domain/history-flaws.ts'
import type { Learnt } from '../domain/learnt.ts'
import type { Margin } from '../domain/margin.ts'
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import { phoneWords } from '../domain/phone.ts'
import { nameOf } from './consequences.ts'
import { factsDifference } from './facts-difference.ts'
import { amountWords, moneyDeedWords } from './money-words.ts'
import { counted, oneLine } from './plain-text.ts'
import { holderWords, seatWords } from './seat-words.ts'
import { moment, timeWindow } from './times.ts'
import { voyageDeedWords } from './voyage-words.ts'

export interface StoryInput {
  readonly operator: Operator
  readonly people: readonly Person[]
  readonly story: {
    readonly id: string
    readonly revision: number
    readonly facts: CharterFacts
    readonly history: readonly HistoryEntry[]
    readonly flaws: readonly HistoryFlaw[]
    readonly learnt: readonly Learnt[]
    readonly waivers: readonly {
      readonly name: string
      readonly minor: boolean
      readonly guardian?: string | undefined
      readonly status: string
      readonly at: string
    }[]
    readonly hours: Charter['hours']
    readonly money?: Charter['money']
    readonly margin: Margin
    readonly sends: readonly {
      readonly what: string
      readonly to: string
      readonly at: string
      readonly revision: number
    }[]
    readonly photos: { readonly shown: number; readonly waiting: number }
  }
}

export function storyMarkdown(input: StoryInput): string {
  const { facts, id, revision } = input.story
  const sections = [
    [
      `# ${text(facts.name)} · ${timeWindow(facts)}`,
      `${text(id)} · revision ${revision}${facts.cancelled ? ' · cancelled' : ''}`,
    ],
    ['## Facts', ...factLines(input)],
    ['## Crew', ...crewLines(input)],
    ['## Waivers', ...waiverLines(input)],
    ['## Money', ...moneyLines(input)],
    ['## Sent to the guests', ...sendLines(input)],
    ['## What happened', ...timeline(input)],
    ['## Is it whole?', ...flawLines(input)],
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function factLines({ story: { facts, photos }, operator }: StoryInput): readonly string[] {
  const { times, place, guestCount, contact } = facts
  const called = [contact?.name, contact?.phone && phoneWords(contact.phone), contact?.email].filter(
    (word) => word !== undefined,
  )
  return items([
    `Boarding: ${times ? moment(times.boardsAt ?? times.startsAt, operator.timeZone) : 'not set'}`,
    `Place: ${place ?? 'not set'}`,
    `Guests: ${guestCount ?? 'number not known'}`,
    `Contact: ${called.length > 0 ? called.join(', ') : 'none'}`,
    `Photos: ${photos.shown} in the album, ${photos.waiting} to look at`,
  ])
}

function crewLines({ story: { facts, hours = {} } }: StoryInput): readonly string[] {
  return items(
    facts.seats.map((seat) => {
      const sailed = seat.crew ? hours[seat.crew] : undefined
      const said = seat.source?.evidence ? ` (“${seat.source.evidence}”)` : ''
      const noted = sailed ? `, ${sailed.hours} h ${sailed.standing}` : ''
      return `${seatWords(seat.seat)}: ${holderWords(seat)}${noted}${said}`
    }),
  )
}

function waiverLines({ story: { waivers }, operator }: StoryInput): readonly string[] {
  return items(
    waivers.map(({ name, minor, guardian, status, at }) => {
      const who = minor ? ` (minor${guardian ? `, guardian ${guardian}` : ''})` : ''
      return `${name}${who}: ${status}, ${moment(at, operator.timeZone)}`
    }),
  )
}

function moneyLines({ story: { money, margin }, operator }: StoryInput): readonly string[] {
  if (!money) return items([])
  const words = (minor: number) => amountWords(minor, money.currency)
  return items([
    `Price: ${money.price === undefined ? 'not written down' : words(money.price)}`,
    ...money.payments.map(
      ({ number, amount, method, because, by, at, voided }) =>
        `${number}. ${words(amount)}, ${method}${because ? `, ${because}` : ''}: ${by}, ${moment(at, operator.timeZone)}${voided ? `; void: ${voided.by}, ${moment(voided.at, operator.timeZone)}` : ''}`,
    ),
    `Paid: ${words(margin.paid)}; crew: ${words(margin.cost)}${margin.margin === undefined ? '' : `; margin: ${words(margin.margin)}`}`,
  ])
}

function sendLines({ story: { sends }, operator }: StoryInput): readonly string[] {
  return items(
    sends.map(
      ({ what, to, at, revision }) => `${what}: to ${to}, ${moment(at, operator.timeZone)}, revision ${revision}`,
    ),
  )
}

interface Happening {
  readonly at: string
  readonly lines: readonly string[]
}

/** Entries and tellings by their own time; what came at one moment stays in its order. */
function timeline(input: StoryInput): readonly string[] {
  const { history, learnt } = input.story
  const all: readonly Happening[] = [
    ...history.map((entry) => ({ at: entry.at, lines: entryLines(entry) })),
    ...learnt.map((one) => ({ at: one.at, lines: [learntWords(one, input)] })),
  ]
  return [...all]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .flatMap(({ at, lines: [first = '', ...more] }) => [
      `- ${moment(at, input.operator.timeZone)}: ${text(first)}`,
      ...more.map((line) => `  - ${text(line)}`),
    ])
}

function entryLines({ revision, by, why, before, after, deed }: HistoryEntry): readonly string[] {
  const because = why === '' ? '' : `: ${why}`
  if (deed) return [`${isMoney(deed) ? moneyDeedWords(deed) : voyageDeedWords(deed)} (${by}${because})`]
  const changes = before ? factsDifference(before, after) : [`begins: ${timeWindow(after)}`]
  return [`revision ${revision}, ${by}${because}`, ...changes]
}

function learntWords({ who, id, revision }: Learnt, { people, story }: StoryInput): string {
  if (who === 'page') return `the guest page shows revision ${revision}`
  if (who === 'guests') return `the guests were written revision ${revision}`
  return `${nameOf(id ?? '', people, [story.facts])} was told revision ${revision}`
}

function flawLines({ story: { flaws, history } }: StoryInput): readonly string[] {
  if (flaws.length === 0)
    return [
      `All ${counted(history.length, 'entry').replace(/ys$/, 'ies')} are there, unchanged, each bound to the one before.`,
    ]
  return items(flaws.map(({ entry, problem }) => `${entry}: ${problem}`))
}

function items(all: readonly string[]): readonly string[] {
  return all.length > 0 ? all.map((one) => `- ${text(one)}`) : ['None.']
}

/** What people wrote is text: no link, no heading, no markup. */
function text(words: string): string {
  return oneLine(words).replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&')
}
