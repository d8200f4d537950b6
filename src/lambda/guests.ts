// The function that serves guests and the ops page.
import { onGuests } from '../inbound/guest-http.ts'
import { httpHandler } from '../inbound/lambda/http.ts'
import { background } from '../inbound/operator-door.ts'
import { emptyRoutes } from '../inbound/routes.ts'
import { guestsWorld } from '../world/guests.ts'
import { coldStart, NO_ALARM } from './cold-start.ts'

const { config, edge, ...made } = await coldStart(process.env)
const world = guestsWorld({ ...made, config, alarm: NO_ALARM, owner: undefined })
const work = background()
const routes = emptyRoutes(made.log)
onGuests(routes, [{ world, config }], work, 1)

export const handler = httpHandler(routes, work, edge)
