// What one operator's world shows after the main job, seen from outside only.
import type { HarborAddresses } from '../../src/harbor/addresses.ts'
import { CONFIRMATIONS, type Confirmation } from './confirmations.ts'
import { type Card, type Driver, sent } from './driver.ts'
import { eventually } from './program.ts'

type Json = Record<string, unknown>

/** What a charter owes for its time, beside what is owed now. */
export const PLANNED = /^(boarding$|post-sail$|departure$|reminder$|hours$|guest-mail:)/

/** Nothing is owed any more but what waits for its time, and nobody is delivering: after a third failure it is tried again in half a minute. Says what is owed where that never comes. */
export async function settled(drive: Driver, charter: string): Promise<Json> {
  let last: Json | undefined
  const look = async () => {
    last = await drive.item(charter)
    const owed = Object.keys((last?.owed ?? {}) as object).filter((key) => !PLANNED.test(key))
    return last && owed.length === 0 && !last.lease ? last : undefined
  }
  return eventually(`${charter} owes nothing`, look).catch((error: unknown) => {
    throw new Error(`${String(error)}: ${JSON.stringify({ owed: last?.owed, lease: last?.lease })}`)
  })
}

export function cardWith(messages: readonly Card[], actionId: string): Card | undefined {
  return messages.find(({ blocks }) => JSON.stringify(blocks).includes(`"action_id":"${actionId}"`))
}

/** Mails to the guests of the sample charter. */
export async function boardingMails(harbor: HarborAddresses, drive: Driver, { guest }: Confirmation) {
  return (await sent(harbor, drive.operator.id)).filter(({ to }) => to.includes(guest))
}

/** How often each thing that may happen once has happened. */
export async function tally(harbor: HarborAddresses, drive: Driver): Promise<Json> {
  const confirmation = CONFIRMATIONS[drive.operator.id]!
  const { charter, captain, crew } = confirmation
  const messages = await drive.messages(drive.operator.channel)
  const people = drive.operator.people.filter(({ name }) => [captain, ...crew].includes(name))
  const notices = await Promise.all(people.map((person) => noticesTo(harbor, drive, person, charter)))
  const item = await drive.item(charter)
  return {
    revision: item?.revision,
    captain: item?.captain,
    cards: messages.filter(({ key }) => key.startsWith(`${charter}/card/`)).length,
    summaries: messages.filter(({ key }) => key === `${charter}/summary`).length,
    notices: notices.map(({ length }) => length),
    boardingMails: (await boardingMails(harbor, drive, confirmation)).length,
    blocks: (await drive.entry(confirmation.eventId)).description?.match(/⚓ end/g)?.length ?? 0,
  }
}

interface Person {
  readonly id: string
  readonly slackUser?: string | undefined
  readonly emails: readonly string[]
}

export async function noticesTo(harbor: HarborAddresses, drive: Driver, person: Person, charter: string) {
  if (person.slackUser) {
    return (await drive.direct(person.slackUser)).filter(({ key }) => key.startsWith(`${charter}/notice/${person.id}/`))
  }
  return (await sent(harbor, drive.operator.id)).filter(
    ({ to, subject }) =>
      to.some((address) => person.emails.includes(address)) && !/^(?:Reminder|Your hours)\b/.test(subject),
  )
}
