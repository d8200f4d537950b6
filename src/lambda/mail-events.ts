// The function that hears what became of each mail.
import { mailEventsHandler } from '../inbound/lambda/mail-events.ts'
import { mailEventsWorld } from '../world/mail-events.ts'
import { coldStart, NO_ALARM } from './cold-start.ts'

const { config, ...made } = await coldStart(process.env)
const world = mailEventsWorld({ ...made, config, alarm: NO_ALARM, owner: undefined })

export const handler = mailEventsHandler({ world, config })
