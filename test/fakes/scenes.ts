// Where most stories begin.
import { approving, settleDown, tick } from './acting.ts'
import { CREW, crewMail, jonathanEntry, QUINN_MAIL_DUE, quinnEntry, SAM } from './jada.ts'
import { type FakeWorld, type FakeWorldOptions, fakeWorld } from './world.ts'

/** Quinn is on the calendar, and a mail about its crew waits for a manager. */
export async function proposed(lines: readonly string[] = CREW, options: FakeWorldOptions = {}): Promise<FakeWorld> {
  const fake = fakeWorld(options)
  await tick(fake)
  await mailArrives(fake, lines)
  return fake
}

export async function mailArrives(fake: FakeWorld, lines: readonly string[]): Promise<void> {
  fake.deliver(crewMail(lines))
  await tick(fake)
}

/** Approved, and everybody has been told. */
export async function crewed(lines: readonly string[] = CREW, options: FakeWorldOptions = {}): Promise<FakeWorld> {
  const fake = await proposed(lines, options)
  await approving(fake, SAM)
  return fake
}

/** Another mail, approved at once. */
export async function alsoApproved(fake: FakeWorld, lines: readonly string[]): Promise<void> {
  await mailArrives(fake, lines)
  await approving(fake, SAM)
}

/** The guests have their boarding mail. */
export async function boardingSent(): Promise<FakeWorld> {
  const fake = await crewed()
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await settleDown(fake)
  return fake
}

/** Quinn and Jonathan sail at the same hours; mails to both name Gene as captain and wait. */
export async function twoAtOnce(options: FakeWorldOptions = {}): Promise<FakeWorld> {
  const fake = fakeWorld({ entries: [quinnEntry(), jonathanEntry()], ...options })
  await tick(fake)
  fake.deliver(crewMail(['- Captain: Gene Oakes']))
  fake.deliver(crewMail(['- Captain: Gene Oakes'], { charter: 'Jonathan' }))
  await tick(fake)
  return fake
}

export function guestMails({ sent }: FakeWorld) {
  return sent.filter(({ key }) => key.includes('/boarding/'))
}
