// The weekend that a first start seeds: calendar entries as an ops lead types them, and the sample mails.
export interface SeededEvent {
  readonly id: string
  readonly summary: string
  readonly description: string
  readonly location?: string
  /** Local to the operator's zone: `2026-05-30T15:00:00`; a date alone makes it an all-day event. */
  readonly start: string
  readonly end: string
  readonly recurrence?: readonly string[]
}

export interface SampleMail {
  /** Words on the button that drops it in. */
  readonly label: string
  readonly fromName: string
  readonly from: string
  readonly subject: string
  readonly body: string
}

/** The Tuesday before, 9 in the morning in San Diego. */
export const FIRST_BUSINESS_TIME = new Date('2026-05-26T16:00:00Z')

export const SAMPLE_CHARTER: Readonly<Record<string, string>> = { jada: 'quinn-may-30', queen: 'okafor-may-30' }

export const SEEDED_EVENTS: Readonly<Record<string, readonly SeededEvent[]>> = {
  jada: [
    {
      id: 'jadaquinn0530',
      summary: 'Quinn paid 3-7pm',
      description:
        'Boarding: 2:30 PM\nGuests: 4\nContact: Quinn Alder <quinn.alder@example-guests.test> +1 619 555 0134\n\nBirthday, they bring their own cake. Mind the step for grandma.',
      location: 'Harbor Island West Marina, 2040 Harbor Island Dr, San Diego',
      start: '2026-05-30T15:00:00',
      end: '2026-05-30T19:00:00',
    },
    {
      id: 'jadajonathan0530',
      summary: 'Jonathan - morning sail',
      description:
        'Boarding: 10:30 AM\nGuests: 6\nBooking: XHQGMDH\nContact: Jonathan Pell <jonathan.pell@example-guests.test> +1 619 555 0177',
      location: 'Harbor Island West Marina, 2040 Harbor Island Dr, San Diego',
      start: '2026-05-30T11:00:00',
      end: '2026-05-30T14:00:00',
    },
    {
      id: 'jadadanika0531',
      summary: 'Danika paid 3-7pm',
      description:
        'Boarding: 2:30 PM\nGuests: 10\nContact: Danika Sørensen <danika@example-guests.test> +1 619 555 0121',
      location: 'Harbor Island West Marina, 2040 Harbor Island Dr, San Diego',
      start: '2026-05-31T15:00:00',
      end: '2026-05-31T19:00:00',
    },
    {
      id: 'jadahull0528',
      summary: 'HOLD - hull cleaning',
      description: 'Diver on site, no sailing.',
      start: '2026-05-28T09:00:00',
      end: '2026-05-28T12:00:00',
    },
    {
      id: 'jadameeting',
      summary: 'Crew meeting',
      description: 'Coffee at the dock house.',
      start: '2026-05-25T17:00:00',
      end: '2026-05-25T18:00:00',
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=10'],
    },
  ],
  queen: [
    {
      id: 'queensanderson0512',
      summary: 'Jennifer Sanderson - afternoon sail',
      description: 'Guests: 8\nContact: Jennifer Sanderson <jennifer.s@example-guests.test> +1 401 555 0112',
      location: "Bowen's Wharf, Newport, Rhode Island",
      start: '2026-05-12T14:00:00',
      end: '2026-05-12T17:00:00',
    },
    {
      id: 'queenokafor0530',
      summary: 'Okafor - sunset sail',
      description:
        "Boarding: 5:00 PM\nGuests: 7\nContact: Adaeze D'Angelo-Okafor <adaeze@example-guests.test> +1 401 555 0146\n\nAnniversary. Vegetarian platter ordered.",
      location: "Bowen's Wharf, Newport, Rhode Island",
      start: '2026-05-30T17:30:00',
      end: '2026-05-30T20:30:00',
    },
    {
      id: 'queenhalloran0531',
      summary: 'Halloran - Sunday sail',
      description:
        'Boarding: 12:30 PM\nGuests: 12\nContact: Meg Halloran <meg.halloran@example-guests.test> +1 401 555 0198',
      location: "Bowen's Wharf, Newport, Rhode Island",
      start: '2026-05-31T13:00:00',
      end: '2026-05-31T16:00:00',
    },
    {
      id: 'queenscout0529',
      summary: 'Scout mooring, Jamestown',
      description: '',
      start: '2026-05-29T10:00:00',
      end: '2026-05-29T11:00:00',
    },
  ],
}

export const SAMPLE_MAILS: Readonly<Record<string, readonly SampleMail[]>> = {
  jada: [
    {
      label: 'Crew for Quinn',
      fromName: 'Carole Beck',
      from: 'carole@jada-sailing.test',
      subject: 'Crew confirmed - Quinn, Saturday May 30',
      body: 'Hi all,\n\nCrew for Quinn on 5/30:\n\n- Captain: Gene Oakes\n- 1st Mate: Angela Wynn\n- 2nd Mate: Danny\n- Host: Keely Hart\n\nThanks!\nCarole\n',
    },
    {
      label: 'A change for Quinn',
      fromName: 'Carole Beck',
      from: 'carole@jada-sailing.test',
      subject: 'Quinn May 30 - mates',
      body: 'Small change for Quinn on 5/30:\n\n1st Mate: Marisol Vega\n2nd Mate: Darrell Finch\n\nCarole\n',
    },
    {
      label: 'One that cannot be placed',
      fromName: 'Carole Beck',
      from: 'carole@jada-sailing.test',
      subject: 'crew',
      body: 'Captain: Gene\n1st Mate: Bob\n\nthx\n',
    },
    {
      label: 'From a stranger',
      fromName: 'Carole Beck',
      from: 'carole.beck@freemail.test',
      subject: 'Crew for Quinn 5/30',
      body: 'Captain: Bob Stranger\n',
    },
  ],
  queen: [
    {
      label: 'Crew for Okafor',
      fromName: 'Odile Brandt',
      from: 'odile@queen-sails.test',
      subject: 'Crew confirmed - Okafor, Saturday May 30',
      body: "Hello,\n\nCrew for Okafor on 5/30:\n\n- Captain: Inês O'Rourke\n- First mate: Zoë Lindqvist\n- Second mate: Bart\n- Host: Sunny\n\nOdile\n",
    },
    {
      label: 'Part of a crew',
      fromName: 'Odile Brandt',
      from: 'odile@queen-sails.test',
      subject: 'Halloran May 31',
      body: 'Halloran on 5/31:\n\nCaptain: Zoë\nHost: TBD\n\nOdile\n',
    },
  ],
}
