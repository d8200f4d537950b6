// Mails that are new each time: one seat of the sample charter changes hands, and both who are concerned hear of it.
import type { OperatorAddresses } from '../../src/harbor/addresses.ts'

/** `slack`: both are told in Slack; `mail`: one of them has no Slack and is told by mail. */
export type ToldBy = 'slack' | 'mail'

export interface Change {
  readonly toldBy: ToldBy
  readonly seat: string
  /** Person's ids. */
  readonly joins: string
  readonly leaves: string
}

/** After these four the crew is as it was. */
const CHANGES: readonly Change[] = [
  { toldBy: 'slack', seat: '1st Mate', joins: 'marisol', leaves: 'angela' },
  { toldBy: 'mail', seat: '2nd Mate', joins: 'darrell', leaves: 'dan' },
  { toldBy: 'slack', seat: '1st Mate', joins: 'angela', leaves: 'marisol' },
  { toldBy: 'mail', seat: '2nd Mate', joins: 'dan', leaves: 'darrell' },
]

export function changeOf(round: number): Change {
  return CHANGES[round % CHANGES.length] as Change
}

export function crewMail({ opsLead, inbox, people }: OperatorAddresses, { seat, joins }: Change, id: string): string {
  const name = people.find((person) => person.id === joins)?.name
  return [
    `From: <${opsLead}>`,
    `To: <${inbox}>`,
    'Subject: Quinn, Saturday May 30',
    `Message-ID: <${id}@mail.test>`,
    'Date: Tue, 26 May 2026 09:30:00 -0700',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    'A change for Quinn on 5/30:',
    '',
    `- ${seat}: ${name}`,
    '',
  ].join('\r\n')
}
