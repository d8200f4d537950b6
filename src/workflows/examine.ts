// Doctor: every look at once, then every check over what was seen. Reads only.
import type { Charter } from '../domain/charter.ts'
import { DESK } from '../domain/desk.ts'
import { diagnose } from '../domain/doctor/diagnose.ts'
import type { Checkup } from '../domain/doctor/exam.ts'
import type { Readings } from '../domain/doctor/readings.ts'
import { domainIn } from '../domain/doctor/sender.ts'
import type { ComingSight, Looked } from '../domain/doctor/sights.ts'
import type { Person } from '../domain/person.ts'
import { localDate, shiftDate } from '../domain/times.ts'
import { asFailure } from '../failure.ts'
import type { Subject } from '../ports/doctor.ts'
import type { World } from '../ports.ts'
import { moment } from '../views/times.ts'
import { changeDesk } from './deliver-desk.ts'

const [PAST_DAYS, COMING_DAYS] = [1, 60]
const OVERDUE_MS = 30 * 60_000
const MOST_OVERDUE = 50
/** On the desk, which is one item. */
const MOST_KEPT = 25

export async function examine(world: World): Promise<Checkup> {
  const { operator, clock, doctor } = world
  const now = clock.business()
  const own = await ownReadings(world, now)
  const subject = subjectOf(operator.from, seen(own.charters) ?? [], seen(own.people) ?? [])
  const { charters, ...readings } = own
  const taken = { ...readings, coming: sized(charters), ...(await outsideReadings(world, subject)) }
  const said = (at: string) => moment(at, operator.timeZone)
  return diagnose({ operator, setup: doctor.setup, now, said }, taken)
}

/** The same, kept on the desk for whoever looks there. */
export async function checkUp(world: World): Promise<Checkup> {
  const checkup = await examine(world)
  await changeDesk(world, (desk) => ({
    ...desk,
    checkup: { ...checkup, findings: checkup.findings.slice(0, MOST_KEPT) },
  }))
  return checkup
}

async function ownReadings(world: World, now: Date) {
  const { operator, charters, people, desk, mails } = world
  const today = localDate(now, operator.timeZone)
  const late = new Date(now.getTime() - OVERDUE_MS)
  const [desked, overdue, coming, known] = await Promise.all([
    looked(async () => (await desk.get(DESK)) ?? 'never-began'),
    looked(async () => (await Promise.all([charters.due(late, MOST_OVERDUE), mails.due(late, MOST_OVERDUE)])).flat()),
    looked(() => charters.between(shiftDate(today, -PAST_DAYS), shiftDate(today, COMING_DAYS))),
    looked(() => people.current()),
  ])
  return { desk: desked, overdue, charters: coming, people: known } as const
}

type OutsideReadings = Omit<Readings, 'desk' | 'overdue' | 'coming' | 'people'>

async function outsideReadings({ doctor }: World, subject: Subject): Promise<OutsideReadings> {
  const instruments = await doctor.instruments()
  const looks = OUTSIDE.map(async (name) => {
    const look = instruments[name] as ((about: Subject) => Promise<unknown>) | undefined
    return [name, look ? await looked(() => look(subject)) : { kind: 'not-set-up' }] as const
  })
  return Object.fromEntries(await Promise.all(looks)) as unknown as OutsideReadings
}

const OUTSIDE = Object.keys({
  machine: true,
  clocks: true,
  token: true,
  mailbox: true,
  calendar: true,
  feed: true,
  slackApp: true,
  channel: true,
  app: true,
  quota: true,
  sending: true,
  identities: true,
  events: true,
  subscriptions: true,
  suppressed: true,
  senderDns: true,
  writerDns: true,
  pagesBucket: true,
  waiversBucket: true,
  photosBucket: true,
  dispatchTable: true,
  crewTable: true,
  distribution: true,
  site: true,
  deadLetters: true,
} satisfies Record<keyof OutsideReadings, true>) as readonly (keyof OutsideReadings)[]

/** A look never ends the examination. */
async function looked<T>(look: () => Promise<T | undefined>): Promise<Looked<T>> {
  try {
    const value = await look()
    return value === undefined ? { kind: 'not-set-up' } : { kind: 'seen', value }
  } catch (error) {
    const { service, operation, retry, code = 'error' } = asFailure(error, 'look').facts
    if (service === 'DynamoDB' && NOT_THERE.test(code)) return { kind: 'not-set-up' }
    if (retry !== 'never') return { kind: 'unanswered', service, code }
    return FORBIDDEN.test(code) ? { kind: 'forbidden', service, right: operation } : lockedOrNot(service, code)
  }
}

/** Of a table or an index, which their own look says. */
const NOT_THERE = /^(ResourceNotFoundException|ValidationException)$/
const FORBIDDEN = /^(AccessDenied|AccessDeniedException|AuthorizationError|UnauthorizedOperation|Forbidden)$/
const LOCKED_OUT =
  /Unrecognized|InvalidSignature|SignatureDoesNotMatch|Expired|InvalidAccessKey|InvalidClientTokenId|MissingAuth|invalid_|token_|account_inactive|not_authed|unauthorized/

function lockedOrNot(service: string, code: string): Looked<never> {
  return LOCKED_OUT.test(code) ? { kind: 'locked-out', service, code } : { kind: 'unanswered', service, code }
}

/** The nearest coming charter whose page is live, and whoever is written to. */
function subjectOf(from: string, charters: readonly Charter[], people: readonly Person[]): Subject {
  const sailing = charters.filter(({ cancelled }) => !cancelled)
  const live = sailing.find(({ shown }) => shown.page?.live)
  const guests = sailing.flatMap(({ contact }) => contact?.email ?? [])
  const crew = people.filter(({ slackUser }) => !slackUser).flatMap(({ emails }) => emails.slice(0, 1))
  const writers = people.filter(({ may }) => may.includes('assign')).flatMap(({ emails }) => emails.map(domainIn))
  return {
    ...(live ? { page: `/${live.id}.html`, note: `/boarding/${live.id}.json` } : {}),
    recipients: [...new Set([...guests, ...crew])],
    writers: [...new Set(writers)].filter((domain) => domain !== domainIn(from)),
  }
}

function sized(charters: Looked<readonly Charter[]>): Looked<readonly ComingSight[]> {
  if (charters.kind !== 'seen') return charters
  const value = charters.value.map((charter) => ({
    id: charter.id,
    name: charter.name,
    size: Buffer.byteLength(JSON.stringify(charter)),
    email: charter.contact?.email,
  }))
  return { kind: 'seen', value }
}

function seen<T>(looked: Looked<T>): T | undefined {
  return looked.kind === 'seen' ? looked.value : undefined
}
