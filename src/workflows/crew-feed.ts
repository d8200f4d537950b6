// A crew member's own calendar, behind a signed link that they can replace.
import { FEED_DAYS, feedEntries } from '../domain/crew-feed.ts'
import { newMember } from '../domain/member.ts'
import type { Person } from '../domain/person.ts'
import { localDate, shiftDate } from '../domain/times.ts'
import type { World } from '../ports.ts'
import { crewFeed } from '../views/crew-feed.ts'
import { changeMember } from './change-member.ts'

const YEAR_MS = 366 * 24 * 3_600_000

/** Under which a crew member subscribes to their own calendar. */
export async function feedAddress(world: World, person: Person): Promise<string> {
  const { feedIssue } = (await world.members.get(person.id)) ?? newMember(person.id)
  return addressOf(world, person, feedIssue)
}

/** The addresses before it open nothing any more. */
export async function renewFeed(world: World, person: Person): Promise<string> {
  const { item } = await changeMember(world, person.id, (member) => ({
    next: { ...member, feedIssue: member.feedIssue + 1 },
    outcome: 'renewed',
  }))
  return addressOf(world, person, item.feedIssue)
}

/** As text/calendar; undefined for an address that opens nothing (any more). */
export async function readCrewFeed(world: World, token: string): Promise<string | undefined> {
  const link = world.links.open(token, 'crew-feed')
  if (!link) return undefined
  const today = localDate(world.clock.business(), world.operator.timeZone)
  const [people, member, charters] = await Promise.all([
    world.people.all(),
    world.members.get(link.person),
    world.charters.between(shiftDate(today, -FEED_DAYS.back), shiftDate(today, FEED_DAYS.ahead)),
  ])
  const person = people.find(({ id }) => id === link.person)
  if (!person || (member ?? newMember(person.id)).feedIssue !== link.issue) return undefined
  return world.templates.feed(crewFeed(world.operator, person, feedEntries(charters, person.id)))
}

function addressOf(world: World, { id: person }: Person, issue: number): string {
  const until = new Date(world.clock.wall().getTime() + YEAR_MS)
  return `${world.operator.appSite}/feeds/${world.links.sign({ kind: 'crew-feed', person, issue }, until)}.ics`
}
