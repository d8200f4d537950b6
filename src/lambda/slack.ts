// The function that answers Slack.
import { puttingOff, slackHandler } from '../inbound/lambda/slack.ts'
import { background } from '../inbound/operator-door.ts'
import { slackApp } from '../inbound/slack-app.ts'
import { slackClientOptions } from '../outbound/slack.ts'
import { sqsQueue } from '../outbound/sqs.ts'
import { slackWorld } from '../world/slack.ts'
import { NO_ALARM, type Started } from './cold-start.ts'
import { renewing } from './renewing.ts'

export const handler = await renewing(process.env, handlerFor)

function handlerFor({ all, config, edge, need, ...made }: Started) {
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

  return slackHandler({ door: { world, config, bolt }, edge, background: work, later })
}
