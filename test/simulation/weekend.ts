// One charter's weekend: mails, approval, a draft that is rejected, a late change, hands in the calendar, and the clock.
import { approve, reject } from '../../src/domain/decide.ts'
import { keyTag } from '../../src/domain/send-key.ts'
import { recordSendEvent, type SendEvent } from '../../src/workflows/record-send-event.ts'
import { cards } from '../fakes/acting.ts'
import type { Standing } from '../fakes/chat.ts'
import { HOUR, MINUTE, SECOND } from '../fakes/clock.ts'
import { handled } from '../fakes/entry-hands.ts'
import { CREW, crewMail, GENE, PRIYA, QUINN, QUINN_ENTRY, SAM } from '../fakes/jada.ts'
import type { FakeWorld, FakeWorldOptions, SentMail } from '../fakes/world.ts'
import type { People } from './people.ts'
import type { Program } from './program.ts'
import type { Stage } from './stage.ts'
import type { Watch } from './watch.ts'

export interface Weekend extends Stage {
  readonly program: Program
  readonly people: People
  readonly watch: Watch
}

/** A charter as people speak of it. */
export interface Sail {
  readonly id: string
  readonly entryId: string
  readonly name: string
  /** `5/30` */
  readonly day: string
}

/** What is played, and for how long, in milliseconds of virtual time. */
export interface Scene {
  readonly entries?: FakeWorldOptions['entries']
  readonly begin: (weekend: Weekend) => void
  /** Something goes wrong until a moment between these. */
  readonly troubleUntil: readonly [from: number, to: number]
  readonly over: number
}

const BOARDING_DUE = 77.5 * HOUR
export const SAILED = 106 * HOUR
export const WEEKEND: Scene = {
  begin,
  troubleUntil: [BOARDING_DUE, BOARDING_DUE + 18 * HOUR],
  over: SAILED + 14 * HOUR,
}

const SAIL: Sail = { id: QUINN, entryId: QUINN_ENTRY, name: 'Quinn', day: '5/30' }
const DRAFT = 'Draft, not yet'
/** Only the draft names her. */
export const ROSA = 'Rosa Lind'
const HANDS = ['type before', 'type after', 'type inside', 'type on our line', 'paste our block twice'] as const

/** Days in which nobody thought of the crew yet. */
const QUIET = [0, 0, 0, 22 * HOUR, 44 * HOUR] as const
const HANDS_A_WEEKEND = [0, 1, 1, 2, 3] as const

/** Sets everything that people will do by themselves; what the program makes of it is its own affair. Each weekend leaves out some of it, so that what is left meets in other ways. */
function begin(weekend: Weekend): void {
  const { time, people, fake } = weekend
  const dice = weekend.dice.apart('weekend')
  const at = (from: number, to: number, act: () => unknown) => time.at(dice.between(from, to), () => void act())
  const first = dice.pick(QUIET)

  at(first + 0.01 * HOUR, first + 3 * HOUR, () => mail(weekend, SAIL, CREW, 'Crew for Quinn'))
  at(first + 3.1 * HOUR, first + 4 * HOUR, () => managersLook(weekend, SAIL, 'Crew for Quinn'))
  if (dice.happens(0.5)) {
    at(first + 5 * HOUR, first + 30 * HOUR, () => mail(weekend, SAIL, [`- Host: ${ROSA}`], DRAFT))
    at(first + 31 * HOUR, first + 32 * HOUR, () =>
      people.judge(PRIYA, (charter, judgement) => reject(charter, judgement, 'no'), cardOf(fake, SAIL, DRAFT)),
    )
  }
  if (dice.happens(0.7)) at(Math.max(33 * HOUR, first + 5 * HOUR), 70 * HOUR, () => lateChange(weekend, SAIL))
  for (let n = dice.pick(HANDS_A_WEEKEND); n > 0; n -= 1)
    at(4 * HOUR, 95 * HOUR, () => handInCalendar(weekend, SAIL, n))
  if (dice.happens(0.3)) at(6 * HOUR, 70 * HOUR, () => moved(weekend))
  if (dice.happens(0.3)) at(HOUR, 95 * HOUR, () => weekend.program.renew())
  if (dice.happens(0.3)) at(HOUR, 95 * HOUR, () => forget(weekend))
  if (dice.happens(0.2)) at(HOUR, 60 * HOUR, () => jump(weekend, dice.between(MINUTE, 5 * HOUR)))
}

/** Before the calendar was ever read a mail is put to a person; that is another story. */
export function mail(weekend: Weekend, sail: Sail, lines: readonly string[], subject: string): void {
  const { time, fake } = weekend
  if (!fake.charterIds().includes(sail.id)) {
    time.at(time.now() + 5 * MINUTE, () => mail(weekend, sail, lines, subject))
    return
  }
  const date = fake.clock.business().toISOString()
  const written = crewMail(lines, { subject, charter: sail.name, date })
  fake.deliver({ ...written, text: written.text.replace('5/30', sail.day) })
  noticed(weekend)
}

/** A push tells of it, or is lost and the poll finds it. */
function noticed({ program, dice, time }: Weekend): void {
  time.at(time.now() + (dice.happens(0.6) ? dice.between(0, 2 * SECOND) : dice.between(0, MINUTE)), program.wake)
}

/** Two managers may see the same card at the same moment. */
export async function managersLook({ fake, people, dice }: Weekend, sail: Sail, subject: string): Promise<void> {
  const both = dice.happens(0.4) ? [SAM, PRIYA] : [SAM]
  await Promise.all(both.map((who) => people.press(who, 'approve', cardOf(fake, sail, subject))))
}

export async function lateChange(weekend: Weekend, sail: Sail): Promise<void> {
  const { people, fake, dice, time } = weekend
  const kind = dice.pick(['override', 'mail', 'undo'] as const)
  if (kind === 'override') await people.type(GENE, `${sail.id} set host Angela because Keely is ill`)
  if (kind === 'undo') await people.press(SAM, 'undo', cardOf(fake, sail, `Crew for ${sail.name}`))
  if (kind === 'mail' || kind === 'undo') {
    const subject = `Captain for ${sail.name}`
    mail(weekend, sail, ['- Captain: Marisol Vega'], subject)
    await time.sleep(dice.between(MINUTE, 30 * MINUTE))
    await people.judge(PRIYA, approve, cardOf(fake, sail, subject))
  }
}

export function handInCalendar(weekend: Weekend, { entryId }: Sail, nth: number): void {
  const { fake, dice, watch } = weekend
  const { description } = fake.entry(entryId)
  const typed = handled(description, dice.pick(HANDS), nth, '')
  fake.editEntry(entryId, { description: typed.description })
  if (typed.text) watch.typed(entryId, typed.text)
  noticed(weekend)
}

function moved(weekend: Weekend): void {
  weekend.fake.editEntry(QUINN_ENTRY, {
    summary: 'Quinn paid 4-8pm',
    start: '2026-05-30T16:00:00-07:00',
    end: '2026-05-30T20:00:00-07:00',
  })
  noticed(weekend)
}

/** Google's cursors have expired, both of them: the next look finds everything again. */
export function forget(weekend: Weekend): void {
  const { fake } = weekend
  const date = fake.clock.business().toISOString()
  fake.deliver(crewMail(['Thanks, all!'], { subject: 'Re: the weather', date }))
  fake.editEntry(QUINN_ENTRY, {})
  fake.google.forgotten = fake.google.mails.length - 1
  fake.google.tokensDead = fake.google.changes - 1
  noticed(weekend)
}

export function jump({ fake, program }: Weekend, ms: number): void {
  fake.clock.turnTo(new Date(fake.clock.business().getTime() + ms))
  program.wake()
}

/** How often SNS tells again what was not taken, and how long it waits before the first time; then twice as long each time. */
const TOLD_AGAIN = 5
const TOLD_AGAIN_MS = 20 * SECOND

/** The provider's events of a mail that left: late, twice, in any order, or never. */
export function tellOfSend(weekend: Weekend, { charterId, key, messageId, to }: SentMail): void {
  const { fake, time, dice } = weekend
  const kinds = (['sent', 'delivered', 'delivered'] as const).filter(() => dice.happens(0.7))
  for (const kind of kinds)
    void time
      .sleep(dice.between(SECOND, 2 * HOUR))
      .then(() => taken({ kind, charterId, tag: keyTag(key), messageId, to: [to] }))

  async function taken(event: SendEvent): Promise<void> {
    for (let tries = 0; tries <= TOLD_AGAIN; tries += 1) {
      const recorded = await recordSendEvent(fake.world(), event).catch(() => undefined)
      if (recorded && recorded.kind !== 'busy') return void recorded.delivered.catch(() => {})
      await time.sleep(TOLD_AGAIN_MS * 2 ** tries)
    }
  }
}

function cardOf(fake: FakeWorld, { id }: Sail, subject: string): () => Standing | undefined {
  return () => {
    if (!fake.charterIds().includes(id)) return undefined
    const proposal = fake.charter(id).proposals.find(({ mail }) => mail.subject === subject)
    return proposal && cards(fake).find(({ key }) => key.endsWith(`/card/${proposal.id}`))
  }
}
