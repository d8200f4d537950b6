// Composition root: makes each operator's world once and hands it to each inbound.
import type { Config } from './config.ts'
import { looks } from './inbound/looks.ts'
import { type Background, background, type OperatorDoor } from './inbound/operator-door.ts'
import { type Alarms, alarms } from './inbound/schedule.ts'
import { slackApp } from './inbound/slack-app.ts'
import { type TurnedClock, turnedClock, wallClock } from './outbound/clock.ts'
import { darkroomApart } from './outbound/darkroom-apart.ts'
import { operatorDoctor } from './outbound/doctor/instruments.ts'
import { dynamoArchive } from './outbound/dynamo/archive.ts'
import { dynamoAssignments } from './outbound/dynamo/assignments.ts'
import { dynamoCharters } from './outbound/dynamo/charters.ts'
import { documents } from './outbound/dynamo/client.ts'
import {
  dynamoConflicts,
  dynamoDesk,
  dynamoHistory,
  dynamoMails,
  dynamoMembers,
  dynamoPeople,
  dynamoWaivers,
  dynamoWords,
} from './outbound/dynamo/crew-table.ts'
import { dynamoLookUp } from './outbound/dynamo/look-up.ts'
import { dynamoPhotoRoom, dynamoWaitingCodes } from './outbound/dynamo/photo-doors.ts'
import { dynamoGuesses, dynamoPhotos } from './outbound/dynamo/photos.ts'
import { dynamoSeaTime } from './outbound/dynamo/sea-time.ts'
import { dynamoSessions } from './outbound/dynamo/sessions.ts'
import { googleAccess } from './outbound/google/access.ts'
import { googleCalendar } from './outbound/google/calendar.ts'
import { gmailInbox } from './outbound/google/gmail.ts'
import { googlePushes } from './outbound/google/pushes.ts'
import { guestPages } from './outbound/guest-pages.ts'
import { icalFeed } from './outbound/ical/ical-feed.ts'
import { randomIds } from './outbound/ids.ts'
import { pinoLog } from './outbound/log.ts'
import { slackClientOptions } from './outbound/slack.ts'
import { wholeWorld } from './world/whole.ts'

export interface CharterApp {
  readonly doors: readonly (OperatorDoor & { readonly alarms: Alarms })[]
  readonly clock: TurnedClock
  readonly background: Background
}

/** `logLevel` is pino's: `warn`, `info`, `silent`. */
export async function buildApp(config: Config, logLevel: string): Promise<CharterApp> {
  const log = pinoLog(logLevel)
  const clock = config.clockUrl ? await turnedClock(config.clockUrl) : wallClock()
  const work = background()
  const doors = config.operators.map((operator) => {
    const alarm = alarms()
    const ids = randomIds()
    const world = wholeWorld(config, { aws: config.aws, config: operator, clock, log, alarm, ids, owner: ids.next() })
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

function worldOf(
  config: Config,
  operatorConfig: OperatorConfig,
  { clock, log, alarm }: Pick<World, 'clock' | 'log' | 'alarm'>,
): World {
  const { aws } = config
  const { operator, slack, google, push, store, links } = operatorConfig
  const ids = randomIds()
  const parts = { documents: documents(aws), clock, ids, owner: ids.next() }
  const crewTable = { ...parts, table: store.crewTable }
  const access = googleAccess(google, clock)
  return {
    operator,
    charters: dynamoCharters({ ...parts, table: store.dispatchTable, operator: operator.id, timeWindow }),
    mails: dynamoMails(crewTable),
    waivers: dynamoWaivers(crewTable),
    vault: waiverVault({ aws, store }, clock),
    photos: dynamoPhotos(crewTable),
    guesses: dynamoGuesses(crewTable),
    waitingCodes: dynamoWaitingCodes(crewTable),
    photoRoom: dynamoPhotoRoom(crewTable),
    photoStore: photoBucket({ aws, store }, clock),
    darkroom: darkroomApart(),
    desk: dynamoDesk(crewTable),
    words: dynamoWords(crewTable),
    people: dynamoPeople(crewTable),
    members: dynamoMembers(crewTable),
    sessions: dynamoSessions(crewTable),
    lookUp: dynamoLookUp({ ...store, documents: parts.documents, operator: operator.id }),
    history: dynamoHistory(crewTable),
    assignments: dynamoAssignments(crewTable),
    conflicts: dynamoConflicts(crewTable),
    seaTime: dynamoSeaTime(crewTable),
    inbox: gmailInbox(access),
    calendar: googleCalendar(access, operator.calendarId),
    feed: google.icalUrl ? icalFeed(google.icalUrl, operator.timeZone) : undefined,
    access,
    pushes: push && googlePushes(access, operator.calendarId, push),
    pages: guestPages({ aws, store, guestSite: operator.guestSite }),
    chat: slackChat(slackClient(slack)),
    mailer: sesMailer({ aws, store, operator }),
    templates: etaTemplates(),
    printer: paperPrinter(),
    links: signedLinks(links, clock),
    archive: dynamoArchive(crewTable),
    doctor: operatorDoctor(config, operatorConfig, access),
    clock,
    ids,
    log,
    alarm,
    delivering: new Set(),
  }
}
