// The Home tab is drawn each time that somebody opens it.
import type { App } from '@slack/bolt'
import { DESK } from '../domain/desk.ts'
import { isManager } from '../domain/person.ts'
import { localDate, shiftDate } from '../domain/times.ts'
import type { SlackMessage } from '../ports/chat.ts'
import type { World } from '../ports.ts'
import { homeTab } from '../views/home-tab.ts'
import { feedAddress } from '../workflows/crew-feed.ts'
import { showComing } from '../workflows/show-charter.ts'
import type { SlackDoor } from './commands/asking.ts'

const DAYS = 14
/** How long hours that nobody has confirmed are shown. */
const PAST_DAYS = 7
const MAILS = 50

export function onHome(app: App, { world, background }: SlackDoor): void {
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return
    const { blocks } = await homeOf(world, event.user)
    const view = { type: 'home' as const, blocks: [...blocks] as never }
    background.add(client.views.publish({ user_id: event.user, view }), world)
  })
}

async function homeOf(world: World, slackUser: string): Promise<SlackMessage> {
  const { operator, clock } = world
  const now = clock.business()
  const today = localDate(now, operator.timeZone)
  const [people, { charters }, past] = await Promise.all([
    world.people.all(),
    showComing(world, DAYS),
    world.charters.between(shiftDate(today, -PAST_DAYS), today),
  ])
  const person = people.find((one) => one.slackUser === slackUser)
  const [desk, mails] = isManager(person) ? await Promise.all([world.desk.get(DESK), world.mails.latest(MAILS)]) : []
  const feed = person && person.seats.length > 0 ? await feedAddress(world, person) : undefined
  return homeTab({ operator, person, charters, days: DAYS, past, people, desk, mails, now, feed })
}
