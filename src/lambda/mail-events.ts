// The function that hears what became of each mail.
import { mailEventsHandler } from '../inbound/lambda/mail-events.ts'
import { mailEventsWorld } from '../world/mail-events.ts'
import { NO_ALARM, type Started } from './cold-start.ts'
import { renewing } from './renewing.ts'

export const handler = await renewing(process.env, handlerFor)

function handlerFor({ config, ...made }: Started) {
  const world = mailEventsWorld({ ...made, config, alarm: NO_ALARM, owner: undefined })

  return mailEventsHandler({ world, config })
}
