// The function that hears Google: what it says is only a hint, and asks the deliverer for a look.
import { onGoogle } from '../inbound/google-http.ts'
import { httpHandler } from '../inbound/lambda/http.ts'
import { background } from '../inbound/operator-door.ts'
import { emptyRoutes } from '../inbound/routes.ts'
import { sqsQueue } from '../outbound/sqs.ts'
import { noticesWorld } from '../world/notices.ts'
import { NO_ALARM, type Started } from './cold-start.ts'
import { renewing } from './renewing.ts'

export const handler = await renewing(process.env, handlerFor)

function handlerFor({ config, edge, need, ...made }: Started) {
  const world = noticesWorld({ ...made, config, alarm: NO_ALARM, owner: undefined })
  const work = background()
  const queue = sqsQueue(made.aws, need('LOOKS_QUEUE'))
  const looks = { soon: (look: string) => work.add(queue.put({ look }), world), on: () => {} }
  const routes = emptyRoutes(made.log)
  onGoogle(routes, [{ world, config, looks }])

  return httpHandler(routes, work, edge)
}
