// An invented charter business and its weekend, as the stories tell them.
import type { Operator } from '../../src/domain/operator.ts'
import type { Permission, Person } from '../../src/domain/person.ts'
import type { PlainMail } from '../../src/domain/reading/reading.ts'
import type { CalendarEntry } from '../../src/ports/inbox-and-calendar.ts'

/** Tuesday May 26, 9 in the morning in San Diego. */
export const TUESDAY = new Date('2026-05-26T16:00:00Z')

export const OPERATOR: Operator = {
  id: 'jada',
  brand: 'JADA Sailing',
  boat: 'JADA',
  accent: '#0b6e8f',
  timeZone: 'America/Los_Angeles',
  inbox: 'ops@jada-sailing.test',
  from: 'JADA Sailing <boarding@jada-sailing.test>',
  guestSite: 'https://guests.jada-sailing.test',
  appSite: 'https://crew.jada-sailing.test',
  channel: 'C0JCHART001',
  calendarId: 'internal@calendar.test',
  boardingLeadHours: 24,
  notCharters: ['hold', 'cleaning', 'scout', 'maintenance', 'meeting'],
}

export const SAM = 'U0JSAM0001'
export const PRIYA = 'U0JPRIYA02'
export const GENE = 'U0JGENE004'

/** Darrell has no Slack and is told by mail. */
export const PEOPLE: readonly Person[] = [
  person('sam', 'Sam Ortega', [], SAM, ['approve']),
  person('priya', 'Priya Nair', [], PRIYA, ['approve']),
  person('carole', 'Carole Beck', [], 'U0JCAROL03', ['assign']),
  person('gene', 'Gene Oakes', ['captain'], GENE),
  person('marisol', 'Marisol Vega', ['captain', 'first_mate'], 'U0JMARI005'),
  person('angela', 'Angela Wynn', ['first_mate', 'second_mate'], 'U0JANGE006'),
  person('dan', 'Dan Rickard', ['second_mate', 'first_mate'], 'U0JDANR007'),
  person('darrell', 'Darrell Finch', ['second_mate', 'deckhand']),
  person('keely', 'Keely Hart', ['host'], 'U0JKEEL008'),
]

export const QUINN = 'quinn-may-30'
export const QUINN_ENTRY = 'jadaquinn0530'
export const QUINN_PAGE = `/${QUINN}.html`

/** Saturday, 3 to 7 PM, boarding 2:30; the boarding mail is due on Friday at 2:30 PM. */
export const QUINN_BOARDS = new Date('2026-05-30T14:30:00-07:00')
export const QUINN_MAIL_DUE = new Date('2026-05-29T14:30:00-07:00')

export const ENTRIES: readonly Omit<CalendarEntry, 'etag'>[] = [quinnEntry()]

export function quinnEntry(but: Partial<CalendarEntry> = {}): Omit<CalendarEntry, 'etag'> {
  return {
    id: QUINN_ENTRY,
    iCalUID: `${QUINN_ENTRY}@calendar.test`,
    status: 'confirmed',
    summary: 'Quinn paid 3-7pm',
    description:
      'Boarding: 2:30 PM\nGuests: 4\nContact: Quinn Alder <quinn.alder@example-guests.test> +1 619 555 0134\n\nBirthday, they bring their own cake.',
    location: 'Harbor Island West Marina, 2040 Harbor Island Dr, San Diego',
    start: '2026-05-30T15:00:00-07:00',
    end: '2026-05-30T19:00:00-07:00',
    allDay: false,
    recurring: false,
    ...but,
  }
}

/** Another charter at the same hours, on another boat's mooring. */
export function jonathanEntry(but: Partial<CalendarEntry> = {}): Omit<CalendarEntry, 'etag'> {
  const contact = 'Contact: Jonathan Pell <jonathan.pell@example-guests.test>'
  const description = `Boarding: 2:30 PM\nGuests: 6\n${contact}`
  return quinnEntry({
    id: 'jadajonathan0530',
    iCalUID: 'jadajonathan0530@calendar.test',
    summary: 'Jonathan paid 3-7pm',
    description,
    ...but,
  })
}

export const CREW = [
  '- Captain: Gene Oakes',
  '- 1st Mate: Angela Wynn',
  '- 2nd Mate: Darrell Finch',
  '- Host: Keely Hart',
]

export function crewMail(
  lines: readonly string[] = CREW,
  but: Partial<PlainMail> & { readonly charter?: string } = {},
): PlainMail {
  const { charter = 'Quinn', ...fields } = but
  const text = `Hi all,\n\nCrew for ${charter} on 5/30:\n\n${lines.join('\n')}\n\nThanks!\nCarole\n`
  return carolesMail({ subject: `Crew confirmed - ${charter}, Saturday May 30`, text, ...fields })
}

/** From the ops lead, and Gmail says that it really is. */
export function carolesMail(but: Partial<PlainMail> & Pick<PlainMail, 'text'>): PlainMail {
  const address = but.from?.[0]?.address ?? 'carole@jada-sailing.test'
  const domain = address.slice(address.indexOf('@') + 1)
  return {
    from: [{ name: 'Carole Beck', address }],
    to: [OPERATOR.inbox],
    subject: 'Crew',
    date: TUESDAY.toISOString(),
    messageId: `<${but.subject ?? 'crew'}-${but.text.length}@mail.jada-sailing.test>`.replace(/\s/g, '-'),
    references: [],
    headers: [{ name: 'authentication-results', value: `mx.google.com; dmarc=pass (p=NONE) header.from=${domain}` }],
    ...but,
  }
}

export function person(
  id: string,
  name: string,
  seats: readonly string[],
  slackUser?: string,
  may: readonly Permission[] = [],
): Person {
  const host = may.length > 0 ? 'jada-sailing.test' : 'example-mail.test'
  return { id, name, aliases: [], emails: [`${id}@${host}`], seats, may, ...(slackUser ? { slackUser } : {}) }
}
