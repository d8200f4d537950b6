// Quinn's crew and guests at the dock, minutes before they leave; and what the world looks like afterwards.
import { readSubmission, type Submission } from '../../src/domain/waiver/submission.ts'
import { partyToken } from '../../src/workflows/party-link.ts'
import { signWaiver } from '../../src/workflows/sign-waiver.ts'
import { ADULT, CHILD } from '../domain/waiver/sent.ts'
import { settleDown } from './acting.ts'
import { CREW, OPERATOR, PEOPLE, QUINN } from './jada.ts'
import { crewed } from './scenes.ts'
import type { FakeWorld, FakeWorldOptions } from './world.ts'

export const ASHORE = 'harbor.watch@example-mail.test'
/** Ten minutes before the paid hours; they end at 7 PM, and the grace at 8 PM. */
export const AT_DOCK = new Date('2026-05-30T14:50:00-07:00')
export const ENDS = new Date('2026-05-30T19:00:00-07:00')
export const LATE = new Date('2026-05-30T20:00:00-07:00')

const PARTY: readonly object[] = [
  { ...ADULT, phone: '+1 619 555 0111' },
  { ...ADULT, guest_name: 'Bo Alder', email: 'bo@example-guests.test' },
  { ...ADULT, guest_name: 'Cy Alder', email: 'cy@example-guests.test' },
  { ...CHILD, guardian: { ...CHILD.guardian, phone: '+1 619 555 0112' } },
]

/** Everybody has signed, the crew have numbers, somebody watches ashore. */
export async function atDock(options: FakeWorldOptions & { readonly signed?: number } = {}): Promise<FakeWorld> {
  const people = PEOPLE.map((person) =>
    person.id === 'gene' ? { ...person, phone: '+1 619 555 0101', emergency: 'Iris Oakes, +1 619 555 0102' } : person,
  )
  const operator = { ...OPERATOR, ashore: ASHORE, currency: 'USD', seatRates: { captain: 4500, host: 2000 } }
  const fake = await crewed(CREW, { operator, people, ...options })
  for (const body of PARTY.slice(0, options.signed ?? PARTY.length)) await signs(fake, body)
  fake.clock.turnTo(AT_DOCK)
  await settleDown(fake)
  fake.clock.turnTo(AT_DOCK)
  return fake
}

export async function signs(fake: FakeWorld, body: object): Promise<void> {
  const party = partyToken(fake.world(), fake.charter(QUINN))
  const read = readSubmission({ ...body, party }) as { readonly submission: Submission }
  const signing = await signWaiver(fake.world(), read.submission, { address: '203.0.113.7', agent: 'a test' })
  if (signing.kind !== 'kept') throw new Error(signing.kind)
  await signing.delivered
}

export function mailsAshore({ sent }: FakeWorld) {
  return sent.filter(({ key }) => key.includes('/ashore/'))
}

export function alarms({ slack }: FakeWorld) {
  return slack.filter(({ key }) => key.includes('/overdue/'))
}
