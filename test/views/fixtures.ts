// Quinn's Saturday, as the tests of the views see it.
import { boardingFacts } from '../../src/domain/boarding.ts'
import type { Charter, Shown } from '../../src/domain/charter.ts'
import type { CharterFacts } from '../../src/domain/charter-facts.ts'
import type { Mail } from '../../src/domain/mail.ts'
import type { Operator } from '../../src/domain/operator.ts'
import type { Owed } from '../../src/domain/owed.ts'
import type { Person } from '../../src/domain/person.ts'
import type { MailRef, Proposal } from '../../src/domain/proposal.ts'
import type { Change } from '../../src/domain/reading/reading.ts'
import type { Seat } from '../../src/domain/seat.ts'
import { NO_WAIVERS } from '../../src/domain/waiver/register.ts'
import type { SlackMessage } from '../../src/views/slack-blocks.ts'
import { OPERATOR as JADA } from '../fakes/jada.ts'

/** Tuesday May 26, 6:06 PM in San Diego. */
export const NOW = new Date('2026-05-27T01:06:00Z')

export const OPERATOR: Operator = JADA

export const PEOPLE: readonly Person[] = [
  person('gene', 'Gene Oakes', ['captain']),
  person('marisol', 'Marisol Vega', ['captain', 'first_mate']),
  person('angela', 'Angela Wynn', ['first_mate', 'second_mate']),
  person('dan', 'Dan Rickard', ['second_mate', 'first_mate']),
  person('darrell', 'Darrell Finch', ['second_mate', 'deckhand']),
  person('keely', 'Keely Hart', ['host']),
  person('angelica', 'Angelica Wynn-Soto', ['host']),
]

export const SAM = { slackUser: 'U0JSAM0001', name: 'Sam Ortega' }

export const GENE = seat('captain', 'gene', 'Gene Oakes')
export const ANGELA = seat('first_mate', 'angela', 'Angela Wynn')
export const DAN = seat('first_mate', 'dan', 'Dan Rickard')
export const KEELY = seat('host', 'keely', 'Keely Hart')

export function person(id: string, name: string, seats: readonly string[]): Person {
  return { id, name, aliases: [], emails: [`${id}@example-mail.test`], seats, may: [] }
}

export function seat(name: string, crew: string, full: string, standing: Seat['standing'] = 'confirmed'): Seat {
  return { seat: name, crew, name: full, standing }
}

export function openSeat(name: string): Seat {
  return { seat: name, standing: 'open' }
}

/** Quinn, Sat May 30, 3–7 PM: Dan is 1st Mate, the other seats are open. */
export function quinn(but: Partial<Charter> = {}): Charter {
  return {
    id: 'quinn-may-30',
    version: 3,
    owed: {},
    fence: 1,
    name: 'Quinn',
    date: '2026-05-30',
    times: {
      startsAt: '2026-05-30T15:00:00-07:00',
      endsAt: '2026-05-30T19:00:00-07:00',
      boardsAt: '2026-05-30T14:30:00-07:00',
    },
    timeZone: 'America/Los_Angeles',
    place: 'Harbor Island West Marina, 2040 Harbor Island Dr, San Diego',
    guestCount: 4,
    contact: { name: 'Quinn Alder', email: 'quinn.alder@example-guests.test', phone: '+16195550134' },
    seats: [openSeat('captain'), DAN, openSeat('second_mate'), openSeat('host')],
    cancelled: false,
    aliases: ['2026-05-30-quinn'],
    entry: {
      eventId: 'jadaquinn0530',
      iCalUID: 'jadaquinn0530@calendar.test',
      start: '2026-05-30T15:00:00-07:00',
      end: '2026-05-30T19:00:00-07:00',
    },
    revision: 7,
    proposals: [],
    untold: [],
    historyHash: '',
    told: {},
    shown: { page: { revision: 7, etag: '"a"', hash: 'h', live: true } },
    waiverStatus: {},
    waivers: NO_WAIVERS,
    photoUploadCode: '',
    createdAt: '2026-05-20T16:00:00Z',
    updatedAt: '2026-05-20T16:00:00Z',
    ...but,
  }
}

export const MAIL: MailRef = {
  id: '18f0a',
  from: 'carole@jada-sailing.test',
  fromName: 'Carole Beck',
  subject: 'Crew for Quinn',
  date: '2026-05-27T01:04:00Z',
  standing: 'trusted',
  reason: 'dmarc=pass',
}

export const CREW_CHANGES: readonly Change[] = [
  { kind: 'assign', seat: 'captain', crew: 'gene', evidence: 'Captain: Gene Oakes' },
  { kind: 'assign', seat: 'first_mate', crew: 'angela', evidence: '1st Mate: Angela' },
]

export function proposal(but: Partial<Proposal> = {}): Proposal {
  return {
    id: 'p1',
    mail: MAIL,
    changes: CREW_CHANGES,
    questions: [],
    notUnderstood: [],
    headsUp: [],
    state: 'waiting',
    ...but,
  }
}

export function owed(kind: Owed['kind'], but: Partial<Owed> = {}): Owed {
  return { kind, turn: 1, due: '2026-05-27T01:06:00Z', fence: 1, attempts: 0, ...but }
}

export function lostMail(but: Partial<Mail> = {}): Mail {
  return {
    id: '18f0b',
    version: 1,
    owed: {},
    fence: 1,
    ref: { ...MAIL, id: '18f0b', subject: 'crew' },
    reading: {
      sender: { address: MAIL.from, standing: 'trusted', reason: MAIL.reason },
      readings: [
        {
          charter: null,
          words: '',
          changes: [{ kind: 'assign', seat: 'captain', crew: 'gene', evidence: 'Captain: Gene' }],
          questions: [{ about: 'charter', candidates: [], evidence: 'Captain: Gene', text: 'Which charter is it?' }],
        },
      ],
      notUnderstood: ['1st Mate: Bob'],
    },
    headsUp: {},
    excerpt: 'Captain: Gene\n1st Mate: Bob\n\nthx',
    createdAt: MAIL.date,
    ...but,
  }
}

/** What stays of a boarding mail that left when the facts were these. */
export function sent(facts: CharterFacts): NonNullable<Shown['boarding']> {
  const at = NOW.toISOString()
  const to = 'quinn.alder@example-guests.test'
  return { key: 'k', revision: 7, facts: boardingFacts(facts), sequence: 0, at, to, messageId: '<m@mail.test>' }
}

/** Everything that a person reads of a message and its thread, one text. */
export function readable(message: SlackMessage): string {
  const own = message.blocks.flatMap((block) => {
    if (block.type === 'header') return [block.text.text]
    if (block.type === 'section') return [block.text.text]
    if (block.type === 'context') return block.elements.map(({ text }) => text)
    return []
  })
  return [...own, ...(message.thread ?? []).map(readable)].join('\n')
}

/** The buttons of a message, with those in sections. */
export function buttons(message: SlackMessage) {
  return message.blocks.flatMap((block) => {
    if (block.type === 'actions') return block.elements.filter((element) => element.type === 'button')
    return block.type === 'section' && block.accessory ? [block.accessory] : []
  })
}

export function labels(message: SlackMessage): readonly string[] {
  return buttons(message).map(({ text }) => text.text)
}
