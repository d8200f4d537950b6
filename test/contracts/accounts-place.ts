// An operator's own accounts as a place, by the keys of the configuration alone: the real services, or a harbor at those addresses.
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import type { Config, OperatorConfig } from '../../src/config.ts'
import type { Env } from '../../src/config-keys.ts'
import { addressIn } from '../../src/domain/doctor/sender.ts'
import { alarms } from '../../src/inbound/schedule.ts'
import { type TurnedClock, turnedClock, wallClock } from '../../src/outbound/clock.ts'
import { type Google, googleAccess } from '../../src/outbound/google/access.ts'
import { randomIds } from '../../src/outbound/ids.ts'
import { pinoLog } from '../../src/outbound/log.ts'
import { slackClient } from '../../src/outbound/slack.ts'
import type { Chat } from '../../src/ports/chat.ts'
import type { World } from '../../src/ports.ts'
import { wholeWorld } from '../../src/world/whole.ts'
import { configOf, missing, ownEnv } from './needs.ts'
import type { Place, Sent } from './place.ts'
import { emptied, ownBuckets, ownTables, type Throwaway, throwaway } from './throwaway.ts'

export interface Accounts {
  readonly name: string
  readonly patienceMs: number
}

interface Own {
  readonly mark: string
  readonly config: Config
  readonly own: OperatorConfig
  readonly google: Google
  readonly env: Env
  readonly things: Throwaway
}

export async function accountsPlace(given: Env, { name, patienceMs }: Accounts): Promise<Place> {
  const mark = `contracts${Date.now().toString(32)}`
  const env = ownEnv(given)
  const { config, own } = configOf({ ...env, ...ownNames(mark) })
  const clock = config.clockUrl ? await turnedClock(config.clockUrl) : wallClock()
  const google = googleAccess(own.google, clock)
  const things = throwaway()
  try {
    return await opened({ mark, config, own, google, env, things }, clock, { name, patienceMs })
  } catch (error) {
    await things.clear()
    clock.stop()
    throw error
  }
}

async function opened(place: Own, clock: TurnedClock, { name, patienceMs }: Accounts): Promise<Place> {
  const { mark, config, own, google, env, things } = place
  if (missing('store', env).length === 0) await ownTables(config.aws, own.store, things)
  if (missing('vault', env).length === 0) await ownBuckets(config.aws, own.store, things)
  if (missing('calendar', env).length === 0) await ownEntries(place)
  if (missing('pages', env).length === 0)
    things.remember('a page', () => emptied(config.aws, own.store.pagesBucket, { Prefix: mark }))
  const [one, two] = [worldOf(config, own, clock, things), worldOf(config, own, clock, things)]
  const begun = missing('mails', env).length === 0 ? await one.inbox.since(undefined, clock.business()) : undefined
  const deleteMail = deleterOf(place, clock)
  things.remember('a mail', async () => {
    for (const { id } of begun ? await arrived(one, begun.cursor, mark) : []) await deleteMail?.(id)
  })

  const { from, inbox } = own.operator
  return {
    name,
    one,
    two,
    mark,
    patienceMs,
    writer: { name: from.split('<')[0]?.trim() ?? '', address: addressIn(from) },
    guest: inbox,
    colleague: env.CONTRACTS_SLACK_USER,
    mail: (subject, text) => written(place, subject, text),
    describeEntry: async (eventId, description) => {
      await google.calendar.events.patch({ calendarId: own.operator.calendarId, eventId, requestBody: { description } })
    },
    deleteMail,
    sent: async () => (begun ? arrived(one, begun.cursor, mark) : []),
    timed: `${mark}timed`,
    allDay: `${mark}full`,
    async stop() {
      const left = await things.clear()
      clock.stop()
      return deleteMail || !begun ? left : [...left, `the mails whose subject begins with ${mark} stay in ${inbox}`]
    },
  }
}

/** Nothing of the operator's own store is touched. */
function ownNames(mark: string): Env {
  return {
    DISPATCH_TABLE: `${mark}-dispatch`,
    CREW_TABLE: `${mark}-crew`,
    WAIVERS_BUCKET: `${mark}-waivers`,
    PHOTOS_BUCKET: `${mark}-photos`,
  }
}

function worldOf(config: Config, own: OperatorConfig, clock: TurnedClock, things: Throwaway): World {
  const ids = randomIds()
  const making = {
    aws: config.aws,
    config: own,
    clock,
    log: pinoLog('silent'),
    alarm: alarms(),
    ids,
    owner: ids.next(),
  }
  const world = wholeWorld(config, making)
  return { ...world, chat: removing(world.chat, own, things) }
}

/** What was posted is deleted in the end. */
function removing(chat: Chat, { slack }: OperatorConfig, { remember }: Throwaway): Chat {
  const client = slackClient(slack)
  return {
    ...chat,
    async post(...args) {
      const posted = await chat.post(...args)
      remember('a message', () => client.chat.delete({ channel: posted.channel, ts: posted.ts }))
      return posted
    },
  }
}

/** Titles that are no charters' keep a bot that reads the same calendar from minding them. */
async function ownEntries({ mark, google: { calendar }, own: { operator }, things }: Own): Promise<void> {
  const { calendarId } = operator
  const ids = { timed: `${mark}timed`, full: `${mark}full`, made: `${mark}made` }
  for (const eventId of Object.values(ids))
    things.remember(`the entry ${eventId}`, () => calendar.events.delete({ calendarId, eventId }))
  const at = (hour: number) => ({ dateTime: `2026-05-30T${hour}:00:00-07:00`, timeZone: 'America/Los_Angeles' })
  const entries = [
    { id: ids.timed, description: 'Boarding: 2:30 PM', start: at(15), end: at(19) },
    { id: ids.full, start: { date: '2026-06-06' }, end: { date: '2026-06-07' } },
  ]
  for (const entry of entries)
    await calendar.events.insert({ calendarId, requestBody: { summary: 'HOLD contract', ...entry } })
}

/** From the operator's own address to its inbox, as anybody writes to it. */
async function written({ config: { aws }, own }: Own, subject: string, text: string): Promise<void> {
  const { from, inbox } = own.operator
  const ses = new SESClient({ ...aws.client, ...(aws.endpoints.ses ? { endpoint: aws.endpoints.ses } : {}) })
  const lines = [`From: ${from}`, `To: ${inbox}`, `Subject: ${subject}`, '', text, '']
  await ses.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(lines.join('\r\n')) } }))
}

/** The bot's own token may not; `CONTRACTS_GOOGLE_TOKEN` is one of the inbox' owner that may. */
function deleterOf({ env, own }: Own, clock: TurnedClock): Place['deleteMail'] {
  const refreshToken = env.CONTRACTS_GOOGLE_TOKEN
  if (!refreshToken) return undefined
  const { gmail } = googleAccess({ ...own.google, refreshToken }, clock)
  return async (id) => void (await gmail.users.messages.delete({ userId: 'me', id }))
}

/** Ours alone, among all that came since. */
async function arrived(
  { inbox }: World,
  cursor: string,
  mark: string,
): Promise<readonly (Sent & { readonly id: string })[]> {
  const { ids } = await inbox.since(cursor, new Date(0))
  const read = await Promise.all(ids.map(async (id) => ({ id, mail: await inbox.read(id).catch(() => undefined) })))
  return read.flatMap(({ id, mail }) =>
    mail?.subject.startsWith(mark) ? [{ id, to: mail.to[0] ?? '', subject: mail.subject }] : [],
  )
}
