// One charter's weekend: mails, approval, a draft that is rejected, a late change, hands in the calendar, and the clock.
import { approve, reject } from '../../src/domain/decide.ts'
import { keyTag } from '../../src/domain/send-key.ts'
import { recordSendEvent } from '../../src/workflows/record-send-event.ts'
import { cards } from '../fakes/acting.ts'
import type { Standing } from '../fakes/chat.ts'
import { HOUR, MINUTE, SECOND } from '../fakes/clock.ts'
import { handled } from '../fakes/entry-hands.ts'
import { CREW, crewMail, GENE, PRIYA, QUINN, QUINN_ENTRY, SAM } from '../fakes/jada.ts'
import type { FakeWorld, SentMail } from '../fakes/world.ts'
import type { People } from './people.ts'
import type { Program } from './program.ts'
import type { Stage } from './stage.ts'
import type { Watch } from './watch.ts'

export interface Weekend extends Stage {
  readonly program: Program
  readonly people: People
  readonly watch: Watch
}

export const BOARDING_DUE = 77.5 * HOUR
export const SAILED = 106 * HOUR
const DRAFT = 'Draft, not yet'
/** Only the draft names her. */
export const ROSA = 'Rosa Lind'
const HANDS = ['type before', 'type after', 'type inside', 'type on our line', 'paste our block twice'] as const

/** Sets everything that people will do by themselves; what the program makes of it is its own affair. */
export function begin(weekend: Weekend): void {
  const { time, people, fake } = weekend
  const dice = weekend.dice.apart('weekend')
  const at = (from: number, to: number, act: () => unknown) => time.at(dice.between(from, to), () => void act())

  at(0.01 * HOUR, 3 * HOUR, () => mail(weekend, CREW, 'Crew for Quinn'))
  at(3.1 * HOUR, 4 * HOUR, () => managersLook(weekend, 'Crew for Quinn'))
  at(5 * HOUR, 30 * HOUR, () => mail(weekend, [`- Host: ${ROSA}`], DRAFT))
  at(31 * HOUR, 32 * HOUR, () =>
    people.judge(PRIYA, (charter, judgement) => reject(charter, judgement, 'no'), cardOf(fake, DRAFT)),
  )
  at(33 * HOUR, 70 * HOUR, () => lateChange(weekend))
  for (let n = 0; n < 3; n += 1) at(4 * HOUR, 95 * HOUR, () => handInCalendar(weekend, n))
  if (dice.happens(0.3)) at(6 * HOUR, 70 * HOUR, () => moved(weekend))
  if (dice.happens(0.3)) at(HOUR, 95 * HOUR, () => weekend.program.renew())
  if (dice.happens(0.3)) at(HOUR, 95 * HOUR, () => forget(weekend))
  if (dice.happens(0.2)) at(HOUR, 60 * HOUR, () => jump(weekend, dice.between(MINUTE, 5 * HOUR)))
}

/** Before the calendar was ever read a mail is put to a person; that is another story. */
function mail(weekend: Weekend, lines: readonly string[], subject: string): void {
  const { time, fake } = weekend
  if (!fake.charterIds().includes(QUINN)) {
    time.at(time.now() + 5 * MINUTE, () => mail(weekend, lines, subject))
    return
  }
  fake.deliver(crewMail(lines, { subject }))
  noticed(weekend)
}

/** A push tells of it, or is lost and the poll finds it. */
function noticed({ program, dice, time }: Weekend): void {
  time.at(time.now() + (dice.happens(0.6) ? dice.between(0, 2 * SECOND) : dice.between(0, MINUTE)), program.wake)
}

/** Two managers may see the same card at the same moment. */
async function managersLook({ fake, people, dice }: Weekend, subject: string): Promise<void> {
  const both = dice.happens(0.4) ? [SAM, PRIYA] : [SAM]
  await Promise.all(both.map((who) => people.press(who, 'approve', cardOf(fake, subject))))
}

async function lateChange(weekend: Weekend): Promise<void> {
  const { people, fake, dice, time } = weekend
  const kind = dice.pick(['override', 'mail', 'undo', 'none'] as const)
  if (kind === 'override') await people.type(GENE, `${QUINN} set host Angela because Keely is ill`)
  if (kind === 'undo') await people.press(SAM, 'undo', cardOf(fake, 'Crew for Quinn'))
  if (kind === 'mail' || kind === 'undo') {
    mail(weekend, ['- Captain: Marisol Vega'], 'Captain for Quinn')
    await time.sleep(dice.between(MINUTE, 30 * MINUTE))
    await people.judge(PRIYA, approve, cardOf(fake, 'Captain for Quinn'))
  }
}

function handInCalendar(weekend: Weekend, nth: number): void {
  const { fake, dice, watch } = weekend
  const { description } = fake.entry(QUINN_ENTRY)
  const typed = handled(description, dice.pick(HANDS), nth, '')
  fake.editEntry(QUINN_ENTRY, { description: typed.description })
  if (typed.text) watch.typed(QUINN_ENTRY, typed.text)
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
function forget(weekend: Weekend): void {
  const { fake } = weekend
  fake.deliver(crewMail(['Thanks, all!'], { subject: 'Re: the weather' }))
  fake.editEntry(QUINN_ENTRY, {})
  fake.google.forgotten = fake.google.mails.length - 1
  fake.google.tokensDead = fake.google.changes - 1
  noticed(weekend)
}

function jump({ fake, program }: Weekend, ms: number): void {
  fake.clock.turnTo(new Date(fake.clock.business().getTime() + ms))
  program.wake()
}

/** The provider's events of a mail that left: late, twice, in any order, or never. */
export function tellOfSend(weekend: Weekend, { charterId, key, messageId, to }: SentMail): void {
  const { fake, time, dice } = weekend
  const kinds = (['sent', 'delivered', 'delivered'] as const).filter(() => dice.happens(0.7))
  for (const kind of kinds) {
    time.at(time.now() + dice.between(SECOND, 2 * HOUR), () => {
      void recordSendEvent(fake.world(), { kind, charterId, tag: keyTag(key), messageId, to: [to] })
        .then(({ delivered }) => delivered)
        .catch(() => {})
    })
  }
}

function cardOf(fake: FakeWorld, subject: string): () => Standing | undefined {
  return () => {
    if (!fake.charterIds().includes(QUINN)) return undefined
    const proposal = fake.charter(QUINN).proposals.find(({ mail }) => mail.subject === subject)
    return proposal && cards(fake).find(({ key }) => key.endsWith(`/card/${proposal.id}`))
  }
}
