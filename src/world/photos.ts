// A world for looking at photos: quarantine, the darkroom, and the card in Slack that shows what came of it.
import { darkroomApart } from '../outbound/darkroom-apart.ts'
import { photoBucket } from '../outbound/photo-bucket.ts'
import { slackChat, slackClient } from '../outbound/slack.ts'
import type { World } from '../ports.ts'
import { answering } from './answering.ts'
import { only } from './elsewhere.ts'
import type { Making } from './making.ts'

export function photosWorld(making: Making): World {
  const { aws, clock, config } = making
  return only({
    ...answering(making),
    photoStore: photoBucket({ aws, store: config.store }, clock),
    darkroom: darkroomApart(),
    chat: slackChat(slackClient(config.slack)),
  })
}
