// The confirmation mail of each operator's sample charter, as its ops lead writes it.
import type { HarborAddresses } from '../../src/harbor/addresses.ts'

export interface Confirmation {
  readonly charter: string
  readonly eventId: string
  readonly captain: string
  readonly crew: readonly string[]
  /** Who gets the boarding mail. */
  readonly guest: string
  readonly raw: (operator: HarborAddresses['operators'][number], messageId: string) => string
}

export const CONFIRMATIONS: Readonly<Record<string, Confirmation>> = {
  jada: confirmation({
    charter: 'quinn-may-30',
    eventId: 'jadaquinn0530',
    subject: 'Crew confirmed - Quinn, Saturday May 30',
    heading: 'Crew for Quinn on 5/30:',
    captain: 'Gene Oakes',
    crew: ['Angela Wynn', 'Dan Rickard', 'Keely Hart'],
    guest: 'quinn.alder@example-guests.test',
  }),
  queen: confirmation({
    charter: 'okafor-may-30',
    eventId: 'queenokafor0530',
    subject: 'Crew confirmed - Okafor, Saturday May 30',
    heading: 'Crew for Okafor on 5/30:',
    captain: "Inês O'Rourke",
    crew: ['Zoë Lindqvist', 'Bartholomew Achebe', 'Sunny'],
    guest: 'adaeze@example-guests.test',
  }),
}

interface Parts extends Omit<Confirmation, 'raw'> {
  readonly subject: string
  readonly heading: string
}

function confirmation({ subject, heading, ...facts }: Parts): Confirmation {
  const [mate = '', second = '', host = ''] = facts.crew
  const lines = [
    heading,
    '',
    `- Captain: ${facts.captain}`,
    `- 1st Mate: ${mate}`,
    `- 2nd Mate: ${second}`,
    `- Host: ${host}`,
    '',
  ]
  return {
    ...facts,
    raw: ({ opsLead, inbox }, messageId) =>
      [
        `From: <${opsLead}>`,
        `To: <${inbox}>`,
        `Subject: ${subject}`,
        `Message-ID: <${messageId}@mail.test>`,
        'Date: Tue, 26 May 2026 09:30:00 -0700',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: 8bit',
        '',
        ...lines,
      ].join('\r\n'),
  }
}
