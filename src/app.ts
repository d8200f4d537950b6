// Composition root: makes each operator's world once and hands it to each inbound.
import type { Config } from './config.ts'
import { looks } from './inbound/looks.ts'
import { type Background, background, type OperatorDoor } from './inbound/operator-door.ts'
import { type Alarms, alarms } from './inbound/schedule.ts'
import { slackApp } from './inbound/slack-app.ts'
import { type TurnedClock, turnedClock, wallClock } from './outbound/clock.ts'
import { randomIds } from './outbound/ids.ts'
import { pinoLog } from './outbound/log.ts'
import { slackClientOptions } from './outbound/slack.ts'
import { wholeWorld } from './world/whole.ts'

export interface CharterApp {
  readonly doors: readonly (OperatorDoor & { readonly alarms: Alarms })[]
  readonly clock: TurnedClock
  readonly background: Background
}

/** `logLevel` is pino's: `warn`, `info`, `silent`. One that doesn't deliver leaves what it owes to who does. */
export async function buildApp(config: Config, logLevel: string, delivers = true): Promise<CharterApp> {
  const log = pinoLog(logLevel)
  const clock = config.clockUrl ? await turnedClock(config.clockUrl) : wallClock()
  const work = background()
  const doors = config.operators.map((operator) => {
    const alarm = alarms()
    const ids = randomIds()
    const owner = delivers ? ids.next() : undefined
    const world = wholeWorld(config, { aws: config.aws, config: operator, clock, log, alarm, ids, owner })
    const clientOptions = slackClientOptions(operator.slack.apiUrl)
    return {
      world,
      config: operator,
      alarms: alarm,
      looks: looks(),
      bolt: slackApp({ world, config: operator, background: work, clientOptions }),
    }
  })
  return { doors, clock, background: work }
}
