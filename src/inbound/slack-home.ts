// The Home tab is drawn each time that somebody opens it.
import type { App } from '@slack/bolt'
import { DESK } from '../domain/desk.ts'
import { isManager } from '../domain/person.ts'
import { homeTab } from '../views/home-tab.ts'
import { feedAddress } from '../workflows/crew-feed.ts'
import { showComing } from '../workflows/show-charter.ts'
import type { SlackDoor } from './commands/asking.ts'

const DAYS = 14

export function onHome(app: App, { world }: SlackDoor): void {
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return
    const [people, { charters }] = await Promise.all([world.people.all(), showComing(world, DAYS)])
    const person = people.find(({ slackUser }) => slackUser === event.user)
    const feed = person && person.seats.length > 0 ? await feedAddress(world, person) : undefined
    const desk = isManager(person) ? await world.desk.get(DESK) : undefined
    const { blocks } = homeTab({ operator: world.operator, person, charters, days: DAYS, desk, feed })
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [...blocks] as never } })
  })
}
