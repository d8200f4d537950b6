// A world for whom Slack asks: it reads calendar, inbox and pages as served, and changes nothing but the store.
import { servedPages } from '../outbound/served-pages.ts'
import type { Pages } from '../ports/pages.ts'
import type { World } from '../ports.ts'
import { answering } from './answering.ts'
import { elsewhere, only } from './elsewhere.ts'
import { googleOf } from './google.ts'
import type { Making } from './making.ts'

export function slackWorld(making: Making): World {
  const { guestSite } = making.config.operator
  const pages = elsewhere<Pages>('The guest pages', servedPages(guestSite))
  return only({ ...answering(making), ...googleOf(making), pages })
}
