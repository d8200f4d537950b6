// A charter about which there is something to say in every field that the ops page shows.
import { approving, settleDown, tick } from './acting.ts'
import { crewMail, QUINN, QUINN_MAIL_DUE, SAM, TUESDAY } from './jada.ts'
import type { FakeWorld } from './world.ts'

/** Everything of the calendar is known, and Quinn is crewed. */
export async function crewedWorld(fake: FakeWorld): Promise<void> {
  await tick(fake)
  fake.deliver(crewMail())
  await tick(fake)
  await approving(fake, SAM)
}

/** Quinn is crewed, its guests have their boarding mail, and that mail came back. */
export async function readyWorld(fake: FakeWorld): Promise<void> {
  await crewedWorld(fake)
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await settleDown(fake)
  await fake.world().charters.change(QUINN, (charter) => {
    const { boarding } = charter.shown
    const trouble = 'quinn.alder@example-guests.test is not known there.'
    const shown = boarding ? { ...charter.shown, boarding: { ...boarding, trouble } } : charter.shown
    return { next: { ...charter, shown }, outcome: 'bounced' }
  })
  fake.clock.turnTo(TUESDAY)
}
