// The function that hears Google: what it says is only a hint, and asks the deliverer for a look.
import { onGoogle } from '../inbound/google-http.ts'
import { httpHandler } from '../inbound/lambda/http.ts'
import { background } from '../inbound/operator-door.ts'
import { emptyRoutes } from '../inbound/routes.ts'
import { sqsQueue } from '../outbound/sqs.ts'
import { noticesWorld } from '../world/notices.ts'
import { coldStart, NO_ALARM } from './cold-start.ts'

const { config, edge, need, ...made } = await coldStart(process.env)
const world = noticesWorld({ ...made, config, alarm: NO_ALARM, owner: undefined })
const work = background()
const queue = sqsQueue(made.aws, need('LOOKS_QUEUE'))
const looks = { soon: (look: string) => work.add(queue.put({ look }), world), on: () => {} }
const routes = emptyRoutes(made.log)
onGoogle(routes, [{ world, config, looks }])

export const handler = httpHandler(routes, work, edge)
