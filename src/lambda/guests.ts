// The function that serves guests and the ops page.
import { onGuests } from '../inbound/guest-http.ts'
import { httpHandler } from '../inbound/lambda/http.ts'
import { background } from '../inbound/operator-door.ts'
import { emptyRoutes } from '../inbound/routes.ts'
import { guestsWorld } from '../world/guests.ts'
import { NO_ALARM, type Started } from './cold-start.ts'
import { renewing } from './renewing.ts'

export const handler = await renewing(process.env, handlerFor)

function handlerFor({ config, edge, ...made }: Started) {
  const world = guestsWorld({ ...made, config, alarm: NO_ALARM, owner: undefined })
  const work = background()
  const routes = emptyRoutes(made.log)
  onGuests(routes, [{ world, config }], work, 1)

  return httpHandler(routes, work, edge)
}
