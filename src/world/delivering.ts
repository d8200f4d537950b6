// Everything that is needed to pay what is owed, but for photos.
import { guestMonthsOf } from '../domain/purge.ts'
import { guestPages } from '../outbound/guest-pages.ts'
import { paperPrinter } from '../outbound/printer.ts'
import { sesMailer } from '../outbound/ses.ts'
import { slackChat, slackClient } from '../outbound/slack.ts'
import { waiverVault } from '../outbound/waiver-vault.ts'
import type { World } from '../ports.ts'
import { baseOf } from './base.ts'
import { googleOf } from './google.ts'
import type { Making } from './making.ts'
import { storeOf } from './store.ts'

export function deliveringWorld(making: Making) {
  const { aws, clock } = making
  const { operator, store, slack } = making.config
  return {
    ...baseOf(making),
    ...storeOf(making),
    ...googleOf(making),
    vault: waiverVault({ aws, store, guestMonths: guestMonthsOf(operator) }, clock),
    pages: guestPages({ aws, store, guestSite: operator.guestSite }),
    chat: slackChat(slackClient(slack)),
    mailer: sesMailer({ aws, store, operator }),
    printer: paperPrinter(),
  } satisfies Omit<World, 'darkroom' | 'photoStore' | 'doctor' | 'archive'>
}
