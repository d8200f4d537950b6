// What the page has to know once: the operators with their people, samples and addresses. No secrets.
import type { HarborAddresses, OperatorAddresses } from '../addresses.ts'
import type { HarborWorld } from '../harbor-world.ts'
import type { HarborPerson } from '../operators.ts'
import { SAMPLE_MAILS } from '../weekend.ts'

/** `boarding` is the moment at which the sample charter's boarding mail is due: the day before, at boarding time. */
export function setup({ ground, calendar, slack }: HarborWorld, addresses: HarborAddresses) {
  return {
    log: ground.log.after(0).slice(-200),
    operators: addresses.operators.map((operator) => ({
      id: operator.id,
      brand: operator.brand,
      accent: operator.accent,
      timeZone: operator.timeZone,
      inbox: operator.inbox,
      app: operator.app,
      cdn: operator.cdn,
      channel: operator.channel,
      dispatchTable: operator.dispatchTable,
      charter: operator.sampleParty.charter,
      boardingMail: boardingMail(operator, calendar.events(operator.id)),
      samples: (SAMPLE_MAILS[operator.id] ?? []).map(({ label, from, fromName, subject }) => ({
        label,
        from,
        fromName,
        subject,
      })),
      names: Object.fromEntries(slack.users(operator.id).map(({ id, real_name }) => [id, real_name])),
      users: operator.people.flatMap((person) =>
        person.slackUser ? [{ id: person.slackUser, name: person.name, role: roleOf(person) }] : [],
      ),
      writers: [
        ...operator.people.map(({ name, emails }) => ({ name, address: emails[0] ?? '' })),
        { name: 'A stranger', address: 'someone@stranger.test' },
      ],
    })),
  }
}

function roleOf({ may, seats }: HarborPerson): string {
  if (may.includes('approve')) return 'manager'
  if (may.includes('assign')) return 'ops lead'
  return (seats[0] ?? 'crew').replace('_', ' ')
}

/** Undefined once somebody took the sample charter out of the calendar. */
function boardingMail({ sampleParty }: OperatorAddresses, events: readonly { readonly [field: string]: unknown }[]) {
  const name = sampleParty.charter.split('-')[0] ?? ''
  const event = events.find(({ summary }) => String(summary).toLowerCase().startsWith(name))
  const start = (event?.start as { readonly dateTime?: string } | undefined)?.dateTime
  return start && new Date(Date.parse(start) - HALF_AN_HOUR_MS - DAY_MS).toISOString()
}

const HALF_AN_HOUR_MS = 30 * 60_000
const DAY_MS = 24 * 60 * 60_000
