// The function that looks at photos, which needs a native library and much memory.
import { deliverHandler } from '../inbound/lambda/deliver.ts'
import { photosEveryMinute } from '../inbound/lambda/minute.ts'
import { alarms } from '../inbound/schedule.ts'
import { owingIn } from '../outbound/dynamo/stream.ts'
import { photosWorld } from '../world/photos.ts'
import type { Started } from './cold-start.ts'
import { renewing } from './renewing.ts'

export const handler = await renewing(process.env, handlerFor)

function handlerFor({ config, ...made }: Started) {
  const alarm = alarms()
  const world = photosWorld({ ...made, config, alarm, owner: made.ids.next() })

  return deliverHandler({
    world,
    alarms: alarm,
    kinds: new Set(['photos']),
    owingIn,
    minutely: photosEveryMinute(world),
    look: async () => {},
  })
}
