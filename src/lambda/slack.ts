// The function that answers Slack.
import { puttingOff, slackHandler } from '../inbound/lambda/slack.ts'
import { background } from '../inbound/operator-door.ts'
import { slackApp } from '../inbound/slack-app.ts'
import { slackClientOptions } from '../outbound/slack.ts'
import { sqsQueue } from '../outbound/sqs.ts'
import { slackWorld } from '../world/slack.ts'
import { coldStart, NO_ALARM } from './cold-start.ts'

const { all, config, edge, need, ...made } = await coldStart(process.env)
const world = slackWorld(all, { ...made, config, alarm: NO_ALARM, owner: undefined })
const work = background()
const later = sqsQueue(made.aws, need('LATER_QUEUE'))
const bolt = slackApp({
  world,
  config: { ...config, slack: { ...config.slack, appToken: undefined } },
  background: work,
  clientOptions: slackClientOptions(config.slack.apiUrl),
  afterwards: puttingOff(later, work, world),
})

export const handler = slackHandler({ door: { world, config, bolt }, edge, background: work, later })
