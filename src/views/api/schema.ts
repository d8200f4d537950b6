// What the API answers, field by field; nothing else ever comes along. What a role may not see is left out.
import { z } from 'zod'

const date = z.iso.date().meta({ description: 'Local date of the operator' })
const instant = z.string().meta({ description: 'ISO 8601 with offset' })
const words = z.string()

export const SEAT = z
  .strictObject({
    seat: z.string().meta({ examples: ['captain', 'first_mate'] }),
    label: words,
    person: z.string().optional(),
    name: words.optional(),
    standing: z.enum(['open', 'asked', 'tentative', 'confirmed', 'declined']),
    source: words.optional().meta({ description: 'Who gave it, and when' }),
    evidence: words.optional().meta({ description: 'The line it came from; captains and managers' }),
  })
  .meta({ id: 'Seat' })

const WAIVERS = z.strictObject({
  signed: z.number().int(),
  expected: z.number().int(),
  needGuardian: z.number().int(),
})

const ROW_FIELDS = {
  id: z.string(),
  name: words,
  date,
  when: words.meta({ description: 'Day and hours as people read them, with the zone' }),
  hours: words,
  boards: words.optional(),
  startsAt: instant.optional(),
  endsAt: instant.optional(),
  boardsAt: instant.optional(),
  timeZone: z.string(),
  cancelled: z.boolean(),
  revision: z.number().int(),
  seats: z.array(SEAT),
  gaps: z.array(words).meta({ description: 'Seats that nobody is sure to fill' }),
  guests: z.number().int().optional(),
  ready: z.boolean().optional().meta({ description: 'Not known in a look-up by crew member' }),
  reasons: z.array(words).optional().meta({ description: 'What is in the way' }),
  waivers: WAIVERS.optional(),
  waiting: z.number().int().optional().meta({ description: 'Mails that wait for a manager; managers' }),
  trouble: z.array(words).optional().meta({ description: 'What is held up and why; captains and managers' }),
}

export const ROW = z.strictObject(ROW_FIELDS).meta({ id: 'CharterRow' })
export const ROWS = z
  .strictObject({
    from: date,
    to: date,
    charters: z.array(ROW),
    next: z.string().optional().meta({ description: 'Ask again with it as `cursor`' }),
  })
  .meta({ id: 'CharterRows' })

const CONTACT = z
  .strictObject({
    name: words.optional(),
    email: words.optional(),
    phone: words.optional().meta({ description: 'E.164, or as it was written' }),
    phoneWords: words.optional().meta({ description: 'As people read it' }),
  })
  .meta({ id: 'Contact' })

const GUEST = z.strictObject({ name: words, minor: z.boolean(), state: words })
const SEND = z.strictObject({ what: words, when: words, to: words, trouble: words.optional() })
const PICTURE = z.strictObject({ thumb: z.string(), full: z.string(), from: words.optional() })

export const CHARTER = z
  .strictObject({
    ...ROW_FIELDS,
    place: words.optional(),
    contact: CONTACT.optional().meta({
      description: 'Captains and managers; crew who sail it, from two days before until it has ended',
    }),
    page: z.strictObject({ address: z.string(), live: z.boolean() }),
    signatures: z.array(GUEST).optional().meta({ description: 'Who signed; captains and managers' }),
    drift: z.strictObject({ since: words.optional(), differences: z.array(words) }),
    sends: z.array(SEND).optional().meta({ description: 'Mails that left to the guests; captains and managers' }),
    photos: z.strictObject({
      toLookAt: z.number().int(),
      shown: z.number().int(),
      pictures: z.array(PICTURE).meta({ description: 'What the album shows' }),
    }),
    mails: z.array(words).optional().meta({ description: 'What waits for a manager; managers' }),
    voyage: words.optional().meta({ description: 'Whether the boat is out with them, or how that ended' }),
    manifest: z.string().optional().meta({ description: 'To print; a link of some hours; captains and managers' }),
    money: z
      .strictObject({ words, payments: z.array(words) })
      .optional()
      .meta({ description: 'Price, payments and margin; managers' }),
    last: z.string().meta({ description: 'Hash of the last entry of its history' }),
  })
  .meta({ id: 'Charter' })

export const FACTS = z
  .strictObject({
    name: words,
    date,
    when: words,
    startsAt: instant.optional(),
    endsAt: instant.optional(),
    boardsAt: instant.optional(),
    timeZone: z.string(),
    place: words.optional(),
    guests: z.number().int().optional(),
    contact: CONTACT.optional(),
    seats: z.array(SEAT),
    cancelled: z.boolean(),
  })
  .meta({ id: 'Facts' })

export const REVISION = z
  .strictObject({
    revision: z.number().int(),
    part: z.number().int().optional().meta({ description: 'Counts what was done while that revision stood' }),
    at: instant,
    when: words,
    by: words,
    why: words,
    changes: z.array(words),
    deed: words.optional().meta({ description: 'The boat left, or came back' }),
    payment: words.optional().meta({ description: 'Money; managers' }),
    before: FACTS.optional().meta({ description: 'Missing in the first' }),
    after: FACTS,
    previous: z.string().meta({ description: 'SHA-256 of the entry before, hex; empty in the first' }),
    hash: z.string(),
  })
  .meta({ id: 'Revision' })
export const HISTORY = z
  .strictObject({
    id: z.string(),
    name: words,
    revisions: z.array(REVISION).meta({ description: 'Newest first' }),
    next: z.string().optional(),
  })
  .meta({ id: 'History' })

export const AS_OF = z
  .strictObject({
    id: z.string(),
    at: instant,
    when: words,
    revision: z.number().int(),
    by: words,
    why: words,
    facts: FACTS,
    known: z.array(words).meta({ description: 'What page, guests and crew knew then' }),
    money: z.array(words).optional().meta({ description: 'Managers' }),
  })
  .meta({ id: 'AsOf' })

export const HEALTH = z
  .strictObject({
    jobs: z.array(z.strictObject({ job: z.string(), name: words, state: z.enum(['well', 'trouble', 'never']), words })),
    notes: z.array(words).meta({ description: 'The token to Google, and how fresh the calendar is' }),
  })
  .meta({ id: 'Health' })

export const PEOPLE = z
  .strictObject({ people: z.array(z.strictObject({ id: z.string(), name: words, seats: z.array(z.string()) })) })
  .meta({ id: 'People' })

export const WHOSE = z
  .strictObject({
    person: z.string(),
    name: words,
    role: z.enum(['crew', 'captain', 'manager']),
    until: instant,
    ends: words,
    operator: z.strictObject({ brand: words, boat: words, timeZone: z.string(), accent: z.string() }),
    today: date,
  })
  .meta({ id: 'Session' })

export type SeatSaid = z.infer<typeof SEAT>
export type Row = z.infer<typeof ROW>
export type CharterSaid = z.infer<typeof CHARTER>
export type FactsSaid = z.infer<typeof FACTS>
export type Revision = z.infer<typeof REVISION>
export type AsOfSaid = z.infer<typeof AS_OF>
export type Health = z.infer<typeof HEALTH>
export type Whose = z.infer<typeof WHOSE>
